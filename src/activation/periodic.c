/* SPDX-License-Identifier: MIT */
/* periodic.c - functions with sines in them. At ±inf those have no value. */
#include "activation/records.h"

enum { SNAKE_A };

static const char *snake_check(const double *parameter)
{
	return parameter[SNAKE_A] != 0 ? NULL : "a must not be 0";
}

const struct activation sin_activation = {
	.name = "sin",
	.title = "Sin",
	.aliases = "sine sinusoid siren",
	.formula = "sin(w0*x)",
	.citation = "Parascandolo, Huttunen, Virtanen 2016; Sitzmann, Martel, Bergman, Lindell, "
		"Wetzstein 2020, \"Implicit Neural Representations with Periodic Activation "
		"Functions\" (SIREN), NeurIPS, arXiv:2006.09661",
	.parameter = {
		{
			.name = "w0", .symbol = "ω₀", .standard = "1", ANY_NUMBER,
			.help = "frequency; 30 in the first layers of SIREN",
		},
	},
};

const struct activation cos_activation = {
	.name = "cos",
	.title = "Cos",
	.aliases = "cosine",
	.formula = "cos(x)",
	.citation = "classical; random Fourier features",
};

const struct activation sinc_activation = {
	.name = "sinc",
	.title = "Sinc",
	.aliases = "cardinal_sine",
	.formula = "x == 0 ? 1 - x^2/6 : sin(x)/x",
	.citation = "classical",
	.note = "sin(x)/x; torch.sinc and jax.numpy.sinc are sin(πx)/(πx), sinc@torch",
};

const struct activation snake_activation = {
	.name = "snake",
	.title = "Snake",
	.common = true,
	.formula = "x + sin(a*x)^2/a",
	.citation = "Ziyin, Hartwig, Ueda 2020, \"Neural Networks Fail to Learn Periodic Functions "
		"and How to Fix It\", NeurIPS, arXiv:2006.08195",
	.note = "the derivative is 1 + sin(2ax)",
	.parameter = {
		[SNAKE_A] = {
			.name = "a", .symbol = "a", .standard = "1", ANY_NUMBER,
			.help = "frequency; learned, one for each channel",
		},
	},
	.check = snake_check,
};

const struct activation gcu_activation = {
	.name = "gcu",
	.title = "GCU",
	.aliases = "growing_cosine_unit",
	.formula = "x*cos(x)",
	.citation = "Noel, Arunkumar, Trivedi, Dutta 2021, \"Growing Cosine Unit: A Novel "
		"Oscillatory Activation Function That Can Speedup Training and Reduce Parameters "
		"in Convolutional Neural Networks\", arXiv:2108.12943",
};
