hard = np.array([-1000, -89, -88, 0, 16.6, 16.7, 1000], dtype=np.float32)
grown = np.exp(hard)  # NumPy also warns: overflow encountered in exp

print("1 / (1 + exp(-z))")
print(sigmoid(hard))
print("exp(z) / (exp(z) + 1)")
print(grown / (grown + 1))
