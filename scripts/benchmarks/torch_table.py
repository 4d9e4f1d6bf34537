"""torch_table.py - PyTorch's kernels under actplot's names.

KERNELS[NAME, ORDER](on, PARAMETER=VALUE...) gives f or f' at on.x, doubles or
floats, and raises TypeError for a parameter that PyTorch's function does not have
or has fixed. Order 1 is the kernel of the backward pass, with what it needs of the
forward pass; of order 2 there is none.

The result goes to on.y, an array that is there already (out=), where that is
possible: new memory for each call would be charged to the kernel."""
import torch
from torch.nn import functional

aten = torch.ops.aten


class Arrays:
    """What a kernel works on: where, the result, and the gradient that comes in."""

    def __init__(self, x):
        self.x = x
        self.y = torch.zeros_like(x)
        self.ones = torch.ones_like(x)


def fixed(kernel, **values):
    """A kernel whose parameters have these values and no others."""
    def call(on, **wanted):
        if not wanted.items() <= values.items():
            raise TypeError("PyTorch has this function for %s only" % values)
        return kernel(on)
    return call


def mean(lower, upper):
    """The slope of RReLU in evaluation."""
    return (lower + upper) / 2


SELU = {"scale": 1.0507009873554805, "alpha": 1.6732632423543772}

KERNELS = {
    ("sigmoid", 0): lambda on: aten.sigmoid.out(on.x, out=on.y),
    ("tanh", 0): lambda on: aten.tanh.out(on.x, out=on.y),
    ("relu", 0): lambda on: aten.clamp_min.out(on.x, 0, out=on.y),
    ("leaky_relu", 0): lambda on, negative_slope=0.01: aten.leaky_relu.out(
        on.x, negative_slope, out=on.y),
    ("prelu", 0): lambda on, weight=0.25: aten.prelu(on.x, torch.full_like(on.x[:1], weight)),
    ("rrelu", 0): lambda on, lower=0.125, upper=1 / 3: aten.leaky_relu.out(
        on.x, mean(lower, upper), out=on.y),
    ("relu6", 0): lambda on: aten.hardtanh.out(on.x, 0, 6, out=on.y),
    ("elu", 0): lambda on, alpha=1: aten.elu.out(on.x, alpha, out=on.y),
    ("selu", 0): lambda on, scale=SELU["scale"], alpha=SELU["alpha"]: aten.elu.out(
        on.x, alpha, scale, out=on.y),
    ("celu", 0): lambda on, alpha=1: aten.celu.out(on.x, alpha, out=on.y),
    ("gelu", 0): fixed(lambda on: aten.gelu.out(on.x, out=on.y), mu=0, sigma=1),
    ("gelu_tanh", 0): lambda on: aten.gelu.out(on.x, approximate="tanh", out=on.y),
    ("silu", 0): lambda on: aten.silu.out(on.x, out=on.y),
    ("mish", 0): lambda on: aten.mish.out(on.x, out=on.y),
    ("softplus", 0): fixed(lambda on: aten.softplus.out(on.x, out=on.y), beta=1, threshold=20),
    ("log_sigmoid", 0): lambda on: aten.log_sigmoid.out(on.x, out=on.y),
    ("hard_sigmoid", 0): fixed(
        lambda on: aten.hardsigmoid.out(on.x, out=on.y), slope=1 / 6, offset=0.5),
    ("hard_swish", 0): lambda on: aten.hardswish.out(on.x, out=on.y),
    ("hard_tanh", 0): lambda on, min_val=-1, max_val=1: aten.hardtanh.out(
        on.x, min_val, max_val, out=on.y),
    ("hard_shrink", 0): lambda on, lambd=0.5: aten.hardshrink.out(on.x, lambd, out=on.y),
    ("soft_shrink", 0): lambda on, lambd=0.5: aten.softshrink.out(on.x, lambd, out=on.y),
    ("tanh_shrink", 0): lambda on: functional.tanhshrink(on.x),
    ("softsign", 0): lambda on: functional.softsign(on.x),
    ("threshold", 0): lambda on, threshold=0, value=0: aten.threshold.out(
        on.x, threshold, value, out=on.y),
    ("sigmoid", 1): lambda on: aten.sigmoid_backward.grad_input(
        on.ones, aten.sigmoid.out(on.x, out=on.y), grad_input=on.y),
    ("tanh", 1): lambda on: aten.tanh_backward.grad_input(
        on.ones, aten.tanh.out(on.x, out=on.y), grad_input=on.y),
    ("relu", 1): lambda on: aten.threshold_backward.grad_input(
        on.ones, on.x, 0, grad_input=on.y),
    ("leaky_relu", 1): lambda on, negative_slope=0.01: aten.leaky_relu_backward.grad_input(
        on.ones, on.x, negative_slope, False, grad_input=on.y),
    ("prelu", 1): lambda on, weight=0.25: aten.prelu_backward(
        on.ones, on.x, torch.full_like(on.x[:1], weight))[0],
    ("rrelu", 1): lambda on, lower=0.125, upper=1 / 3: aten.leaky_relu_backward.grad_input(
        on.ones, on.x, mean(lower, upper), False, grad_input=on.y),
    ("relu6", 1): lambda on: aten.hardtanh_backward.grad_input(
        on.ones, on.x, 0, 6, grad_input=on.y),
    ("elu", 1): lambda on, alpha=1: aten.elu_backward.grad_input(
        on.ones, alpha, 1, 1, False, on.x, grad_input=on.y),
    ("selu", 1): lambda on, scale=SELU["scale"], alpha=SELU["alpha"]:
        aten.elu_backward.grad_input(on.ones, alpha, scale, 1, False, on.x, grad_input=on.y),
    ("gelu", 1): fixed(lambda on: aten.gelu_backward.grad_input(
        on.ones, on.x, grad_input=on.y), mu=0, sigma=1),
    ("gelu_tanh", 1): lambda on: aten.gelu_backward.grad_input(
        on.ones, on.x, approximate="tanh", grad_input=on.y),
    ("silu", 1): lambda on: aten.silu_backward.grad_input(on.ones, on.x, grad_input=on.y),
    ("mish", 1): lambda on: aten.mish_backward(on.ones, on.x),
    ("softplus", 1): fixed(lambda on: aten.softplus_backward.grad_input(
        on.ones, on.x, 1, 20, grad_input=on.y), beta=1, threshold=20),
    ("hard_sigmoid", 1): fixed(lambda on: aten.hardsigmoid_backward.grad_input(
        on.ones, on.x, grad_input=on.y), slope=1 / 6, offset=0.5),
    ("hard_swish", 1): lambda on: aten.hardswish_backward.out(on.ones, on.x, out=on.y),
    ("hard_tanh", 1): lambda on, min_val=-1, max_val=1: aten.hardtanh_backward.grad_input(
        on.ones, on.x, min_val, max_val, grad_input=on.y),
    ("celu", 1): lambda on, alpha=1: aten.elu_backward.grad_input(
        on.ones, alpha, 1, 1 / alpha, False, on.x, grad_input=on.y),
    ("log_sigmoid", 1): lambda on: aten.log_sigmoid_backward.grad_input(
        on.ones, on.x, aten.log_sigmoid_forward(on.x)[1], grad_input=on.y),
    ("hard_shrink", 1): lambda on, lambd=0.5: aten.hardshrink_backward.grad_input(
        on.ones, on.x, lambd, grad_input=on.y),
    ("soft_shrink", 1): lambda on, lambd=0.5: aten.softshrink_backward.grad_input(
        on.ones, on.x, lambd, grad_input=on.y),
    ("threshold", 1): lambda on, threshold=0, value=0: aten.threshold_backward.grad_input(
        on.ones, on.x, threshold, grad_input=on.y),
}
