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

/* c x (1 + factor k x²): w for the factor 1, v for 3 */
INLINE struct pair cubic(double factor, double x)
{
	return compensated_multiply(compensated_multiply(c, exactly(x)),
		line(factor, two_product(x, x)));
}

INLINE struct known gelu_tanh_value(double x, struct pair e)
{
	return tail_if((x < -zero_end) | (x > end), x > 0 ? x : -0.0,
		quotient_if_large(fabs(x) < end, gated_by(x, e, false)));
}

INLINE struct known gelu_tanh_slope(double x, struct pair e)
{
	return tail_if((x < -zero_end) | (x > end), x > 0 ? 1 : -0.0, known_if(fabs(x) < end,
		slope_of_gated(e, compensated_multiply(e, cubic(3, x)), false)));
}

/* p = 4 (1 + 3k a²) - 2 */
INLINE struct known gelu_tanh_curvature(double a, struct pair e)
{
	const struct pair ca = compensated_multiply(c, exactly(a));
	const struct pair slope = line(3, two_product(a, a));
	const struct pair p = compensated_sum(times_exactly(slope, 4), exactly(-2));
	const struct pair q = compensated_multiply(ca, compensated_multiply(slope, slope));

	return tail_if(a > zero_end, -0.0,
		known_if(a < end, curvature_of_gated(decay_of(e), p, q, c)));
}

KERNEL_BY(gelu_tanh, gate_exponential(cubic(1, x)), gelu_tanh_value(x, e))
KERNEL_BY(gelu_tanh_first, gate_exponential(cubic(1, x)), gelu_tanh_slope(x, e))
KERNEL_BY(gelu_tanh_second, gate_exponential(cubic(1, fabs(x))), gelu_tanh_curvature(fabs(x), e))

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
