"""Writes NumPy's answers, one JSON file a test file: python3 expected/make.py

Numbers that JSON does not know are strings: "nan", "inf", "-inf", "-0".
"""

import json
import math
import warnings
from pathlib import Path

import numpy as np

warnings.simplefilter("ignore")
f32 = np.float32
rng = np.random.default_rng(2026)


def number(x):
    x = float(x)
    if math.isnan(x):
        return "nan"
    if math.isinf(x):
        return "inf" if x > 0 else "-inf"
    if x == 0 and math.copysign(1, x) < 0:
        return "-0"
    return int(x) if x == int(x) and abs(x) < 2**53 else x


def short(x):
    """A float32 number in as few digits as it has."""
    return number(x) if not math.isfinite(x) or x == int(x) else float(str(f32(x)))


def pack(a):
    a = np.asarray(a)
    show = short if a.dtype == f32 else number
    return {"shape": list(a.shape), "data": [show(x) for x in a.ravel()]}


def write(name, cases):
    lines = ",\n".join(f"  {json.dumps(key)}: [\n    " + ",\n    ".join(json.dumps(c) for c in value) + "\n  ]" for key, value in cases.items())
    Path(__file__).with_name(f"{name}.json").write_text("{\n" + lines + "\n}\n")


def normal(*shape):
    return rng.standard_normal(shape).astype(f32)


def create():
    aranges = [[5], [0], [-3], [2, 7], [0, 1, 0.1], [5, 0, -2], [0.5, 3.2, 0.3], [1, 1], [10, 0], [-1, 1, 0.25], [1e6, 1e6 + 3]]
    linspaces = [[0, 1, 5], [-6, 6, 13], [0, 1, 1], [0, 1, 0], [2, 2, 3], [1, -1, 7], [0, 1e-45, 4], [0.1, 0.7, 10], [-1e30, 1e30, 6]]
    write("create", {
        "arange": [{"args": a, "out": pack(np.arange(*[float(x) for x in a]).astype(f32))} for a in aranges],
        "linspace": [{"args": a, "out": pack(np.linspace(*a, dtype=f32))} for a in linspaces],
        "open": [{"args": a, "out": pack(np.linspace(*a, endpoint=False, dtype=f32))} for a in linspaces],
        "array": [
            {"value": v, "out": pack(np.array(v, f32))}
            for v in [3, [], [[]], [[], []], [1], [[1, 2.5], [3, -4]], [[[1], [2]], [[3], [4]]], [0.1, 1 / 3, 1e-50, 16777217]]
        ],
    })


def random_shapes():
    """Two shapes that broadcast, of at most four axes, now and then with an empty one."""
    ndim = rng.integers(0, 5)
    full = [int(x) for x in rng.choice([0, 1, 2, 3, 4, 5], ndim, p=[0.04, 0.16, 0.2, 0.2, 0.2, 0.2])]
    shapes = []
    for _ in range(2):
        shape = [1 if rng.random() < 0.3 else x for x in full]
        shapes.append(shape[int(rng.integers(0, ndim + 1)):] if rng.random() < 0.4 else shape)
    return shapes


EDGES = [0.0, -0.0, 1.0, -1.0, 0.5, math.inf, -math.inf, math.nan, 1e-45, -1e-45, 1.1754942e-38, 1.1754944e-38, 3.4028235e38, -3.4028235e38, 88.72283, 88.72284, -87.33655, -103.97, -103.98, -104.5, 0.625, -0.625, 9.01, 20.0, 1e-4, 0.99999994, 1.0000001]


def elementwise():
    cases = {"binary": [], "unary": [], "functions": []}
    names = ["add", "subtract", "multiply", "divide", "maximum", "minimum"]
    for i in range(48):
        a, b = (rng.integers(-9, 10, s).astype(f32) / f32(4) for s in random_shapes())
        name = names[i % len(names)]
        cases["binary"].append({"name": name, "a": pack(a), "b": pack(b), "out": pack(getattr(np, name)(a, b))})
    edges = np.array(EDGES, f32)
    for name in names[:4]:
        a, b = edges[:, None], edges[None, :14]
        cases["binary"].append({"name": name, "a": pack(a), "b": pack(b), "out": pack(getattr(np, name)(a, b))})
    for name in ["negative", "absolute", "sqrt", "square"]:
        x = np.concatenate([edges, normal(12)])
        cases["unary"].append({"name": name.replace("absolute", "abs"), "x": pack(x), "out": pack(getattr(np, name)(x))})
    for name in ["exp", "log", "tanh"]:
        x = np.concatenate([edges, normal(60) * f32(3), normal(20) * f32(40)])
        exact = getattr(np, name)(x.astype(np.float64))
        cases["functions"].append({"name": name, "x": pack(x), "exact": pack(exact)})
    write("elementwise", cases)


def linalg():
    cases = {"whole": [], "random": []}
    shapes = [([2, 3], [3, 4]), ([1, 1], [1, 1]), ([3, 2], [2]), ([3], [3, 2]), ([4], [4]), ([0, 3], [3, 2]), ([2, 0], [0, 3]), ([5, 1], [1, 5]), ([7, 9], [9, 8]), ([6, 13], [13, 17]), ([1, 40], [40, 9])]
    for s, t in shapes:
        a, b = rng.integers(-5, 6, s).astype(f32), rng.integers(-5, 6, t).astype(f32)
        cases["whole"].append({"a": pack(a), "b": pack(b), "out": pack(a @ b)})
    for m, k, n in [(3, 5, 4), (17, 33, 9), (64, 100, 24), (2, 700, 3), (100, 7, 11)]:
        seed = int(rng.integers(1000))
        r = np.random.default_rng(seed)
        a, b = r.standard_normal((m, k)).astype(f32), r.standard_normal((k, n)).astype(f32)
        exact = a.astype(float) @ b.astype(float)
        cases["random"].append({"seed": seed, "m": m, "k": k, "n": n, "corner": pack(exact[:2, :2]), "last": number(exact[-1, -1]), "sum": number(exact.sum())})
    write("linalg", cases)


def axes_of(ndim):
    axis = [i if rng.random() < 0.5 else i - ndim for i in range(ndim) if rng.random() < 0.5]
    return axis[0] if len(axis) == 1 and rng.random() < 0.7 else axis


def reduce():
    cases = {"sum": [], "long": [], "mean": [], "max": [], "min": [], "argmax": [], "argmin": []}
    shapes = [[], [0], [1], [5], [2, 3], [3, 1], [0, 3], [3, 0], [2, 3, 4], [4, 1, 3], [2, 2, 2, 3], [9], [3, 17], [17, 3]]
    for shape in shapes:
        x = normal(*shape)
        for _ in range(3):
            axis = axes_of(len(shape))
            keep = bool(rng.random() < 0.5)
            key = tuple(axis) if isinstance(axis, list) else axis
            for name in ["sum", "mean", "max", "min"]:
                try:
                    out = getattr(np, name)(x, axis=key, keepdims=keep)
                except ValueError:
                    continue
                cases[name].append({"x": pack(x), "axis": axis, "keepdims": keep, "out": pack(out)})
        for name in ["argmax", "argmin"]:
            for axis in [None, *range(len(shape))]:
                whole = rng.integers(-3, 4, shape).astype(f32)
                try:
                    out = getattr(np, name)(whole, axis=axis)
                except ValueError:
                    continue
                cases[name].append({"x": pack(whole), "axis": axis, "keepdims": False, "out": pack(out)})
    for name in ["max", "min", "argmax", "argmin"]:
        x = np.array([[1, math.nan, math.nan], [math.inf, -math.inf, 2]], f32)
        for axis in [None, 0, 1]:
            cases[name].append({"x": pack(x), "axis": axis, "keepdims": False, "out": pack(getattr(np, name)(x, axis=axis))})
    for shape, axis in [([7], None), ([8], None), ([129], None), ([1000], None), ([4099], None), ([100003], None), ([300, 100], None), ([300, 100], 0), ([300, 100], 1), ([40, 50, 60], 1), ([40, 50, 60], [0, 2]), ([40, 50, 60], [0, 1]), ([40, 50, 60], [1, 2]), ([3, 20000], 1), ([20000, 3], 0), ([20000, 3], 1)]:
        seed = int(rng.integers(1000))
        x = np.random.default_rng(seed).standard_normal(shape).astype(f32)
        out = np.asarray(np.sum(x, axis=tuple(axis) if isinstance(axis, list) else axis))
        cases["long"].append({"seed": seed, "shape": shape, "axis": axis, "size": out.size, "first": [short(v) for v in out.ravel()[:6]], "last": short(out.ravel()[-1])})
    write("reduce", cases)


def rearrange():
    cases = {"reshape": [], "transpose": []}
    for shape, to in [([6], [2, 3]), ([6], [-1, 2]), ([2, 3], [6]), ([2, 3], [3, -1]), ([2, 3], -1), ([0], [0, 3]), ([0, 4], [4, 0]), ([], [1, 1]), ([1], []), ([2, 3, 4], [4, -1, 2])]:
        x = np.arange(math.prod(shape), dtype=f32).reshape(shape)
        cases["reshape"].append({"x": pack(x), "to": to, "out": pack(x.reshape(to))})
    for shape, axes in [([], None), ([3], None), ([2, 3], None), ([2, 3], [0, 1]), ([2, 3], [1, 0]), ([2, 3, 4], None), ([2, 3, 4], [1, 0, 2]), ([2, 3, 4], [0, 2, 1]), ([2, 3, 4], [-1, 0, 1]), ([2, 1, 4], [2, 1, 0]), ([0, 3], None), ([2, 3, 2, 2], [3, 1, 0, 2]), ([13, 11], None)]:
        x = np.arange(math.prod(shape), dtype=f32).reshape(shape)
        cases["transpose"].append({"x": pack(x), "axes": axes, "out": pack(np.transpose(x, axes))})
    write("rearrange", cases)


def format_():
    arrays = [np.array(v, f32) for v in [
        3.5, 0, -0.0, 1e5, 999999, 1e6, 1234567.9, 1e-3, 1e-4, 9.9e-5, 1e-45, 3.4028235e38, math.nan, -math.inf, 0.1, 1 / 3, 16777216,
        [], [[]], [1], [-1], [0.0, -0.0], [1, 2, 3], [1.5, -2.25, 100], [0.1, 0.2, 0.3], [1e-4, 1e-2], [9.9e-5, 1], [1e6, 1], [999999, 1000],
        [0.1, 100.00001], [0.001, 1.1], [0.001, 1], [1 / 3, 2 / 3, 12345.678], [math.nan, 1.5, -math.inf], [math.nan], [math.inf, -math.inf], [1e10, 1e-10, math.nan, -math.inf],
        [-1e10, 1e10], [1e-45, 1e38], [2.0**-9, 1], [3 * 2.0**-9, 1], [5 * 2.0**-9, 0.5], [2.0**-10 * 3, 0.25], [0.123456789, 0.987654321], [8388608.5, 1], [99999.99, 0.5],
        [[1, 2], [3, 4]], [[1, -2.5], [1000, 0.125]], [[[1, 2], [3, 4]], [[5, 6], [7, 8]]], [[1e-8, 1], [1, 1]], [[math.nan, 1], [2, math.inf]],
        [0.30471708, -1.0399841, 0.7504512], [1.0000001, 1], [16777216, 16777218], [1, 10, 100, 1000], [1, 10, 100, 1001], [0.5, 500.5],
    ]]
    arrays += [np.zeros((0, 3), f32), np.zeros((2, 0, 3), f32), np.zeros((3, 4), f32), np.ones((2, 1, 3, 2), f32), np.arange(30, dtype=f32), np.arange(100, dtype=f32).reshape(4, 25)]
    arrays += [np.arange(1000, dtype=f32), np.arange(1001, dtype=f32), np.arange(999, 2100, dtype=f32), np.zeros((40, 40), f32), np.zeros((2, 600), f32), np.zeros((600, 2), f32), np.zeros((11, 11, 11), f32), np.zeros((3, 7, 5, 20), f32)]
    arrays += [normal(5), normal(3, 4), normal(20), normal(2, 20), normal(40) * f32(1e5), normal(1200), normal(30, 50) * f32(1e-3), normal(3, 2) * f32(1e20), np.exp(normal(12) * f32(9)), normal(2, 3, 9), normal(7, 300)]
    # Alternating values, to see which of the hidden ones count.
    hidden = np.ones(1100, f32)
    hidden[500] = 1e9
    arrays += [hidden]
    cases = [{"x": pack(x) if x.size < 1000 else None, "id": i, "str": str(x), "repr": repr(x)} for i, x in enumerate(arrays)]
    for case, x in zip(cases, arrays):
        if x.size >= 1000:
            case["x"] = compress(x)
    bits = np.random.default_rng(5).integers(1, 0x7F800000, 1500, dtype=np.uint32)
    bits = np.concatenate([bits, np.arange(0, 0x7F800000, 1 << 23, dtype=np.uint32)[1:], np.arange(1, 9, dtype=np.uint32)])
    digits = [{"bits": int(b), "text": np.format_float_scientific(b.view(f32), trim="-", exp_digits=1)} for b in bits]
    write("format", {"arrays": cases, "digits": digits})


def compress(x):
    """A long array whose hidden numbers do not matter: those that are printed by place, the others by one value."""
    shown = np.zeros(x.shape, bool)
    grid = np.ix_(*[list(range(n)) if n <= 6 else [0, 1, 2, n - 3, n - 2, n - 1] for n in x.shape])
    shown[grid] = True
    if x.size <= 1000:
        return pack(x)
    flat = x.ravel()
    places = np.flatnonzero(shown.ravel())
    rest = np.flatnonzero(~shown.ravel())
    other = flat[rest[len(rest) // 2]] if len(rest) else 0
    return {"shape": list(x.shape), "places": [int(p) for p in places], "values": [short(v) for v in flat[places]], "other": number(other)}


def random():
    cases = {"first": [], "normal": [], "uniform": [], "long": [], "mixed": []}
    seeds = [0, 1, 42, 2026, 2**32 - 1, 2**32, 2**53 - 1, [1, 2, 3], [0, 0, 0, 0, 5], [2**33, 7]]
    for seed in seeds:
        r = np.random.default_rng(seed)
        cases["first"].append({"seed": seed, "standard_normal": pack(r.standard_normal((2, 3)).astype(f32)), "random": pack(r.random(3).astype(f32))})
    for loc, scale in [(0, 1), (5, 2), (-1, 0.01), (0, 0), (1e6, 1e-3)]:
        cases["normal"].append({"loc": loc, "scale": scale, "out": pack(np.random.default_rng(7).normal(loc, scale, 12).astype(f32))})
    for low, high in [(0, 1), (-1, 1), (5, 5), (0.1, 1e6)]:
        cases["uniform"].append({"low": low, "high": high, "out": pack(np.random.default_rng(7).uniform(low, high, 12).astype(f32))})
    big = 300_000
    for seed in [3, 11]:
        z = np.random.default_rng(seed).standard_normal(big)
        tail = np.flatnonzero(np.abs(z) > 3.6541528853610088)
        # FNV-1a over the bits, number by number.
        hashed = 0x811C9DC5
        for bits in z.astype(f32).view(np.uint32).tolist():
            hashed = ((hashed ^ bits) * 0x01000193) & 0xFFFFFFFF
        cases["long"].append({"seed": seed, "count": big, "hash": hashed, "tail": len(tail), "places": tail[:12].tolist(), "values": [short(v) for v in z.astype(f32)[tail[:12]]]})
    r = np.random.default_rng(9)
    cases["mixed"].append({"seed": 9, "out": [number(f32(v)) for v in [r.random(), r.standard_normal(), r.normal(3, 2), r.uniform(-1, 1), *r.standard_normal(5), r.random()]]})
    write("random", cases)


for make in (create, elementwise, linalg, reduce, rearrange, format_, random):
    make()
