def leaky_relu(Z):
    return np.maximum(np.float32(0.01) * Z, Z)


def elu(Z):
    return np.where(Z > 0, Z, np.expm1(np.minimum(Z, 0)))


tiny = np.array([-1e-9, 1000], dtype=np.float32)
print("exp(z) - 1", np.exp(tiny) - 1)
print("elu       ", elu(tiny))
