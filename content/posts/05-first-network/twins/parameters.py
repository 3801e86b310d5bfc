rng = np.random.default_rng(42)
n0, n1, n2 = 64, 16, 10

# NumPy draws float64. Here, as in the page, each number is then rounded to float32.
parameters = {
    "W1": rng.normal(0, np.sqrt(2 / n0), (n1, n0)).astype(np.float32),
    "b1": np.zeros((n1, 1), dtype=np.float32),
    "W2": rng.normal(0, np.sqrt(2 / n1), (n2, n1)).astype(np.float32),
    "b2": np.zeros((n2, 1), dtype=np.float32),
}


# print(parameters) would print all the numbers; this prints the shapes.
def print_shapes(arrays):
    lines = [f"  {name}: array {a.shape} {a.dtype}" for name, a in arrays.items()]
    print("{\n" + ",\n".join(lines) + "\n}")


print_shapes(parameters)
