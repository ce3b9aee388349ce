"""Writes numeric.json: what scikit-learn, SciPy and NumPy compute for the columns of preprocessing.json and a few more.

Run: python3 make_numeric.py > numeric.json
"""
import json
import math
import pathlib
import warnings

import numpy as np
import scipy
import scipy.special
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


def describe(name, values):
    x = values.reshape(-1, 1)
    robust, wide = RobustScaler().fit(x), RobustScaler(quantile_range=(5, 90)).fit(x)
    out = {
        "values": numbers(values),
        "maxAbs": numbers(MaxAbsScaler().fit_transform(x)),
        "median": float(robust.center_[0]),
        "robust": numbers(robust.transform(x)),
        "robust5to90": numbers(wide.transform(x)),
    }
    if name in ("lognormal", "integers", "zeros", "skewed", "mixed"):
        out["yeoJohnson"] = power(x, "yeo-johnson", True)
        out["yeoJohnsonPlain"] = power(x, "yeo-johnson", False)
    if name == "lognormal":
        out["boxCox"] = power(x, "box-cox", True)
    return out


def landmarks(function, points):
    return [[float(p), float(function(float(p)))] for p in points]


around = np.concatenate([rng.uniform(-40, 40, 200), rng.normal(0, 0.5, 200), rng.normal(0, 1e-6, 50)])
wide = np.concatenate([rng.uniform(-745, 709, 300), [0.0, 1.0, -1.0, 709.7, -700.0, -740.0]])
positive = 10.0 ** rng.uniform(-300, 300, 300)
print(json.dumps({
    "made with": {
        "scikit-learn": sklearn.__version__, "scipy": scipy.__version__, "numpy": np.__version__, "script": "make_numeric.py",
    },
    "columns": {name: describe(name, values) for name, values in columns.items()},
    "exp": landmarks(math.exp, wide),
    "expm1": landmarks(math.expm1, around),
    "log": landmarks(math.log, positive),
    "lambertW": landmarks(lambda z: scipy.special.lambertw(z).real, 10.0 ** rng.uniform(-8, 300, 300)),
}))
