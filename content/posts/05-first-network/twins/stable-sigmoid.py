def sigmoid(Z):
    numerator = np.exp(np.minimum(Z, 0))
    return numerator / (1 + np.exp(-np.abs(Z)))


sigmoid(hard)
