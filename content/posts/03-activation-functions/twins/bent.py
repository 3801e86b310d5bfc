bent = np.maximum(0, first)
with_bend = Wb @ bent + bb

print(with_bend)
