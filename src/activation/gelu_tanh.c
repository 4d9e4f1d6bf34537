/* gelu_tanh.c - the tanh approximation of GELU.
 *
 * Method: x (1 + tanh(u))/2, u = sqrt(2/π) (x + k x³), k = 0.044715, is x·σ(w)
 * with w = 2u. With a = |x|, e = exp(-w), d = 1 + e, c = sqrt(8/π) and
 * v = x w' = c (x + 3k x³),
 *   f   = x/d
 *   f'  = (d + e v)/d^2
 *   f'' = c e (p d - q m)/d^3, p = 2 + 12k a², q = c a (1 + 3k a²)², and for this one
 *         e = exp(-|w|), m = 1 - e
 * w and all products are right to 2^-92, the exponential to 2^-68. f' and f'' lose what
 * their sums cancel: 2^-7 away from their zeros they are 1/15 and 1/19 of their terms.
 * Nearer to those the formula decides.
 *
 * Special cases: k is the double nearest to 0.044715, as in all frameworks. What lies
 * beyond x = 15 is, in f and f', within the errors of what is there.
 */
#include "activation/kernel.h"
#include "activation/records.h"
#include "arithmetic/logistic.h"

static const double end = 15, near_zero = 0x1p-7;

static const struct pair c = { 0x1.9884533d43651p+0, -0x1.cbc0d30ebfd15p-54 };
static const double k = 0.044715;

/* The zeros of d + e v, and of p d - q m in a. */
static const double first_zero = -0x1.81429f9e97e4dp-1, second_zero = 0x1.6b23142700629p+0;

/* 1 + factor k x² */
INLINE struct pair line(double factor, struct pair square)
{
	return one_plus(compensated_multiply(two_product(factor, k), square));
}

INLINE double cut(double x)
{
	return x > end ? end : x;
}

INLINE struct pair gelu_tanh_value(double point)
{
	const double x = cut(point);
	const struct pair cx = compensated_multiply(c, exactly(x));

	return known_if_large(point > -end,
		gated(point, compensated_multiply(cx, line(1, two_product(x, x)))));
}

INLINE struct pair gelu_tanh_slope(double point)
{
	const double x = cut(point), distance = point > -end ? x - first_zero : 0;
	const struct pair square = two_product(x, x), cx = compensated_multiply(c, exactly(x));
	const struct pair w = compensated_multiply(cx, line(1, square));
	const struct pair v = compensated_multiply(cx, line(3, square));
	const struct pair e = compensated_exponential(-w.high, -w.low), d = one_plus(e);
	const struct pair numerator = compensated_sum(d, compensated_multiply(e, v));

	return known_if(fabs(distance) > near_zero,
		compensated_divide(numerator, compensated_multiply(d, d)));
}

/* p = 4 (1 + 3k a²) - 2 */
INLINE struct pair gelu_tanh_curvature(double x)
{
	const double a = fabs(x), distance = a < end ? a - second_zero : 0;
	const struct pair square = two_product(a, a), ca = compensated_multiply(c, exactly(a));
	const struct decay at = decay(compensated_multiply(ca, line(1, square)));
	const struct pair slope = line(3, square);
	const struct pair p = compensated_sum(times_exactly(slope, 4), exactly(-2));
	const struct pair q = compensated_multiply(ca, compensated_multiply(slope, slope));
	const struct pair bracket = compensated_sum(compensated_multiply(p, at.d),
		compensated_multiply(negative(q), at.m));

	return known_if(fabs(distance) > near_zero, compensated_divide(
		compensated_multiply(compensated_multiply(at.e, c), bracket),
		compensated_cube(at.d)));
}

KERNEL(gelu_tanh, gelu_tanh_value(x))
KERNEL(gelu_tanh_first, gelu_tanh_slope(x))
KERNEL(gelu_tanh_second, gelu_tanh_curvature(x))

const struct activation gelu_tanh_activation = {
	.name = "gelu_tanh",
	.title = "GELU (tanh)",
	.aliases = "gelu_new gelu_fast gelu_pytorch_tanh gelu_python_tanh gelu_accurate "
		"gelu_approx gelu_sigmoid",
	.formula = "0.5*x*(1 + tanh(sqrt(2/pi)*(x + 0.044715*x^3)))",
	.citation = "Hendrycks, Gimpel 2016, \"Gaussian Error Linear Units (GELUs)\", "
		"arXiv:1606.08415",
	.note = "what jax.nn.gelu computes unless told otherwise; gelu(approximate='tanh') "
		"elsewhere",
	.approximates = "gelu",
	.kernel = { gelu_tanh, gelu_tanh_first, gelu_tanh_second },
	.radius = { 0x1p-67, 0x1.1p-64, 0x1p-63 },
};
