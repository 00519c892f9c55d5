"""Trains the page model from what `dump.ts` wrote, and writes the shipped weights and those of the five folds.

A linear model over the names in a page's markup feeds boosted trees over sums of its text. What the one hands to the other comes from models
that saw neither the page's own fold nor the fold that is left out, so a fold's weights never saw that fold in any way. Deterministic: fixed
seeds, one thread.
"""
import functools
import json
import pathlib
import sys
from collections import defaultdict

import numpy as np
import scipy.sparse as sp
import xgboost as xgb
from sklearn.linear_model import LogisticRegression

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent))
from forest import pack

FOLDS = range(5)
SEED = 0
ROUNDS = 220
DEPTH = 2
THRESHOLD = 0.5
"""Trades articles found against false alarms; docs/detection.md has the figures."""
TREES = {
    "objective": "binary:logistic", "tree_method": "hist", "max_depth": DEPTH, "max_bin": 16, "eta": 0.09, "min_child_weight": 2,
    "subsample": 0.7, "colsample_bytree": 0.3, "reg_lambda": 2, "seed": SEED, "nthread": 1,
}
NAME_STRENGTH = 0.4
"""Inverse of the L1 penalty on names: leaves about 180 of 900. L2 finds 0.003 more of the articles, with five times the weights."""
LEAST_NAME = 5
"""Weights below, in hundredths, are left out."""
SITES = {"class": 40, "meta": 40, "type": 5, "open-graph": 2, "link": 15, "path": 5}
"""Sites of WCXB, which alone has pages of all kinds, that a name must stand on: a rarer one tells the site and not the kind of page."""
TYPE_WEIGHT = {"documentation": 0.4}
"""A lit button on a chapter of a manual does little harm."""
UNFILLED = 5
"""Pages of fewer lines were saved before their scripts had filled them, and teach nothing."""
NO_ARTICLES = ["listing", "product", "service", "collection"]

pages = [json.loads(line) for line in open(sys.argv[1], encoding="utf-8")]
features = list(max((page["features"] for page in pages), key=len))
x = np.array([[page["features"].get(name, 0) for name in features] for page in pages], np.float32)
kind = np.array([page["type"] for page in pages])
corpus = np.array([page["corpus"] for page in pages])
fold = np.array([page["fold"] for page in pages])
label = (kind == "article").astype(int)
filled = np.array([page["lines"] >= UNFILLED for page in pages])
weight = np.array([TYPE_WEIGHT.get(each, 1) for each in kind]) * filled
training = corpus != "fixtures"


def vocabulary():
    """The names that stand on enough sites, in order."""
    sites = defaultdict(set)
    for page in pages:
        if page["corpus"] == "wcxb":
            for name in page["names"]:
                sites[name].add(page["site"])
    return sorted(name for name, own in sites.items() if len(own) >= SITES[name.split(":")[0]])


names = vocabulary()
column = {name: at for at, name in enumerate(names)}
held = [(row, column[name]) for row, page in enumerate(pages) for name in page["names"] if name in column]
bags = sp.csr_matrix((np.ones(len(held), np.float32), tuple(zip(*held))), shape=(len(pages), len(names)))


@functools.lru_cache(None)
def name_weights(excluded):
    """Weights of the names, in hundredths, learned without the excluded folds."""
    rows = training & (weight > 0) & ~np.isin(fold, list(excluded))
    model = LogisticRegression(penalty="l1", solver="liblinear", C=NAME_STRENGTH, max_iter=300, random_state=SEED)
    model.fit(bags[rows], label[rows], sample_weight=weight[rows])
    hundredths = np.round(model.coef_[0] * 100)
    return np.where(np.abs(hundredths) < LEAST_NAME, 0, hundredths)


def with_names(excluded):
    """The features and the sum of each page's names, by weights that saw neither the excluded folds nor the page's own."""
    score = bags @ name_weights(excluded)
    for each in FOLDS:
        rows = training & (fold == each)
        score[rows] = bags[rows] @ name_weights(excluded | {each})
    return np.c_[x, score].astype(np.float32)


def write(path, excluded, about):
    columns = [*features, "names.score"]
    rows = training & (weight > 0) & ~np.isin(fold, list(excluded))
    values = with_names(excluded)
    trees = xgb.train(TREES, xgb.DMatrix(values[rows], label[rows], weight=weight[rows], feature_names=columns), ROUNDS)
    asked = [name for name in columns if name in trees.get_score()]
    typical = (np.median(values[rows & (label == 1)], axis=0) + np.median(values[rows & (label == 0)], axis=0)) / 2
    chosen = defaultdict(dict)
    for name, value in zip(names, name_weights(excluded)):
        if value:
            start, rest = name.split(":", 1)
            chosen[start][rest] = int(value)
    data = {
        "about": about,
        "source": f"npm run train:detect (tools/train/detect/train.py), seed {SEED}, on trafilatura's evaluation set, WCXB's development "
        f"split and fundus's fixtures ({rows.sum()} pages); figures by folds of sites stand in docs/detection.md",
        "threshold": THRESHOLD,
        "names": chosen,
        "columns": asked,
        "typical": [float(f"{typical[columns.index(name)]:.3g}") for name in asked],
        "forest": pack(trees, asked, DEPTH),
    }
    path.write_text(json.dumps(data, separators=(",", ":"), ensure_ascii=False) + "\n", encoding="utf-8")
    print(path, path.stat().st_size, "bytes", flush=True)
    # Pages that the weights never saw have names that they never saw.
    return trees.predict(xgb.DMatrix(np.c_[x, bags @ name_weights(excluded)], feature_names=columns))


here = pathlib.Path(__file__).parent
score = write(here.parents[2] / "src/data/detect-model.json", frozenset(), "Weights of the page model (src/detect/detect.ts).")
for each in FOLDS:
    about = f"Weights of the page model that never saw fold {each}: for measuring alone."
    own = write(here / f"folds/{each}.json", frozenset({each}), about)
    score = np.where(training & (fold == each), own, score)


def report(name, rows):
    print(f"{name:>24} {rows.sum():5d} pages, called article: {np.mean(score[rows] >= THRESHOLD):.3f}")


print("Each page by the weights that never saw its site:")
report("articles", training & (label == 1))
for each in ["wcxb", "trafilatura", "news"]:
    report("of " + each, (corpus == each) & (label == 1))
report("no articles", training & np.isin(kind, NO_ARTICLES))
for each in [*NO_ARTICLES, "forum", "documentation"]:
    report(each, training & (kind == each))
report("our fixtures: news", ~training & (label == 1))
report("our fixtures: other", ~training & (label == 0))
