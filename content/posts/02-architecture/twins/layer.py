W = np.array(
    [
        [0.5, -0.4, 0.1],  # unit 1: water
        [0, -0.2, 0.2],  # unit 2: greenhouse
    ],
    dtype=np.float32,
)
b = np.array([[-3], [-4]], dtype=np.float32)

X = np.array(
    [
        [6, 9, 2, 4],  # dryness
        [5, 0, 12, 1],  # rain
        [25, 31, 14, 18],  # warmth
    ],
    dtype=np.float32,
)

Z = W @ X + b
A = sigmoid(Z)

print("W", list(W.shape), " X", list(X.shape), " b", list(b.shape), " Z", list(Z.shape))
print(np.round(Z, 2))
print(np.round(A, 2))
