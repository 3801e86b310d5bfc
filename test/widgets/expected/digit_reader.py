"""NumPy's answers for the test of the digit reader, in double precision, from the numbers in its own files.

Run: python3 digit_reader.py > digit_reader.json
"""

import json
import re
from pathlib import Path

import numpy as np

FOLDER = Path(__file__).parents[3] / "src/widgets/digit-reader"


def read_parameters():
    text = (FOLDER / "trained.ts").read_text()
    pattern = r"(\w\d): unpack\(\s*'([0-9a-f]+)',\s*([\d.e-]+),\s*\[(\d+), (\d+)\],?\s*\)"
    found = re.findall(pattern, text)
    assert len(found) == 4
    return {
        name: ((np.frombuffer(bytes.fromhex(digits), np.uint8).astype(float) - 128) * float(step)).reshape(
            int(rows), int(columns)
        )
        for name, digits, step, rows, columns in found
    }


def read_digits():
    rows = re.findall(r"'([0-9a-g]{65})'", (FOLDER / "digits.ts").read_text())
    return [np.array([int(letter, 17) for letter in row[1:]]).reshape(64, 1) / 16 for row in rows]


def strongest(values, count):
    return [int(at) for at in np.argsort(-values, kind="stable")[:count] if values[at] > 0]


def read_digit(X, W1, b1, W2, b2):
    A1 = np.maximum(0, W1 @ X + b1)
    Z2 = W2 @ A1 + b2
    A2 = np.exp(Z2 - Z2.max())
    A2 /= A2.sum()
    digit = int(np.argmax(A2))
    units = strongest(W2[digit] * A1.ravel(), 6)
    return {
        "hidden": A1.ravel().round(7).tolist(),
        "shares": A2.ravel().round(9).tolist(),
        "digit": digit,
        "units": units,
        "squares": [strongest(W1[unit] * X.ravel(), 5) for unit in units],
    }


parameters = read_parameters()
print(json.dumps([read_digit(X, **parameters) for X in read_digits()]))
