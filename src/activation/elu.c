/* elu.c - ELU and SELU: the identity for x > 0, an exponential that levels
 * off elsewhere.
 *
 * Method: in double-double, scale * alpha * expm1(x), and exp(x) for the
 * derivatives; ELU is the case scale = 1. The exponents go separately, so that
 * huge parameters do not overflow before the exponential makes them small.
 * SELU's defaults stand for their 32 digits, which are fixed points of an
 * integral, not doubles; any other value is the double that it is.
 *
 * Special cases: at 0 the derivatives are PyTorch's, those of the left side.
 * f(-0) has the sign of the values before it, that of -alpha. A scale of 0
 * makes f(inf) the limit 0.
 */
#include "activation/evaluate.h"
#include "activation/exponential.h"
#include "activation/records.h"

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

/* The exponential is taken of 0 where another term has the value, and the sum
 * is exact: two terms and no choice, which would not become vector code. */
INLINE struct result selu(double x, struct factor scale, struct factor alpha)
{
	const struct factor both = product(scale, alpha);
	const struct scaled parts = split(x);
	/* expm1(x) = x near 0, also where a pair has no room for its low part. */
	const bool linear = x > 0 || fabs(x) < 0x1p-200;
	const struct pair curve = exponential((struct pair){ linear ? 0 : x, 0 }).minus_one;
	const struct pair sum = { curve.high + (linear ? parts.mantissa : 0), curve.low };
	const struct pair slope = select(x > 0, scale.mantissa, both.mantissa);
	const double exponent = x > 0 ? scale.exponent : both.exponent;

	return result_signed(multiply(sum, slope), exponent + (linear ? parts.exponent : 0),
		slope.high < 0 ? -x : x);
}

INLINE struct result selu_first(double x, struct factor scale, struct factor alpha)
{
	const struct factor both = product(scale, alpha);
	const struct exponential e = exponential((struct pair){ x > 0 ? 0 : x, 0 });
	const struct pair slope = select(x > 0, scale.mantissa, both.mantissa);

	return result(multiply(e.value, slope),
		e.exponent + (x > 0 ? scale.exponent : both.exponent));
}

INLINE struct result selu_second(double x, struct factor scale, struct factor alpha)
{
	const struct factor both = product(scale, alpha);
	const struct exponential e = exponential((struct pair){ x > 0 ? 0 : x, 0 });
	const struct pair none = { 0, 0 };

	return result(multiply(e.value, select(x > 0, none, both.mantissa)),
		e.exponent + both.exponent);
}

#define ELU factor(1), factor(parameter[ELU_ALPHA])
#define SELU factor_or_default(parameter[SELU_SCALE], default_scale), \
	factor_or_default(parameter[SELU_ALPHA], default_alpha)

EVALUATE(evaluate_elu, selu(x, ELU))
EVALUATE(evaluate_elu_first, selu_first(x, ELU))
EVALUATE(evaluate_elu_second, selu_second(x, ELU))
EVALUATE(evaluate_selu, selu(x, SELU))
EVALUATE(evaluate_selu_first, selu_first(x, SELU))
EVALUATE(evaluate_selu_second, selu_second(x, SELU))

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
