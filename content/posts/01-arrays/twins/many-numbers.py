rng = np.random.default_rng(1)
# NumPy draws float64. Here, as in the page, each number is then rounded to float32.
x = rng.standard_normal(1000).astype(np.float32)
y = rng.standard_normal(1000).astype(np.float32)

print(list(x.shape), np.round(x[:4], 3))
