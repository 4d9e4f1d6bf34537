"""formula.py numpy|torch COUNT [BLOCK] - answers "FORMULA ORDERS" with "WALL CPU", the seconds
for COUNT points from -8 to 8, all the orders of each, on one thread, or with "-".

The points are taken as one array, as people do, so that each step goes through memory;
or BLOCK at a time, small enough for the cache, which is several times as quick.

NumPy's derivatives are written out as one would by hand, and share what they can;
PyTorch's are those of its autograd. Neither is asked whether its values are right."""
import os
import sys
import time

for name in ("OMP", "OPENBLAS", "MKL"):
    os.environ[name + "_NUM_THREADS"] = "1"

LIBRARY, COUNT = sys.argv[1], int(sys.argv[2])
BLOCK = int(sys.argv[3]) if len(sys.argv) > 3 else COUNT


def with_numpy():
    """Formulas to functions of x and of whether the derivatives are wanted too."""
    import numpy as np

    try:
        from scipy.special import erf
    except ImportError:
        erf = None

    def mish(x, derivatives):
        t = np.tanh(np.log1p(np.exp(x)))
        y = x * t
        if derivatives:
            s = 1 / (1 + np.exp(-x))
            slope = (1 - t * t) * s
            return y, t + x * slope, slope * (2 + x * (1 - s - 2 * t * s))
        return y

    def gelu(x, derivatives):
        y = 0.5 * x * (1 + erf(x / np.sqrt(2)))
        if derivatives:
            density = np.exp(-0.5 * x * x) / np.sqrt(2 * np.pi)
            return (y, 0.5 * (1 + erf(x / np.sqrt(2))) + x * density,
                    density * (2 - x * x))
        return y

    def elu(x, derivatives):
        y = np.where(x > 0, x, np.exp(x) - 1)
        if derivatives:
            return y, np.where(x > 0, 1, np.exp(x)), np.where(x > 0, 0, np.exp(x))
        return y

    def softsign(x, derivatives):
        y = x / (1 + np.abs(x))
        if derivatives:
            d = 1 + np.abs(x)
            return y, 1 / d**2, -2 * np.sign(x) / d**3
        return y

    def silu(x, derivatives):
        y = x / (1 + np.exp(-x))
        if derivatives:
            s = 1 / (1 + np.exp(-x))
            slope = s * (1 - s)
            return y, s + x * slope, slope * (2 + x * (1 - 2 * s))
        return y

    functions = [mish, gelu if erf is not None else None, elu, softsign, silu]
    return np.linspace(-8, 8, COUNT), functions


def with_torch():
    """The same of PyTorch."""
    import torch

    torch.set_num_threads(1)

    def differentiated(function):
        def evaluate(x, derivatives):
            if not derivatives:
                with torch.no_grad():
                    return function(x)
            x = x.detach().requires_grad_(True)
            y = function(x)
            first, = torch.autograd.grad(y.sum(), x, create_graph=True)
            return y, first, torch.autograd.grad(first.sum(), x)[0]
        return evaluate

    functions = [
        lambda x: x * torch.tanh(torch.log1p(torch.exp(x))),
        lambda x: 0.5 * x * (1 + torch.erf(x / 2**0.5)),
        lambda x: torch.where(x > 0, x, torch.exp(x) - 1),
        lambda x: x / (1 + torch.abs(x)),
        lambda x: x / (1 + torch.exp(-x)),
    ]
    return (torch.linspace(-8, 8, COUNT, dtype=torch.float64),
            [differentiated(function) for function in functions])


FORMULAS = ["x*tanh(log1p(exp(x)))", "0.5*x*(1+erf(x/sqrt(2)))", "x > 0 ? x : exp(x)-1",
            "x/(1+abs(x))", "x/(1+exp(-x))"]
X, FUNCTIONS = with_torch() if LIBRARY == "torch" else with_numpy()
TABLE = dict(zip(FORMULAS, FUNCTIONS))

for question in sys.stdin:
    formula, orders = question.rsplit(maxsplit=1)
    function = TABLE.get(formula)
    if function is None or orders not in ("0", "0,1,2"):
        print("-", flush=True)
        continue
    wall, cpu = time.perf_counter(), time.process_time()
    for start in range(0, COUNT, BLOCK):
        function(X[start:start + BLOCK], orders != "0")
    print(time.perf_counter() - wall, time.process_time() - cpu, flush=True)
