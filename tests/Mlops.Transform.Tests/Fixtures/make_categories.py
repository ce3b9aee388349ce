"""Writes categories.json: what scikit-learn itself computes of categories, lists, texts and products of columns.

Run: /usr/bin/python3 make_categories.py > categories.json
"""
import json
import random
import sys
import warnings

import numpy as np
import sklearn
from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer
from sklearn.preprocessing import MultiLabelBinarizer, OneHotEncoder, OrdinalEncoder, PolynomialFeatures

warnings.simplefilter("ignore")
rng = random.Random(23)
words = ["Flash Cab", "flash cab", "z", "Blue Ribbon", "Größe", "", "东", "Choice", None]
column = rng.choices(words, weights=[40, 31, 22, 17, 12, 8, 5, 2, 9], k=300)
served = words + ["never seen", "flash"]
lists = [rng.choices("abcdef", weights=[9, 7, 5, 3, 2, 1], k=rng.randrange(6)) for _ in range(80)]
served_lists = lists[:20] + [["a", "zz", "a"], ["zz"], []]
vocabulary = ["the", "cab", "was", "late", "LATE", "Émile", "straße", "a", "I", "42", "3rd", "late_fee", "to", "airport", "x"]
texts = [" ".join(rng.choices(vocabulary, k=rng.randrange(12))) + rng.choice(["", ".", " -- no!", ", at 7pm"]) for _ in range(60)]
rows = [[rng.gauss(0, 3) for _ in range(4)] for _ in range(20)]


def one_hot(**options):
    x = np.array(column, dtype=object).reshape(-1, 1)
    encoder = OneHotEncoder(sparse_output=False, **options).fit(x)
    return {
        "names": [n[2:] for n in encoder.get_feature_names_out(["c"])],
        "matrix": encoder.transform(np.array(served, dtype=object).reshape(-1, 1)).astype(int).tolist(),
    }


def ordinal():
    x = np.array(column, dtype=object).reshape(-1, 1)
    encoder = OrdinalEncoder(handle_unknown="use_encoded_value", unknown_value=-1, encoded_missing_value=-1).fit(x)
    return {
        "categories": [c for c in encoder.categories_[0] if c is not None],
        "codes": encoder.transform(np.array(served, dtype=object).reshape(-1, 1)).ravel().astype(int).tolist(),
    }


def labels():
    binarizer = MultiLabelBinarizer().fit(lists)
    return {"names": list(binarizer.classes_), "matrix": binarizer.transform(served_lists).tolist()}


def vectors(vectorizer):
    matrix = vectorizer.fit_transform(texts).toarray()
    analyze = vectorizer.build_analyzer()
    return {
        "names": list(vectorizer.get_feature_names_out()), "matrix": matrix.tolist(), "lengths": [len(analyze(t)) for t in texts],
    }


def polynomial(degree, interactions):
    features = PolynomialFeatures(degree, interaction_only=interactions, include_bias=False).fit(rows)
    return {"names": list(features.get_feature_names_out(["a", "b", "c", "d"])), "matrix": features.transform(rows).tolist()}


json.dump({
    "made with": {"scikit-learn": sklearn.__version__, "numpy": np.__version__, "script": "make_categories.py"},
    "column": column,
    "served": served,
    "oneHot": one_hot(handle_unknown="ignore"),
    "oneHotFrom10": one_hot(handle_unknown="infrequent_if_exist", min_frequency=10),
    "oneHotAtMost4": one_hot(handle_unknown="infrequent_if_exist", max_categories=5),
    "ordinal": ordinal(),
    "lists": lists,
    "servedLists": served_lists,
    "multiLabel": labels(),
    "texts": texts,
    "count": vectors(CountVectorizer()),
    "countOfOneToThree": vectors(CountVectorizer(ngram_range=(1, 3))),
    "binary": vectors(CountVectorizer(binary=True)),
    "tfIdf": vectors(TfidfVectorizer(norm=None)),
    "tfIdfNotSmooth": vectors(TfidfVectorizer(norm=None, smooth_idf=False, ngram_range=(1, 2))),
    "rows": rows,
    "polynomial2": polynomial(2, False),
    "polynomial3": polynomial(3, False),
    "interactions3": polynomial(3, True),
}, sys.stdout, ensure_ascii=False)
print()
