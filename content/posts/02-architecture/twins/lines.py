points = np.array(
    [
        [0, 0, 1, 1],  # switch 1
        [0, 1, 0, 1],  # switch 2
    ],
    dtype=np.float32,
)
labels = np.array([[0, 1, 1, 0]])  # XOR

# NumPy draws float64. Here, as in the page, each number is then rounded to float32.
dice = np.random.default_rng(1)
line_weights = dice.normal(0, 1, (10_000, 2)).astype(np.float32)
line_biases = dice.normal(0, 1, (10_000, 1)).astype(np.float32)
sums = line_weights @ points + line_biases  # (10000, 4)

answers = sums > 0
right = np.sum(answers == (labels == 1), axis=1)  # of each unit
found = np.bincount(right, minlength=5)

for k in range(5):
    print(f"{k} right: {found[k]} units")
