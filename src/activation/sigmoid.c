/* sigmoid.c - the logistic function.
 *
 * Method: with e = exp(-|x|), so that nothing overflows and nothing cancels,
 *   f   = 1/(1 + e) for x >= 0, e/(1 + e) for x < 0
 *   f'  = e/(1 + e)^2
 *   f'' = -sign(x) e (1 - e)/(1 + e)^3, 1 - e by expm1
 *
 * Special cases: f' is even and f'' odd, bit for bit. f''(+-0) = -+0.
 */
#include <math.h>

#include "activation/evaluate.h"
#include "activation/records.h"

static inline double sigmoid(double x)
{
	const double e = exp(-fabs(x));

	return (x < 0 ? e : 1) / (1 + e);
}

static inline double sigmoid_first(double x)
{
	const double e = exp(-fabs(x));

	return e / ((1 + e) * (1 + e));
}

static inline double sigmoid_second(double x)
{
	const double e = exp(-fabs(x));

	return -copysign(e * -expm1(-fabs(x)) / ((1 + e) * (1 + e) * (1 + e)), x);
}

EVALUATE(evaluate_sigmoid, sigmoid(x))
EVALUATE(evaluate_sigmoid_first, sigmoid_first(x))
EVALUATE(evaluate_sigmoid_second, sigmoid_second(x))

const struct activation sigmoid_activation = {
	.name = "sigmoid",
	.title = "Sigmoid",
	.aliases = "logistic expit soft_step",
	.formula = {
		"σ(x) = 1/(1 + exp(-x))",
		"σ(x)·(1 - σ(x))",
		"σ(x)·(1 - σ(x))·(1 - 2·σ(x))",
	},
	.citation = "Verhulst 1838 (the logistic curve); Rumelhart, Hinton, Williams 1986, "
		"Nature 323:533-536",
	.note = "σ(x) = (1 + tanh(x/2))/2",
	.evaluate = { evaluate_sigmoid, evaluate_sigmoid_first, evaluate_sigmoid_second },
	.bound = { 2, 4, 6 },
};
