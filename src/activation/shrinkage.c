/* SPDX-License-Identifier: MIT */
/* shrinkage.c - what is 0 about 0. At a break the derivative is that of the inside, 0. */
#include "activation/piecewise.h"

enum { LAMBDA, BIAS };

/* 0 from -lambda to lambda; elsewhere x, and an offset away from 0. */
static struct pieces shrink_by(double lambda, double offset)
{
	return (struct pieces){
		-lambda, lambda, { 1, offset }, constant(0), { 1, -offset },
	};
}

/* Less -0 nothing changes. */
static struct pieces hard_shrink_pieces(const struct exact *parameter)
{
	struct pieces pieces = shrink_by(parameter[LAMBDA].high, 0);

	pieces.left = pieces.right = line_itself;
	return pieces;
}

static struct pieces soft_shrink_pieces(const struct exact *parameter)
{
	return shrink_by(parameter[LAMBDA].high, parameter[LAMBDA].high);
}

static struct pieces shrink_pieces(const struct exact *parameter)
{
	return shrink_by(parameter[LAMBDA].high, parameter[BIAS].high);
}

PIECEWISE_KERNELS(hard_shrink)
PIECEWISE_KERNELS(soft_shrink)
PIECEWISE_KERNELS(shrink)

const struct activation hard_shrink_activation = {
	.name = "hard_shrink",
	.title = "Hard Shrink",
	.aliases = "hard_shrinkage hard_threshold",
	.formula = "abs(x) > lambd ? x : 0",
	.citation = "Donoho, Johnstone 1994, \"Ideal Spatial Adaptation by Wavelet Shrinkage\", "
		"Biometrika 81",
	.note = "0 at ±λ, in every framework",
	.parameter = {
		{
			.name = "lambd", .symbol = "λ", .standard = "0.5", ANY_NUMBER,
			.help = "half the width of what is 0; Keras and Paddle call it threshold",
		},
	},
	.kernel = { hard_shrink, hard_shrink_first, hard_shrink_second },
	.result = { ROUNDED, ROUNDED, ROUNDED },
};

const struct activation soft_shrink_activation = {
	.name = "soft_shrink",
	.title = "Soft Shrink",
	.aliases = "soft_shrinkage soft_threshold",
	.formula = "x > lambd ? x - lambd : x < -lambd ? x + lambd : 0",
	.citation = "Donoho 1995, \"De-Noising by Soft-Thresholding\", IEEE Transactions on "
		"Information Theory 41",
	.parameter = {
		{
			.name = "lambd", .symbol = "λ", .standard = "0.5",
			.minimum = 0, .maximum = DBL_MAX,
			.help = "half the width of what is 0; Keras and Paddle call it threshold",
		},
	},
	.kernel = { soft_shrink, soft_shrink_first, soft_shrink_second },
	.result = { ROUNDED, ROUNDED, ROUNDED },
};

const struct activation shrink_activation = {
	.name = "shrink",
	.title = "Shrink",
	.common = true,
	.formula = "x < -lambd ? x + bias : x > lambd ? x - bias : 0",
	.citation = "ONNX, operator Shrink, since version 9",
	.note = "bias = 0 is hard_shrink, bias = lambd is soft_shrink",
	.parameter = {
		{
			.name = "lambd", .symbol = "λ", .standard = "0.5", ANY_NUMBER,
			.help = "half the width of what is 0",
		},
		{
			.name = "bias", .symbol = "bias", .standard = "0", ANY_NUMBER,
			.help = "what is taken off beyond it",
		},
	},
	.kernel = { shrink, shrink_first, shrink_second },
	.result = { ROUNDED, ROUNDED, ROUNDED },
};

const struct activation tanh_shrink_activation = {
	.name = "tanh_shrink",
	.title = "Tanhshrink",
	.formula = "x - tanh(x)",
	.citation = "PyTorch, torch.nn.Tanhshrink",
	.note = "nearly x³/3 about 0",
};
