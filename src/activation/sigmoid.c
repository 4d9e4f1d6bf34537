/* SPDX-License-Identifier: MIT */
/* sigmoid.c - the logistic function.
 *
 * Method: logistic.h, which says the errors.
 *
 * Special cases: f' is even and f'' odd, bit for bit. The formula decides at 0 what the sign
 * of f'' is. exp(-800) is no double any more.
 */
#include "activation/kernel.h"
#include "arithmetic/logistic.h"

KERNEL_BY(sigmoid, gate_exponential(exactly(x)), tail_if((x < -800) | (x > 600), x > 0 ? 1 : 0,
	quotient_if((x > (usual ? -gate_end : -600)) & (x < 600), gated_by(1, e, usual))))
KERNEL_BY(sigmoid_first, decayed_at(x), tail_if(fabs(x) > 800, 0,
	known_if(fabs(x) < 600, logistic_first(e))))
KERNEL_BY(sigmoid_second, decayed_at(x), tail_if(fabs(x) > 800, copysign(0, -x),
	known_if_large(fabs(x) < 600, logistic_second(x, e))))

const struct activation sigmoid_activation = {
	.name = "sigmoid",
	.title = "Sigmoid",
	.aliases = "logistic expit soft_step",
	.formula = "1/(1 + exp(-x))",
	.citation = "Verhulst 1838 (the logistic curve); Rumelhart, Hinton, Williams 1986, "
		"Nature 323:533-536",
	.note = "σ(x) = (1 + tanh(x/2))/2",
	.kernel = { sigmoid, sigmoid_first, sigmoid_second },
};
