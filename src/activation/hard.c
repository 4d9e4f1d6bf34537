/* SPDX-License-Identifier: MIT */
/* hard.c - hard sigmoid and hard swish: what a processor without exp can do.
 *
 * Method: the straight line and the parabola are summed without error (Knuth's TwoSum,
 * the product's low part by fma) and divided once, with the remainder put back.
 *   hard sigmoid  f = (a x + b)/d between 0 and 1
 *   hard swish    f = x (x + 3)/6, f' = (2x + 3)/6, f'' = 1/3 between -3 and 3
 * The default slope stands for one sixth: then a = 1, b = 6 offset, d = 6; else
 * a = slope, b = offset, d = 1. With both defaults b = 3, and the kinks are at -3 and 3.
 * The lines have the radius 0, since such quotients often lie in the middle of two doubles, which
 * no enclosure would ever decide; a sum of 3 and x, or 2x, is exact enough for that. The
 * parabola is off by 2^-101: three roundings of its low part.
 *
 * Special cases: the derivative at a kink is PyTorch's: 0 at both of the hard
 * sigmoid, 0 at -3 and 1 at 3 of the hard swish (so since 2025). Hard swish is -0 for
 * x <= -3, x times 0, as in the frameworks.
 */
#include "activation/kernel.h"
#include "arithmetic/compensated.h"

enum { SLOPE, OFFSET };

static const double sixth = 1.0 / 6;
static const struct pair exact_third = { 1.0 / 3, 0x1.5555555555555p-56 };

/* a/6, |a| > 2^-900 or 0. The quotient's rest is exact, a few ulps of it, and an even
 * number of them. Where adding a.low to that is exact too, which the caller sees to, the low
 * part is 0 only for 0, has the sign of what it stands for, and is half an ulp only
 * where that is: high is the double nearest to a/6, and the sum rounds to every narrower
 * type as a/6 does. A zero keeps its sign. */
INLINE struct pair sixth_of(struct pair a)
{
	const double quotient = a.high * sixth;
	const double rest = fma(-6, quotient, a.high) + a.low;
	const struct pair value = quick_two_sum(quotient, rest * sixth);

	return (struct pair){ copysign(value.high, a.high), value.low };
}

INLINE struct pair standard_hard_sigmoid(double x)
{
	return pick(x < 3, pick(x > -3, sixth_of(two_sum(x, 3)), exactly(0)), exactly(1));
}

INLINE struct pair standard_hard_sigmoid_first(double x, struct pair slope)
{
	return pick(x < 3, pick(x > -3, slope, exactly(0)), exactly(0));
}

/* a, b and d */
struct line {
	double slope, divisor;
	struct pair offset;
};

static struct line line_of(const struct exact *parameter)
{
	const double offset = parameter[OFFSET].high;

	return parameter[SLOPE].low != 0 ? (struct line){ 1, 6, two_product(6, offset) }
		: (struct line){ parameter[SLOPE].high, 1, exactly(offset) };
}

/* a x + b without error, but NaN where that has no room: of the low parts of the product and
 * of b one is 0. */
INLINE struct triple line_at(double x, struct line line)
{
	const struct pair product = two_product(line.slope, x);
	const double none = x == 0 || line.slope == 0 ? 0 : NAN;
	const struct pair high = two_sum(product.high, line.offset.high);
	const struct pair low = two_sum(high.low, product.low + line.offset.low);
	const struct pair total = two_sum(high.high, low.high);

	return (struct triple){
		total.high, total.low, fabs(product.high) < 0x1p-900 ? low.low + none : low.low,
	};
}

/* a/d, which rounds as that does; NaN where low is half an ulp, but something is left. d is 1 or 6. */
INLINE struct pair quotient_of(struct triple a, double d)
{
	const double reciprocal = d == 6 ? sixth : 1, quotient = a.high * reciprocal;
	const struct pair first = two_sum(fma(-d, quotient, a.high), a.middle);
	const struct pair rest = two_sum(first.high, a.low);
	const double low = rest.high * reciprocal;
	const double left = fma(-d, low, rest.high) + (rest.low + first.low);
	const struct pair value = quick_two_sum(quotient, low);
	const double unknown = left == 0 ? 0 : NAN;

	return (struct pair){
		bits_of(value.low) << 12 == 0 ? value.high + unknown : value.high, value.low,
	};
}

INLINE struct pair hard_sigmoid_at(double x, struct line line)
{
	const struct pair value = quotient_of(line_at(x, line), line.divisor);
	const struct pair inside = number_if(value.high > 0x1p-900, value);

	return pick(value.high >= 1, exactly(1), pick(value.high <= 0, exactly(0), inside));
}

/* Signs are exact: a.high - d is, where it could be 0. */
INLINE struct pair hard_sigmoid_first_at(double x, struct line line, struct pair slope)
{
	const struct triple a = line_at(x, line);
	const double above_zero = a.high + (a.middle + a.low);
	const double below_one = (line.divisor - a.high) - (a.middle + a.low);
	const double least = above_zero < below_one ? above_zero : below_one;

	return number_if(above_zero == above_zero, pick(least > 0, slope, exactly(0)));
}

/* Six times the quotient is more than the product by the excess. The ends are made from that, a
 * part of which is more than its error where it is more than 2^-60 of the quotient; where it is
 * less, all there is rounds to the quotient. As numbers also small ones are known: the excess of
 * a zero is 0, which leaves its sign, and that of others is exact. */
INLINE struct known hard_swish_value(double x, bool usual)
{
	const struct pair product = compensated_product(x, quick_two_sum(3, x));
	const double quotient = product.high * sixth;
	const double excess = fma(6, quotient, -product.high) - product.low;
	const double inside = number_of_ends(true, (struct ends){
		fma(excess, -sixth * (1 - 0x1p-40), quotient),
		fma(excess, -sixth * (1 + 0x1p-40), quotient),
	});
	const double outside = x >= 3 ? x : -0.0;
	const bool is_outside = fabs(x) >= 3;

	return exactly_if(usual | is_outside, is_outside ? outside : inside,
		known_if(fabs(x) > 0x1p-900,
			within(0x1p-100, (struct pair){ quotient, excess * -sixth })));
}

INLINE struct pair hard_swish_slope(double x)
{
	return pick(x < 3, pick(x > -3, sixth_of(two_sum(2 * x, 3)), exactly(0)), exactly(1));
}

INLINE struct pair hard_swish_curvature(double x)
{
	return pick(x < 3, pick(x > -3, exact_third, exactly(0)), exactly(0));
}

#define LINE const struct line line = line_of(parameter)

NUMBER_KERNEL(hard_sigmoid_standard, number_at(x, standard_hard_sigmoid(x)))
NUMBER_KERNEL(hard_sigmoid_standard_first,
	number_at(x, standard_hard_sigmoid_first(x, pair_of(parameter[SLOPE]))))
NUMBER_KERNEL_GIVEN(hard_sigmoid_any, LINE, hard_sigmoid_at(x, line))
NUMBER_KERNEL_GIVEN(hard_sigmoid_any_first, LINE,
	hard_sigmoid_first_at(x, line, pair_of(parameter[SLOPE])))
ROUNDED_KERNEL(hard_sigmoid_second, number_at(x, exactly(0)))
KERNEL(hard_swish, hard_swish_value(x, usual))
ROUNDED_KERNEL(hard_swish_first, number_at(x, hard_swish_slope(x)))
ROUNDED_KERNEL(hard_swish_second, number_at(x, hard_swish_curvature(x)))

static bool is_standard(const struct exact *parameter)
{
	return parameter[SLOPE].low != 0 && parameter[OFFSET].high == 0.5;
}

static bool hard_sigmoid(KERNEL_ARGUMENTS)
{
	return (is_standard(parameter) ? hard_sigmoid_standard : hard_sigmoid_any)(points, high,
		low, radius, count, parameter);
}

static bool hard_sigmoid_first(KERNEL_ARGUMENTS)
{
	return (is_standard(parameter) ? hard_sigmoid_standard_first : hard_sigmoid_any_first)(
		points, high, low, radius, count, parameter);
}

const struct activation hard_sigmoid_activation = {
	.name = "hard_sigmoid",
	.title = "Hard Sigmoid",
	.aliases = "h_sigmoid",
	.formula = "min(max(slope*x + offset, 0), 1)",
	.citation = "Courbariaux, Bengio, David 2015, \"BinaryConnect\", NeurIPS, "
		"arXiv:1511.00363; Howard et al. 2019, \"Searching for MobileNetV3\", ICCV, "
		"arXiv:1905.02244",
	.note = "the defaults are MobileNetV3's relu6(x + 3)/6",
	.approximates = "sigmoid",
	.parameter = {
		[SLOPE] = {
			.name = "slope", .symbol = "slope", .standard = "1/6",
			.minimum = 0, .maximum = DBL_MAX,
			.help = "slope between the kinks; 1/6 in PyTorch, JAX and Keras 3, 0.2 in "
				"ONNX, MXNet and Keras 2, 1/2 in BinaryConnect",
		},
		[OFFSET] = {
			.name = "offset", .symbol = "offset", .standard = "1/2",
			ANY_NUMBER,
			.help = "value at x = 0; 1/2 in every framework",
		},
	},
	.kernel = { hard_sigmoid, hard_sigmoid_first, hard_sigmoid_second },
	.result = { NEAREST, NEAREST, ROUNDED },
};

const struct activation hard_swish_activation = {
	.name = "hard_swish",
	.title = "Hard Swish",
	.aliases = "h_swish hard_silu",
	.formula = "x*min(max(x + 3, 0), 6)/6",
	.citation = "Howard et al. 2019, \"Searching for MobileNetV3\", ICCV, arXiv:1905.02244",
	.note = "the derivative at -3 is 0 and at 3 is 1, as in PyTorch since 2025; its minimum is "
		"-3/8 at x = -3/2",
	.approximates = "silu",
	.kernel = { hard_swish, hard_swish_first, hard_swish_second },
	.result = { ENCLOSED, ROUNDED, ROUNDED },
};
