column = digit.reshape(64, 1) / 16
A2, cache = forward_propagation(column, parameters)

print("input", list(column.shape))
print_shapes(cache)
np.round(A2, 4)
