"""torch_kernels.py COUNT - answers "NAME ORDER THREADS" with "WALL CPU", the seconds
that PyTorch's kernel takes for COUNT doubles from -5 to 5, or with "-".

The result goes to an array that is there already (out=), where that is possible:
new memory for each call would be charged to the kernel. Order 1 is the kernel of
the backward pass, with what it needs of the forward pass; of order 2 there is
none."""
import sys
import time

import torch

aten = torch.ops.aten
x = torch.linspace(-5, 5, int(sys.argv[1]), dtype=torch.float64)
y = torch.zeros_like(x)
ones = torch.ones_like(x)

KERNELS = {
    ("sigmoid", 0): lambda: aten.sigmoid.out(x, out=y),
    ("tanh", 0): lambda: aten.tanh.out(x, out=y),
    ("relu", 0): lambda: aten.clamp_min.out(x, 0, out=y),
    ("leaky_relu", 0): lambda: aten.leaky_relu.out(x, 0.01, out=y),
    ("relu6", 0): lambda: aten.hardtanh.out(x, 0, 6, out=y),
    ("elu", 0): lambda: aten.elu.out(x, out=y),
    ("selu", 0): lambda: aten.elu.out(x, 1.6732632423543772, 1.0507009873554805, out=y),
    ("celu", 0): lambda: aten.celu.out(x, out=y),
    ("gelu", 0): lambda: aten.gelu.out(x, out=y),
    ("gelu_tanh", 0): lambda: aten.gelu.out(x, approximate="tanh", out=y),
    ("silu", 0): lambda: aten.silu.out(x, out=y),
    ("mish", 0): lambda: aten.mish.out(x, out=y),
    ("softplus", 0): lambda: aten.softplus.out(x, out=y),
    ("log_sigmoid", 0): lambda: aten.log_sigmoid.out(x, out=y),
    ("hard_sigmoid", 0): lambda: aten.hardsigmoid.out(x, out=y),
    ("hard_swish", 0): lambda: aten.hardswish.out(x, out=y),
    ("hard_tanh", 0): lambda: aten.hardtanh.out(x, out=y),
    ("hard_shrink", 0): lambda: aten.hardshrink.out(x, out=y),
    ("soft_shrink", 0): lambda: aten.softshrink.out(x, out=y),
    ("sigmoid", 1): lambda: aten.sigmoid_backward.grad_input(
        ones, aten.sigmoid.out(x, out=y), grad_input=y),
    ("tanh", 1): lambda: aten.tanh_backward.grad_input(
        ones, aten.tanh.out(x, out=y), grad_input=y),
    ("relu", 1): lambda: aten.threshold_backward.grad_input(ones, x, 0, grad_input=y),
    ("leaky_relu", 1): lambda: aten.leaky_relu_backward.grad_input(
        ones, x, 0.01, False, grad_input=y),
    ("relu6", 1): lambda: aten.hardtanh_backward.grad_input(ones, x, 0, 6, grad_input=y),
    ("elu", 1): lambda: aten.elu_backward.grad_input(ones, 1, 1, 1, False, x, grad_input=y),
    ("gelu", 1): lambda: aten.gelu_backward.grad_input(ones, x, grad_input=y),
    ("gelu_tanh", 1): lambda: aten.gelu_backward.grad_input(
        ones, x, approximate="tanh", grad_input=y),
    ("silu", 1): lambda: aten.silu_backward.grad_input(ones, x, grad_input=y),
    ("mish", 1): lambda: aten.mish_backward(ones, x),
    ("softplus", 1): lambda: aten.softplus_backward.grad_input(ones, x, 1, 20, grad_input=y),
    ("hard_sigmoid", 1): lambda: aten.hardsigmoid_backward.grad_input(ones, x, grad_input=y),
    ("hard_swish", 1): lambda: aten.hardswish_backward.out(ones, x, out=y),
    ("hard_tanh", 1): lambda: aten.hardtanh_backward.grad_input(ones, x, -1, 1, grad_input=y),
}

for question in sys.stdin:
    name, order, threads = question.split()
    kernel = KERNELS.get((name, int(order)))
    if kernel is None:
        print("-", flush=True)
        continue
    torch.set_num_threads(int(threads))
    wall, cpu = time.perf_counter(), time.process_time()
    kernel()
    print(time.perf_counter() - wall, time.process_time() - cpu, flush=True)
