/* gelu_tanh.c - the tanh approximation of GELU.
 *
 * Method: x (1 + tanh(u))/2 with u = sqrt(2/π) (x + 0.044715 x³) is x·σ(w)
 * with w = 2u, so with e = exp(-|w|), v = x w' = sqrt(8/π) (x + 3·0.044715 x³),
 *   f   = x/(1 + e) for x >= 0, x e/(1 + e) for x < 0
 *   f'  = (1 + e (1 + v))/(1 + e)^2 for x >= 0, e (1 + e + v)/(1 + e)^2 for x < 0
 *   f'' = e ((p - q) + e (p + q))/(1 + e)^3, p = 2w' + x w'', q = |x| w'^2
 * 0.044715 and sqrt(8/π) are the exact numbers, not doubles.
 *
 * Special cases: at an infinity the limit, with the sign it is approached with.
 */
#include <math.h>

#include "activation/evaluate.h"
#include "activation/records.h"

static const double cubic = 0.044715;
static const double rate = 0x1.9884533d43651p+0;	/* sqrt(8/π) */

/* Beyond 30 the gate is 0 or 1 in every order. */
static inline double clamp(double x)
{
	return x > 30 ? 30 : x < -30 ? -30 : x;
}

static inline double gelu_tanh(double x)
{
	const double a = fabs(clamp(x)), e = exp(-rate * a * (1 + cubic * a * a));

	return x >= 0 ? x / (1 + e) : e == 0 ? copysign(0, x) : x * e / (1 + e);
}

static inline double gelu_tanh_first(double x)
{
	const double a = fabs(clamp(x)), e = exp(-rate * a * (1 + cubic * a * a)), d = 1 + e;
	const double v = rate * clamp(x) * (1 + 3 * cubic * a * a);

	return (x >= 0 ? 1 + e * (1 + v) : e * (1 + e + v)) / (d * d);
}

static inline double gelu_tanh_second(double x)
{
	const double a = fabs(clamp(x)), e = exp(-rate * a * (1 + cubic * a * a)), d = 1 + e;
	const double slope = rate * (1 + 3 * cubic * a * a);
	const double p = 2 * rate * (1 + 6 * cubic * a * a), q = a * slope * slope;

	return e * ((p - q) + e * (p + q)) / (d * d * d);
}

EVALUATE(evaluate_gelu_tanh, gelu_tanh(x))
EVALUATE(evaluate_gelu_tanh_first, gelu_tanh_first(x))
EVALUATE(evaluate_gelu_tanh_second, gelu_tanh_second(x))

const struct activation gelu_tanh_activation = {
	.name = "gelu_tanh",
	.title = "GELU (tanh)",
	.aliases = "gelu_new gelu_fast gelu_pytorch_tanh gelu_python_tanh gelu_accurate gelu_approx "
		"gelu_sigmoid",
	.formula = {
		"x·(1 + tanh(u))/2, u = √(2/π)·(x + 0.044715·x³)",
		"(1 + tanh(u))/2 + x·u'·(1 - tanh(u)²)/2, u' = √(2/π)·(1 + 0.134145·x²)",
		"(1 - tanh(u)²)·(u' + x·u''/2 - x·u'²·tanh(u)), u'' = √(2/π)·0.26829·x",
	},
	.citation = "Hendrycks, Gimpel 2016, \"Gaussian Error Linear Units (GELUs)\", arXiv:1606.08415",
	.note = "what jax.nn.gelu computes unless told otherwise; gelu(approximate='tanh') elsewhere",
	.approximates = "gelu",
	.evaluate = { evaluate_gelu_tanh, evaluate_gelu_tanh_first, evaluate_gelu_tanh_second },
	.bound = { 100, 1000, 1000 },
};
