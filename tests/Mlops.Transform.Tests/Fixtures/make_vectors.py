"""Writes vectors.json: the principal components of some rows as NumPy and scikit-learn compute them.

Run: /usr/bin/python3 make_vectors.py > vectors.json
"""
import json
import sys

import numpy as np
import sklearn
from sklearn.decomposition import PCA

rng = np.random.default_rng(11)
mix = np.array([[3.0, 1.0, 0.0, 0.5], [0.0, 2.0, -1.0, 0.0], [0.0, 0.0, 0.7, 0.3], [0.0, 0.0, 0.0, 0.2]])
rows = rng.normal(0, 1, (120, 4)) @ mix + np.array([10.0, -3.0, 1e4, 0.0])


def signs_of(directions):
    """Versions of scikit-learn differ in signs: the largest place of a direction is positive, as since 1.5."""
    return np.sign(directions[np.arange(len(directions)), np.abs(directions).argmax(axis=1)])


values, vectors = np.linalg.eigh(np.cov(rows, rowvar=False, bias=True))
order = np.argsort(-values)
directions = vectors[:, order].T
directions *= signs_of(directions)[:, None]

pca = PCA(n_components=3, svd_solver="full").fit(rows)
white = PCA(n_components=3, svd_solver="full", whiten=True).fit(rows)
wide = PCA(n_components=2, svd_solver="full").fit(rows[:3])
json.dump({
    "made with": {"numpy": np.__version__, "scikit-learn": sklearn.__version__, "script": "make_vectors.py"},
    "rows": rows.tolist(),
    "means": rows.mean(axis=0).tolist(),
    "variances": values[order].tolist(),
    "directions": directions.ravel().tolist(),
    "plain": (rows @ directions.T).tolist(),
    "centred": (pca.transform(rows) * signs_of(pca.components_)).tolist(),
    "whitened": (white.transform(rows) * signs_of(white.components_)).tolist(),
    "threeRows": (wide.transform(rows[:3]) * signs_of(wide.components_)).tolist(),
}, sys.stdout)
print()
