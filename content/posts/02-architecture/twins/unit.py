import numpy as np


def sigmoid(Z):
    return 1 / (1 + np.exp(-Z))


inputs = [6, 5, 25]  # dryness, rain, warmth
weights = [0.5, -0.4, 0.1]
bias = -3

z = bias
for j in range(3):
    z += weights[j] * inputs[j]

print("z =", f"{z:.2f}")
print("a =", f"{sigmoid(z):.2f}")
