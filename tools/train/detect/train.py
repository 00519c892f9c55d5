"""Trains the page model from what `dump.ts` wrote, and writes the shipped weights and those of the five folds.

Boosted trees over sums of a page tell articles from other pages. Deterministic: fixed seeds, one thread.
"""
import json
import pathlib
import sys

import numpy as np
import xgboost as xgb

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent))
from forest import pack

FOLDS = range(5)
SEED = 0
ROUNDS = 74
DEPTH = 3
THRESHOLD = 0.6
TREES = {
    "objective": "binary:logistic", "tree_method": "hist", "max_depth": DEPTH, "max_bin": 16, "eta": 0.2, "min_child_weight": 3,
    "subsample": 0.7, "colsample_bytree": 0.5, "reg_lambda": 2, "seed": SEED, "nthread": 1,
}
TYPE_WEIGHT = {"forum": 0.4, "documentation": 0.4}
"""A lit button on a long forum post or a manual does little harm."""
NO_ARTICLES = ["listing", "product", "service", "collection"]
FAMILIES = {
    "prose": ["words", "lines", "prose", "direct", "near", "run", "mean", "listShare", "tableShare", "articleShare", "outsideShare", "strong"],
    "links": ["link", "titleLink", "teasers", "n-pagination", "n-articles", "n-breadcrumbs"],
    "headline": ["title", "pageTitle", "heading"],
    "date": ["titleDate", "dates", "n-times", "published", "n-bylines", "author", "section"],
    "shop": ["money", "price", "n-prices", "n-carts"],
    "forms": ["n-forms", "n-inputs", "n-selects", "n-textareas", "n-buttons", "formShare"],
    "media": ["n-pictures", "n-linkedPictures", "n-figures", "n-captions", "n-videos"],
    "declared": ["schema", "openGraph", "description", "n-bodies"],
    "talk": ["n-comments", "question"],
    "reference": ["codeShare", "n-code", "n-tables", "digits"],
    "address": ["home", "depth", "slug", "address", "parameters"],
}
"""Features by what they look at, as beginnings of their names; the longest that fits counts."""

pages = [json.loads(line) for line in open(sys.argv[1], encoding="utf-8")]
names = list(max((page["features"] for page in pages), key=len))
x = np.array([[page["features"].get(name, 0) for name in names] for page in pages], np.float32)
kind = np.array([page["type"] for page in pages])
corpus = np.array([page["corpus"] for page in pages])
fold = np.array([page["fold"] for page in pages])
label = (kind == "article").astype(int)
weight = np.array([TYPE_WEIGHT.get(each, 1) for each in kind])
training = corpus != "fixtures"


def family_of(name):
    fits = [(len(start), family) for family, starts in FAMILIES.items() for start in starts if name.startswith(start)]
    return max(fits)[1]


def fit(rows):
    data = xgb.DMatrix(x[rows], label[rows], weight=weight[rows], feature_names=names)
    return xgb.train(TREES, data, ROUNDS)


def write(path, rows, about):
    model = fit(rows)
    forest = pack(model, names, DEPTH)
    members = {}
    for at, name in enumerate(forest["features"]):
        members.setdefault(family_of(name), []).append(at)
    typical = np.median(x[rows][:, [names.index(name) for name in forest["features"]]], axis=0)
    data = {
        "about": about,
        "source": f"npm run train:detect (tools/train/detect/train.py), seed {SEED}, on trafilatura's evaluation set, WCXB's development "
        f"split and fundus's fixtures ({rows.sum()} pages); figures by folds of sites stand in docs/detection.md",
        "threshold": THRESHOLD,
        "families": [{"name": family, "members": own} for family, own in members.items()],
        "typical": [float(f"{value:.4g}") for value in typical],
        "forest": forest,
    }
    path.write_text(json.dumps(data, separators=(",", ":")) + "\n", encoding="utf-8")
    print(path, path.stat().st_size, "bytes", flush=True)
    return model.predict(xgb.DMatrix(x, feature_names=names))


here = pathlib.Path(__file__).parent
shipped = write(here.parents[2] / "src/data/detect-model.json", training, "Weights of the page model (src/detect/detect.ts).")
score = np.where(training, 0, shipped)
for each in FOLDS:
    about = f"Weights of the page model that never saw fold {each}: for measuring alone."
    own = write(here / f"folds/{each}.json", training & (fold != each), about)
    score = np.where(training & (fold == each), own, score)


def found(name, rows):
    print(f"{name:>24} {rows.sum():5d} pages, called article: {np.mean(score[rows] >= THRESHOLD):.3f}")


print("Each page by the weights that never saw its site:")
found("articles", training & (label == 1))
for each in ["wcxb", "trafilatura", "news"]:
    found("of " + each, (corpus == each) & (label == 1))
found("no articles", training & np.isin(kind, NO_ARTICLES))
for each in [*NO_ARTICLES, "forum", "documentation"]:
    found(each, training & (kind == each))
found("our fixtures: news", ~training & (label == 1))
found("our fixtures: other", ~training & (label == 0))
