import numpy as np

try:
    import matplotlib.pyplot as plt
except ModuleNotFoundError:
    plt = None  # then there are no figures; all numbers stay

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
