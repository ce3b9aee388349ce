"""Writes numeric.json: what scikit-learn, SciPy and NumPy compute for the columns of preprocessing.json and a few more.

Run: python3 make_numeric.py > numeric.json
"""
import json
import math
import pathlib
import warnings

import numpy as np
import scipy
import scipy.integrate
import scipy.optimize
import scipy.special
import scipy.stats
import sklearn
from sklearn.preprocessing import MaxAbsScaler, PowerTransformer, RobustScaler

warnings.simplefilter("ignore")
given = json.loads((pathlib.Path(__file__).parent / "preprocessing.json").read_text())["columns"]
columns = {name: np.array(c["values"]) for name, c in given.items()}
rng = np.random.default_rng(11)
columns["skewed"] = -rng.gamma(2.0, 3.0, 300)
columns["mixed"] = rng.standard_t(3, 500) * 4 + 1


def numbers(a):
    return [float(v) for v in np.asarray(a).ravel()]


def power(x, method, standardize):
    fitted = PowerTransformer(method, standardize=standardize).fit(x)
    return {"lambda": float(fitted.lambdas_[0]), "values": numbers(fitted.transform(x))}


def l_moments(values):
    """Unbiased, one value after another."""
    x, n = np.sort(values), len(values)
    i = np.arange(n)
    b0, b1 = x.mean(), (x * i).sum() / n / (n - 1)
    b2 = (x * i * (i - 1)).sum() / n / (n - 1) / (n - 2)
    b3 = (x * i * (i - 1) * (i - 2)).sum() / n / (n - 1) / (n - 2) / (n - 3)
    return [b0, 2 * b1 - b0, 6 * b2 - 6 * b1 + b0, 20 * b3 - 30 * b2 + 12 * b1 - b0]


def tukey_l_moments(left, right):
    """Of the distribution, by integrals over its quantile function, without a closed form."""
    def quantile(z):
        return z * np.exp((left if z < 0 else right) * z * z / 2)

    def integral(polynomial):
        def f(z):
            return quantile(z) * polynomial(scipy.stats.norm.cdf(z)) * scipy.stats.norm.pdf(z)
        return sum(scipy.integrate.quad(f, a, b, epsabs=1e-13, epsrel=1e-12, limit=400)[0] for a, b in ((-36, 0), (0, 36)))

    return [integral(p) for p in (
        lambda u: 1, lambda u: 2 * u - 1, lambda u: 6 * u * u - 6 * u + 1, lambda u: 20 * u**3 - 30 * u * u + 12 * u - 1)]


def tails(left, right):
    l1, l2, l3, l4 = tukey_l_moments(left, right)
    return {"left": left, "right": right, "mean": l1, "scale": l2, "skewness": l3 / l2, "kurtosis": l4 / l2}


def gaussian(values):
    l1, l2, l3, l4 = l_moments(values)

    def off(h):
        t = tails(h[0], h[1])
        return [t["skewness"] - l3 / l2, t["kurtosis"] - l4 / l2]

    left, right = scipy.optimize.fsolve(off, [0.1, 0.1], xtol=1e-12)
    m1, m2, _, _ = tukey_l_moments(left, right)
    scale = l2 / m2
    x = (values - (l1 - scale * m1)) / scale
    h = np.where(x < 0, left, right)
    return {
        "left": left, "right": right, "scale": scale, "location": l1 - scale * m1,
        "values": numbers(np.sign(x) * np.sqrt(scipy.special.lambertw(h * x * x).real / h)),
    }


def describe(name, values):
    x = values.reshape(-1, 1)
    robust, wide = RobustScaler().fit(x), RobustScaler(quantile_range=(5, 90)).fit(x)
    unit = RobustScaler(quantile_range=(10, 60), unit_variance=True).fit(x)
    out = {
        "values": numbers(values),
        "maxAbs": numbers(MaxAbsScaler().fit_transform(x)),
        "median": float(robust.center_[0]),
        "robust": numbers(robust.transform(x)),
        "robust5to90": numbers(wide.transform(x)),
        "robustUnit10to60": numbers(unit.transform(x)),
    }
    if name in ("lognormal", "integers", "zeros", "skewed", "mixed"):
        out["yeoJohnson"] = power(x, "yeo-johnson", True)
        out["yeoJohnsonPlain"] = power(x, "yeo-johnson", False)
    if len(values) > 3:
        out["lMoments"] = numbers(l_moments(values))
    if name == "mixed":
        out["gaussian"] = gaussian(values)
    if name == "lognormal":
        out["boxCox"] = power(x, "box-cox", True)
    return out


def landmarks(function, points):
    return [[float(p), float(function(float(p)))] for p in points]


print(json.dumps({
    "made with": {
        "scikit-learn": sklearn.__version__, "scipy": scipy.__version__, "numpy": np.__version__, "script": "make_numeric.py",
    },
    "columns": {name: describe(name, values) for name, values in columns.items()},
    "tails": [tails(a, b) for a, b in ((0.0, 0.0), (0.1, 0.2), (0.3, 0.3), (0.5, 0.05), (0.0, 0.4))],
    "normalQuantile": landmarks(scipy.stats.norm.ppf, np.concatenate([
        np.linspace(0.001, 0.999, 400), 10.0 ** np.linspace(-300, -3, 50), 1 - 10.0 ** np.linspace(-15, -3, 50)])),
    "lambertW": landmarks(lambda z: scipy.special.lambertw(z).real, 10.0 ** rng.uniform(-8, 300, 300)),
}))
