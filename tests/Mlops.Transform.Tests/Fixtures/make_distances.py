"""Writes distances.json: distances on a sphere to 60 digits by mpmath, rounded to float64.

Run: python3 make_distances.py > distances.json
"""
import json
import random

import mpmath
from mpmath import mp, mpf

mp.dps = 60
rng = random.Random(5)


def distance(a, b, c, d):
    def half(x):
        return mp.radians(x) / 2

    north, east = mpf(c) - mpf(a), mpf(d) - mpf(b)
    h = mp.sin(half(north)) ** 2 + mp.cos(mp.radians(mpf(a))) * mp.cos(mp.radians(mpf(c))) * mp.sin(half(east)) ** 2
    return [a, b, c, d, float(2 * mpf(6371.0088) * mp.asin(mp.sqrt(h)))]


places = [[rng.uniform(-90, 90), rng.uniform(-180, 180)] for _ in range(300)]
ways = [distance(*a, *b) for a, b in zip(places[::2], places[1::2])]
ways += [distance(a, b, a + rng.uniform(-1e-4, 1e-4), b + rng.uniform(-1e-4, 1e-4)) for a, b in places[:50]]
ways += [distance(a, b, -a + 1e-7 * (a < 0) - 1e-7 * (a > 0), b + 180) for a, b in places[:50]]
ways += [distance(a, 179.9999, c, -179.9999) for (a, _), (c, _) in zip(places[:20], places[20:40])]
ways += [distance(s * 89.99999, b, s * 89.99998, d) for s in (-1, 1) for (_, b), (_, d) in zip(places[:20], places[20:40])]
print(json.dumps({"made with": {"mpmath": mpmath.__version__, "script": "make_distances.py"}, "distance": ways}))
