"""NumPy's answers for the tests of the widgets that show a network. Run: python3 networks.py > networks.json"""

import json

import numpy as np

SEVEN = "0078dgf100774bc000008d100488ff6002bff400000g5000009f100000d50000"


def relu(Z):
    return np.maximum(0, Z)


def sigmoid(Z):
    return 1 / (1 + np.exp(-Z))


def read_a_digit():
    """The untrained network of the post on one page, on the first seven of the test set."""
    rng = np.random.default_rng(42)
    W1 = rng.normal(0, np.sqrt(2 / 64), (16, 64))
    W2 = rng.normal(0, np.sqrt(2 / 16), (10, 16))
    b1, b2 = rng.normal(0, 0.5, (16, 1)), rng.normal(0, 0.5, (10, 1))
    X = np.array([int(letter, 17) for letter in SEVEN]).reshape(64, 1) / 16
    Z1 = W1 @ X + b1
    A1 = relu(Z1)
    Z2 = W2 @ A1 + b2
    A2 = sigmoid(Z2)
    arrays = {"X": X, "Z1": Z1, "A1": A1, "Z2": Z2, "A2": A2}
    return {name: array.ravel().round(7).tolist() for name, array in arrays.items()} | {
        "row": W1[3].round(7).tolist(),
        "products": (W1[3] * X.ravel()).round(7).tolist(),
        "bias": round(b1[3, 0], 7),
        "largest": int(np.argmax(A2)),
    }


def build(sizes, seed):
    """What the architecture explorer draws where a reader builds a network: each unit from a stream of its own."""
    layers = []
    for layer in range(1, len(sizes)):
        rows, biases = [], []
        for unit in range(sizes[layer]):
            rng = np.random.default_rng([seed, layer, unit])
            biases.append(rng.normal(0, 0.3, 1).round(2).tolist())
            rows.append(rng.normal(0, np.sqrt(2 / sizes[layer - 1]), sizes[layer - 1]).round(2).tolist())
        layers.append({"W": rows, "b": biases})
    X = np.random.default_rng([seed, 0]).uniform(0, 1, (sizes[0], 1)).round(1)
    A = X
    for index, layer in enumerate(layers):
        Z = np.array(layer["W"]) @ A + np.array(layer["b"])
        A = sigmoid(Z) if index == len(layers) - 1 else relu(Z)
        layer |= {"Z": Z.ravel().round(7).tolist(), "A": A.ravel().round(7).tolist()}
    return {"X": X.ravel().tolist(), "layers": layers}


print(json.dumps({"digit": read_a_digit(), "built": build([3, 4, 2], 0), "another": build([5, 3, 3, 2], 7)}))
