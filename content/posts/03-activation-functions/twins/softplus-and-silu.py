def softplus(Z):
    shrunk = np.exp(-np.abs(Z))
    return np.maximum(0, Z) + np.log1p(shrunk)


def silu(Z):
    return Z * sigmoid(Z)


wide = np.array([-20, 0, 1000], dtype=np.float32)
print("log(1 + exp(z))", np.log(1 + np.exp(wide)))
print("softplus       ", softplus(wide))
print("silu           ", silu(wide))
