/* SPDX-License-Identifier: MIT */
/* hard_tanh.c - the identity between two bounds. */
#include "activation/piecewise.h"

enum { HARD_TANH_MIN_VAL, HARD_TANH_MAX_VAL };

static const char *hard_tanh_check(const double *parameter)
{
	return parameter[HARD_TANH_MIN_VAL] <= parameter[HARD_TANH_MAX_VAL]
		? NULL : "min_val must not be greater than max_val";
}

static struct pieces hard_tanh_pieces(const struct exact *parameter)
{
	const double least = parameter[HARD_TANH_MIN_VAL].high;
	const double greatest = parameter[HARD_TANH_MAX_VAL].high;

	return (struct pieces){
		next_up(least), next_down(greatest), constant(least), line_itself,
		constant(greatest),
	};
}

PIECEWISE_KERNELS(hard_tanh)

const struct activation hard_tanh_activation = {
	.name = "hard_tanh",
	.title = "Hard Tanh",
	.aliases = "brelu clip",
	.formula = "min(max(x, min_val), max_val)",
	.citation = "Collobert 2004, PhD thesis \"Large Scale Machine Learning\", Université de "
		"Paris VI",
	.note = "the derivative at both bounds is 0, as in PyTorch; torch.clamp has 1",
	.approximates = "tanh",
	.parameter = {
		[HARD_TANH_MIN_VAL] = {
			.name = "min_val", .symbol = "min", .standard = "-1", ANY_NUMBER,
			.help = "lower bound",
		},
		[HARD_TANH_MAX_VAL] = {
			.name = "max_val", .symbol = "max", .standard = "1", ANY_NUMBER,
			.help = "upper bound",
		},
	},
	.kernel = { hard_tanh, hard_tanh_first, hard_tanh_second },
	.result = { ROUNDED, ROUNDED, ROUNDED },
	.check = hard_tanh_check,
};
