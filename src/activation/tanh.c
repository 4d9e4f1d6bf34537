/* SPDX-License-Identifier: MIT */
/* tanh.c - the hyperbolic tangent.
 *
 * Method: logistic.h, which says the errors: f' is 4 σ'(2x) and f'' is 8 σ''(2x).
 *
 * Special cases: f and f'' are odd and f' is even, bit for bit; f(-0) = -0. The derivatives
 * vanish beyond |x| = 400.
 */
#include "activation/kernel.h"
#include "arithmetic/logistic.h"

KERNEL_BY(tanh_value, decayed_at(2 * x), tail_if(fabs(x) > 300, copysign(1, x),
	known_if_large(fabs(x) < 300, hyperbolic_tangent(x, e))))
KERNEL_BY(tanh_first, decayed_at(2 * x), tail_if(fabs(x) > 400, 0,
	known_if(fabs(x) < 300, ball_times(logistic_first(e), 4))))
KERNEL_BY(tanh_second, decayed_at(2 * x), tail_if(fabs(x) > 400, copysign(0, -x),
	known_if_large(fabs(x) < 300, ball_times(logistic_second(2 * x, e), 8))))

const struct activation tanh_activation = {
	.name = "tanh",
	.title = "Tanh",
	.aliases = "hyperbolic_tangent",
	.formula = "(exp(x) - exp(-x))/(exp(x) + exp(-x))",
	.citation = "classical; LeCun, Bottou, Orr, Müller 1998, \"Efficient BackProp\", "
		"recommend it over the logistic function",
	.note = "tanh(x) = 2·σ(2x) - 1",
	.kernel = { tanh_value, tanh_first, tanh_second },
};
