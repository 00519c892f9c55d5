"""Packs boosted trees for `src/extract/forest.ts`: numbered splits, nodes in preorder, leaves in the steps that two digits leave."""
import json

import numpy as np

from base91 import BASE, write_base91


def pack(model, names, depth):
    """A trained xgboost booster as plain data.

    :param model: a binary:logistic booster with `max_depth <= depth`
    :param names: names of its features, in order
    :return: what `PackedForest` in src/extract/forest.ts describes
    """
    dump = [json.loads(tree) for tree in model.get_dump(dump_format="json")]
    thresholds, leaves = {}, []
    for node in (node for tree in dump for node in _preorder(tree)):
        if "leaf" in node:
            leaves.append(node["leaf"])
        else:
            thresholds.setdefault(node["split"], set()).add(_threshold(node))
    features = sorted(thresholds, key=names.index)
    splits = [(name, value) for name in features for value in sorted(thresholds[name])]
    numbers = {split: number for number, split in enumerate(splits)}
    lowest = min(leaves)
    step = (max(leaves) - lowest) / (BASE**2 - 1 - len(splits))

    def number(node):
        if "leaf" in node:
            return len(splits) + round((node["leaf"] - lowest) / step)
        return numbers[node["split"], _threshold(node)]

    score = float(json.loads(model.save_config())["learner"]["learner_model_param"]["base_score"])
    return {
        "columns": write_base91(map(names.index, features), 2),
        "names": _checksum(names),
        "depth": depth,
        "splits": " ".join(write_base91(map(_packed, sorted(thresholds[name])), 3) for name in features),
        "nodes": write_base91((number(node) for tree in dump for node in _preorder(tree)), 2),
        "lowest": lowest,
        "step": step,
        "bias": float(np.log(score / (1 - score))),
    }


def _checksum(names):
    """As `checksumOf` in src/extract/forest.ts."""
    total = 0x811C9DC5
    for byte in " ".join(names).encode():
        total = (total ^ byte) * 0x01000193 & 0xFFFFFFFF
    return total - (1 << 32) if total >= 1 << 31 else total


def _preorder(node):
    yield node
    if "leaf" in node:
        return
    children = {child["nodeid"]: child for child in node["children"]}
    yield from _preorder(children[node["yes"]])
    yield from _preorder(children[node["no"]])


def _threshold(node):
    return float(np.float32(node["split_condition"]))


def _packed(value, digits=4):
    """A threshold in few digits, never above the value itself: the training data's own values must still go right of it."""
    if value == 0:
        return 10_000
    decimals = digits - 1 - int(np.floor(np.log10(abs(value))))
    mantissa = int(np.floor(round(value * 10.0**decimals, 6)))
    return (decimals + 4) * 20_000 + 10_000 + mantissa
