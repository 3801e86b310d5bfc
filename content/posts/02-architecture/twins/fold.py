x = np.linspace(0, 1, 65).reshape(1, 65)  # 65 examples with one input

W_fold = np.array([[1], [1]])  # (2, 1)
b_fold = np.array([[0], [-0.5]])  # (2, 1)
V_fold = np.array([[2, -4]])  # (1, 2)

folded = x
for layer in range(1, 6):
    folded = V_fold @ relu(W_fold @ folded + b_fold)  # (1, 65)
    direction = np.sign(folded[:, 1:] - folded[:, :-1])
    turns = np.sum(direction[:, 1:] != direction[:, :-1])
    print(f"layers: {layer}, units: {2 * layer}, pieces: {turns + 1}")
