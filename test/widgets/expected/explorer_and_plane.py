"""NumPy's answers for the activation explorer and the decision boundary: python3 test/widgets/expected/explorer_and_plane.py"""

import json
from pathlib import Path

import numpy as np

f32 = np.float32
functions = {
    "sigmoid": lambda z: 1 / (1 + np.exp(-z)),
    "relu": lambda z: np.maximum(0, z),
    "tanh": np.tanh,
}
starts = {"small": 0.01, "xavier": np.sqrt(1 / 100), "he": np.sqrt(2 / 100), "large": 1.0}


def pass_layers(f, scale):
    """Ten layers of 100 units; of each the mean, the standard deviation, and that between examples."""
    rng = np.random.default_rng(3)
    A = rng.standard_normal((100, 100)).astype(f32)
    reports = []
    for _ in range(10):
        W = rng.standard_normal((100, 100)).astype(f32) * f32(scale)
        A = f(W @ A).astype(f32)
        wide = A.astype(float)
        reports.append([wide.mean(), wide.std(), wide.std(axis=1).mean()])
    return reports


sample = np.random.default_rng(1).standard_normal((1, 4000)).astype(f32).astype(float)
explorer = {
    "input": {
        "counts": np.histogram(sample, bins=60, range=(-6, 6))[0].tolist(),
        "mean": sample.mean(),
        "std": sample.std(),
    },
    "through": {name: [f(sample).mean(), f(sample).std()] for name, f in functions.items()},
    "layers": {
        name: {start: pass_layers(f, scale) for start, scale in starts.items()}
        for name, f in functions.items()
    },
}


def mix(zeros, ones, seed):
    noise = np.random.default_rng(seed).normal(0, 0.07, (2, 60))
    return (np.concatenate([zeros, ones], axis=1) + noise).round(6).tolist()


t = np.linspace(0, np.pi, 30)
moon = np.stack([np.cos(t) - 0.5, np.sin(t) - 0.25])
turn = np.arange(30) * 2 * np.pi / 30
circle = np.stack([np.cos(turn), np.sin(turn)])
plane = {"moons": mix(moon, -moon, 5), "circles": mix(circle, 0.4 * circle, 6)}

folder = Path(__file__).parent
for name, answers in [("activation-explorer", explorer), ("decision-boundary", plane)]:
    (folder / f"{name}.json").write_text(json.dumps(answers) + "\n")
