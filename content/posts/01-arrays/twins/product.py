W = np.array(
    [
        [0.5, 0.25, 0.25],  # the whole house
        [0, -1, 1],  # study minus bedroom
    ],
    dtype=np.float32,
)
b = np.array([[-20], [-3]], dtype=np.float32)

Z = W @ T + b
print(list(Z.shape))
Z
