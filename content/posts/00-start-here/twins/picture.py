import numpy as np

# Each row of the file: 64 grey values, then the label.
rows = np.loadtxt("data/optdigits/optdigits.tes", delimiter=",", dtype=np.float32)[:200]

seven = rows[7, :64]
picture = seven.reshape(8, 8)

picture
