/* SPDX-License-Identifier: MIT */
/* rectifier.c - ReLU and ReLU6: straight lines between fixed kinks.
 *
 * Method: comparisons only, so every value is exact.
 *
 * Special cases: f(-0) = f(x < 0) = +0, never -0. The derivative at a kink is
 * PyTorch's: 0 at 0 and, for ReLU6, at 6.
 */
#include "activation/kernel.h"

INLINE double at_most(double most, double x)
{
	return x >= most ? most : x;
}

ROUNDED_KERNEL(relu, exactly(x <= 0 ? 0 : x))
ROUNDED_KERNEL(relu_first, number_at(x, exactly(x > 0 ? 1 : 0)))
ROUNDED_KERNEL(zero, number_at(x, exactly(0)))
ROUNDED_KERNEL(relu6, exactly(at_most(6, x <= 0 ? 0 : x)))
ROUNDED_KERNEL(relu6_first, number_at(x, exactly(((x > 0) & (x < 6)) ? 1 : 0)))

const struct activation relu_activation = {
	.name = "relu",
	.title = "ReLU",
	.aliases = "rectifier rectified_linear_unit ramp positive_part",
	.formula = "max(x, 0)",
	.citation = "Fukushima 1969; Nair, Hinton 2010, \"Rectified Linear Units Improve "
		"Restricted Boltzmann Machines\", ICML",
	.note = "the derivative at 0 is 0, as in every framework",
	.kernel = { relu, relu_first, zero },
	.result = { ROUNDED, ROUNDED, ROUNDED },
};

const struct activation relu6_activation = {
	.name = "relu6",
	.title = "ReLU6",
	.aliases = "rectified_linear_unit_6",
	.formula = "min(max(x, 0), 6)",
	.citation = "Krizhevsky 2010, \"Convolutional Deep Belief Networks on CIFAR-10\"; "
		"Howard et al. 2017, \"MobileNets\", arXiv:1704.04861",
	.note = "the derivative at 0 and at 6 is 0",
	.kernel = { relu6, relu6_first, zero },
	.result = { ROUNDED, ROUNDED, ROUNDED },
};
