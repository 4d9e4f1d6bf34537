/* SPDX-License-Identifier: MIT */
/* elu.c - ELU, SELU and CELU: the identity for x > 0, an exponential that levels off elsewhere.
 *
 * Method: α (exp(z) - 1), and α exp(z) for the derivatives, times the scale; ELU is the
 * case scale = 1, and z is x, but x/α for CELU, whose slope is exp(z) so. exp(z) - 1 is right
 * to 2^-64 of it, and to 2^-68, the exponential to 2^-68, the products to 2^-102, and a
 * quotient's rest to 2^-52. Parameters of moderate size only, so that no product has a
 * subnormal low part.
 *
 * Special cases: what lies beyond z = -600 is, but in the derivatives, within the errors
 * of what is there; the derivatives vanish beyond z = -900. On the line they are known with
 * any parameters. CELU with α < 0, which grows to the left, is left to the formula.
 */
#include "activation/kernel.h"
#include "arithmetic/compensated.h"

enum { ELU_ALPHA };
enum { SELU_SCALE, SELU_ALPHA };
enum { CELU_ALPHA };

/* Of the line, and of the curve at 0; down to which z the derivatives are known, and from
 * where on they vanish. */
struct slopes {
	struct pair line, curve;
	double end, zero_end;
};

INLINE struct slopes slopes_with(bool moderate, struct pair line, struct pair curve)
{
	return (struct slopes){
		line, curve, moderate ? -500 : INFINITY, moderate ? -900 : -INFINITY,
	};
}

INLINE struct slopes slopes_of(struct pair scale, struct pair alpha)
{
	return slopes_with(is_of_size(scale.high) && is_of_size(alpha.high)
		&& scale.high * alpha.high != 0, scale, compensated_multiply(scale, alpha));
}

/* exp(z) - 1, left of 0, and with its error. */
INLINE struct pair level_value(double z)
{
	return compensated_expm1(z < -600 ? -600 : z);
}

INLINE struct ball level_by(struct pair curve)
{
	const double error = curve.high * 0x1.1p-64, limit = -0x1.1p-68;

	return (struct ball){ curve, error < limit ? limit : error, 1 };
}

INLINE struct known elu_at(double x, struct pair e, struct slopes slopes)
{
	return exactly_if(x > 0, x, known_if_large(slopes.end < 0,
		ball_by(level_by(e), slopes.curve)));
}

/* The same with α = 1. */
INLINE struct known standard_elu(double x, struct pair e)
{
	return exactly_if(x > 0, x, known_if_large(true, level_by(e)));
}

INLINE struct known selu_at(double x, struct pair e, struct slopes slopes)
{
	const struct pair factor = pick(x < 0, slopes.curve, slopes.line);
	const struct pair value = compensated_multiply(pick(x < 0, e, exactly(x)), factor);
	const double curve_error = level_by(e).part, error = x < 0 ? curve_error : x * 0x1p-99;

	return known_if_large(slopes.end < 0, (struct ball){ value, error, factor.high });
}

INLINE struct pair rising(struct pair z)
{
	return compensated_exponential(z.high, z.low);
}

/* e = exp(z) */
INLINE struct known slope_at(double x, double z, struct pair e, struct pair right,
	struct slopes slopes)
{
	return tail_if(z < slopes.zero_end, copysign(0, slopes.curve.high),
		known_if((x > 0) | (z > slopes.end), within(0x1.1p-68,
			pick(x > 0, right, compensated_multiply(e, slopes.curve)))));
}

/* α and 1/α. */
struct width {
	double alpha;
	struct pair reciprocal;
	struct slopes slopes;		/* of the first derivative */
};

INLINE struct width width_of(double alpha)
{
	const double reciprocal = 1 / alpha;

	return (struct width){
		alpha, { reciprocal, fma(-reciprocal, alpha, 1) * reciprocal },
		slopes_with(alpha > 0 && is_of_size(alpha), exactly(1), exactly(1)),
	};
}

/* x/α, without its rest where that counts for nothing. */
INLINE struct pair quotient_at(double x, struct width width)
{
	const double z = x * width.reciprocal.high;
	const double rest = fma(-z, width.alpha, x) * width.reciprocal.high;

	return (struct pair){ z, fabs(z) < 600 ? rest : 0 };
}

/* exp(z + rest) - 1 is more by the rest times exp(z). Not known where the rest has no room. */
INLINE struct known celu_at(double x, struct pair e, struct width width)
{
	const double low = fma(quotient_at(x, width).low, 1 + e.high, e.low);

	return exactly_if(x > 0, x, known_if((width.slopes.end < 0) & (x < -0x1p-800),
		ball_by(level_by((struct pair){ e.high, low }), exactly(width.alpha))));
}

#define ELU const struct slopes slopes = slopes_of(exactly(1), pair_of(parameter[ELU_ALPHA]))
#define SELU const struct slopes slopes = slopes_of(pair_of(parameter[SELU_SCALE]), \
	pair_of(parameter[SELU_ALPHA]))
#define CELU const struct width width = width_of(parameter[CELU_ALPHA].high)
#define CELU_SECOND CELU; \
	const struct slopes slopes = slopes_with(width.slopes.end < 0, exactly(0), width.reciprocal)

/* Where the exponential is needed, or x is a NaN. */
#define ON_THE_LEFT !(x > 0)
#define LEFT_KERNEL(name, given, begun, expression) \
	KERNEL_BY_WHERE(name, given, ON_THE_LEFT, begun, expression)

LEFT_KERNEL(elu_standard, (void)parameter, level_value(x), standard_elu(x, e))
LEFT_KERNEL(elu_any, ELU, level_value(x), elu_at(x, e, slopes))
LEFT_KERNEL(elu_first, ELU, rising(exactly(x)), slope_at(x, x, e, slopes.line, slopes))
LEFT_KERNEL(elu_second, ELU, rising(exactly(x)), slope_at(x, x, e, exactly(0), slopes))
LEFT_KERNEL(selu, SELU, level_value(x), selu_at(x, e, slopes))
LEFT_KERNEL(selu_first, SELU, rising(exactly(x)), slope_at(x, x, e, slopes.line, slopes))
LEFT_KERNEL(selu_second, SELU, rising(exactly(x)), slope_at(x, x, e, exactly(0), slopes))
LEFT_KERNEL(celu, CELU, level_value(quotient_at(x, width).high), celu_at(x, e, width))
LEFT_KERNEL(celu_first, CELU, rising(quotient_at(x, width)),
	slope_at(x, quotient_at(x, width).high, e, exactly(1), width.slopes))
LEFT_KERNEL(celu_second, CELU_SECOND, rising(quotient_at(x, width)),
	slope_at(x, quotient_at(x, width).high, e, exactly(0), slopes))

static bool elu(KERNEL_ARGUMENTS)
{
	return (parameter[ELU_ALPHA].high == 1 ? elu_standard : elu_any)(points, high, low, radius,
		count, parameter);
}

static const char *celu_check(const double *parameter)
{
	return parameter[CELU_ALPHA] != 0 ? NULL : "alpha must not be 0";
}

const struct activation elu_activation = {
	.name = "elu",
	.title = "ELU",
	.aliases = "exponential_linear_unit",
	.formula = "x > 0 ? x : alpha*(exp(x) - 1)",
	.citation = "Clevert, Unterthiner, Hochreiter 2015, \"Fast and Accurate Deep Network "
		"Learning by Exponential Linear Units (ELUs)\", ICLR 2016, arXiv:1511.07289",
	.note = "levels off at -α; the derivative has no jump at 0 for α = 1",
	.parameter = {
		[ELU_ALPHA] = {
			.name = "alpha", .symbol = "α", .standard = "1", ANY_NUMBER,
			.help = "-alpha is the limit at -inf; 1 in the frameworks, fixed to 1 in "
				"TensorFlow, 0.25 in the MXNet operator",
		},
	},
	.kernel = { elu, elu_first, elu_second },
};

const struct activation selu_activation = {
	.name = "selu",
	.title = "SELU",
	.aliases = "scaled_elu scaled_exponential_linear_unit",
	.formula = "scale*(x > 0 ? x : alpha*(exp(x) - 1))",
	.citation = "Klambauer, Unterthiner, Mayr, Hochreiter 2017, \"Self-Normalizing Neural "
		"Networks\", NeurIPS, arXiv:1706.02515",
	.note = "the defaults make mean 0 and variance 1 a fixed point of the layers",
	.parameter = {
		[SELU_SCALE] = {
			.name = "scale", .symbol = "λ",
			.standard = "1.0507009873554804934193349852946", ANY_NUMBER,
			.help = "slope for x > 0; ONNX has it rounded to float32, MLX to 1.0507",
		},
		[SELU_ALPHA] = {
			.name = "alpha", .symbol = "α",
			.standard = "1.6732632423543772848170429916717", ANY_NUMBER,
			.help = "-scale*alpha is the limit at -inf; ONNX has it rounded to "
				"float32, MLX to 1.67326",
		},
	},
	.kernel = { selu, selu_first, selu_second },
};

const struct activation celu_activation = {
	.name = "celu",
	.title = "CELU",
	.aliases = "continuously_differentiable_elu",
	.formula = "x > 0 ? x : alpha*(exp(x/alpha) - 1)",
	.citation = "Barron 2017, \"Continuously Differentiable Exponential Linear Units\", "
		"arXiv:1704.07483",
	.note = "α = 1 is elu; the derivative has no jump at 0, whatever α is",
	.parameter = {
		[CELU_ALPHA] = {
			.name = "alpha", .symbol = "α", .standard = "1", ANY_NUMBER,
			.help = "-alpha is the limit at -inf",
		},
	},
	.kernel = { celu, celu_first, celu_second },
	.check = celu_check,
};
