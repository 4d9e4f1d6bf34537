/* SPDX-License-Identifier: MIT */
/* gelu_tanh.c - the tanh approximation of GELU.
 *
 * Method: x (1 + tanh(u))/2, u = sqrt(2/π) (x + k x³), k = 0.044715, is x·σ(w)
 * with w = 2u. With a = |x|, e = exp(-w), d = 1 + e, c = sqrt(8/π) and
 * v = x w' = c (x + 3k x³),
 *   f   = x/d
 *   f'  = (d + e v)/d^2
 *   f'' = c e (p d - q m)/d^3, p = 2 + 12k a², q = c a (1 + 3k a²)², and for this one
 *         e = exp(-|w|), m = 1 - e
 * w and all products are right to 2^-90, the exponential to 2^-68: logistic.h says what
 * that makes of the results.
 *
 * Special cases: k is the double nearest to 0.044715, as in all frameworks. Beyond x = 15 f is
 * next to x, and f' to 1. Beyond x = -22, and 22 in
 * f'', exp(-795) vanishes, though it is multiplied by w'^2.
 */
#include "activation/kernel.h"
#include "arithmetic/logistic.h"

static const double end = 15, zero_end = 22;

static const struct pair c = { 0x1.9884533d43651p+0, -0x1.cbc0d30ebfd15p-54 };
static const double k = 0.044715;

/* 1 + factor k x² */
INLINE struct pair line(double factor, struct pair square)
{
	return one_plus(compensated_multiply(two_product(factor, k), square));
}

INLINE struct known gelu_tanh_value(double x)
{
	const struct pair cx = compensated_multiply(c, exactly(x));

	return tail_if((x < -zero_end) | (x > end), x > 0 ? x : -0.0, known_if_large(fabs(x) < end,
		gated(x, compensated_multiply(cx, line(1, two_product(x, x))), false)));
}

INLINE struct known gelu_tanh_slope(double x)
{
	const struct pair square = two_product(x, x), cx = compensated_multiply(c, exactly(x));
	const struct pair w = compensated_multiply(cx, line(1, square));
	const struct pair v = compensated_multiply(cx, line(3, square)), e = gate_exponential(w);

	return tail_if((x < -zero_end) | (x > end), x > 0 ? 1 : -0.0,
		known_if(fabs(x) < end, slope_of_gated(e, compensated_multiply(e, v), false)));
}

/* p = 4 (1 + 3k a²) - 2 */
INLINE struct known gelu_tanh_curvature(double x)
{
	const double a = fabs(x);
	const struct pair square = two_product(a, a), ca = compensated_multiply(c, exactly(a));
	const struct decay at = decay(compensated_multiply(ca, line(1, square)));
	const struct pair slope = line(3, square);
	const struct pair p = compensated_sum(times_exactly(slope, 4), exactly(-2));
	const struct pair q = compensated_multiply(ca, compensated_multiply(slope, slope));

	return tail_if(a > zero_end, -0.0, known_if(a < end, curvature_of_gated(at, p, q, c)));
}

KERNEL(gelu_tanh, gelu_tanh_value(x))
KERNEL(gelu_tanh_first, gelu_tanh_slope(x))
KERNEL(gelu_tanh_second, gelu_tanh_curvature(x))

const struct activation gelu_tanh_activation = {
	.name = "gelu_tanh",
	.title = "GELU (tanh)",
	.aliases = "gelu_new gelu_fast gelu_pytorch_tanh gelu_python_tanh gelu_accurate "
		"gelu_approx gelu_sigmoid fast_gelu new_gelu pytorch_gelu_tanh tanh_gelu",
	.formula = "0.5*x*(1 + tanh(sqrt(2/pi)*(x + 0.044715*x^3)))",
	.citation = "Hendrycks, Gimpel 2016, \"Gaussian Error Linear Units (GELUs)\", "
		"arXiv:1606.08415",
	.note = "what jax.nn.gelu computes unless told otherwise; gelu(approximate='tanh') "
		"elsewhere",
	.approximates = "gelu",
	.kernel = { gelu_tanh, gelu_tanh_first, gelu_tanh_second },
};
