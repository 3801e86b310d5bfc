print("row 0", list(T[0].shape), T[0])
print("column 2", list(T[:, 2].shape), T[:, 2])
print("column 2, kept", list(T[:, 2:3].shape))
print("row 0, column 2:", f"{T[0, 2]:g}")
