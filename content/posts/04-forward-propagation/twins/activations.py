import numpy as np


def relu(Z):
    return np.maximum(0, Z)


def sigmoid(Z):
    return 1 / (1 + np.exp(-Z))


relu(np.array([[0.5], [-1.5], [2]], dtype=np.float32))
