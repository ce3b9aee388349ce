"""Writes statistics.json beside this script: moments, quantiles and histograms by NumPy, divergences by SciPy.

Tolerances of the tests: moments and divergences 1e-12 relative, quantiles and edges 1e-12, counts exact.
"""
import json
import pathlib

import numpy as np
import scipy
from scipy.spatial.distance import jensenshannon

random = np.random.default_rng(42)
values = np.concatenate([np.zeros(120), np.round(random.lognormal(2.0, 0.7, 680), 2), random.normal(-5, 1, 200)])
random.shuffle(values)
edges = np.linspace(values.min(), values.max(), 11)
# Right-closed buckets, the first one also with its lower edge.
counts = np.bincount(np.clip(np.digitize(values, edges, right=True), 1, 10) - 1, minlength=10)
pairs = []
for size in (2, 5, 40):
    a = random.integers(0, 50, size)
    b = random.integers(0, 90, size)
    pairs.append({
        "a": a.tolist(), "b": b.tolist(),
        "jensenShannon": jensenshannon(a, b, base=2) ** 2,
        "lInfinity": float(np.max(np.abs(a / a.sum() - b / b.sum()))),
    })
pathlib.Path(__file__).with_name("statistics.json").write_text(json.dumps({
    "versions": {"numpy": np.__version__, "scipy": scipy.__version__},
    "values": values.tolist(),
    "mean": values.mean(), "standardDeviation": values.std(), "zeros": int((values == 0).sum()),
    "levels": [0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99],
    "quantiles": np.quantile(values, [0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99]).tolist(),
    "edges": edges.tolist(), "counts": counts.tolist(), "pairs": pairs,
}) + "\n")
