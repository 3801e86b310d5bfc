import numpy as np

# Each row of the file: 64 grey values, then the label.
rows = np.loadtxt("data/optdigits/optdigits.tes", delimiter=",", dtype=np.float32)[:20]
digits, labels = rows[:, :64], rows[:, 64]

digit = digits[7]
image = digit.reshape(8, 8)

image
