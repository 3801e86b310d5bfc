def sigmoid(Z):
    return 1 / (1 + np.exp(-Z))


np.round(sigmoid(np.array([-4, -2, 0, 2, 4], dtype=np.float32)), 4)
