print(" ".join(f"{number:g}" for number in T.ravel()))  # as they stand in memory
print(T.reshape(2, 6))
print(T.T)
