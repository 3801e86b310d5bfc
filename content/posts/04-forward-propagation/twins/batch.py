sensors = {"W1": W1, "b1": b1, "W2": W2, "b2": b2}
readings = np.array([
    [3, 4, 4, 1],
    [2, 4, 1, 1],
], dtype=np.float32)  # (2, 4): four examples
answers, cache = forward_propagation(readings, sensors)

print("Z1"); print(cache["Z1"])
print("A1"); print(cache["A1"])
print("A2"); print(np.round(answers, 4))
