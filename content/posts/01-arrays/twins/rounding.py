large = np.array([100_000_000], dtype=np.float32)

print("(large + 1) - large =", int((large + 1 - large).item()))
print("(large - large) + 1 =", int((large - large + 1).item()))

u = rng.random(1000).astype(np.float32)  # 1000 numbers from 0 to 1
print("from left to right ", f"{np.cumsum(u)[999]:.5f}")
print("in eight sums      ", f"{np.sum(u):.5f}")
print("with more digits   ", f"{np.sum(u.astype(np.float64)):.5f}")
