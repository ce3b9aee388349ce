"""Writes category.json: mutual information by the formulas of TensorFlow Transform and encodings of targets by those of scikit-learn.

Both are written down again here with the exact fractions of Python's standard library, which is all that is needed:
tensorflow_transform/info_theory.py and beam/analyzer_impls.py (7ccb5a9), sklearn/preprocessing/_target_encoder_fast.pyx (1.5).

Run: python3 make_category.py > category.json      (made with Python 3.11)
"""
import json
import math
import random
from fractions import Fraction

rng = random.Random(11)
rows = 300
words = ["a", "b", "c", "dd", "é", "rare", "always"]
tokens = rng.choices(words, weights=[9, 7, 5, 4, 3, 1, 12], k=rows)
labels = [min(2, int(rng.random() * 2 + (word in "ab") * 0.8)) for word in tokens]
weights = [round(rng.random() * 3, 3) for _ in range(rows)]
targets = [round(rng.gauss(5, 2) + 3 * (word == "a"), 6) for word in tokens]


def log2(x):
    return math.log2(x) if not isinstance(x, Fraction) else math.log2(x.numerator) - math.log2(x.denominator)


def partial(both, x, y, n):
    return 0.0 if both == 0 or x == 0 or y == 0 else float(both) * ((log2(both) + log2(n)) - (log2(x) + log2(y)))


def expected(x, y, n):
    """The mean of the same with shuffled labels, from exact binomial coefficients."""
    whole = math.comb(n, y)
    return math.fsum(
        partial(k, x, y, n) * float(Fraction(math.comb(x, k) * math.comb(n - x, y - k), whole))
        for k in range(max(0, x + y - n), min(x, y) + 1))


def information(amounts, adjusted, least):
    """The score of every word: amounts are what each row counts."""
    n = sum(amounts)
    of_class = [sum(a for a, l in zip(amounts, labels) if l == c) for c in range(3)]
    scores = {}
    for word in words:
        x = sum(a for a, t in zip(amounts, tokens) if t == word)
        score = 0.0
        for c in range(3):
            met = sum(a for a, t, l in zip(amounts, tokens, labels) if t == word and l == c)
            if abs(x * of_class[c] / n - met) < least:
                continue
            score += partial(met, x, of_class[c], n) - (expected(x, of_class[c], n) if adjusted else 0)
        scores[word] = score
    return scores


def encodings(y, smooth):
    mean = sum(y) / len(y)
    variance = sum((v - mean) ** 2 for v in y) / len(y)
    encoded = {}
    for word in words:
        own = [v for v, t in zip(y, tokens) if t == word]
        if smooth == "auto":
            own_mean = sum(own) / len(own)
            spread = sum((v - own_mean) ** 2 for v in own)
            weight = variance * len(own) / (variance * len(own) + spread / len(own))
            encoded[word] = float(weight * own_mean + (1 - weight) * mean)
        else:
            encoded[word] = float((sum(own) + smooth * mean) / (len(own) + smooth))
    return {"mean": float(mean), "encoded": encoded}


ones = [1] * rows
exact = [Fraction(str(w)) for w in weights]
binary = [Fraction(int(l > 0)) for l in labels]
continuous = [Fraction(str(t)) for t in targets]
json.dump({
    "tokens": tokens, "labels": labels, "weights": weights, "targets": targets,
    "information": information(ones, False, 0),
    "informationFrom3": information(ones, False, 3),
    "adjusted": information(ones, True, 0),
    "adjustedRecommended": information(ones, True, 2),
    "weighted": information(exact, False, 0),
    "binaryAuto": encodings(binary, "auto"),
    "binary10": encodings(binary, 10),
    "continuousAuto": encodings(continuous, "auto"),
    "continuous0": encodings(continuous, 0),
}, fp=__import__("sys").stdout, ensure_ascii=False, indent=1)
print()
