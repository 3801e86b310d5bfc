def softmax(Z):
    grown = np.exp(Z - np.max(Z, axis=0, keepdims=True))
    return grown / np.sum(grown, axis=0, keepdims=True)


def guess(X, parameters):
    return np.argmax(forward_propagation(X, parameters, softmax)[0], axis=0)


def count_right(parameters):
    return np.sum(guess(images, parameters) == labels)


np.round(softmax(np.array([[2, 1000], [1, 1001], [0, 999]], dtype=np.float32)), 3)
