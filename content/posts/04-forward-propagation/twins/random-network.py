def draw_parameters(seed):
    rng = np.random.default_rng(seed)

    # NumPy draws float64. Here, as in the page, each number is then rounded to float32.
    def normal(s, shape):
        return rng.normal(0, s, shape).astype(np.float32)

    return {
        "W1": normal(np.sqrt(2 / 64), (32, 64)),
        "b1": np.zeros((32, 1), dtype=np.float32),
        "W2": normal(np.sqrt(2 / 32), (10, 32)),
        "b2": np.zeros((10, 1), dtype=np.float32),
    }


untrained = draw_parameters(42)
counts = np.bincount(guess(images, untrained), minlength=10)

print(f"right: {count_right(untrained)} of 200")
print("how often it says 0, 1, 2 … 9:", " ".join(map(str, counts)))
