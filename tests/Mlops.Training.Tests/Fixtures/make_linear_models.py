"""Writes linear_models.json: data and coefficients of scikit-learn for the tests beside it.

Run: /usr/bin/python3 make_linear_models.py   (versions are recorded in the JSON)
"""
import json
import os

import numpy as np
import sklearn
from scipy import special
from sklearn.linear_model import Lasso, LinearRegression, LogisticRegression, Ridge
from sklearn.utils.class_weight import compute_sample_weight

rng = np.random.default_rng(20130501)
n, dense, sparse = 600, 4, 7
numbers = rng.normal(size=(n, dense)) * [1.0, 25.0, 0.1, 3.0] + [0.0, 100.0, 41.9, -7.0]
numbers = numbers.astype(np.float32)
slots = rng.choice(sparse, size=n, p=[0.4, 0.25, 0.15, 0.1, 0.06, 0.03, 0.01])
hot = np.zeros((n, sparse), dtype=np.float32)
hot[np.arange(n), slots] = 1
x = np.hstack([numbers, hot]).astype(np.float64)
truth = np.array([1.2, -0.03, 4.0, 0.2, 0.8, -0.6, 0.1, 0.4, -1.1, 0.0, 0.5])
margin = (x - x.mean(axis=0)) @ truth - 1.0
label = (rng.random(n) < special.expit(margin)).astype(int)
target = (margin * 2 + 30 + rng.normal(size=n)).astype(np.float32).astype(np.float64)


def fitted(model, **extra):
    return {"coef": np.ravel(model.coef_).tolist(), "intercept": float(np.ravel(model.intercept_)[0]), **extra}


def logistic(penalty_c, **kw):
    # The intercept is not penalized, so centred features give the same model; lbfgs stalls far from the optimum without.
    centre = x.mean(axis=0)
    model = LogisticRegression(C=penalty_c, solver="newton-cg", tol=1e-9, max_iter=1000, **kw).fit(x - centre, label)
    coef = np.ravel(model.coef_)
    weight = compute_sample_weight(kw.get("class_weight"), label)
    slope = weight * (model.predict_proba(x - centre)[:, 1] - label)
    gradient = np.append((x - centre).T @ slope + coef / penalty_c, slope.sum())
    assert np.abs(gradient).max() < 1e-7, gradient  # it really is the optimum
    return {"C": penalty_c, "coef": coef.tolist(), "intercept": float(model.intercept_[0] - coef @ centre),
            "probabilities": model.predict_proba(x - centre)[:20, 1].tolist()}


def l1_objective(v, c):
    z = x @ v[:-1] + v[-1]
    return float(np.abs(v[:-1]).sum() / c + np.sum(np.logaddexp(0, z) - label * z)) / n


models = {
    "l2": logistic(1.0),
    "l2Strong": logistic(0.01),
    "l2Balanced": logistic(0.5, class_weight="balanced"),
    "l2Explicit": logistic(0.5, class_weight={0: 1.0, 1: 3.0}),
}

# saga needs centred features to come to its end; the objective of the original problem is what is compared with.
saga = LogisticRegression(C=0.1, penalty="l1", solver="saga", tol=1e-10, max_iter=1000000).fit(x - x.mean(axis=0), label)
v = np.append(np.ravel(saga.coef_), saga.intercept_[0] - np.ravel(saga.coef_) @ x.mean(axis=0))
models["l1"] = {"C": 0.1, "coef": v[:-1].tolist(), "intercept": float(v[-1]), "objective": l1_objective(v, 0.1)}

ridge = Ridge(alpha=3.0, solver="cholesky").fit(x, target)
models["ridge"] = fitted(ridge, alpha=3.0, predictions=ridge.predict(x)[:20].tolist())
ols = LinearRegression().fit(x, target)
models["ols"] = {"predictions": ols.predict(x).tolist()}
lasso = Lasso(alpha=0.05, tol=1e-14, max_iter=10000000).fit(x, target)
models["lasso"] = fitted(lasso, alpha=0.05)

here = os.path.dirname(os.path.abspath(__file__))
with open(os.path.join(here, "linear_models.json"), "w") as f:
    json.dump({
        "versions": {"scikit-learn": sklearn.__version__, "numpy": np.__version__},
        "dense": numbers.astype(float).tolist(),
        "slots": slots.tolist(),
        "labels": label.tolist(),
        "targets": target.tolist(),
        "models": models,
    }, f, indent=0)
    f.write("\n")
print({k: (m.get("coef"), m.get("intercept")) for k, m in models.items()})
