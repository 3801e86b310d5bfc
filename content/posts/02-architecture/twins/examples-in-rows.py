rows = X.T @ W.T + b.T

print("X", list(X.T.shape), " W", list(W.T.shape), " b", list(b.T.shape), " Z", list(rows.shape))
print("the same numbers:", str(np.allclose(rows.T, Z)).lower())
