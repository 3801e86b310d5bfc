z = np.linspace(-8, 8, 33, dtype=np.float32)  # from -8 to 8 in steps of 0.5
a = sigmoid(z)
slope = a * (1 - a)

if plt:
    plt.figure(figsize=(6, 3.5))
    plt.plot(z, a, "C0", label="sigmoid")
    plt.plot(z, slope, "C1--", label="its slope")
    plt.xlabel("z")
    plt.grid()
    plt.legend()
    plt.title("Sigmoid and its slope")
    plt.show()

print(f"largest slope {slope.max():g} at z = {z[slope.argmax()]:g}")
