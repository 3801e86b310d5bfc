if plt:
    plt.figure(figsize=(6, 3.5))
    across = np.array([-8, 0, np.nan, 0, 8])  # nan leaves a gap in a line
    plt.plot(across, relu(across), "C0", label="relu")
    plt.plot(across, [0, 0, np.nan, 1, 1], "C1--", label="its slope")
    plt.xlabel("z")
    plt.grid()
    plt.legend()
    plt.title("ReLU and its slope")
    plt.show()

down, up = np.float32(-2), np.float32(2)
print(f"relu(-2) + relu(2) = {relu(down) + relu(up):g}")
print(f"relu(-2 + 2)       = {relu(down + up):g}")
