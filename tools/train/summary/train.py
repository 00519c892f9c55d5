"""Trains the summary's ranker from the rows that `dump.ts` wrote. Deterministic: fixed seeds, one thread.

The target of a row is what its sentence adds to R and to Rlen in its state, against the mean of all candidates there. Cue words are weighed
by a linear model first; what a row is told of them always comes from articles of other folds.
"""
import json
import pathlib
import sys

import numpy as np
import xgboost as xgb
from scipy import sparse
from sklearn.linear_model import Ridge

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent))
from forest import pack

FOLDS = range(5)
SEED = 0
DEPTH = 5
TREES = {
    "objective": "reg:squarederror", "tree_method": "hist", "max_depth": DEPTH, "max_bin": 48, "eta": 0.05, "min_child_weight": 5,
    "subsample": 0.5, "colsample_bytree": 0.5, "reg_lambda": 5, "seed": SEED, "nthread": 1,
}
ROUNDS = {"first": 60, "final": 300}
FEWEST_ARTICLES = 15
"""A term of fewer articles is no cue."""
MOST_CUES = 1500
CUE_PENALTY = 100
CUE_UNITS = 2000
"""Weights of cues are whole numbers of this part of a target's unit."""
CONTROLS = {
    "index": [1, 2, 3, 4, 6, 9, 14, 25, 60], "words": [4, 7, 10, 14, 18, 22, 27, 33, 40, 55], "titleShare": [0.01, 0.1, 0.2, 0.3, 0.5],
    "topicsCovered": [0.05, 0.1, 0.2, 0.3, 0.5], "relativeIndex": [0.05, 0.1, 0.2, 0.4, 0.7],
}
"""What cue words must not stand for: place, length and subject, cut at these values."""

folder, stage = pathlib.Path(sys.argv[1]), sys.argv[2]
about = json.loads((folder / "groups.json").read_text())
names = about["columns"]
x = np.fromfile(folder / "rows.f32", np.float32).reshape(-1, len(names))
gains = np.fromfile(folder / "gains.f32", np.float32).reshape(-1, 2)
sizes, article_of_group, chosen = (np.array(column) for column in zip(*about["groups"]))
articles = json.loads((folder / "articles.json").read_text())
source = np.array([each["source"] for each in articles])
fold = np.array([each["fold"] for each in articles])
group = np.repeat(np.arange(len(sizes)), sizes)
article = article_of_group[group]


def centred(values):
    """Against the mean of the state, and on a scale between that of the article and that of all."""
    mean = np.bincount(group, values) / sizes
    apart = values - mean[group]
    spread = np.sqrt(np.bincount(group, apart**2) / sizes)
    return apart / np.sqrt((spread + 0.01) / 0.05)[group]


target = centred(gains.sum(axis=1))
count = dict(zip(*np.unique(source, return_counts=True)))
weight = np.array([20 / np.sqrt(count[each]) for each in source])[article] * (np.where(chosen == 0, 2, 1) / sizes)[group]

# Cue terms of every sentence of every article, a row a sentence.
first_sentence = np.concatenate([[0], np.cumsum([len(each["terms"]) for each in articles])])
article_of_sentence = np.repeat(np.arange(len(articles)), np.diff(first_sentence))
sentence = first_sentence[article] + x[:, names.index("index")].astype(int)
vocabulary = {}
pairs = [
    (at, vocabulary.setdefault(each["lang"] + " " + term, len(vocabulary)))
    for each, start in zip(articles, first_sentence) for at, terms in enumerate(each["terms"], start) for term in terms
]
places, columns = (np.array(column) for column in zip(*pairs))
terms = sparse.csr_matrix((np.ones(len(pairs), np.float32), (places, columns)), (first_sentence[-1], len(vocabulary)))
in_articles = sparse.csr_matrix((np.ones(len(pairs)), (article_of_sentence[places], columns)), (len(articles), len(vocabulary)))
known = np.flatnonzero(np.asarray((in_articles > 0).sum(axis=0)).ravel() >= FEWEST_ARTICLES)
terms, vocabulary = terms[:, known], np.array(list(vocabulary))[known]
opening = np.flatnonzero(chosen[group] == 0)
controls = [np.eye(len(cuts) + 1, dtype=np.float32)[np.digitize(x[opening, names.index(name)], cuts)] * 10 for name, cuts in CONTROLS.items()]
cue_rows = sparse.hstack([terms[sentence[opening]], sparse.csr_matrix(np.hstack(controls))]).tocsr()


def fit_cues(training):
    """Weights of the terms, most of them 0.

    :param training: for each article, whether it may be seen
    """
    rows = training[article[opening]]
    model = Ridge(alpha=CUE_PENALTY, solver="sparse_cg", tol=1e-3)
    model.fit(cue_rows[rows], target[opening][rows], sample_weight=weight[opening][rows])
    weights = model.coef_[: len(vocabulary)].copy()
    said = np.abs(weights) * np.sqrt(np.asarray(terms.mean(axis=0)).ravel())
    weights[said < np.sort(said)[-MOST_CUES]] = 0
    return np.round(weights * CUE_UNITS)


def ranks(values):
    """Rank of each sentence in its article, as `ranks` in src/summarize/features.ts."""
    result = np.zeros(len(values), np.float32)
    for start, end in zip(first_sentence, first_sentence[1:]):
        result[start:end][np.argsort(-values[start:end], kind="stable")] = np.arange(end - start) / max(1, end - start)
    return result


def packed_cues(weights):
    """By language, then by weight."""
    cues = {}
    for term, value in zip(vocabulary[weights != 0], weights[weights != 0]):
        language, word = term.split(" ", 1)
        cues.setdefault(language, {}).setdefault(str(int(value)), []).append(word)
    return {language: {value: " ".join(words) for value, words in sorted(table.items())} for language, table in sorted(cues.items())}


def model_of(training):
    """The model of some articles as src/summarize/ranking.ts reads it."""
    said = np.zeros(terms.shape[0])
    for each in FOLDS:
        here = training & (fold == each)
        if here.any():
            own = here[article_of_sentence]
            said[own] = terms[own] @ fit_cues(training & (fold != each))
    rows = training[article]
    seen = x[rows]
    seen[:, names.index("cue")] = said[sentence[rows]]
    seen[:, names.index("cueRank")] = ranks(said)[sentence[rows]]
    # XGBoost starts from 0.5, which `pack` reads as nothing.
    data = xgb.DMatrix(seen, target[rows] + 0.5, weight=weight[rows], feature_names=names)
    forest = pack(xgb.train(TREES, data, ROUNDS[stage]), names, DEPTH)
    return {"forest": forest, "cues": packed_cues(fit_cues(training))}


def write(path, model, **head):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps({**head, **model}, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")
    print(path, path.stat().st_size, "bytes", flush=True)


everything = np.ones(len(articles), bool)
for each in FOLDS:
    home = folder if stage == "first" else pathlib.Path("tools/train/summary/folds")
    write(home / f"{each}.json", model_of(fold != each))
if stage == "final":
    write(
        pathlib.Path("src/data/summary-model.json"), model_of(everything),
        source=f"npm run train:summary (tools/train/summary/train.py), seed {SEED}, on {len(articles)} development articles with reference "
        "summaries; figures by folds stand in docs/summary.md",
    )
    for each in sorted(name for name, articles_of in count.items() if articles_of >= 25):
        write(folder / f"without-{each}.json", model_of(source != each))
