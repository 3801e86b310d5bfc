print("of all numbers:", f"{np.mean(T):.2f}")
print("along axis 0", list(np.mean(T, axis=0).shape), np.round(np.mean(T, axis=0), 2))
print("along axis 1", list(np.mean(T, axis=1).shape), np.mean(T, axis=1))

room_means = np.mean(T, axis=1, keepdims=True)
print("along axis 1, kept", list(room_means.shape))
print(room_means)
