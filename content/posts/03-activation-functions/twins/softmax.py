def softmax(Z):
    shifted = Z - np.max(Z, axis=0, keepdims=True)
    grown = np.exp(shifted)  # never larger than 1
    return grown / np.sum(grown, axis=0, keepdims=True)


np.round(softmax(logits), 4)
