hard = np.array([-1000, -104, -103, -89, -88, 0, 16.62, 16.64, 1000], dtype=np.float32)
grown = np.exp(hard)  # NumPy also warns: overflow encountered in exp

print("exp(z)")
print(grown)
print("1 / (1 + exp(-z))")
print(sigmoid(hard))
print("exp(z) / (exp(z) + 1)")
print(grown / (grown + 1))
