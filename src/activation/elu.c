/* SPDX-License-Identifier: MIT */
/* elu.c - ELU and SELU: the identity for x > 0, an exponential that levels off elsewhere.
 *
 * Method: α (exp(x) - 1), and α exp(x) for the derivatives, times the scale; ELU is the
 * case scale = 1. exp(x) - 1 is right to 2^-64 of it, and to 2^-68, the exponential to 2^-68,
 * the products to 2^-102. Parameters of moderate size only, so that no product has a subnormal
 * low part.
 *
 * Special cases: what lies beyond x = -600 is, but in the derivatives, within the errors
 * of what is there; the derivatives vanish beyond x = -900. On the line they are known with
 * any parameters.
 */
#include "activation/kernel.h"
#include "arithmetic/compensated.h"

enum { ELU_ALPHA };
enum { SELU_SCALE, SELU_ALPHA };

/* Of the line, and of the curve at 0; down to which x the derivatives are known, and from
 * where on they vanish. */
struct slopes {
	struct pair line, curve;
	double end, zero_end;
};

INLINE struct slopes slopes_of(struct pair scale, struct pair alpha)
{
	const bool moderate = is_of_size(scale.high) && is_of_size(alpha.high);

	return (struct slopes){
		scale, compensated_multiply(scale, alpha), moderate ? -500 : 0,
		moderate ? -900 : -INFINITY,
	};
}

/* Left of 0; the products' errors are a small part of the exponential's. */
INLINE struct ball curve_at(double x, struct slopes slopes)
{
	const struct pair curve = compensated_expm1(x < -600 ? -600 : x);
	const double error = curve.high * 0x1.1p-64, limit = -0x1.1p-68;

	return (struct ball){ compensated_multiply(curve, slopes.curve),
		error < limit ? limit : error, slopes.curve.high };
}

INLINE struct known elu_at(double x, struct slopes slopes)
{
	return exactly_if(x > 0, x, known_if_large(slopes.end < 0, curve_at(x, slopes)));
}

INLINE struct known selu_at(double x, struct slopes slopes)
{
	const struct ball line = within(0x1p-100, compensated_product(x, slopes.line));
	const struct ball curve = curve_at(x, slopes);

	return known_if_large(slopes.end < 0, (struct ball){
		pick(x < 0, curve.value, line.value), x < 0 ? curve.part : line.part,
		x < 0 ? curve.of : line.of });
}

INLINE struct known slope_at(double x, struct pair right, struct slopes slopes)
{
	const struct pair e = compensated_exponential(x, 0);

	return tail_if(x < slopes.zero_end, copysign(0, slopes.curve.high), known_if(x > slopes.end,
		within(0x1.1p-68, pick(x > 0, right, compensated_multiply(e, slopes.curve)))));
}

#define ELU const struct slopes slopes = slopes_of(exactly(1), pair_of(parameter[ELU_ALPHA]))
#define SELU const struct slopes slopes = slopes_of(pair_of(parameter[SELU_SCALE]), \
	pair_of(parameter[SELU_ALPHA]))

KERNEL_GIVEN(elu, ELU, elu_at(x, slopes))
KERNEL_GIVEN(elu_first, ELU, slope_at(x, slopes.line, slopes))
KERNEL_GIVEN(elu_second, ELU, slope_at(x, exactly(0), slopes))
KERNEL_GIVEN(selu, SELU, selu_at(x, slopes))
KERNEL_GIVEN(selu_first, SELU, slope_at(x, slopes.line, slopes))
KERNEL_GIVEN(selu_second, SELU, slope_at(x, exactly(0), slopes))

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
