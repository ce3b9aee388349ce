"""Writes preprocessing.json: what scikit-learn and NumPy compute for columns that the tests transform too.

Run: python3 make_preprocessing.py > preprocessing.json
"""
import json
import warnings

import numpy as np
import sklearn
from sklearn.impute import SimpleImputer
from sklearn.preprocessing import KBinsDiscretizer, MinMaxScaler, OneHotEncoder, StandardScaler

warnings.simplefilter("ignore")
rng = np.random.default_rng(7)
columns = {
    "lognormal": rng.lognormal(1.0, 0.8, 400),
    "integers": rng.integers(-50, 50, 400).astype(float),
    "zeros": np.where(rng.random(400) < 0.55, 0.0, rng.exponential(3.0, 400)),
    "constant": np.full(400, 0.1),
    "shifted": 1e9 + rng.normal(0, 1e-3, 400),
    "tiny": rng.normal(0, 1e-12, 400),
    "single": np.array([41.25]),
}


def numbers(a):
    return [float(v) for v in np.asarray(a).ravel()]


def describe(values):
    x = values.reshape(-1, 1)
    standard, minmax = StandardScaler().fit(x), MinMaxScaler((-1, 2)).fit(x)
    out = {
        "values": numbers(values),
        "mean": float(standard.mean_[0]),
        "scale": float(standard.scale_[0]),
        "standardized": numbers(standard.transform(x)),
        "minMax": numbers(minmax.transform(x)),
        "log1p": numbers(np.log1p(np.maximum(0, values))),
    }
    for bins in (4, 10):
        if values.min() < values.max():
            kbins = KBinsDiscretizer(bins, encode="ordinal", strategy="quantile").fit(x)
            out[f"boundaries{bins}"] = numbers(kbins.bin_edges_[0][1:-1])
            out[f"buckets{bins}"] = [int(v) for v in kbins.transform(x).ravel()]
    holes = x.copy()
    holes[::7] = np.nan
    for name, strategy in (("mean", "mean"), ("median", "median"), ("mode", "most_frequent")):
        known = holes[~np.isnan(holes)]
        out["impute_" + name] = float(SimpleImputer(strategy=strategy).fit(holes).statistics_[0]) if known.size else None
    return out


words = ["Flash Cab", "flash cab", "Blue Ribbon", "Größe", "z", "", "东", "Choice"]
texts = [words[min(int(v), 7)] for v in rng.exponential(2.2, 300)]
counts = {w: texts.count(w) for w in words if w in texts}
order = sorted(counts, key=lambda w: (-counts[w], w.encode()))
encoder = OneHotEncoder(categories=[order], sparse_output=False).fit(np.array(texts, dtype=object).reshape(-1, 1))
result = {
    "made with": {"scikit-learn": sklearn.__version__, "numpy": np.__version__, "script": "make_preprocessing.py"},
    "columns": {name: describe(values) for name, values in columns.items()},
    "oneHot": {
        "texts": texts,
        "vocabulary": order,
        "matrix": [[int(v) for v in row] for row in encoder.transform(np.array(texts, dtype=object).reshape(-1, 1))],
    },
}
print(json.dumps(result, ensure_ascii=False))
