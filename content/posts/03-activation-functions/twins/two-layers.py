import numpy as np

try:
    import matplotlib.pyplot as plt
except ModuleNotFoundError:
    plt = None  # then there are no figures; all numbers stay

X = np.array([[-2, 2, 0, 1], [0, 2, 1, -1]], dtype=np.float32)  # (2, 4): 4 examples
Wa = np.array([[1, 2], [0, -1], [3, 1]], dtype=np.float32)  # (3, 2)
ba = np.array([[1], [0], [-2]], dtype=np.float32)  # (3, 1)
Wb = np.array([[1, 0, 2], [-1, 1, 0]], dtype=np.float32)  # (2, 3)
bb = np.array([[0], [4]], dtype=np.float32)  # (2, 1)

first = Wa @ X + ba  # (3, 4)
two_layers = Wb @ first + bb  # (2, 4)

W = Wb @ Wa  # (2, 2)
b = Wb @ ba + bb  # (2, 1)
one_layer = W @ X + b  # (2, 4)

print("two layers"); print(two_layers)
print("one layer"); print(one_layer)
