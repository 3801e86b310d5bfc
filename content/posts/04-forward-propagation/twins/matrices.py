import numpy as np


def relu(Z):
    return np.maximum(0, Z)


def sigmoid(Z):
    return 1 / (1 + np.exp(-Z))


W1 = np.array([[1, -1], [-1, 1], [1, 1]], dtype=np.float32)  # (3, 2): 3 units, 2 inputs
b1 = np.array([[-0.5], [-0.5], [-3]], dtype=np.float32)  # (3, 1)
W2 = np.array([[-2, -2, 1.5]], dtype=np.float32)  # (1, 3): 1 unit, 3 inputs
b2 = np.array([[-1]], dtype=np.float32)  # (1, 1)
X = np.array([[3], [2]], dtype=np.float32)  # (2, 1): one example

Z1 = W1 @ X + b1
A1 = relu(Z1)
Z2 = W2 @ A1 + b2
A2 = sigmoid(Z2)

print("Z1"); print(Z1)
print("A1"); print(A1)
print("Z2", Z2, " A2", np.round(A2, 4))
