def forward_propagation(X, parameters):
    W1, b1 = parameters["W1"], parameters["b1"]
    W2, b2 = parameters["W2"], parameters["b2"]

    # (n1, n0) times (n0, m), plus (n1, 1), gives (n1, m)
    Z1 = W1 @ X + b1
    A1 = relu(Z1)  # (n1, m)

    # (n2, n1) times (n1, m), plus (n2, 1), gives (n2, m)
    Z2 = W2 @ A1 + b2
    A2 = sigmoid(Z2)  # (n2, m)

    cache = {"Z1": Z1, "A1": A1, "Z2": Z2, "A2": A2}
    return A2, cache


tiny = {
    "W1": np.array([[0.5, -1, 0.25], [1, 0, -1]], dtype=np.float32),
    "b1": np.array([[0.5], [-1]], dtype=np.float32),
    "W2": np.array([[2, 7]], dtype=np.float32),
    "b2": np.array([[-3]], dtype=np.float32),
}
_, by_hand = forward_propagation(np.array([[2], [1], [4]], dtype=np.float32), tiny)

print("Z1"); print(by_hand["Z1"])
print("A1"); print(by_hand["A1"])
print("Z2", by_hand["Z2"], " A2", by_hand["A2"])
