/* SPDX-License-Identifier: MIT */
/* celu.c - CELU: ELU with a scale of x instead of the value. */
#include "activation/records.h"

enum { CELU_ALPHA };

static const char *celu_check(const double *parameter)
{
	return parameter[CELU_ALPHA] != 0 ? NULL : "alpha must not be 0";
}

const struct activation celu_activation = {
	.name = "celu",
	.title = "CELU",
	.aliases = "continuously_differentiable_elu",
	.formula = "x > 0 ? x : alpha*(exp(x/alpha) - 1)",
	.citation = "Barron 2017, \"Continuously Differentiable Exponential Linear Units\", "
		"arXiv:1704.07483",
	.note = "α = 1 is elu; the derivative has no jump at 0, whatever α is",
	.parameter = {
		[CELU_ALPHA] = {
			.name = "alpha", .symbol = "α", .standard = "1", ANY_NUMBER,
			.help = "-alpha is the limit at -inf",
		},
	},
	.check = celu_check,
};
