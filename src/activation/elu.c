/* elu.c - ELU and SELU: the identity for x > 0, an exponential that levels
 * off elsewhere.
 *
 * Method: scale * alpha * expm1(x), and exp(x) for the derivatives; ELU is
 * the case scale = 1. The exponential comes first in the product, so that two
 * huge parameters do not overflow before it makes them small.
 *
 * Special cases: at 0 the derivatives are PyTorch's, those of the left side.
 */
#include <math.h>

#include "activation/evaluate.h"
#include "activation/records.h"

enum { ELU_ALPHA };
enum { SELU_SCALE, SELU_ALPHA };

/* A scale of 0 makes f(inf) the limit 0. */
static inline double selu(double x, double scale, double alpha)
{
	return x <= 0 ? alpha * expm1(x) * scale : scale * (scale == 0 && x > DBL_MAX ? 1 : x);
}

static inline double selu_first(double x, double scale, double alpha)
{
	return x <= 0 ? exp(x) * alpha * scale : x > 0 ? scale : x;
}

static inline double selu_second(double x, double scale, double alpha)
{
	return x <= 0 ? exp(x) * alpha * scale : x > 0 ? 0 : x;
}

EVALUATE(evaluate_elu, selu(x, 1, parameter[ELU_ALPHA]))
EVALUATE(evaluate_elu_first, selu_first(x, 1, parameter[ELU_ALPHA]))
EVALUATE(evaluate_elu_second, selu_second(x, 1, parameter[ELU_ALPHA]))
EVALUATE(evaluate_selu, selu(x, parameter[SELU_SCALE], parameter[SELU_ALPHA]))
EVALUATE(evaluate_selu_first, selu_first(x, parameter[SELU_SCALE], parameter[SELU_ALPHA]))
EVALUATE(evaluate_selu_second, selu_second(x, parameter[SELU_SCALE], parameter[SELU_ALPHA]))

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
	.citation = "Clevert, Unterthiner, Hochreiter 2015, \"Fast and Accurate Deep Network Learning "
		"by Exponential Linear Units (ELUs)\", ICLR 2016, arXiv:1511.07289",
	.note = "levels off at -α; the derivative has no jump at 0 for α = 1",
	.parameter = {
		[ELU_ALPHA] = {
			.name = "alpha", .symbol = "α", .standard = 1, ANY_NUMBER,
			.help = "-alpha is the limit at -inf; 1 in the frameworks, fixed to 1 in "
				"TensorFlow, 0.25 in the MXNet operator",
		},
	},
	.evaluate = { evaluate_elu, evaluate_elu_first, evaluate_elu_second },
	.bound = { 2, 2, 2 },
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
			.name = "scale", .symbol = "λ", .text = "1.0507009873554804934193349852946",
			.standard = 1.0507009873554804934193349852946, ANY_NUMBER,
			.help = "slope for x > 0; ONNX has it rounded to float32, MLX to 1.0507",
		},
		[SELU_ALPHA] = {
			.name = "alpha", .symbol = "α", .text = "1.6732632423543772848170429916717",
			.standard = 1.6732632423543772848170429916717, ANY_NUMBER,
			.help = "-scale*alpha is the limit at -inf; ONNX has it rounded to float32, MLX "
				"to 1.67326",
		},
	},
	.evaluate = { evaluate_selu, evaluate_selu_first, evaluate_selu_second },
	.bound = { 4, 4, 4 },
	.breakpoints = selu_breakpoints,
};
