# Each row of the file: 64 grey values, then the label.
rows = np.loadtxt("data/optdigits/optdigits.tes", delimiter=",", dtype=np.float32)[:200]

images = rows[:, :64].T / 16  # from 0 to 1
labels = rows[:, 64].astype(np.int32)

print("images", list(images.shape), " labels", list(labels.shape))
