/* SPDX-License-Identifier: MIT */
/* elementary.c - the identity and other plain functions that serve as activations. */
#include "activation/records.h"

const struct activation identity_activation = {
	.name = "identity",
	.title = "Identity",
	.aliases = "linear pass_through",
	.common = true,
	.formula = "x",
	.citation = "classical",
};

const struct activation exponential_activation = {
	.name = "exponential",
	.title = "Exponential",
	.aliases = "exp",
	.formula = "exp(x)",
	.citation = "classical",
};

const struct activation soft_exponential_activation = {
	.name = "soft_exponential",
	.title = "Soft Exponential",
	.formula = "alpha < 0 ? -log(1 - alpha*(x + alpha))/alpha : alpha > 0 ? (exp(alpha*x) - "
		"1)/alpha + alpha : x",
	.citation = "Godfrey, Gashler 2015, \"A Continuum among Logarithmic, Linear, and "
		"Exponential Functions, and Its Potential to Improve Generalization in Neural "
		"Networks\", arXiv:1602.01321",
	.note = "with α < 0 it is defined for x > 1/α - α alone",
	.parameter = {
		{
			.name = "alpha", .symbol = "α", .standard = "0", ANY_NUMBER,
			.help = "learned; -1 is a logarithm, 0 the identity, 1 the exponential "
				"function",
		},
	},
};

const struct activation square_activation = {
	.name = "square",
	.title = "Square",
	.aliases = "quadratic",
	.common = true,
	.formula = "x^2",
	.citation = "classical",
};

const struct activation gaussian_activation = {
	.name = "gaussian",
	.title = "Gaussian",
	.aliases = "rbf bell",
	.common = true,
	.formula = "exp(-x^2)",
	.citation = "Broomhead, Lowe 1988, radial basis functions",
	.note = "others have exp(-x²/2)",
};
