"""Writes metrics.json: metrics of scikit-learn for the tests beside it. Run: /usr/bin/python3 make_metrics.py"""
import json
import os
import warnings

import numpy as np
import sklearn
from sklearn import metrics as m

warnings.simplefilter("ignore")
rng = np.random.default_rng(7)


def calibration_error(p, y, bins=10):
    b = np.minimum((p * bins).astype(int), bins - 1)
    return float(sum((b == i).sum() / len(p) * abs(p[b == i].mean() - y[b == i].mean()) for i in range(bins) if (b == i).any()))


def classification(y, p):
    y, p = np.asarray(y), np.asarray(p, dtype=float)
    d = (p >= 0.5).astype(int)
    one_class = len(set(y)) < 2
    return {"labels": y.tolist(), "scores": p.tolist(), "metrics": {
        "auc": None if one_class else m.roc_auc_score(y, p),
        "log-loss": m.log_loss(y, p, labels=[0, 1]),
        "accuracy": m.accuracy_score(y, d),
        "precision": m.precision_score(y, d) if d.any() else None,
        "recall": m.recall_score(y, d) if y.any() else None,
        "f1": m.f1_score(y, d) if d.any() or y.any() else None,
        "calibration-error": calibration_error(p, y),
    }}


def regression(y, p):
    y, p = np.asarray(y, dtype=float), np.asarray(p, dtype=float)
    return {"labels": y.tolist(), "scores": p.tolist(), "metrics": {
        "rmse": float(np.sqrt(m.mean_squared_error(y, p))),
        "mae": m.mean_absolute_error(y, p),
        "r2": m.r2_score(y, p) if len(y) > 1 and len(set(y)) > 1 else None,
    }}


n = 500
p = rng.random(n)
y = (rng.random(n) < p).astype(int)
cases = {
    "spread": classification(y, p),
    "ties": classification(y, np.round(p, 1)),
    "rare": classification((rng.random(n) < 0.02).astype(int), p * 1e-5),
    "constant": classification(y, np.full(n, 0.3)),
    "certain": classification([0, 1, 1, 0, 1], [0.0, 1.0, 0.0, 1.0, 0.5]),
    "onlyPositives": classification(np.ones(20, dtype=int), p[:20]),
    "onlyNegatives": classification(np.zeros(20, dtype=int), p[:20] * 0.4),
    "regression": regression(y * 3 + p * 10, p * 11 + rng.normal(size=n)),
    "farFromZero": regression(1e9 + p, 1e9 + p + 0.01 * rng.normal(size=n)),
    "constantLabels": regression(np.full(10, 2.5), p[:10]),
    "oneRow": regression([1.0], [2.0]),
}
here = os.path.dirname(os.path.abspath(__file__))
with open(os.path.join(here, "metrics.json"), "w") as f:
    json.dump({"versions": {"scikit-learn": sklearn.__version__, "numpy": np.__version__}, "cases": cases}, f, indent=0)
    f.write("\n")
