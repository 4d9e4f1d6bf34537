/* sigmoid.c - the logistic function.
 *
 * Method: in double-double, with e = exp(-|x|), so that nothing overflows and
 * nothing cancels,
 *   f   = 1/(1 + e) for x >= 0, e/(1 + e) for x < 0
 *   f'  = e/(1 + e)^2
 *   f'' = -sign(x) e (1 - e)/(1 + e)^3, 1 - e by expm1
 *
 * The usual x go faster, by logistic.h.
 *
 * Special cases: f' is even and f'' odd, bit for bit. f''(+-0) = -+0.
 */
#include "activation/evaluate.h"
#include "activation/records.h"
#include "arithmetic/exponential.h"
#include "arithmetic/logistic.h"

INLINE struct result sigmoid(double x)
{
	const struct exponential e = exponential((struct pair){ -fabs(x), 0 });
	const struct pair one = { 1, 0 }, denominator = add_double(beside_one(e), 1);

	return result(divide(select(x < 0, e.value, one), denominator),
		x < 0 ? e.exponent : 0);
}

INLINE struct result sigmoid_first(double x)
{
	const struct exponential e = exponential((struct pair){ -fabs(x), 0 });
	const struct pair denominator = add_double(beside_one(e), 1);

	return result(divide(e.value, multiply(denominator, denominator)), e.exponent);
}

INLINE struct result sigmoid_second(double x)
{
	const struct exponential e = exponential((struct pair){ -fabs(x), 0 });
	const struct pair d = add_double(beside_one(e), 1);
	const struct pair numerator = multiply(e.value, e.minus_one);
	const struct pair cube = multiply(d, multiply(d, d));
	const double a = fabs(x);
	/* Near 0, a little less than a/8. */
	const double lean = a < 0x1p-60 ? 0x1p-120 * a : 0;

	return (struct result){ divide(numerator, cube), e.exponent, -x, lean };
}

EVALUATE_USUAL(evaluate_sigmoid, fabs(x) < 600, brisk_gated(1, exactly(x)), sigmoid(x))
EVALUATE_USUAL(evaluate_sigmoid_first, fabs(x) < 600, brisk_logistic_first(x), sigmoid_first(x))
EVALUATE_USUAL(evaluate_sigmoid_second, is_moderate(x, 600), brisk_logistic_second(x),
	sigmoid_second(x))

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
	.bound = { 0.501, 0.501, 0.501 },
};
