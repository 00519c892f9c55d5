"""Trains the summary's ranker from the rows that `dump.ts` wrote. Deterministic: fixed seeds, one thread.

The target of a row is what its sentence adds to R and to Rlen in its state, against the mean of all candidates there.
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
DEPTH = 5
TREES = {
    "objective": "reg:squarederror", "tree_method": "hist", "max_depth": DEPTH, "max_bin": 64, "eta": 0.06, "min_child_weight": 5,
    "subsample": 0.5, "colsample_bytree": 0.5, "reg_lambda": 5, "seed": SEED, "nthread": 1,
}
ROUNDS = {"first": 60, "final": 220}

folder, stage = pathlib.Path(sys.argv[1]), sys.argv[2]
about = json.loads((folder / "groups.json").read_text())
names = about["columns"]
x = np.fromfile(folder / "rows.f32", np.float32).reshape(-1, len(names))
gains = np.fromfile(folder / "gains.f32", np.float32).reshape(-1, 2)
sizes, article, chosen = (np.array(column) for column in zip(*about["groups"]))
articles = json.loads((folder / "articles.json").read_text())
source = np.array([each["source"] for each in articles])
fold = np.array([each["fold"] for each in articles])
group = np.repeat(np.arange(len(sizes)), sizes)


def centred(values):
    """Against the mean of the state, and on a scale between that of the article and that of all."""
    mean = np.bincount(group, values) / sizes
    apart = values - mean[group]
    spread = np.sqrt(np.bincount(group, apart**2) / sizes)
    return apart / np.sqrt((spread + 0.01) / 0.05)[group]


# XGBoost starts from 0.5, which `pack` reads as nothing.
target = centred(gains.sum(axis=1)) + 0.5
count = dict(zip(*np.unique(source, return_counts=True)))
weight = np.array([1 / np.sqrt(count[each]) for each in source])[article] * np.where(chosen == 0, 2, 1) / sizes
weight = (weight * 20)[group]


def fit(groups, rounds):
    rows = groups[group]
    data = xgb.DMatrix(x[rows], target[rows], weight=weight[rows], feature_names=names)
    return xgb.train(TREES, data, rounds)


def forest(groups):
    return pack(fit(groups, ROUNDS[stage]), names, DEPTH)


for each in FOLDS:
    (folder / f"{stage}-{each}.json").write_text(json.dumps(forest(fold[article] != each)))
    print(stage, "without fold", each, flush=True)
