"""Writes landmarks.json: functions to 60 digits by mpmath, rounded to float64.

Run: python3 make_landmarks.py > landmarks.json
"""
import json
import math
import random

import mpmath
from mpmath import mp, mpf

mp.dps = 60
rng = random.Random(5)


def landmarks(function, points):
    return [[float(x), float(function(mpf(x)))] for x in points]


def circle(x, period):
    angle = 2 * mp.pi * (mpf(x) / mpf(period))
    return [x, period, float(mp.sin(angle)), float(mp.cos(angle))]


wide = [rng.uniform(-745, 709) for _ in range(300)] + [0.0, 1.0, -1.0, 709.7, -700.0, -740.0]
around = [rng.uniform(-40, 40) for _ in range(200)] + [rng.gauss(0, 0.5) for _ in range(200)] + [rng.gauss(0, 1e-6) for _ in range(50)]
positive = [10.0 ** rng.uniform(-300, 300) for _ in range(300)] + [rng.uniform(0.4, 2.5) for _ in range(200)]
periods = [24.0, 7.0, 12.0, 360.0, 365.25, 1.0, 2 * math.pi, 1e-9, 3.3e20]
turns = [circle(rng.uniform(-3, 3) * p, p) for p in periods for _ in range(40)]
turns += [circle(10 ** rng.uniform(-12, 15) * rng.choice([-1, 1]), p) for p in periods for _ in range(20)]
turns += [circle(p * (k / 8 + e), p) for p in periods for k in range(1, 24) if k % 4 for e in (-1e-12, 1e-9)]
print(json.dumps({
    "made with": {"mpmath": mpmath.__version__, "script": "make_landmarks.py"},
    "exp": landmarks(mp.exp, wide),
    "expm1": landmarks(mp.expm1, around),
    "log": landmarks(mp.log, positive),
    "circle": turns,
}))
