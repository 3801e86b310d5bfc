three = readings[:, :3]  # (2, 3)
flat = np.array([-0.5, -0.5, -3], dtype=np.float32)  # (3,)
sums = W1 @ three  # (3, 3)

print("with b of shape (3, 1)"); print(sums + b1)
print("with b of shape (3,)"); print(sums + flat)
