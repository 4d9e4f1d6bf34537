/* SPDX-License-Identifier: MIT */
/* softsign.c - Softsign, x/(1 + |x|). */
#include "activation/records.h"

const struct activation softsign_activation = {
	.name = "softsign",
	.title = "Softsign",
	.aliases = "elliotsig",
	.formula = "x/(1 + abs(x))",
	.citation = "Bergstra, Desjardins, Lamblin, Bengio 2009, \"Quadratic Polynomials Learn "
		"Better Image Features\", TR 1337, Université de Montréal",
	.note = "it comes near ±1 as slowly as 1/|x|",
};
