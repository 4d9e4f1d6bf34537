/* SPDX-License-Identifier: MIT */
/* leaky.c - Leaky ReLU, PReLU and RReLU: the identity for x > 0, a line of
 * another slope elsewhere.
 *
 * Method: one multiplication, and what its rounding lost. RReLU outside training takes the
 * middle of its range. With the default upper = 1/3 that is (3 lower + 1)/6, so that x
 * times it is a quotient by 6. All of it is exact: the radius is 0.
 *
 * Special cases: the derivative at 0 is PyTorch's, the slope for x < 0.
 * f(-0) = slope * -0. A slope of 0 keeps f(-inf) at the limit -0. A middle that is neither
 * a double nor such a quotient is left to the formula.
 */
#include "activation/kernel.h"

enum { SLOPE };
enum { LOWER, UPPER, TRAINING };

/* A product so small that its low part may be no double is still rounded once. */
INLINE struct pair leaky(double x, double slope)
{
	const double inside = slope == 0 && x < -DBL_MAX ? -1 : x;
	const struct pair product = two_product(slope, inside);
	const double none = x == 0 || slope == 0 ? 0 : NAN;
	const struct pair left = {
		product.high, fabs(product.high) < 0x1p-900 ? none : product.low,
	};

	return pick(x > 0, exactly(x), left);
}

/* numerator/6 x. Without its last two bits six times the quotient is a double, and the rest
 * is exact, since the numerator has 24 bits; both are made smaller, so that they do not
 * overflow. A sixth of the rest is half an ulp only where that is: high is the nearest double. */
INLINE struct pair sixth_at(double x, double numerator)
{
	const double quotient = double_of(bits_of(x * (numerator * (1.0 / 6))) & ~(uint64_t)3);
	const double rest = fma(numerator * 0x1p-130, x, quotient * -0x6p-130);

	return quick_two_sum(quotient, rest * (0x1p130 / 6));
}

/* Of a small one the rest is not exact, nor the sign of a zero where the slope has another. */
INLINE struct pair leaky_sixth(double x, double numerator)
{
	const double least = numerator > 0 ? 0 : DBL_TRUE_MIN;

	return pick(x > -0x1p-700, number_if(x >= least, exactly(x)), sixth_at(x, numerator));
}

/* The middle is numerator/6, or, with divisor 2, numerator/2. */
struct middle {
	double numerator, divisor;
};

/* The numerator is NaN if it is no double, or such that sixth_at is not exact. */
static struct middle middle_of(const struct exact *parameter)
{
	const double lower = parameter[LOWER].high, upper = parameter[UPPER].high;

	if (parameter[UPPER].low != 0) {
		const double numerator = fma(3, lower, 1);

		return (struct middle){
			numerator - 1 == 3 * lower && (double)(float)numerator == numerator
				&& (double)(float)lower == lower && fabs(numerator) > 0x1p-20
				? numerator : NAN, 6,
		};
	}
	const struct pair sum = two_sum(lower, upper);

	return (struct middle){
		sum.low == 0 && (sum.high == 0 || fabs(sum.high) > 0x1p-900) ? sum.high : NAN, 2,
	};
}

#define A_SLOPE const double slope = parameter[SLOPE].high
ROUNDED_KERNEL_GIVEN(leaky_value, A_SLOPE, leaky(x, slope))
ROUNDED_KERNEL_GIVEN(leaky_first, A_SLOPE, number_at(x, exactly(x > 0 ? 1 : slope)))
ROUNDED_KERNEL(leaky_second, number_at(x, exactly(0)))

#define NUMERATOR const double numerator = middle_of(parameter).numerator
NUMBER_KERNEL_GIVEN(rrelu_half, NUMERATOR, leaky(x, 0.5 * numerator))
ROUNDED_KERNEL_GIVEN(rrelu_half_first, NUMERATOR,
	number_at(x, exactly(x > 0 ? 1 : 0.5 * numerator)))
NUMBER_KERNEL_GIVEN(rrelu_sixth, NUMERATOR, leaky_sixth(x, numerator))
ROUNDED_KERNEL_GIVEN(rrelu_sixth_first, NUMERATOR,
	number_at(x, pick(x > 0, exactly(1), sixth_at(1, numerator))))

static bool rrelu_value(KERNEL_ARGUMENTS)
{
	return (middle_of(parameter).divisor == 6 ? rrelu_sixth : rrelu_half)(points, high, low,
		radius, count, parameter);
}

/* One slope is known everywhere, or nowhere. */
static bool rrelu_first(KERNEL_ARGUMENTS)
{
	const struct middle middle = middle_of(parameter);

	(middle.divisor == 6 ? rrelu_sixth_first : rrelu_half_first)(points, high, low, radius,
		count, parameter);
	return isnan(middle.numerator);
}

static const char *rrelu_check(const double *parameter)
{
	return parameter[LOWER] <= parameter[UPPER] ? NULL : "lower must not be greater than upper";
}

static void rrelu_band(const double *parameter, double *lower, double *upper)
{
	lower[LOWER] = lower[UPPER] = parameter[LOWER];
	upper[LOWER] = upper[UPPER] = parameter[UPPER];
	lower[TRAINING] = upper[TRAINING] = 0;
}

static const struct noise rrelu_noise = { .lower = LOWER, .upper = UPPER };

const struct activation leaky_relu_activation = {
	.name = "leaky_relu",
	.title = "Leaky ReLU",
	.aliases = "lrelu leaky_rectifier",
	.formula = "x > 0 ? x : negative_slope*x",
	.citation = "Maas, Hannun, Ng 2013, \"Rectifier Nonlinearities Improve Neural Network "
		"Acoustic Models\", ICML workshop",
	.note = "Xu et al. 2015 (arXiv:1505.00853) write the left side x/a with a in (1, inf): "
		"negative_slope = 1/a",
	.parameter = {
		[SLOPE] = {
			.name = "negative_slope", .symbol = "slope", .standard = "0.01", ANY_NUMBER,
			.help = "slope for x < 0; 0.01 in PyTorch, JAX and ONNX, 0.2 in "
				"TensorFlow, 0.3 in the Keras layer",
		},
	},
	.kernel = { leaky_value, leaky_first, leaky_second },
	.result = { ROUNDED, ROUNDED, ROUNDED },
};

const struct activation prelu_activation = {
	.name = "prelu",
	.title = "PReLU",
	.aliases = "parametric_relu parametric_rectifier",
	.formula = "x > 0 ? x : weight*x",
	.citation = "He, Zhang, Ren, Sun 2015, \"Delving Deep into Rectifiers\", ICCV, "
		"arXiv:1502.01852",
	.note = "the weight is learned, one for all channels or one for each",
	.parameter = {
		[SLOPE] = {
			.name = "weight", .symbol = "a", .standard = "0.25", ANY_NUMBER,
			.help = "learned slope for x < 0; starts at 0.25 in PyTorch and in the "
				"paper, at 0 in Keras",
		},
	},
	.kernel = { leaky_value, leaky_first, leaky_second },
	.result = { ROUNDED, ROUNDED, ROUNDED },
};

const struct activation rrelu_activation = {
	.name = "rrelu",
	.title = "RReLU",
	.aliases = "randomized_relu randomized_leaky_relu",
	.formula = "x > 0 ? x : (lower + upper)/2*x",
	.citation = "Xu, Wang, Chen, Li 2015, \"Empirical Evaluation of Rectified Activations in "
		"Convolutional Network\", arXiv:1505.00853",
	.note = "outside training it has the mean slope, 11/48 by default; training=1 draws "
		"a slope from [lower, upper] for each x <= 0",
	.parameter = {
		[LOWER] = {
			.name = "lower", .symbol = "lower", .standard = "1/8",
			ANY_NUMBER,
			.help = "least slope that training draws; the paper's x/a with a in (3, 8)",
		},
		[UPPER] = {
			.name = "upper", .symbol = "upper", .standard = "1/3",
			ANY_NUMBER,
			.help = "greatest slope that training draws; 1/3 in PyTorch, 0.334 in "
				"MXNet",
		},
		[TRAINING] = {
			.name = "training", .symbol = "training", .standard = "0", .words = "0|1",
			.maximum = 1, .draws = true,
			.help = "1 draws the slopes, by --seed and --rng; the default of "
				"nn.RReLU and of Paddle, 0 of F.rrelu",
		},
	},
	.noise = &rrelu_noise,
	.kernel = { rrelu_value, rrelu_first, leaky_second },
	.result = { NEAREST, NEAREST, ROUNDED },
	.check = rrelu_check,
	.band = rrelu_band,
};
