"""Writes NumPy's answers, one JSON file a test file: python3 expected/make.py

Numbers that JSON does not know are strings: "nan", "inf", "-inf", "-0".
"""

import base64
import io
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


def typed(a):
    """An array with its dtype: float32, float64, int32 or bool."""
    a = np.asarray(a)
    return {"dtype": a.dtype.name, **pack(a)}


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
    return {"shape": list(x.shape), "places": [int(p) for p in places], "values": [(short if x.dtype == f32 else number)(v) for v in flat[places]], "other": number(other)}


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


def format_kinds():
    r = np.random.default_rng(31)
    f64, i32 = np.float64, np.int32
    arrays = [np.array(x, bool) for x in [True, False, [True], [False], [True, False], [[True, True], [False, True]], [], np.zeros((0, 2)), np.zeros((2, 0, 3))]]
    arrays += [r.random(30) < 0.5, r.random((4, 20)) < 0.5, r.random((40, 40)) < 0.5, np.ones(1200, bool), r.random((2, 3, 2)) < 0.5]
    arrays += [np.array(x, i32) for x in [0, -5, 2**31 - 1, -(2**31), [], np.zeros((0, 3)), [1], [-1], [1, -1], [10, -1], [100, -1], [-100, 9], [[1, 20], [-300, 4]], [2**31 - 1, -(2**31)]]]
    arrays += [r.integers(-(10**k), 10**k, 7).astype(i32) for k in range(1, 9)] + [np.arange(30, dtype=i32), np.arange(1000, dtype=i32).reshape(10, 100), np.arange(1001, dtype=i32), np.arange(-600, 600, dtype=i32), np.arange(2000, dtype=i32).reshape(20, 10, 10)]
    hidden = np.ones(1100, i32)
    hidden[500] = -100000
    arrays += [hidden]
    arrays += [np.array(x, f64) for x in [
        0, 1, -1.5, 1 / 3, math.nan, math.inf, -math.inf, -0.0, 1e15, 9999999999999998, 1e16, 123456789.125, 1e-4, 9.9e-5, 0.1, 1e100, 5e-324, 1.7976931348623157e308, 2**53 + 2, [],
        [0], [1, 2, 3], [1.5, 2.25], [0.1, 0.2, 0.3], [1e-4, 1], [0.99e-4, 1], [1e8, 1], [99999999, 99999], [1e8 - 1e-7, 1e5], [1e16, 1e-16], [1e100, 1, -1e-200], [1e300, 1e-300], [5e-324], [1.7976931348623157e308, 1],
        [-0.0, 0.0], [math.nan, 1.5], [math.inf, 1e-9], [-math.inf, 0.1], [math.inf, -math.inf, math.nan], [1e10, 1e-10, math.nan, -math.inf], [1e150, math.nan], [1 / 3, 2 / 3], [1 / 3, 1000 / 3], [1 / 3, 1001 / 3],
        [2.0**-9, 1], [3 * 2.0**-9, 1], [0.123456785, 1], [0.123456775, 1], [1.00000001, 1], [1.000000001, 1], [9.999999999, 1], [9.9999999951e10, 1], [2.0**60, 1], [3.5e-5, 7], [123456789, 1e-3], [[1, 2], [3, 4]], [[1e-9, 1], [2, 3]],
    ]]
    arrays += [np.zeros((0, 3)), np.zeros((2, 0)), np.zeros((3, 4)), r.standard_normal(5), r.standard_normal((3, 4)), r.standard_normal(40) * 1e7, r.standard_normal((7, 9)) * 1e-3, np.exp(r.standard_normal(12) * 9), np.exp(r.standard_normal(12) * 90), r.standard_normal((30, 50)), r.standard_normal((2, 3, 9)), np.linspace(0, 1, 1100)]
    cases = []
    for i, x in enumerate(arrays):
        written = compress(x) if x.size >= 1000 else pack(x)
        cases.append({"x": {"dtype": x.dtype.name, **written}, "id": i, "str": str(x), "repr": repr(x)})
    bits = r.integers(1, 0x7FF0000000000000, 1000, dtype=np.uint64)
    bits = np.concatenate([bits, np.arange(1, 2047, 8, dtype=np.uint64) << np.uint64(52), np.arange(1, 9, dtype=np.uint64)])
    digits = [{"high": int(b) >> 32, "low": int(b) & 0xFFFFFFFF, "text": np.format_float_scientific(b.view(f64), trim="-", exp_digits=1)} for b in bits]
    write("format-kinds", {"arrays": cases, "digits": digits})


def products():
    r = np.random.default_rng(47)
    kinds = {"float32": f32, "float64": np.float64, "int32": np.int32, "bool": np.bool_}

    def whole(shape, dtype=f32):
        return (r.integers(0, 2, shape) if dtype == np.bool_ else r.integers(-5, 6, shape)).astype(dtype)

    cases = {"stacks": [], "kinds": [], "outer": [], "norm": [], "errors": []}
    stacks = [([5, 2, 3], [5, 3, 4]), ([5, 2, 3], [3, 4]), ([2, 3], [5, 3, 4]), ([7, 1, 2, 3], [5, 3, 4]), ([2, 1, 4, 3], [1, 3, 3, 2]), ([6, 2, 3], [3]), ([3], [6, 3, 2]), ([2, 3, 1, 4], [2, 3, 4, 1]), ([3, 2, 2, 5], [2, 5, 3]), ([2, 3, 2, 5], [2, 1, 5, 3]), ([0, 2, 3], [3, 4]), ([4, 2, 0], [4, 0, 3]), ([1, 9, 11], [8, 11, 10]), ([4, 3, 20, 11], [11, 9])]
    for s, t in stacks:
        a, b = whole(s), whole(t)
        cases["stacks"].append({"a": pack(a), "b": pack(b), "out": pack(np.matmul(a, b))})
    for left, s in kinds.items():
        for right, t in kinds.items():
            a, b = whole([3, 4], s), whole([4, 2], t)
            cases["kinds"].append({"a": typed(a), "b": typed(b), "out": typed(a @ b)})
    big = r.integers(-(2**31), 2**31, (3, 3)).astype(np.int32)
    cases["kinds"].append({"a": typed(big), "b": typed(big.T), "out": typed(big @ big.T)})
    for s, t in [([3], [4]), ([2, 3], [2]), ([], [3]), ([0], [3]), ([2, 2], [3, 1])]:
        a, b = whole(s), whole(t)
        cases["outer"].append({"a": pack(a), "b": pack(b), "out": pack(np.outer(a, b))})
    for shape in [[], [0], [5], [2, 3], [2, 3, 4]]:
        axes = [None, *range(-len(shape), len(shape)), *([i, j] for i in range(len(shape)) for j in range(len(shape)) if i != j)]
        for axis in axes:
            for order in [None, 1, 2, math.inf, -math.inf, "fro"]:
                for kind in ["float32", "int32"]:
                    x, keep = whole(shape, kinds[kind]), bool(r.random() < 0.5)
                    width = len(axis) if isinstance(axis, list) else len(shape) if axis is None else 1
                    if order is not None and not (order != "fro" if width == 1 else width == 2 and order == "fro"):
                        continue
                    try:
                        out = np.linalg.norm(x, order, tuple(axis) if isinstance(axis, list) else axis, keep)
                    except ValueError:
                        continue
                    cases["norm"].append({"x": typed(x), "ord": number(order) if isinstance(order, float) else order, "axis": axis, "keepdims": keep, "out": typed(out)})
    for s, t in [([2, 3], [4, 5]), ([2, 2, 3], [3, 3, 4]), ([3], [4]), ([2, 3], [2]), ([1, 2, 3], [2])]:
        try:
            np.zeros(s) @ np.zeros(t)
        except ValueError:
            cases["errors"].append({"a": s, "b": t})
    write("products", cases)


INT_EDGES = [0, 1, -1, 2, 3, -7, 46341, 65536, 2**31 - 1, -(2**31)]


def argument(x):
    return typed(x) if isinstance(x, np.ndarray) else number(x) if isinstance(x, float) else x


def answer(r):
    """A result of a kind that lanes has: NumPy gives int64 for Python's numbers and int8 for powers of bool."""
    if isinstance(r, (bool, np.bool_)) and not isinstance(r, np.ndarray):
        return bool(r)
    r = np.asarray(r)
    return typed(r.astype(np.int32) if r.dtype in (np.int8, np.int64) else r)


def ask(cases, name, *args, **keywords):
    """NumPy's answer, or the class of its error. Keyword arguments stand last, as one object."""
    case = {"name": name, "args": [argument(a) for a in args] + ([keywords] if keywords else [])}
    try:
        case["out"] = answer(getattr(np, name)(*args, **{k: tuple(v) if isinstance(v, list) else v for k, v in keywords.items()}))
    except (TypeError, ValueError, OverflowError) as error:
        case["error"] = type(error).__name__
    cases.append(case)


def sample(r, dtype, shape):
    if dtype == "bool":
        return np.asarray(r.random(shape) < 0.5)
    if dtype == "int32":
        return np.asarray(r.integers(-9, 10, shape)).astype(np.int32)
    if dtype == "float32":
        return np.asarray(r.integers(-9, 10, shape) / 4).astype(f32)
    return np.asarray(np.round(r.standard_normal(shape), 3))


DTYPES = ["float32", "float64", "int32", "bool"]
WEAK = [True, False, 2, -3, 2.5, -0.1, math.nan]


def pairs(r, cases, names):
    """Each function with every two kinds and shapes that broadcast, and with a number on either side."""
    shapes = [([], []), ([3], [3]), ([2, 3], [3]), ([2, 1], [1, 3]), ([4, 1, 2], [3, 1]), ([0, 2], [1, 2]), ([1], [2, 2]), ([130], [130]), ([2, 2, 3, 2], [2, 1, 2])]
    i = 0
    for name in names:
        for d in DTYPES:
            for e in DTYPES:
                s, t = shapes[i % len(shapes)]
                i += 1
                ask(cases, name, sample(r, d, s), sample(r, e, t))
            for x in WEAK:
                # NumPy counts integers beside bool as int64.
                ask(cases, name, sample(r, d, [4]), x)
                ask(cases, name, x, sample(r, d, [2, 2]))


def arithmetic():
    r = np.random.default_rng(41)
    cases = {"pairs": [], "wrap": [], "edges": [], "each": [], "errors": []}
    pairs(r, cases["pairs"], ["add", "subtract", "multiply", "divide", "maximum", "minimum"])
    ints = np.array(INT_EDGES, np.int32)
    for name in ["add", "subtract", "multiply", "divide", "maximum", "minimum"]:
        ask(cases["wrap"], name, ints[:, None], ints)
    for name in ["negative", "abs", "square", "sign", "floor"]:
        ask(cases["wrap"], name, ints)
    doubles = np.array([0.0, -0.0, 1, -1, 0.1, 1 / 3, math.inf, -math.inf, math.nan, 5e-324, -2.2250738585072014e-308, 1.7976931348623157e308, 1e200, -3e-200])
    for name in ["add", "subtract", "multiply", "divide"]:
        ask(cases["edges"], name, doubles[:, None], doubles)
    for name in ["negative", "abs", "square", "sign", "sqrt", "floor"]:
        ask(cases["each"], name, np.concatenate([doubles, [0.5, 1.5, -0.5, 2.5, 4503599627370495.5, -0.7]]))
        for d in DTYPES:
            if not (name == "sqrt" and d == "bool"):
                ask(cases["each"], name, sample(r, d, [3, 4]))
    i32 = np.array([1, 2], np.int32)
    for name, args in [("add", [i32, 2**31]), ("subtract", [i32, -(2**31) - 1]), ("add", [i32, np.ones(3, f32)]), ("power", [i32, -1]), ("power", [i32, np.array([1, -1], np.int32)]), ("maximum", [i32, 2**40]), ("negative", [np.ones(2, bool)]), ("sign", [np.ones(2, bool)])]:
        ask(cases["errors"], name, *args)
    write("arithmetic", cases)


def power():
    r = np.random.default_rng(43)
    cases = {"exact": [], "edges": [], "close": []}
    ask(cases["exact"], "power", r.integers(-9, 10, [5, 1]).astype(np.int32), np.arange(12, dtype=np.int32))
    ask(cases["exact"], "power", np.array(INT_EDGES, np.int32)[:, None], np.array([0, 1, 2, 3, 31, 32, 2**31 - 1], np.int32))
    ask(cases["exact"], "power", np.array([True, False]), np.array([[True], [False]]))
    for d in DTYPES:
        for e in DTYPES:
            ask(cases["exact"], "power", np.abs(sample(r, "int32", [6])).astype(d), np.abs(sample(r, "int32", [2, 1])).astype(e))
    for x in [2, 3, 0, 1, True]:
        for d in DTYPES:
            ask(cases["exact"], "power", sample(r, "int32", [7]).astype(d), x)
    edges = np.array([0.0, -0.0, 1, -1, 2, -2, 0.5, -0.5, 3, 1025, 1026, 1e20, -1e20, 16777217, math.inf, -math.inf, math.nan], f32)
    cases["edges"].append({"x": typed(edges), "out": typed(edges[:, None].astype(float) ** edges.astype(float))})
    # Answers in float64 of bases over all exponents, near 1, and of powers that reach the ends of float32.
    x = np.concatenate([np.exp(r.uniform(-100, 88, 300)), 1 + r.uniform(-1e-3, 1e-3, 100), np.exp(r.uniform(-3, 3, 300)), [1e-45, 3e-42]]).astype(f32)
    y = np.concatenate([r.uniform(-1, 1, 300), r.uniform(-9e4, 9e4, 100), r.uniform(-40, 40, 150), r.integers(-1500, 1500, 150), [0.5, 0.25]]).astype(f32)
    with np.errstate(all="ignore"):
        cases["close"].append({"x": pack(x), "y": pack(y), "exact": pack(x.astype(float) ** y.astype(float))})
    write("power", cases)


def functions():
    """Of float64 within the last bits; of int32, float64."""
    r = np.random.default_rng(47)
    x = np.concatenate([[0.0, -0.0, 1, -1, 0.5, math.inf, -math.inf, math.nan, 5e-324, 1e-17, 709.7, 710, -745, -746, 1e300, 0.7, -0.9999], r.standard_normal(40) * 3, np.exp(r.uniform(-40, 40, 20))])
    cases = {"float64": [], "int32": [], "float32": []}
    for name in ["exp", "expm1", "log", "log1p", "tanh", "sin", "cos"]:
        cases["float64"].append({"name": name, "x": typed(x), "out": typed(getattr(np, name)(x))})
        whole = np.arange(-4, 9, dtype=np.int32)
        cases["int32"].append({"name": name, "x": typed(whole), "out": typed(getattr(np, name)(whole))})
    for name in ["expm1", "log1p", "sin", "cos"]:
        x = np.concatenate([np.array(EDGES, f32), (r.standard_normal(60) * 3).astype(f32), (r.standard_normal(20) * 40).astype(f32)])
        cases["float32"].append({"name": name, "x": typed(x), "out": typed(getattr(np, name)(x.astype(float)))})
    write("functions", cases)


def rounding():
    r = np.random.default_rng(53)
    cases = {"floor": [], "round": [], "clip": [], "errors": []}
    halves = np.array([0.5, 1.5, 2.5, -0.5, -1.5, -0.4, 0.0, -0.0, 2.675, 1.005, 12345.678, -99.95, 8388609, 4194304.5, 1e30, math.nan, math.inf, -math.inf])
    for x in [halves, halves.astype(f32), np.array([15, 25, 35, -15, -25, 4, 5, 149, 2**31 - 1001], np.int32)]:
        ask(cases["floor"], "floor", x)
        for decimals in [0, 1, 2, 3, -1, -2, 7]:
            ask(cases["round"], "round", x, decimals)
    ask(cases["round"], "round", halves)
    bounds = [None, True, 0, 1, -2, 0.5, np.array([-1, 0, 1], np.int32), np.array([[0.25], [2]], f32), np.array(0.1)]
    for d in DTYPES:
        for low in bounds:
            for high in [bounds[int(i)] for i in r.integers(0, len(bounds), 3)]:
                if low is not None or high is not None:
                    ask(cases["clip"], "clip", sample(r, d, [2, 3]), low, high)
    ask(cases["clip"], "clip", halves, -1, 2)
    ask(cases["clip"], "clip", halves.astype(f32), 0.1, 3.3)
    ask(cases["clip"], "clip", np.array([1, 2, 3], np.int32), 2, 2**40)
    ask(cases["clip"], "clip", np.array([1, 2, 3], np.int32), -(2**40), 2)
    ask(cases["errors"], "clip", np.zeros(3, f32), np.zeros(2, f32), 1)
    write("round", cases)


def compare():
    r = np.random.default_rng(59)
    cases = {"pairs": [], "edges": [], "each": [], "where": [], "reduce": [], "close": []}
    names = ["equal", "not_equal", "greater", "greater_equal", "less", "less_equal"]
    pairs(r, cases["pairs"], [*names, "logical_and", "logical_or"])
    edges = np.array([0.0, -0.0, 1, 0.1, math.nan, math.inf, -math.inf, 16777217])
    for name in names:
        ask(cases["edges"], name, edges[:, None], edges)
        ask(cases["edges"], name, edges[:, None], edges.astype(f32))
        ask(cases["edges"], name, np.array(INT_EDGES, np.int32), 2**31)
        ask(cases["edges"], name, np.array(INT_EDGES, np.int32), 46340.5)
        ask(cases["edges"], name, edges.astype(f32), 0.1)
    for name in ["isnan", "isfinite", "logical_not"]:
        for x in [edges, edges.astype(f32), np.array(INT_EDGES, np.int32), np.array([[True], [False]]), np.zeros((0, 2))]:
            ask(cases["each"], name, x)
    for d in DTYPES:
        for e in DTYPES:
            shapes = [int(x) for x in r.integers(0, 4, 3)]
            s, t, u = ([[], [3], [2, 1], [2, 3]][i] for i in shapes)
            ask(cases["where"], "where", sample(r, DTYPES[shapes[0]], s), sample(r, d, t), sample(r, e, u))
        for x in [True, 3, 0.1, math.nan]:
            ask(cases["where"], "where", r.random(5) < 0.5, sample(r, d, [5]), x)
            ask(cases["where"], "where", r.random((3, 1, 2)) < 0.5, x, sample(r, d, [2]))
    ask(cases["where"], "where", np.ones(2, bool), np.ones(3), np.ones(()))
    for name in ["any", "all"]:
        for shape in [[], [0], [4], [2, 3], [3, 0], [2, 3, 4], [5, 1, 2, 3]]:
            for d in DTYPES:
                x = np.asarray(r.random(shape) < 0.7).astype(d)
                for axis in [None, *range(-len(shape), len(shape))]:
                    ask(cases["reduce"], name, x, axis=axis, keepdims=bool(r.random() < 0.4))
            if len(shape) > 2:
                ask(cases["reduce"], name, x, axis=[0, -1])
                ask(cases["reduce"], name, x, axis=[2, 1], keepdims=True)
        ask(cases["reduce"], name, np.array([math.nan]))
        ask(cases["reduce"], name, np.ones(2), axis=1)
    near = np.array([1, 1 + 1e-5, 1 + 2e-5, 1 + 1e-9, 0, 1e-8, 2e-8, 1e-9, math.nan, math.inf, -math.inf, 1e10, 1.00001e10, 1.00003e10])
    for x in near:
        for y in near:
            for d in ["float32", "float64"]:
                ask(cases["close"], "allclose", np.array([x, 1]).astype(d), np.array(y).astype(d) if y > 1 else np.array([y, 1]).astype(d))
    for args in [([1, 2], [1, 2]), ([1, 2], [1, 3]), ([1, 2], [[1, 2]]), ([1, 2], [1]), ([], []), ([math.nan], [math.nan])]:
        for d, e in [("float32", "float64"), ("int32", "float32"), ("bool", "int32")]:
            a, b = np.array(args[0], float), np.array(args[1], float)
            if not np.isnan(a).any():
                a, b = a.astype(d), b.astype(e)
            ask(cases["close"], "array_equal", a, b)
            ask(cases["close"], "allclose", a, b)
            ask(cases["close"], "array_equal", a, b, equal_nan=True)
            ask(cases["close"], "allclose", a, b, equal_nan=True)
    ask(cases["close"], "allclose", np.array([1.0, 2]), np.array([1.1, 2.2]), rtol=0.1)
    ask(cases["close"], "allclose", np.array([1.0, 2]), np.array([1.1, 2.2]), rtol=0.05, atol=0.1)
    ask(cases["close"], "allclose", np.array([1, 2, 3]).astype(np.int32), np.array([1.0, 2]))
    write("compare", cases)


def dtypes():
    r = np.random.default_rng(61)
    cases = {"promote": [], "astype": [], "arange": [], "linspace": [], "eye": []}
    for d in DTYPES:
        for e in DTYPES:
            cases["promote"].append({"a": d, "b": e, "out": np.promote_types(d, e).name})
            x = np.array([0.0, -0.0, 1.9, -1.9, 0.1, 2147483647 if d == "float64" else 2147483520, -2147483648.0, 16777217]) if d.startswith("float") else sample(r, d, [7])
            cases["astype"].append({"x": typed(x.astype(d)), "out": typed(x.astype(d).astype(e))})
    for args in [[5], [0], [2, 7], [0, 5, 1.5], [0, 3, 0.5], [5, 0, -2], [-1.5, 4], [0, 1, 0.1]]:
        for d in ["float64", "int32"]:
            cases["arange"].append({"args": args, "out": typed(np.arange(*args, dtype=d))})
    for args in [[0, 1, 5], [-1, 1, 6], [0, 10, 4], [3, -3, 7], [0.1, 0.7, 10], [5, 5, 1]]:
        for d in ["float64", "int32"]:
            cases["linspace"].append({"args": args, "out": typed(np.linspace(*args, dtype=d))})
    for args in [[3], [2, 3], [3, 2, 1], [3, 3, -1], [2, 2, 5], [0], [4, 2, -2]]:
        for d in DTYPES:
            cases["eye"].append({"args": args, "out": typed(np.eye(*args, dtype=d))})
    write("dtypes", cases)


KINDS = [f32, np.float64, np.int32, np.bool_]


def draw_kind(r, kind, shape, small=False):
    """Random numbers of a kind; small whole ones where the results have to stay exact."""
    if kind is np.bool_:
        return r.random(shape) < 0.5
    if kind is np.int32:
        return r.integers(-9, 10, shape).astype(kind)
    return r.integers(-9, 10, shape).astype(kind) / kind(4) if small else r.standard_normal(shape).astype(kind)


def narrow(a):
    """NumPy's int64 is int32 here."""
    a = np.asarray(a)
    return typed(a.astype(np.int32) if a.dtype == np.int64 else a)


def join():
    r = np.random.default_rng(51)
    cases = {"concat": [], "stack": [], "split": [], "expand_dims": [], "squeeze": [], "broadcast_to": [], "transpose": []}
    for i in range(60):
        shape = [int(n) for n in r.integers(0 if i % 5 == 0 else 1, 5, r.integers(1, 5))]
        axis = int(r.integers(-len(shape), len(shape)))
        arrays = []
        for _ in range(int(r.integers(1, 4))):
            one = list(shape)
            one[axis] = int(r.integers(0, 40 if i % 7 == 0 else 4))
            arrays.append(draw_kind(r, KINDS[int(r.integers(0, 4))], one))
        along = None if i % 11 == 0 else axis
        cases["concat"].append({"arrays": [typed(a) for a in arrays], "axis": along, "out": typed(np.concat(arrays, axis=along))})
    for i in range(30):
        shape = [int(n) for n in r.integers(0 if i % 5 == 0 else 1, 5, r.integers(0, 4))]
        axis = int(r.integers(-len(shape) - 1, len(shape) + 1))
        arrays = [draw_kind(r, KINDS[int(r.integers(0, 4))], shape) for _ in range(int(r.integers(1, 4)))]
        cases["stack"].append({"arrays": [typed(a) for a in arrays], "axis": axis, "out": typed(np.stack(arrays, axis=axis))})
    for shape, parts, axis in [([6], 3, 0), ([6], [2, 3], 0), ([6], [-1, 2, 99], 0), ([6], [5, 2], 0), ([6], [], 0), ([4, 6], 2, 1), ([4, 6], 4, -2), ([4, 6], [1, 3], -1), ([0, 3], 2, 0), ([2, 3, 4], [1], 1), ([0], [0, 0], 0), ([3, 80], [1, 41], 1)]:
        x = draw_kind(r, KINDS[len(cases["split"]) % 4], shape)
        cases["split"].append({"x": typed(x), "parts": parts, "axis": axis, "out": [typed(p) for p in np.split(x, parts, axis)]})
    for shape, axis in [([], 0), ([3], 0), ([3], 1), ([3], -1), ([2, 3], [0, 2]), ([2, 3], [-1, 0]), ([2, 0], [1]), ([2, 3], [3, 1, 0])]:
        x = draw_kind(r, f32, shape)
        cases["expand_dims"].append({"x": typed(x), "axis": axis, "out": typed(np.expand_dims(x, tuple(axis) if isinstance(axis, list) else axis))})
    for shape, axis in [([], None), ([1], None), ([1, 3, 1], None), ([1, 3, 1], 0), ([1, 3, 1], -1), ([1, 3, 1], [0, 2]), ([2, 3], None), ([1, 0, 1], None), ([1, 3], [])]:
        x = draw_kind(r, np.int32, shape)
        cases["squeeze"].append({"x": typed(x), "axis": axis, "out": typed(np.squeeze(x, tuple(axis) if isinstance(axis, list) else axis))})
    for shape, to in [([], [2, 3]), ([3], [2, 3]), ([2, 1], [2, 3]), ([1], 5), ([2, 1, 3], [4, 2, 5, 3]), ([1], [0]), ([0], [2, 0]), ([1, 1], [3, 40]), ([3, 4], [3, 4]), ([], [])]:
        x = draw_kind(r, np.float64, shape)
        cases["broadcast_to"].append({"x": typed(x), "to": to, "out": typed(np.broadcast_to(x, to))})
    for i in range(24):
        shape = [int(n) for n in r.integers(0 if i % 8 == 0 else 1, 6, r.integers(0, 5))]
        x = draw_kind(r, KINDS[i % 4], shape)
        axes = [int(n) for n in r.permutation(len(shape))]
        cases["transpose"].append({"x": typed(x), "axes": axes, "out": typed(np.transpose(x, axes))})
    write("join", cases)


def slice_():
    r = np.random.default_rng(52)
    texts = [
        ([6], ":|1:3|::2|::-1|-2:|:-2|4:1|4:1:-1|-1:-4:-1|10:|:10|-10:3|5::-2|:2:-1|0|-1|...|None|..., None|2, ...|newaxis, :, None|1:3,|+1:+3|1:1|::7|::-7|3:-9:-1"),
        ([3, 4], "1|-1|:, 1|1, 2|1:3, ::-1|::-1|..., 0|0, ...|..., ::2|:, None|None, 1, None, ::-1|::2, ::-3|:,:|1:, :-1|-1, -4| 1 : 3 : 1 , : |2:0:-1, 3:0:-2"),
        ([2, 3, 4], "0|:, 0|..., 0|0, ..., 1|1, :, ::-1|::-1, ::-1, ::-1|..., None, 1:3|:, 1:, 1::2|1, 2, 3|None, ..., None|:, None, ..., -1"),
        ([], "...|None|..., None"),
        ([0, 3], ":|::-1|:, 1|5:, ::2|..., None"),
        ([3, 50], "::-1, 3:45|:, ::3|1:2, 40:|..., 49"),
    ]
    cases = []
    for shape, listed in texts:
        for i, text in enumerate(listed.split("|")):
            x = draw_kind(r, KINDS[i % 4], shape)
            cases.append({"x": typed(x), "text": text, "out": typed(eval(f"x[{text}]", {"x": x, "None": None, "newaxis": None}))})
    take = []
    for shape, indices, axis in [([5], [0, -1, 2], None), ([5], 3, None), ([5], [[0, 1], [-5, 4]], 0), ([3, 4], [5, -1, 0], None), ([3, 4], [2, 0], 0), ([3, 4], [[1, -1]], 1), ([3, 4], 1, 1), ([3, 4], 1, -2), ([2, 3, 4], [2, 1, 0, 2], 1), ([2, 3, 4], [[0], [3]], -1), ([3, 0], [1, 1], 0), ([0, 3], [], 0), ([4], [], None), ([3, 40], [2, 2], 0), ([], [0, 0], None)]:
        x = draw_kind(r, KINDS[len(take) % 4], shape)
        take.append({"x": typed(x), "indices": indices, "axis": axis, "out": typed(np.take(x, np.array(indices, int), axis=axis))})
    write("slice", {"slice": cases, "take": take})


def reduce_kinds():
    r = np.random.default_rng(53)
    names = ["sum", "prod", "mean", "var", "std", "max", "min", "argmax", "argmin", "cumsum"]
    cases = {name: [] for name in names}
    shapes = [[], [0], [1], [5], [2, 3], [3, 1], [0, 3], [3, 0], [2, 3, 4], [4, 1, 3], [2, 2, 2, 3], [9], [3, 17], [17, 3]]
    for shape in shapes:
        for kind in KINDS:
            for name in names:
                x = draw_kind(r, kind, shape, name in ("argmax", "argmin"))
                if name == "prod" and kind is np.int32:
                    x = r.integers(-3, 4, shape).astype(kind)
                alone = name in ("argmax", "argmin", "cumsum")
                picked = [i if r.random() < 0.5 else i - len(shape) for i in range(len(shape)) if r.random() < 0.5]
                axis = (picked[0] if picked else None) if alone else picked[0] if len(picked) == 1 else picked if r.random() < 0.8 else None
                options = {} if name == "cumsum" else {"keepdims": bool(r.random() < 0.4)}
                if name in ("var", "std"):
                    options["ddof"] = int(r.integers(0, 3))
                try:
                    out = getattr(np, name)(x, axis=tuple(axis) if isinstance(axis, list) else axis, **options)
                except ValueError:
                    continue
                cases[name].append({"x": typed(x), "options": {"axis": axis, **options}, "out": narrow(out)})
    strange = [math.nan, math.inf, -math.inf, -0.0, 0.0, 1, math.nan, -3]
    for kind in KINDS[:2]:
        for name in names:
            for x in [np.array(strange, kind), np.array([strange[1:4], strange[3:6]], kind), np.array([-0.0, -0.0], kind), np.array(-0.0, kind)]:
                for axis in [None, *range(x.ndim)]:
                    # Which of 0 and -0 is the larger, NumPy leaves open.
                    if name not in ("max", "min") or x.size == 8:
                        cases[name].append({"x": typed(x), "options": {"axis": axis}, "out": narrow(getattr(np, name)(x, axis=axis))})
    write("reduce-kinds", cases)


def reduce_long():
    """Arrays in which the order of a sum shows in its last bits."""
    cases = []
    for name in ["sum", "mean", "var", "std", "prod", "cumsum"]:
        for shape, axis in [([7], None), ([129], None), ([4099], None), ([100003], None), ([300, 100], None), ([300, 100], 0), ([300, 100], 1), ([40, 50, 60], 1), ([40, 50, 60], [0, 2]), ([40, 50, 60], [0, 1]), ([3, 20000], 1), ([20000, 3], 0)]:
            for kind in KINDS[:2]:
                if name == "cumsum" and isinstance(axis, list):
                    continue
                seed = 100 + len(cases)
                x = np.random.default_rng(seed).uniform(0.5, 1.5, shape).astype(kind)
                out = np.asarray(getattr(np, name)(x, axis=tuple(axis) if isinstance(axis, list) else axis))
                cases.append({"name": name, "seed": seed, "shape": shape, "axis": axis, "out": {**typed(out.ravel()[:4]), "shape": list(out.shape)}, "last": number(out.ravel()[-1])})
    write("reduce-long", {"cases": cases})


def sort():
    r = np.random.default_rng(54)
    cases = []
    for shape in [[0], [1], [2], [9], [3, 4], [4, 3], [2, 3, 4], [0, 3], [3, 0], [200], [5, 60]]:
        for kind in KINDS:
            for axis in [-1, 0, None]:
                x = draw_kind(r, kind, shape, True)
                if kind in KINDS[:2] and x.size > 1:
                    flat = x.reshape(-1)
                    for value in [math.nan, -0.0, 0.0, math.inf, -math.inf, math.nan]:
                        flat[int(r.integers(0, x.size))] = value
                cases.append({"x": typed(x), "axis": axis, "sort": typed(np.sort(x, axis=axis, stable=True)), "argsort": narrow(np.argsort(x, axis=axis, stable=True))})
    counts = []
    for x, weights, minlength in [([0, 1, 1, 3], None, 0), ([], None, 0), ([], None, 4), ([2], None, 6), ([5, 5], None, 2), ([0, 2, 2], [0.1, 0.2, 0.3], 0), ([1, 1, 1], [0.1, 0.2, 0.3], 5), ([], [], 2)]:
        counts.append({"x": x, "weights": weights, "minlength": minlength, "out": narrow(np.bincount(np.array(x, int), weights, minlength))})
    write("sort", {"cases": cases, "bincount": counts})


def integers():
    cases = {"integers": [], "permutation": [], "shuffled": [], "choice": [], "weighted": [], "float64": [], "mixed": []}
    for seed, (low, high, size, endpoint) in enumerate([(10, None, 12, False), (0, 10, 12, True), (-5, 5, [3, 4], False), (1, None, 5, False), (7, 7, 3, True), (0, 2**31, 9, False), (-(2**31), 2**31, 9, False), (-(2**31), 2**31 - 1, 9, True), (0, 2**31 - 1, 9, False), (-(2**31), 3, 40, False), (0, 3 * 2**29, 40, False), (2, None, 40, False), (6, None, 0, False), (0, 1000000, 25, False), (2**30 + 1, None, 60, False)]):
        out = np.random.default_rng(seed).integers(low, high, size, endpoint=endpoint)
        cases["integers"].append({"seed": seed, "low": low, "high": high, "size": size, "endpoint": endpoint, "out": narrow(out)})
    for seed, n in enumerate([0, 1, 2, 3, 7, 8, 9, 50, 129, 300]):
        cases["permutation"].append({"seed": seed, "n": n, "out": narrow(np.random.default_rng(seed).permutation(n))})
    for seed, (shape, axis) in enumerate([([5], 0), ([0], 0), ([4, 3], 0), ([4, 3], 1), ([2, 3, 4], -1), ([6, 0], 0), ([9, 2], 0)]):
        x = draw_kind(np.random.default_rng(90 + seed), KINDS[seed % 4], shape)
        r = np.random.default_rng(seed)
        out = r.permutation(x, axis=axis)
        y = x.copy()
        r.shuffle(y, axis=axis)
        cases["shuffled"].append({"seed": seed, "x": typed(x), "axis": axis, "out": typed(out), "then": typed(y), "after": narrow(r.integers(1000))})
    for seed, (a, size, replace, shuffle) in enumerate([(10, 6, True, True), (10, 6, False, True), (10, 10, False, True), (10, 6, False, False), (1, None, True, True), (9, None, True, True), (9, None, False, True), (5, [2, 3], True, True), (6, [2, 3], False, True), (20000, 30, False, True), (20000, 500, False, True), (20000, 1100, False, False), (10001, 201, False, True), (10000, 300, False, True), (5, 0, False, True), (0, 0, True, True), (3, [], True, True)]):
        r = np.random.default_rng(seed)
        out = r.choice(a, size, replace=replace, shuffle=shuffle)
        cases["choice"].append({"seed": seed, "a": a, "options": {"size": size, "replace": replace, "shuffle": shuffle}, "out": narrow(out), "after": narrow(r.integers(1000))})
    for seed, (a, size, replace, p, axis) in enumerate([(4, 20, True, [0.1, 0.2, 0.3, 0.4], 0), (4, 4, False, [0.1, 0.2, 0.3, 0.4], 0), (4, 2, False, [0.5, 0, 0.5, 0], 0), (4, None, True, [0, 0, 1, 0], 0), (3, [2, 2], True, [1 / 3, 1 / 3, 1 / 3], 0), ([3, 5], 4, True, None, 0), ([3, 5], 4, False, None, 1), ([7], [2, 2], False, None, 0), ([7], None, True, None, 0), ([3, 5], None, True, None, 1), ([3, 5], [2, 2], True, [0.5, 0.25, 0.25], 0), (40, 40, False, [1 / 40] * 40, 0)]):
        x = a if isinstance(a, int) else draw_kind(np.random.default_rng(70 + seed), KINDS[seed % 4], a)
        r = np.random.default_rng(seed)
        out = r.choice(x, size, replace=replace, p=p, axis=axis)
        cases["weighted"].append({"seed": seed, "a": a if isinstance(a, int) else typed(x), "options": {"size": size, "replace": replace, "p": p, "axis": axis}, "out": narrow(out), "after": narrow(r.integers(1000))})
    for seed in range(4):
        r = np.random.default_rng(seed)
        cases["float64"].append({"seed": seed, "random": typed(r.random((2, 3))), "standard_normal": typed(r.standard_normal(40)), "normal": typed(r.normal(3, 0.5, 7)), "uniform": typed(r.uniform(-2, 5, 7)), "one": number(r.random())})
    r = np.random.default_rng(17)
    draws = [r.integers(100), r.random(), r.integers(100), r.integers(100), r.standard_normal(), r.integers(2**20, 2**30), *r.permutation(5), r.integers(7), r.choice(5), r.random()]
    cases["mixed"] = [number(x) for x in draws]
    Path(__file__).with_name("integers.json").write_text(json.dumps(cases).replace("}, {", "},\n{") + "\n")


def npy():
    r = np.random.default_rng(55)

    def file(x, version=None):
        out = io.BytesIO()
        np.lib.format.write_array(out, x, version)
        return base64.b64encode(out.getvalue()).decode()

    saved = [draw_kind(r, kind, shape) for kind in KINDS for shape in [[], [0], [5], [2, 3], [2, 0, 3], [1000], [3, 1, 2, 2]]]
    saved += [np.array([math.nan, math.inf, -math.inf, -0.0, 1e-45], f32), np.array([math.nan, math.inf, -math.inf, -0.0, 5e-324]), np.array([-(2**31), 2**31 - 1], np.int32)]
    loaded = [(x.astype(t), None) for t in [">f4", ">f8", ">i4", "<i8", ">i8", "|u1", "|i1", "<u2", ">i2", "<u4", "<u8", "|b1"] for x in [np.arange(6).reshape(2, 3)]]
    loaded += [(np.arange(-3, 3).astype(t), None) for t in ["<i8", ">i8", "|i1", "<i2", ">i2"]]
    loaded += [(np.asfortranarray(draw_kind(r, kind, shape)), None) for kind, shape in zip(KINDS, [[3, 4], [2, 3, 4], [5, 2], [2, 2, 3]])]
    loaded += [(draw_kind(r, f32, [2, 3]), (2, 0)), (draw_kind(r, np.float64, [4]), (3, 0))]
    cases = {
        "save": [{"x": typed(x), "file": file(x)} for x in saved],
        "load": [{"type": x.dtype.str, "x": narrow(x.astype(x.dtype.newbyteorder("=")) if x.dtype.kind in "fb" else x.astype(np.int64)), "file": file(x, version)} for x, version in loaded],
        "refused": [{"type": x.dtype.str, "file": file(x)} for x in [np.array([2**31]), np.array([-(2**31) - 1]), np.array([2**63], np.uint64), np.array([1j]), np.array(["a"]), np.array([1], np.float16), np.zeros(2, [("a", f32)])]],
        "npz": [],
    }
    arrays = {"weights": draw_kind(r, f32, [3, 4]), "count": np.array(7, np.int32), "größe": r.random(200) < 0.5, "zeros": np.zeros((40, 50))}
    for write_npz in [np.savez, np.savez_compressed]:
        out = io.BytesIO()
        write_npz(out, **arrays)
        cases["npz"].append({"names": list(arrays), "arrays": [typed(x) for x in arrays.values()], "file": base64.b64encode(out.getvalue()).decode()})
    write("npy", cases)


def histogram():
    r = np.random.default_rng(77)
    cases = []

    def ask(x, bins=10, range=None, density=False):
        # As matplotlib's hist, which leaves NaN out when it looks for the ends.
        ends = range or (np.nanmin(x), np.nanmax(x))
        heights, edges = np.histogram(x, bins, ends, density=density)
        cases.append({"x": typed(x), "bins": bins, "range": range, "density": density, "heights": [number(h) for h in heights], "edges": [number(e) for e in edges]})

    for kind in (f32, np.float64):
        x = r.standard_normal(300).astype(kind)
        ask(x)
        ask(x, 7, density=True)
        ask(x, 30, (-1.0, 1.5))
        ask(x, 30, (-1.0, 1.5), True)
        # Tenths lie on the ends of the intervals, or a last bit beside them.
        ask((r.integers(0, 31, 400) / 10).astype(kind), 30)
        ask((r.integers(-9, 10, 400) / 3).astype(kind), 18)
        ask(x, [-3.0, -1.0, -0.5, 0.0, 0.25, 4.0], density=True)
        ask(np.array([2, 2, 2], kind), 4)
        ask(np.array([1, math.nan, 3, 2, math.nan], kind), 3)
    ask(r.integers(0, 10, 200).astype(np.int32))
    write("histogram", {"histogram": cases})


for make in (create, elementwise, linalg, reduce, rearrange, format_, random, format_kinds, products, arithmetic, power, functions, rounding, compare, dtypes, join, slice_, reduce_kinds, reduce_long, sort, integers, npy, histogram):
    make()
