"""Writes relations.json beside this script: weighted moments and covariances by NumPy, mutual information by scikit-learn.

Tolerances of the tests: 1e-12 relative.
"""
import json
import pathlib

import numpy as np
import sklearn
from sklearn.metrics import mutual_info_score

random = np.random.default_rng(7)
size = 400
x = np.round(random.normal(5, 3, size), 3)
y = np.round(0.4 * x + random.normal(0, 1, size), 3)
# Multiples of 1/8 are exact in the 65,536ths of a weight.
weights = random.integers(0, 40, size) / 8
kinds = random.integers(0, 4, size)
labels = ((kinds == 2) ^ (random.random(size) < 0.2)).astype(int)
mean = np.average(x, weights=weights)
pathlib.Path(__file__).with_name("relations.json").write_text(json.dumps({
    "versions": {"numpy": np.__version__, "sklearn": sklearn.__version__},
    "x": x.tolist(), "y": y.tolist(), "weights": weights.tolist(),
    "kinds": [f"k{k}" for k in kinds], "labels": [bool(l) for l in labels],
    "weightedMean": mean, "weightedStandardDeviation": float(np.sqrt(np.average((x - mean) ** 2, weights=weights))),
    "totalWeight": weights.sum(),
    "covariance": float(np.cov(x, y, ddof=0)[0, 1]), "correlation": float(np.corrcoef(x, y)[0, 1]),
    "mutualInformationBits": float(mutual_info_score(kinds, labels) / np.log(2)),
    "lift": float(np.mean(labels[kinds == 2]) / np.mean(labels)),
}) + "\n")
