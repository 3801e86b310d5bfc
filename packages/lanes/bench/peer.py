"""Times NumPy beside lanes: for each line of a pair "setup" and "run", written as JSON, the milliseconds of one run."""

import json
import sys
from time import perf_counter

import numpy as np

names = {"np": np, "r": np.random.default_rng(1), "f32": np.float32}
print(np.__version__, flush=True)
for line in sys.stdin:
    setup, run = json.loads(line)
    exec(setup, names)
    code = compile(run, run, "exec")
    start = perf_counter()
    exec(code, names)
    times = max(1, min(5000, int(0.004 / (perf_counter() - start + 1e-9))))
    best = []
    for _ in range(5):
        start = perf_counter()
        for _ in range(times):
            exec(code, names)
        best.append((perf_counter() - start) / times * 1000)
    print(sorted(best)[2], flush=True)
