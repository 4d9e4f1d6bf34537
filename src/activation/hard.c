/* hard.c - hard sigmoid and hard swish: what a processor without exp can do.
 *
 * Method: the straight line and the parabola are summed without error
 * (Knuth's TwoSum, the product's low part by fma) and divided once, with the
 * remainder put back, so that the values next to a kink and next to a zero
 * are right too.
 *   hard sigmoid  f = (a x + b)/d between 0 and 1
 *   hard swish    f = x (x + 3)/6, f' = (2x + 3)/6, f'' = 1/3 between -3 and 3
 * The default slope stands for one sixth, which no double is: then a = 1,
 * b = 6·offset, d = 6, and the kinks are at -3 and 3 exactly; else a = slope,
 * b = offset, d = 1. To nearest, products with the pair 1/6 are as good as quotients
 * and faster; of the hard sigmoid, at the usual x.
 *
 * Special cases: the derivative at a kink is PyTorch's: 0 at both of the hard
 * sigmoid, 0 at -3 and 1 at 3 of the hard swish (so since 2025). Hard swish
 * is +0, never -0, for x <= -3.
 */
#include "activation/evaluate.h"
#include "activation/records.h"
#include "arithmetic/compensated.h"

enum { SLOPE, OFFSET };

static const double sixth = 1.0 / 6;
static const struct pair exact_sixth = { 1.0 / 6, 0x1.5555555555555p-57 };
static const struct pair exact_third = { 1.0 / 3, 0x1.5555555555555p-56 };

/* A zero keeps its sign. */
INLINE struct pair divide_by(struct pair a, double divisor)
{
	const double quotient = a.high / divisor;
	const struct pair sum = quick_two_sum(quotient,
		(fma(-quotient, divisor, a.high) + a.low) / divisor);

	return (struct pair){ copysign(sum.high, quotient), sum.low };
}

/* a x + b. Far from the sloping part only the sign matters, and the low parts
 * of what overflowed are not numbers. */
INLINE struct pair line_at(double x, double slope, double offset)
{
	const bool exact = slope == sixth;
	const double ax = exact ? x : slope * x, ax_low = exact ? 0 : fma(slope, x, -ax);
	const double b = exact ? 6 * offset : offset, b_low = exact ? fma(6, offset, -b) : 0;
	const struct pair high = two_sum(ax, b), low = two_sum(high.low, exact ? b_low : ax_low);
	const struct pair total = two_sum(high.high, low.high);

	return select(slope == 0, exactly(offset), select(fabs(high.high) < 0x1p100,
		(struct pair){ total.high, total.low + low.low }, exactly(high.high)));
}

INLINE double divisor(double slope)
{
	return slope == sixth ? 6 : 1;
}

/* Without && and ||, which would be branches. */
INLINE bool slopes(struct pair a, double d)
{
	return ((a.high > 0) | ((a.high == 0) & (a.low > 0)))
		& ((a.high < d) | ((a.high == d) & (a.low < 0)));
}

INLINE struct pair hard_sigmoid(double x, double slope, double offset)
{
	const double d = divisor(slope);
	const struct pair a = line_at(x, slope, offset);
	const struct pair level = exactly(a.high > 0 ? 1 : 0);

	return select(slopes(a, d), divide_by(a, d), level);
}

INLINE struct pair hard_sigmoid_first(double x, double slope, double offset)
{
	const struct pair sloping = select(slope == sixth, exact_sixth, exactly(slope));
	const bool within = slopes(line_at(x, slope, offset), divisor(slope));

	return select(within, sloping, exactly(0));
}

/* The usual line: with an offset that is the greater term between the kinks, and
 * away from the lower kink, slope x + offset is right to 2^-106 in two doubles. */
struct line {
	struct pair slope;
	double offset;
	double limit;	/* up to which |x| the line is usual */
};

static const double near_kink = 0x1p-40;

INLINE struct line line_of(const double *parameter)
{
	const double slope = parameter[SLOPE], offset = parameter[OFFSET];
	const bool usual = slope > 0x1p-100 && slope < 0x1p100 && offset >= 0.5 && offset <= 2;

	return (struct line){
		select(slope == sixth, exact_sixth, exactly(slope)), offset,
		usual ? 0x1p900 : -INFINITY,
	};
}

INLINE struct pair brisk_line_at(double x, struct line line)
{
	const struct pair product = two_product(line.slope.high, x);
	const struct pair sum = quick_two_sum(line.offset, product.high);

	return (struct pair){ sum.high, sum.low + fma(line.slope.low, x, product.low) };
}

INLINE bool is_usual(double x, struct line line)
{
	return (fabs(x) < line.limit) & (fabs(brisk_line_at(x, line).high) > near_kink);
}

INLINE double brisk_hard_sigmoid(double x, struct line line)
{
	const struct pair value = brisk_line_at(x, line);
	const double nearest = value.high + value.low, positive = nearest > 0 ? nearest : 0;

	return positive < 1 ? positive : 1;
}

/* How far the line is from 1/2: at the kinks, 1/2. */
INLINE double from_middle(double x, struct line line)
{
	return fabs(fma(line.slope.high, x, line.offset) - 0.5);
}

INLINE bool is_usual_first(double x, struct line line)
{
	return (fabs(x) < line.limit) & (fabs(from_middle(x, line) - 0.5) > near_kink);
}

INLINE double brisk_hard_sigmoid_first(double x, struct line line)
{
	return from_middle(x, line) < 0.5 ? line.slope.high : 0;
}

INLINE struct pair hard_swish(double x)
{
	const struct pair shifted = two_sum(x, 3);
	const double product = x * shifted.high;
	const double low = fma(x, shifted.high, -product) + x * shifted.low;

	return select(x > -3 && x < 3, divide_by((struct pair){ product, low }, 6),
		exactly(x <= -3 ? 0 : x));
}

INLINE struct pair hard_swish_first(double x)
{
	return select(x > -3 && x < 3, divide_by(two_sum(2 * x, 3), 6),
		exactly(x > 0 ? 1 : 0));
}

INLINE struct pair hard_swish_second(double x)
{
	return select(x > -3 && x < 3, exact_third, exactly(0));
}

INLINE bool is_number(double x)
{
	return x == x;
}

/* x times (x + 3)/6: nothing that matters is too small for a low part. */
INLINE double brisk_hard_swish(double x)
{
	const struct pair factor = compensated_multiply(quick_two_sum(3, x), exact_sixth);
	const double outside = x <= -3 ? 0 : x;

	return fabs(x) < 3 ? compensated_product(x, factor) : outside;
}

INLINE double brisk_hard_swish_first(double x)
{
	const struct pair value = compensated_multiply(two_sum(x, 1.5), exact_third);

	return fabs(x) < 3 ? value.high + value.low : x > 0 ? 1 : 0;
}

#define LINE const struct line line = line_of(parameter)

EVALUATE_USUAL_GIVEN(evaluate_hard_sigmoid, LINE, is_usual(x, line), brisk_hard_sigmoid(x, line),
	hard_sigmoid(x, line.slope.high, line.offset))
EVALUATE_USUAL_GIVEN(evaluate_hard_sigmoid_first, LINE, is_usual_first(x, line),
	brisk_hard_sigmoid_first(x, line),
	hard_sigmoid_first(x, line.slope.high, line.offset))
EVALUATE(evaluate_hard_sigmoid_second, exactly(0))
EVALUATE_USUAL(evaluate_hard_swish, is_number(x), brisk_hard_swish(x), hard_swish(x))
EVALUATE_USUAL(evaluate_hard_swish_first, is_number(x), brisk_hard_swish_first(x),
	hard_swish_first(x))
EVALUATE(evaluate_hard_swish_second, hard_swish_second(x))

/* (level - offset)/slope, where the line reaches the level. */
static double crossing(double level, double slope, double offset)
{
	struct pair rise = two_sum(level, -offset);

	if (slope == sixth) {
		const double product = 6 * rise.high;

		return product + (fma(6, rise.high, -product) + 6 * rise.low);
	}
	return divide_by(rise, slope).high;
}

/* A slope of 0 has no kinks; one so steep that both are the same double has a
 * jump there; a kink beyond every double is none. */
static size_t hard_sigmoid_breakpoints(const double *parameter, struct breakpoint *breakpoint)
{
	const double slope = parameter[SLOPE], offset = parameter[OFFSET];
	const double bottom = slope == 0 ? INFINITY : crossing(0, slope, offset);
	const double top = slope == 0 ? INFINITY : crossing(1, slope, offset);
	size_t count = 0;

	if (bottom == top && isfinite(top)) {
		breakpoint[count++] = (struct breakpoint){ .x = top, .right = { 1 } };
		return count;
	}
	if (isfinite(bottom))
		breakpoint[count++] = (struct breakpoint){ .x = bottom, .right = { 0, slope } };
	if (isfinite(top))
		breakpoint[count++] = (struct breakpoint){
			.x = top, .left = { 1, slope }, .right = { 1 },
		};
	return count;
}

static size_t hard_swish_breakpoints(const double *parameter, struct breakpoint *breakpoint)
{
	(void)parameter;
	breakpoint[0] = (struct breakpoint){
		.x = -3, .left = { 0, 0, 0 }, .right = { 0, -0.5, 1.0 / 3 },
	};
	breakpoint[1] = (struct breakpoint){
		.x = 3, .left = { 3, 1.5, 1.0 / 3 }, .right = { 3, 1, 0 },
	};
	return 2;
}

const struct activation hard_sigmoid_activation = {
	.name = "hard_sigmoid",
	.title = "Hard Sigmoid",
	.aliases = "h_sigmoid",
	.formula = {
		"max(0, min(1, slope·x + offset))",
		"slope if 0 < slope·x + offset < 1, else 0",
		"0",
	},
	.citation = "Courbariaux, Bengio, David 2015, \"BinaryConnect\", NeurIPS, "
		"arXiv:1511.00363; Howard et al. 2019, \"Searching for MobileNetV3\", ICCV, "
		"arXiv:1905.02244",
	.note = "the defaults are MobileNetV3's relu6(x + 3)/6",
	.approximates = "sigmoid",
	.parameter = {
		[SLOPE] = {
			.name = "slope", .symbol = "slope", .text = "1/6", .standard = 1.0 / 6,
			.minimum = 0, .maximum = DBL_MAX,
			.help = "slope between the kinks; 1/6 in PyTorch, JAX and Keras 3, 0.2 in "
				"ONNX, MXNet and Keras 2, 1/2 in BinaryConnect",
		},
		[OFFSET] = {
			.name = "offset", .symbol = "offset", .text = "1/2", .standard = 0.5,
			ANY_NUMBER,
			.help = "value at x = 0; 1/2 in every framework",
		},
	},
	.evaluate = {
		evaluate_hard_sigmoid, evaluate_hard_sigmoid_first, evaluate_hard_sigmoid_second,
	},
	.bound = { 0.501, 0.5 },
	.breakpoints = hard_sigmoid_breakpoints,
};

const struct activation hard_swish_activation = {
	.name = "hard_swish",
	.title = "Hard Swish",
	.aliases = "h_swish hard_silu",
	.formula = {
		"x·min(max(x + 3, 0), 6)/6",
		"0 if x <= -3, x/3 + 1/2 if -3 < x < 3, 1 if x >= 3",
		"1/3 if -3 < x < 3, else 0",
	},
	.citation = "Howard et al. 2019, \"Searching for MobileNetV3\", ICCV, arXiv:1905.02244",
	.note = "the derivative at -3 is 0 and at 3 is 1, as in PyTorch since 2025; its minimum is "
		"-3/8 at x = -3/2",
	.approximates = "silu",
	.evaluate = { evaluate_hard_swish, evaluate_hard_swish_first, evaluate_hard_swish_second },
	.bound = { 0.501, 0.501, 0.5 },
	.breakpoints = hard_swish_breakpoints,
};
