def relu(Z):
    return np.maximum(0, Z)


relu(np.array([-4, -2, 0, 2, 4], dtype=np.float32))
