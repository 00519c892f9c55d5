"""Trains the block model from what `dump.ts` wrote, and writes the shipped weights and those of the five folds.

A linear model over the names in the markup feeds boosted trees over the block's features, and a second pass of trees sees what the first
thinks of the blocks around. What one model hands to the next comes from models that saw neither the page's own fold nor the fold that is
left out, so the folds' weights never saw their fold in any way. Deterministic: fixed seeds, and thread counts don't matter to `hist` trees.
"""
import functools
import json
import pathlib
import re
import subprocess
import sys

import numpy as np
import scipy.sparse as sp
import xgboost as xgb
from sklearn.linear_model import SGDClassifier

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent))
from base91 import write_base91
from forest import pack
from label import label_full, label_segments

FOLDS = range(5)
SEED = 0
TABLE_BITS = 13
"""Weights in the table of markup names: half and twice as many change no figure by more than noise."""
ALPHA = 1e-4
"""Regularisation of the linear model: smaller overfits the names of single sites."""
ROUNDS = (160, 120)
DEPTH = 5
TREES = {
    "objective": "binary:logistic", "tree_method": "hist", "max_depth": DEPTH, "max_bin": 250, "eta": 0.1, "min_child_weight": 20,
    "subsample": 0.8, "colsample_bytree": 0.5, "reg_lambda": 2, "seed": SEED, "nthread": 2,
}
CORPUS_WEIGHT = {"wcxb": 1.0, "trafilatura": 0.6, "news": 2.0}
"""News references are the cleanest and nearest to the use; trafilatura's label few blocks a page."""
OFFSETS = (-2, -1, 1, 2)
MARKUP_NAMES = ["markup", "markup-2", "markup-1", "markup+1", "markup+2"]
NO_NEIGHBOUR = -13

folder = pathlib.Path(sys.argv[1])
pages = [json.loads(line) for line in open(folder / "pages.jsonl", encoding="utf-8")]
names = json.load(open(folder / "names.json"))


def read(name, kind):
    return np.fromfile(folder / f"{name}.bin", kind)


x = read("x", np.float32).reshape(-1, len(names))
words, link_density, is_label = read("words", np.float32), read("links", np.float32), read("phrases", np.float32) > 1
counts = np.array([page["lengths"]["words"] for page in pages])
starts = np.concatenate([[0], np.cumsum(counts)])
page_of = np.repeat(np.arange(len(pages)), counts)
fold_of = np.array([page["fold"] for page in pages])[page_of]
total = len(words)


def fold_text(text):
    return re.sub(r"\s+", " ", text.replace("’", "'").replace("\xa0", " ")).strip().lower()


def make_labels():
    """Labels and confidences of all blocks, the references' known faults put right."""
    labels, confidence = [], []
    for i, page in enumerate(pages):
        if page["segments"] and page["corpus"] == "trafilatura":
            own, sure = label_segments(page["texts"], page["segments"]["present"], page["segments"]["absent"])
        else:
            own, sure = label_full(page["texts"], page["text"] or "")
        part = slice(starts[i], starts[i + 1])
        if page["corpus"] == "wcxb":
            # Its references keep labelled links to other stories in the article.
            flipped = (own == 1) & is_label[part] & (words[part] <= 30) & ((link_density[part] >= 0.5) | (words[part] <= 4))
            own[flipped], sure[flipped] = 0, 1
        if page["injections"]:
            correct_by_hand(page, own, sure)
        labels.append(own)
        confidence.append(sure)
    return np.concatenate(labels), np.concatenate(confidence)


def correct_by_hand(page, labels, confidence):
    """Hand-checked strings win over the reference."""
    junk = [fold_text(item["text"]) for item in page["injections"]["remove"]]
    kept = [fold_text(text) for text in page["injections"]["keep"]]
    for b, text in enumerate(map(fold_text, page["texts"])):
        if any((item in text and len(item) > 0.5 * len(text)) or (len(text) > 8 and text in item) for item in junk):
            labels[b], confidence[b] = 0, 1
        elif any(item in text or (len(text) > 20 and text in item) for item in kept):
            labels[b], confidence[b] = 1, 1


def block_weights(labels, confidence):
    """Pages weigh the same (by corpus), blocks by the root of their words, junk between true paragraphs half as much again."""
    weights = confidence * np.sqrt(np.maximum(words, 1)).clip(1, 15)
    true = (labels == 1) & (confidence > 0.2)
    after, before = np.zeros(total, bool), np.zeros(total, bool)
    for k in range(1, 5):
        after[k:] |= true[:-k]
        before[:-k] |= true[k:]
    hard = (labels == 0) & after & before & (confidence > 0)
    weights = np.where(hard, weights * 1.5, weights)
    sums = np.maximum(np.bincount(page_of, weights, len(pages)), 1)
    share = np.array([CORPUS_WEIGHT[page["corpus"]] for page in pages])
    return weights / sums[page_of] * share[page_of] * 100, hard


labels, confidence = make_labels()
weights, hard = block_weights(labels, confidence)
known = weights > 0
print(f"{len(pages)} pages, {total} blocks, {labels[known].mean():.3f} of the known ones article", flush=True)

tokens = read("tokens", np.uint32)
token_counts = np.array([page["lengths"]["tokens"] for page in pages])
token_starts = np.concatenate([[0], np.cumsum(token_counts)])
ends = read("tokenEnds", np.int32).astype(np.int64) + token_starts[:-1][page_of]
bags = sp.csr_matrix(
    (np.ones(len(tokens), np.float32), (tokens & np.uint32((1 << TABLE_BITS) - 1)).astype(np.int32), np.concatenate([[0], ends])),
    shape=(total, 1 << TABLE_BITS),
)


@functools.lru_cache(None)
def fit_markup(excluded):
    """The linear model over markup names, without the excluded folds: (int8 table, scale, bias)."""
    rows = np.flatnonzero(known & ~np.isin(fold_of, list(excluded)))
    model = SGDClassifier(loss="log_loss", alpha=ALPHA, max_iter=6, tol=None, average=True, random_state=SEED)
    model.fit(bags[rows], labels[rows], sample_weight=weights[rows])
    weight = model.coef_[0]
    scale = float(np.percentile(np.abs(weight), 99.9) / 127)
    return np.clip(np.round(weight / scale), -127, 127).astype(np.int8), scale, float(model.intercept_[0])


def unseen(excluded, score):
    """Scores of all blocks, each by a model that saw neither the excluded folds nor the block's own."""
    out = np.zeros(total, np.float32)
    for fold in FOLDS:
        rows = np.flatnonzero(fold_of == fold)
        out[rows] = score(frozenset(excluded | {fold}), rows)
    return out


def markup_score(excluded, rows):
    table, scale, bias = fit_markup(excluded)
    return np.clip(bags[rows] @ (table * scale).astype(np.float32) + bias, -12, 12)


def with_neighbours(scores):
    """A block's score and its neighbours' on the same page."""
    columns = [scores]
    for offset in OFFSETS:
        shifted = np.full(total, NO_NEIGHBOUR, np.float32)
        at = np.arange(total) + offset
        inside = (at >= 0) & (at < total)
        inside[inside] &= page_of[at[inside]] == page_of[inside]
        shifted[inside] = scores[at[inside]]
        columns.append(shifted)
    return np.stack(columns, 1)


@functools.lru_cache(2)
def first_features(excluded):
    scores = unseen(excluded, markup_score)
    return np.concatenate([x, with_neighbours(scores)], 1), scores


def fit_trees(features, feature_names, scores, excluded, rounds):
    """Trees on the known blocks outside the excluded folds; of the easy ones outside the article every fifth, five times as heavy."""
    easy = (labels == 0) & (scores <= -5) & ~hard
    drawn = np.random.default_rng(SEED).random(total) < 0.2
    rows = known & (~easy | drawn) & ~np.isin(fold_of, list(excluded))
    weight = np.where(easy, weights * 5, weights)
    data = xgb.DMatrix(features[rows], labels[rows], weight=weight[rows], feature_names=feature_names)
    return xgb.train(TREES, data, rounds)


FIRST_NAMES = names + MARKUP_NAMES


@functools.lru_cache(None)
def fit_first(excluded):
    features, scores = first_features(excluded)
    print("first pass without", sorted(excluded), flush=True)
    return fit_trees(features, FIRST_NAMES, scores, excluded, ROUNDS[0])


def first_probability(excluded, rows):
    """Of blocks in one fold, by the model without it; their markup scores are the excluded folds' too."""
    scores = np.zeros(total, np.float32)
    pages_rows = np.flatnonzero(np.isin(page_of, np.unique(page_of[rows])))
    scores[pages_rows] = markup_score(excluded, pages_rows)
    return fit_first(excluded).inplace_predict(np.concatenate([x[rows], with_neighbours(scores)[rows]], 1))


def fit_second(excluded):
    """The second pass, on what the first thinks of pages that it never saw."""
    unseen(excluded, first_probability).astype(np.float32).tofile(folder / "p.bin")
    subprocess.run(["node", "tools/run.js", "tools/train/blocks/context.ts", str(folder)], check=True)
    context_names = ["context-" + name for name in json.load(open(folder / "context-names.json"))]
    context = read("context", np.float32).reshape(total, -1)
    features, scores = first_features(excluded)
    print("second pass without", sorted(excluded), flush=True)
    all_names = FIRST_NAMES + context_names
    return fit_trees(np.concatenate([features, context], 1), all_names, scores, excluded, ROUNDS[1]), all_names


def write(path, excluded, about):
    table, scale, bias = fit_markup(excluded)
    first = fit_first(excluded)
    second, all_names = fit_second(excluded)
    model = {
        "about": about,
        "source": "npm run train (tools/train/blocks/train.py), "
        + f"seed {SEED}, on the article pages of trafilatura's evaluation set, WCXB's development split and fundus's fixtures "
        + f"({len(pages)} pages); figures by folds of sites stand in docs/quality.md",
        "markup": {"table": write_base91(map(int, table.view("<u4")), 5), "scale": scale, "bias": bias},
        "first": pack(first, FIRST_NAMES, DEPTH),
        "second": pack(second, all_names, DEPTH),
    }
    path.write_text(json.dumps(model, separators=(",", ":")), encoding="utf-8")
    print(path, path.stat().st_size, "bytes", flush=True)


here = pathlib.Path(__file__).parent
write(here.parents[2] / "src/data/block-model.json", frozenset(), "Weights of the block model (src/extract/block-model.ts).")
for fold in FOLDS:
    write(here / f"folds/{fold}.json", frozenset({fold}), f"Weights of the block model that never saw fold {fold}: for measuring alone.")
