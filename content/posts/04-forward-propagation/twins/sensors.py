sensors = {"W1": W1, "b1": b1, "W2": W2, "b2": b2}
np.round(forward_propagation(X, sensors)[0], 4)
