def target(x):
    angle = 2 * np.pi * x
    return np.sin(angle) + 0.5 * np.sin(3 * angle)


# One hidden layer of 2n sigmoid units, and an output without activation function.
def approximate(x, n):
    starts = np.linspace(0, 1, n + 1)[:-1].reshape(n, 1)
    edges = np.concatenate([starts, starts + 1 / n], axis=0)  # (2n, 1)
    heights = target(starts + 0.5 / n).T  # (1, n): f in the middle of each bump

    W1 = np.full((2 * n, 1), 20 * n)
    b1 = -20 * n * edges  # (2n, 1)
    W2 = np.concatenate([heights, -heights], axis=1)  # (1, 2n)
    return W2 @ sigmoid(W1 @ x + b1)


fine = np.linspace(0, 1, 1001).reshape(1, 1001)
for n in [20, 80, 320]:
    furthest = np.max(np.abs(approximate(fine, n) - target(fine)))
    print(f"{n} bumps, {2 * n} units: at most {furthest:.3f} off")
