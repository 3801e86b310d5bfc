import numpy as np  # and for figures: import matplotlib.pyplot as plt

T = np.array(
    [
        [18, 19, 22, 21],  # kitchen: at 6, 10, 14 and 18 o’clock
        [17, 17, 19, 20],  # bedroom
        [21, 23, 24, 22],  # study
    ],
    dtype=np.float32,
)

print("shape", list(T.shape), " numbers", T.size, " kind", T.dtype)
T
