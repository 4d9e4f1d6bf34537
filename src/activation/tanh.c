/* tanh.c - the hyperbolic tangent.
 *
 * Method: with e = exp(-2|x|) and m = expm1(-2|x|),
 *   f   = sign(x) -m/(m + 2)
 *   f'  = 4e/(1 + e)^2
 *   f'' = -2 f f' = sign(x) 8 e m/(1 + e)^3
 *
 * Special cases: f and f'' are odd and f' is even, bit for bit; f(-0) = -0.
 */
#include <math.h>

#include "activation/evaluate.h"
#include "activation/records.h"

static inline double hyperbolic_tangent(double x)
{
	const double m = expm1(-2 * fabs(x));

	return copysign(-m / (m + 2), x);
}

static inline double hyperbolic_tangent_first(double x)
{
	const double e = exp(-2 * fabs(x));

	return 4 * e / ((1 + e) * (1 + e));
}

static inline double hyperbolic_tangent_second(double x)
{
	const double e = exp(-2 * fabs(x));

	return -copysign(8 * e * -expm1(-2 * fabs(x)) / ((1 + e) * (1 + e) * (1 + e)), x);
}

EVALUATE(evaluate_tanh, hyperbolic_tangent(x))
EVALUATE(evaluate_tanh_first, hyperbolic_tangent_first(x))
EVALUATE(evaluate_tanh_second, hyperbolic_tangent_second(x))

const struct activation tanh_activation = {
	.name = "tanh",
	.title = "Tanh",
	.aliases = "hyperbolic_tangent",
	.formula = {
		"tanh(x) = (exp(x) - exp(-x))/(exp(x) + exp(-x))",
		"1 - tanh(x)²",
		"-2·tanh(x)·(1 - tanh(x)²)",
	},
	.citation = "classical; LeCun, Bottou, Orr, Müller 1998, \"Efficient BackProp\", "
		"recommend it over the logistic function",
	.note = "tanh(x) = 2·σ(2x) - 1",
	.evaluate = { evaluate_tanh, evaluate_tanh_first, evaluate_tanh_second },
	.bound = { 3, 4, 6 },
};
