/* tanh.c - the hyperbolic tangent.
 *
 * Method: in double-double, with e = exp(-2|x|), m = expm1(-2|x|) and
 * h = (1 + e)/2,
 *   f   = -sign(x) m/2h
 *   f'  = e/h^2
 *   f'' = -2 f f' = sign(x) e m/h^3
 *
 * The usual x go faster, by logistic.h: f' is 4 σ'(2x) and f'' is 8 σ''(2x).
 *
 * Special cases: f and f'' are odd and f' is even, bit for bit; f(-0) = -0.
 */
#include "activation/evaluate.h"
#include "activation/records.h"
#include "arithmetic/exponential.h"
#include "arithmetic/logistic.h"

INLINE struct result hyperbolic_tangent(double x)
{
	const struct exponential e = exponential((struct pair){ -2 * fabs(x), 0 });

	return result_signed(divide(e.minus_one, add_double(beside_one(e), 1)), 0, x);
}

INLINE struct result hyperbolic_tangent_first(double x)
{
	const struct exponential e = exponential((struct pair){ -2 * fabs(x), 0 });
	const struct pair h = times_exactly(add_double(beside_one(e), 1), 0.5);

	return result(divide(e.value, multiply(h, h)), e.exponent);
}

INLINE struct result hyperbolic_tangent_second(double x)
{
	const struct exponential e = exponential((struct pair){ -2 * fabs(x), 0 });
	const struct pair h = times_exactly(add_double(beside_one(e), 1), 0.5);
	const struct pair numerator = multiply(e.value, e.minus_one);
	const struct pair cube = multiply(h, multiply(h, h));

	return result_signed(divide(numerator, cube), e.exponent, -x);
}

/* Only a NaN is not usual. */
EVALUATE_USUAL(evaluate_tanh, x == x, brisk_tanh(x), hyperbolic_tangent(x))
EVALUATE_USUAL(evaluate_tanh_first, fabs(x) < 300, 4 * brisk_logistic_first(2 * x),
	hyperbolic_tangent_first(x))
EVALUATE_USUAL(evaluate_tanh_second, is_moderate(x, 300), 8 * brisk_logistic_second(2 * x),
	hyperbolic_tangent_second(x))

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
	.bound = { 0.501, 0.501, 0.501 },
};
