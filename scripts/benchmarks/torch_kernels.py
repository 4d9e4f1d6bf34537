"""torch_kernels.py COUNT - answers "NAME ORDER TYPE THREADS" with "WALL CPU", the
seconds that PyTorch's kernel takes for COUNT numbers of the TYPE from -5 to 5, or
with "-"."""
import sys
import time

import torch

from torch_table import KERNELS, Arrays

COUNT = int(sys.argv[1])
ARRAYS = {name: Arrays(torch.linspace(-5, 5, COUNT, dtype=dtype))
          for name, dtype in (("f64", torch.float64), ("f32", torch.float32))}

for question in sys.stdin:
    name, order, number_type, threads = question.split()
    kernel = KERNELS.get((name, int(order)))
    arrays = ARRAYS.get(number_type)
    if kernel is None or arrays is None:
        print("-", flush=True)
        continue
    torch.set_num_threads(int(threads))
    wall, cpu = time.perf_counter(), time.process_time()
    kernel(arrays)
    print(time.perf_counter() - wall, time.process_time() - cpu, flush=True)
