/* SPDX-License-Identifier: MIT */
/* bends.c - straight lines with one bend or several. */
#include "activation/records.h"

enum { SRELU_T_L, SRELU_A_L, SRELU_T_R, SRELU_A_R };

static const char *srelu_check(const double *parameter)
{
	return parameter[SRELU_T_L] <= parameter[SRELU_T_R]
		? NULL : "t_l must not be greater than t_r";
}

const struct activation abs_activation = {
	.name = "abs",
	.title = "Abs",
	.aliases = "absolute_value vrelu",
	.formula = "abs(x)",
	.citation = "classical",
	.note = "the derivative at 0 is 0, as in PyTorch and TensorFlow",
};

const struct activation srelu_activation = {
	.name = "srelu",
	.title = "SReLU",
	.aliases = "s_shaped_relu",
	.formula = "x >= t_r ? t_r + a_r*(x - t_r) : x <= t_l ? t_l + a_l*(x - t_l) : x",
	.citation = "Jin, Xu, Feng, Wei, Xiong, Yan 2016, \"Deep Learning with S-Shaped Rectified "
		"Linear Activation Units\", AAAI, arXiv:1512.07030",
	.note = "all four parameters are learned; the defaults are an example",
	.parameter = {
		[SRELU_T_L] = {
			.name = "t_l", .symbol = "left", .standard = "-1", ANY_NUMBER,
			.help = "learned left bend",
		},
		[SRELU_A_L] = {
			.name = "a_l", .symbol = "left slope", .standard = "0.2", ANY_NUMBER,
			.help = "learned slope to the left of it",
		},
		[SRELU_T_R] = {
			.name = "t_r", .symbol = "right", .standard = "1", ANY_NUMBER,
			.help = "learned right bend",
		},
		[SRELU_A_R] = {
			.name = "a_r", .symbol = "right slope", .standard = "0.5", ANY_NUMBER,
			.help = "learned slope to the right of it",
		},
	},
	.check = srelu_check,
};

const struct activation apl_activation = {
	.name = "apl",
	.title = "APL",
	.aliases = "adaptive_piecewise_linear",
	.formula = "max(x, 0) + a_1*max(b_1 - x, 0) + a_2*max(b_2 - x, 0)",
	.citation = "Agostinelli, Hoffman, Sadowski, Baldi 2014, \"Learning Activation Functions "
		"to Improve Deep Neural Networks\", ICLR 2015 workshop, arXiv:1412.6830",
	.note = "the paper has any number of hinges; two are here, the second one 0 by default",
	.parameter = {
		{
			.name = "a_1", .symbol = "a₁", .standard = "0.2", ANY_NUMBER,
			.help = "learned slope of the first hinge",
		},
		{
			.name = "b_1", .symbol = "b₁", .standard = "0.5", ANY_NUMBER,
			.help = "learned place of the first hinge",
		},
		{
			.name = "a_2", .symbol = "a₂", .standard = "0", ANY_NUMBER,
			.help = "learned slope of the second hinge",
		},
		{
			.name = "b_2", .symbol = "b₂", .standard = "0", ANY_NUMBER,
			.help = "learned place of the second hinge",
		},
	},
};
