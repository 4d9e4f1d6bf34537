"""torch_values.py FOLDER - PyTorch's values at the points that the accuracy test wrote
there (tests/accuracy/support/exchange.h): FOLDER/NAME.ORDER.SET.y for each .x where
PyTorch has the function with these parameters. Prints PyTorch's version."""
import array
import os
import sys

import torch

from torch_table import KERNELS, Arrays


def values(kernel, points, parameters):
    """The kernel's doubles as bytes; None: not with these parameters."""
    try:
        result = kernel(Arrays(torch.frombuffer(points, dtype=torch.float64)), **parameters)
    except TypeError:
        return None
    return array.array("d", result.tolist()).tobytes()


folder = sys.argv[1]
for line in open(os.path.join(folder, "list")):
    name, order, number, *assignments = line.split()
    parameters = {left: float.fromhex(right)
                  for left, right in (word.split("=") for word in assignments)}
    kernel = KERNELS.get((name, int(order)))
    if kernel is None:
        continue
    path = os.path.join(folder, "%s.%s.%s." % (name, order, number))
    with open(path + "x", "rb") as file:
        found = values(kernel, bytearray(file.read()), parameters)
    if found is not None:
        with open(path + "y", "wb") as file:
            file.write(found)
print(torch.__version__)
