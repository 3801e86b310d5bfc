print("0.1 is", float(np.float32(0.1)))
print("2 ** 24 + 1 is", int(np.float32(2**24) + np.float32(1)))
print("3e38 * 10 is", np.array([3e38], dtype=np.float32) * 10)
