"""Packs boosted trees for `src/extract/forest.ts`: complete trees, thresholds by index, leaves in 16 bits."""
import base64
import json

import numpy as np

ALWAYS_LEFT = 255


def pack(model, names, depth):
    """A trained xgboost booster as plain data.

    :param model: a binary:logistic booster trained with at most 255 bins a feature and `max_depth <= depth`
    :param names: names of its features, in order
    :return: what `PackedForest` in src/extract/forest.ts describes
    """
    dump = [json.loads(tree) for tree in model.get_dump(dump_format="json")]
    used, thresholds = [], {}

    def collect(node):
        if "leaf" in node:
            return
        name = node["split"]
        if name not in thresholds:
            thresholds[name] = set()
            used.append(name)
        thresholds[name].add(float(np.float32(node["split_condition"])))
        for child in node["children"]:
            collect(child)

    for tree in dump:
        collect(tree)
    used.sort(key=names.index)
    tables = {name: sorted(values) for name, values in thresholds.items()}
    assert all(len(table) < ALWAYS_LEFT for table in tables.values()), "too many thresholds for a byte"
    nodes, leaves = 2**depth - 1, 2**depth
    greatest = max(abs(leaf) for tree in dump for leaf in _leaves(tree))
    scale = greatest / 32767
    packed = bytearray()
    for tree in dump:
        features, indices, values = bytearray(nodes), bytearray([ALWAYS_LEFT] * nodes), np.zeros(leaves, "<i2")

        def place(node, at, level):
            if "leaf" in node:
                # A leaf above the bottom fills the leaves below it; the padding nodes send everything left, to the first.
                first = (at + 1) * 2 ** (depth - level) - 1 - nodes
                values[first : first + 2 ** (depth - level)] = round(node["leaf"] / scale)
                return
            features[at] = used.index(node["split"])
            indices[at] = tables[node["split"]].index(float(np.float32(node["split_condition"])))
            yes, no = node["yes"], node["no"]
            children = {child["nodeid"]: child for child in node["children"]}
            place(children[yes], 2 * at + 1, level + 1)
            place(children[no], 2 * at + 2, level + 1)

        place(tree, 0, 0)
        packed += features + indices + values.tobytes()
    score = float(json.loads(model.save_config())["learner"]["learner_model_param"]["base_score"])
    return {
        "features": used,
        "trees": len(dump),
        "depth": depth,
        "thresholds": [[_lowered(value) for value in tables[name]] for name in used],
        "nodes": base64.b64encode(bytes(packed)).decode(),
        "leafScale": scale,
        "bias": float(np.log(score / (1 - score))),
    }


def _lowered(value, digits=4):
    """A threshold in few digits, never above the value itself: the training data's own values must still go right of it."""
    if value == 0:
        return 0
    power = digits - 1 - int(np.floor(np.log10(abs(value))))
    lowered = float(np.floor(round(value * 10.0**power, 6))) / 10.0**power
    return int(lowered) if lowered.is_integer() else float(f"{lowered:.{digits}g}")


def _leaves(node):
    if "leaf" in node:
        yield node["leaf"]
    else:
        for child in node["children"]:
            yield from _leaves(child)
