def forward_propagation(X, parameters, output=sigmoid):
    W1, b1 = parameters["W1"], parameters["b1"]
    W2, b2 = parameters["W2"], parameters["b2"]

    # (n1, n0) times (n0, m), plus (n1, 1), gives (n1, m)
    Z1 = W1 @ X + b1
    A1 = relu(Z1)  # (n1, m)

    # (n2, n1) times (n1, m), plus (n2, 1), gives (n2, m)
    Z2 = W2 @ A1 + b2
    A2 = output(Z2)  # (n2, m)

    cache = {"X": X, "Z1": Z1, "A1": A1, "Z2": Z2, "A2": A2}
    return A2, cache
