def sigmoid(Z):
    shrunk = np.exp(-np.abs(Z))  # never larger than 1
    numerator = np.where(Z < 0, shrunk, np.float32(1))
    return numerator / (1 + shrunk)


sigmoid(hard)
