"""Writes distances.json beside this script: special functions, tests and distances by NumPy and SciPy.

Tolerances of the tests: formulas 1e-12 relative, chances (p-values) 1e-9 relative or 1e-15 absolute.
Undefined results (an empty side) are null. Large samples are given by a formula: value i is
((i * step) % modulus) * scale + shift, so that they need not be stored.
"""
import itertools
import json
import math
import pathlib

import numpy as np
import scipy
from scipy import special, stats
from scipy.spatial.distance import jensenshannon

random = np.random.default_rng(7)


def clean(value):
    value = float(value)
    return value if math.isfinite(value) else None if math.isnan(value) else str(value).replace("inf", "Infinity")


# Counts of the same buckets: one category, unseen ones on either side, disjoint, equal, many, large.
count_pairs = {
    "one category": ([10], [25]), "equal": ([5, 5, 5], [5, 5, 5]), "proportional": ([1, 2, 3], [10, 20, 30]),
    "disjoint": ([5, 7, 0, 0], [0, 0, 3, 9]), "new category": ([40, 60, 0], [35, 55, 10]),
    "vanished category": ([40, 50, 10], [35, 65, 0]), "two": ([30, 70], [45, 55]), "two small": ([1, 3], [3, 1]),
    "single rows": ([1, 0], [0, 1]), "n and m differ": ([7, 3, 11], [4000, 1500, 5900]),
    "large": ([30_000, 50_000, 20_000], [30_200, 49_900, 19_900]),
    "empty baseline": ([0, 0], [3, 4]), "empty data": ([3, 4], [0, 0]),
    "many": (random.integers(0, 50, 100).tolist(), random.integers(1, 80, 100).tolist()),
}


def counts_case(name, a, b):
    case = {"name": name, "a": a, "b": b}
    a, b = np.array(a, float), np.array(b, float)
    n, m = a.sum(), b.sum()
    case["nad"] = clean(np.max(np.abs(a - b)) / (n + m))
    if n == 0 or m == 0:
        return case | dict.fromkeys(["linf", "tv", "js", "jsNatural", "hellinger", "psi", "psiEvidently", "chi2", "chi2P"])
    p, q = a / n, b / m
    case["linf"] = clean(np.max(np.abs(p - q)))
    case["tv"] = clean(np.abs(p - q).sum() / 2)
    case["js"] = clean(jensenshannon(a, b, base=2) ** 2)
    case["jsNatural"] = clean(jensenshannon(a, b))
    case["hellinger"] = clean(np.sqrt(np.sum((np.sqrt(p) - np.sqrt(q)) ** 2) / 2))
    half_p, half_q = (a + 0.5) / (n + 0.5 * len(a)), (b + 0.5) / (m + 0.5 * len(b))
    case["psi"] = clean(np.sum((half_p - half_q) * np.log(half_p / half_q)))

    def fill(shares):
        least = shares[shares > 0].min()
        return np.where(shares == 0, least / 1e6 if least <= 0.0001 else 0.0001, shares)

    case["psiEvidently"] = clean(np.sum((fill(p) - fill(q)) * np.log(fill(p) / fill(q))))
    used = (a + b) > 0
    if used.sum() < 2:
        case |= {"chi2": 0.0, "chi2P": 1.0, "yates": 0.0, "yatesP": 1.0}
    else:
        table = np.stack([a[used], b[used]])
        case["chi2"], case["chi2P"] = map(clean, stats.chi2_contingency(table, correction=False)[:2])
        case["yates"], case["yatesP"] = map(clean, stats.chi2_contingency(table, correction=True)[:2])
        if np.all(a[used] > 0):
            good = stats.chisquare(b[used], a[used] / n * m)
            case["good"], case["goodP"] = clean(good.statistic), clean(good.pvalue)
    if len(a) == 2:
        case["fisherP"] = clean(stats.fisher_exact([[a[0], a[1]], [b[0], b[1]]])[1])
        pooled = (a[0] + b[0]) / (n + m)
        z = (p[0] - q[0]) / math.sqrt(pooled * (1 - pooled) * (1 / n + 1 / m))
        case["z"], case["zP"] = clean(z), clean(2 * stats.norm.sf(abs(z)))
    return case


def lattice(count, step, modulus, scale, shift):
    return {"count": count, "step": step, "modulus": modulus, "scale": scale, "shift": shift}


def values_of(sample):
    if isinstance(sample, list):
        return np.array([float(v) for v in sample])
    i = np.arange(sample["count"], dtype=np.int64)
    return (i * sample["step"] % sample["modulus"]) * sample["scale"] + sample["shift"]


def rounded(values):
    return [float(v) for v in np.round(values, 3)]


sample_pairs = {
    "one row each": ([1.0], [2.0]), "same row": ([1.0], [1.0]), "one against many": ([0.5], rounded(random.normal(size=40))),
    "all equal": ([3.0] * 6, [3.0] * 9), "disjoint": ([1.0, 2.0, 3.0], [10.0, 11.0, 12.0, 13.0]),
    "identical": (rounded(random.normal(size=50)), None), "normal": (rounded(random.normal(size=50)), rounded(random.normal(0.5, 1, 70))),
    "ties": (rounded(np.round(random.normal(size=80))), rounded(np.round(random.normal(0.3, 1, 60)))),
    "heavy tail": (rounded(random.standard_cauchy(200)), rounded(random.standard_cauchy(150) * 2)),
    "both infinities": ([-math.inf, 0.0, 1.0, math.inf], [0.0, 0.5, 1.0, math.inf, math.inf]),
    "large": (lattice(100_000, 7919, 100_003, 1e-3, 0.0), lattice(100_000, 104_729, 100_003, 1e-3, 0.3)),
    "large ties": (lattice(100_000, 7919, 97, 1.0, 0.0), lattice(50_000, 104_729, 89, 1.0, 2.0)),
    "large against small": (lattice(100_000, 7919, 100_003, 1e-3, 0.0), lattice(10, 11, 100, 1.0, 1.0)),
    "empty": ([], [1.0, 2.0]),
}


def ks_statistic(x, y):
    grid = np.unique(np.concatenate([x, y]))
    return np.max(np.abs(np.searchsorted(np.sort(x), grid, "right") / len(x) - np.searchsorted(np.sort(y), grid, "right") / len(y)))


def samples_case(name, a, b):
    b = a if b is None else b
    case = {"name": name, "a": [str(v) if math.isinf(v) else v for v in a] if isinstance(a, list) else a,
            "b": [str(v) if math.isinf(v) else v for v in b] if isinstance(b, list) else b}
    x, y = values_of(a), values_of(b)
    if len(x) == 0 or len(y) == 0:
        return case | {"ks": None, "ksLimitP": None, "wasserstein": None}
    d = ks_statistic(x, y)
    case["ks"] = clean(d)
    case["ksLimitP"] = clean(special.kolmogorov(d * math.sqrt(len(x) * len(y) / (len(x) + len(y)))))
    pooled = np.concatenate([x, y])
    if len(np.unique(pooled)) == len(pooled) and len(x) * len(y) <= 2_000_000:
        case["ksExactP"] = clean(stats.ks_2samp(x, y, mode="exact").pvalue)
    if np.all(np.isfinite(pooled)):
        w = stats.wasserstein_distance(x, y)
        case["wasserstein"], case["wassersteinNormed"] = clean(w), clean(w / max(np.std(x), 0.001))
        case["sturges"] = np.histogram_bin_edges(pooled, "sturges").tolist()
        case["doane"] = np.histogram_bin_edges(x, "doane").tolist()
        case["doaneCounts"] = np.histogram(x, case["doane"])[0].tolist()
    return case


# The exact chance with ties, by all ways to divide the pooled values.
def enumerated(a, b):
    pooled, n = np.array(a + b), len(a)
    found = ks_statistic(np.array(a), np.array(b))
    at_least = total = 0
    for chosen in itertools.combinations(range(len(pooled)), n):
        mask = np.zeros(len(pooled), bool)
        mask[list(chosen)] = True
        total += 1
        at_least += ks_statistic(pooled[mask], pooled[~mask]) >= found - 1e-12
    return {"a": a, "b": b, "p": at_least / total}


ties = [enumerated([float(v) for v in random.integers(0, 4, n)], [float(v) for v in random.integers(1, 5, m)])
        for n, m in [(3, 4), (5, 5), (6, 4), (4, 8)]]

chi2 = [{"x": x, "freedom": k, "p": clean(stats.chi2.sf(x, k))}
        for k in [1, 2, 3, 9, 39, 40, 999, 100_000]
        for x in [0.0, 1e-8, k * 0.5, k * 0.99, k * 1.0, k * 1.01 + 1, k + 8 * math.sqrt(2 * k), k + 20 * math.sqrt(2 * k) + 30]]
chi2_quantiles = [{"chance": c, "freedom": k, "x": clean(stats.chi2.isf(c, k))} for k in [1, 4, 19, 999] for c in [0.99, 0.5, 0.05, 1e-4, 1e-10]]
normal = [{"z": z, "p": clean(stats.norm.sf(z))} for z in [-9, -3, -1, -1e-5, 0, 1e-5, 0.5, 1, 1.96, 5, 10, 30]]
log_gamma = [{"x": x, "value": clean(special.gammaln(x))} for x in [0.1, 0.5, 1.5, 3, 7.25, 12, 100.5, 1e5, 1e9]]
kolmogorov = [{"t": t, "p": clean(special.kolmogorov(t))} for t in [0.0, 0.03, 0.1, 0.3, 0.5, 0.8, 0.9999, 1.0, 1.36, 2, 3.5, 6]]
newcombe = []
for a, n, b, m in [(56, 70, 48, 80), (9, 10, 3, 10), (0, 30, 0, 20), (10, 10, 0, 20)]:
    z = stats.norm.isf(0.025)

    def wilson(k, size):
        p = k / size
        root = z * math.sqrt(p * (1 - p) / size + z * z / (4 * size * size))
        return (p + z * z / (2 * size) - root) / (1 + z * z / size), (p + z * z / (2 * size) + root) / (1 + z * z / size)

    (l1, u1), (l2, u2), p, q = wilson(a, n), wilson(b, m), a / n, b / m
    newcombe.append({"a": a, "n": n, "b": b, "m": m, "low": p - q - math.hypot(p - l1, u2 - q), "high": p - q + math.hypot(u1 - p, q - l2)})

pathlib.Path(__file__).with_name("distances.json").write_text(json.dumps({
    "versions": {"numpy": np.__version__, "scipy": scipy.__version__},
    "counts": [counts_case(name, *pair) for name, pair in count_pairs.items()],
    "samples": [samples_case(name, *pair) for name, pair in sample_pairs.items()],
    "ties": ties, "chi2": chi2, "chi2Quantiles": chi2_quantiles, "normal": normal, "logGamma": log_gamma,
    "kolmogorov": kolmogorov, "newcombe": newcombe,
}) + "\n")
