/* elu.c - ELU and SELU: the identity for x > 0, an exponential that levels
 * off elsewhere.
 *
 * Method: in double-double, scale * alpha * expm1(x), and exp(x) for the
 * derivatives; ELU is the case scale = 1. The exponents go separately, so that
 * huge parameters do not overflow before the exponential makes them small.
 * SELU's defaults stand for their 32 digits, which are fixed points of an
 * integral, not doubles; any other value is the double that it is. The usual x
 * and parameters go faster, with compensated doubles.
 *
 * Special cases: at 0 the derivatives are PyTorch's, those of the left side.
 * f(-0) has the sign of the values before it, that of -alpha. A scale of 0
 * makes f(inf) the limit 0.
 */
#include "activation/evaluate.h"
#include "activation/records.h"
#include "arithmetic/compensated.h"
#include "arithmetic/exponential.h"

enum { ELU_ALPHA };
enum { SELU_SCALE, SELU_ALPHA };

static const struct pair default_scale = { 0x1.0cfabd6a91132p+0, 0x1.6fc7d272f2695p-55 };
static const struct pair default_alpha = { 0x1.ac5afad782cf1p+0, 0x1.eb7a46c21f1dfp-54 };

/* A parameter as mantissa * 2^exponent. */
struct factor {
	struct pair mantissa;
	double exponent;
};

INLINE struct factor factor(double value)
{
	const struct scaled parts = split(value);

	return (struct factor){ { parts.mantissa, 0 }, parts.exponent };
}

INLINE struct factor factor_or_default(double value, struct pair standard)
{
	const struct factor other = factor(value);
	const bool exact = value == standard.high;

	return (struct factor){
		select(exact, standard, other.mantissa), exact ? 0 : other.exponent,
	};
}

INLINE struct factor product(struct factor a, struct factor b)
{
	return (struct factor){ multiply(a.mantissa, b.mantissa), a.exponent + b.exponent };
}

/* Two doubles hold the factor if its exponent is moderate. */
INLINE struct pair in_doubles(struct factor factor)
{
	return times_exactly(factor.mantissa, clamped_power(factor.exponent));
}

/* Of the line, and of the curve at 0. */
struct slopes {
	struct factor right, left;
	struct pair line, curve;	/* the same, in doubles */
	double limit;			/* up to which |x| that does */
};

INLINE struct slopes slopes_of(struct factor scale, struct factor alpha)
{
	const struct factor left = product(scale, alpha);
	const bool moderate = fabs(scale.exponent) < 100 && fabs(left.exponent) < 100;

	return (struct slopes){
		scale, left, in_doubles(scale), in_doubles(left), moderate ? 600 : -INFINITY,
	};
}

/* The exponential is taken of 0 where another term has the value, and the sum
 * is exact: two terms and no choice, which would not become vector code. */
INLINE struct result selu(double x, struct slopes slopes)
{
	const struct scaled parts = split(x);
	/* expm1(x) = x near 0, also where a pair has no room for its low part. */
	const bool linear = x > 0 || fabs(x) < 0x1p-200;
	const struct pair curve = exponential((struct pair){ linear ? 0 : x, 0 }).minus_one;
	const struct pair sum = { curve.high + (linear ? parts.mantissa : 0), curve.low };
	const struct pair slope = select(x > 0, slopes.right.mantissa, slopes.left.mantissa);
	const double exponent = x > 0 ? slopes.right.exponent : slopes.left.exponent;

	return result_signed(multiply(sum, slope), exponent + (linear ? parts.exponent : 0),
		slope.high < 0 ? -x : x);
}

INLINE struct result selu_first(double x, struct slopes slopes)
{
	const struct exponential e = exponential((struct pair){ x > 0 ? 0 : x, 0 });
	const struct pair slope = select(x > 0, slopes.right.mantissa, slopes.left.mantissa);

	return result(multiply(e.value, slope),
		e.exponent + (x > 0 ? slopes.right.exponent : slopes.left.exponent));
}

INLINE struct result selu_second(double x, struct slopes slopes)
{
	const struct exponential e = exponential((struct pair){ x > 0 ? 0 : x, 0 });
	const struct pair none = { 0, 0 };

	return result(multiply(e.value, select(x > 0, none, slopes.left.mantissa)),
		e.exponent + slopes.left.exponent);
}

/* With alpha below 0, zeros change their sign, and are not done here. */
INLINE double limit_of_values(struct slopes slopes)
{
	return signbit(slopes.curve.high) == signbit(slopes.line.high) ? slopes.limit : -INFINITY;
}

/* a b, as what to take the low part from. A zero's sign is left alone by that, and
 * the choices below are between pairs: GCC would make one between doubles a branch. */
INLINE struct pair product_less(struct pair a, struct pair b)
{
	const double product = a.high * b.high;

	return (struct pair){ product, fma(-a.low, b.high,
		fma(-a.high, b.low, fma(-a.high, b.high, product))) };
}

INLINE double brisk_elu(double x, double alpha)
{
	const struct pair curve = product_less(compensated_expm1(x < 0 ? x : 0), exactly(alpha));
	const struct pair value = select(x < 0, curve, exactly(x));

	return value.high - value.low;
}

INLINE double brisk_selu(double x, struct slopes slopes)
{
	const struct pair curve = product_less(compensated_expm1(x < 0 ? x : 0), slopes.curve);
	const struct pair value = select(x < 0, curve, product_less(exactly(x), slopes.line));

	return value.high - value.low;
}

INLINE double brisk_slope(double x, double right, struct pair left)
{
	const struct pair e = compensated_exponential(x < 0 ? x : 0, 0);
	const struct pair product = compensated_multiply(e, left);

	return x > 0 ? right : product.high + product.low;
}

#define ELU const struct slopes slopes = slopes_of(factor(1), factor(parameter[ELU_ALPHA]))
#define SELU const struct slopes slopes = slopes_of( \
	factor_or_default(parameter[SELU_SCALE], default_scale), \
	factor_or_default(parameter[SELU_ALPHA], default_alpha))

EVALUATE_USUAL_GIVEN(evaluate_elu, ELU, x > -limit_of_values(slopes),
	brisk_elu(x, slopes.curve.high), selu(x, slopes))
EVALUATE_USUAL_GIVEN(evaluate_elu_first, ELU, x > -slopes.limit,
	brisk_slope(x, slopes.line.high, slopes.curve), selu_first(x, slopes))
EVALUATE_USUAL_GIVEN(evaluate_elu_second, ELU, x > -slopes.limit,
	brisk_slope(x, 0, slopes.curve), selu_second(x, slopes))
EVALUATE_USUAL_GIVEN(evaluate_selu, SELU, is_moderate(x, limit_of_values(slopes)),
	brisk_selu(x, slopes), selu(x, slopes))
EVALUATE_USUAL_GIVEN(evaluate_selu_first, SELU, x > -slopes.limit,
	brisk_slope(x, slopes.line.high, slopes.curve), selu_first(x, slopes))
EVALUATE_USUAL_GIVEN(evaluate_selu_second, SELU, x > -slopes.limit,
	brisk_slope(x, 0, slopes.curve), selu_second(x, slopes))

static size_t elu_breakpoints(const double *parameter, struct breakpoint *breakpoint)
{
	const double alpha = parameter[ELU_ALPHA];

	breakpoint[0] = (struct breakpoint){
		.x = 0, .left = { 0, alpha, alpha }, .right = { 0, 1, 0 },
	};
	return 1;
}

static size_t selu_breakpoints(const double *parameter, struct breakpoint *breakpoint)
{
	const double scale = parameter[SELU_SCALE], left = scale * parameter[SELU_ALPHA];

	breakpoint[0] = (struct breakpoint){
		.x = 0, .left = { 0, left, left }, .right = { 0, scale, 0 },
	};
	return 1;
}

const struct activation elu_activation = {
	.name = "elu",
	.title = "ELU",
	.aliases = "exponential_linear_unit",
	.formula = {
		"x if x > 0, else α·(exp(x) - 1)",
		"1 if x > 0, else α·exp(x)",
		"0 if x > 0, else α·exp(x)",
	},
	.citation = "Clevert, Unterthiner, Hochreiter 2015, \"Fast and Accurate Deep Network "
		"Learning by Exponential Linear Units (ELUs)\", ICLR 2016, arXiv:1511.07289",
	.note = "levels off at -α; the derivative has no jump at 0 for α = 1",
	.parameter = {
		[ELU_ALPHA] = {
			.name = "alpha", .symbol = "α", .standard = 1, ANY_NUMBER,
			.help = "-alpha is the limit at -inf; 1 in the frameworks, fixed to 1 in "
				"TensorFlow, 0.25 in the MXNet operator",
		},
	},
	.evaluate = { evaluate_elu, evaluate_elu_first, evaluate_elu_second },
	.bound = { 0.501, 0.501, 0.501 },
	.breakpoints = elu_breakpoints,
};

const struct activation selu_activation = {
	.name = "selu",
	.title = "SELU",
	.aliases = "scaled_elu scaled_exponential_linear_unit",
	.formula = {
		"scale·(x if x > 0, else α·(exp(x) - 1))",
		"scale·(1 if x > 0, else α·exp(x))",
		"0 if x > 0, else scale·α·exp(x)",
	},
	.citation = "Klambauer, Unterthiner, Mayr, Hochreiter 2017, \"Self-Normalizing Neural "
		"Networks\", NeurIPS, arXiv:1706.02515",
	.note = "the defaults make mean 0 and variance 1 a fixed point of the layers",
	.parameter = {
		[SELU_SCALE] = {
			.name = "scale", .symbol = "λ",
			.text = "1.0507009873554804934193349852946",
			.standard = 1.0507009873554804934193349852946, ANY_NUMBER,
			.help = "slope for x > 0; ONNX has it rounded to float32, MLX to 1.0507",
		},
		[SELU_ALPHA] = {
			.name = "alpha", .symbol = "α",
			.text = "1.6732632423543772848170429916717",
			.standard = 1.6732632423543772848170429916717, ANY_NUMBER,
			.help = "-scale*alpha is the limit at -inf; ONNX has it rounded to "
				"float32, MLX to 1.67326",
		},
	},
	.evaluate = { evaluate_selu, evaluate_selu_first, evaluate_selu_second },
	.bound = { 0.501, 0.501, 0.501 },
	.breakpoints = selu_breakpoints,
};
