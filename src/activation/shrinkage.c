/* SPDX-License-Identifier: MIT */
/* shrinkage.c - what is 0 about 0, or nearly. At a break the derivative is that of the inside, 0.
 *
 * Method: piecewise.h. Tanhshrink is x less tanh(x), of which logistic.h says the error;
 * tanh(x)^2 and -tanh''(x) are its derivatives. Where the difference cancels, below |x| = 1/16,
 * it is Taylor's series, x^3/3 - 2 x^5/15 + ..., whose first term is right to 2^-100, and whose
 * second is 2^-9.3 of it and right to 2^-51; what is left out is less than 2^-64.
 *
 * Special cases: below |x| = 2^-360 Tanhshrink is less than 2^-1075.
 */
#include "activation/piecewise.h"
#include "arithmetic/logistic.h"

enum { LAMBDA, BIAS };

/* 0 from -lambda to lambda; elsewhere x, and an offset away from 0. */
static struct pieces shrink_by(double lambda, double offset)
{
	return (struct pieces){
		-lambda, lambda, { 1, offset }, constant(0), { 1, -offset },
	};
}

/* Less -0 nothing changes. */
static struct pieces hard_shrink_pieces(const struct exact *parameter)
{
	struct pieces pieces = shrink_by(parameter[LAMBDA].high, 0);

	pieces.left = pieces.right = line_itself;
	return pieces;
}

static struct pieces soft_shrink_pieces(const struct exact *parameter)
{
	return shrink_by(parameter[LAMBDA].high, parameter[LAMBDA].high);
}

static struct pieces shrink_pieces(const struct exact *parameter)
{
	return shrink_by(parameter[LAMBDA].high, parameter[BIAS].high);
}

PIECEWISE_KERNELS(hard_shrink)
PIECEWISE_KERNELS(soft_shrink)
PIECEWISE_KERNELS(shrink)

const struct activation hard_shrink_activation = {
	.name = "hard_shrink",
	.title = "Hard Shrink",
	.aliases = "hard_shrinkage hard_threshold",
	.formula = "abs(x) > lambd ? x : 0",
	.citation = "Donoho, Johnstone 1994, \"Ideal Spatial Adaptation by Wavelet Shrinkage\", "
		"Biometrika 81",
	.note = "0 at ±λ, in every framework",
	.parameter = {
		{
			.name = "lambd", .symbol = "λ", .standard = "0.5", ANY_NUMBER,
			.help = "half the width of what is 0; Keras and Paddle call it threshold",
		},
	},
	.kernel = { hard_shrink, hard_shrink_first, hard_shrink_second },
	.result = { ROUNDED, ROUNDED, ROUNDED },
};

const struct activation soft_shrink_activation = {
	.name = "soft_shrink",
	.title = "Soft Shrink",
	.aliases = "soft_shrinkage soft_threshold",
	.formula = "x > lambd ? x - lambd : x < -lambd ? x + lambd : 0",
	.citation = "Donoho 1995, \"De-Noising by Soft-Thresholding\", IEEE Transactions on "
		"Information Theory 41",
	.parameter = {
		{
			.name = "lambd", .symbol = "λ", .standard = "0.5",
			.minimum = 0, .maximum = DBL_MAX,
			.help = "half the width of what is 0; Keras and Paddle call it threshold",
		},
	},
	.kernel = { soft_shrink, soft_shrink_first, soft_shrink_second },
	.result = { ROUNDED, ROUNDED, ROUNDED },
};

const struct activation shrink_activation = {
	.name = "shrink",
	.title = "Shrink",
	.common = true,
	.formula = "x < -lambd ? x + bias : x > lambd ? x - bias : 0",
	.citation = "ONNX, operator Shrink, since version 9",
	.note = "bias = 0 is hard_shrink, bias = lambd is soft_shrink",
	.parameter = {
		{
			.name = "lambd", .symbol = "λ", .standard = "0.5", ANY_NUMBER,
			.help = "half the width of what is 0",
		},
		{
			.name = "bias", .symbol = "bias", .standard = "0", ANY_NUMBER,
			.help = "what is taken off beyond it",
		},
	},
	.kernel = { shrink, shrink_first, shrink_second },
	.result = { ROUNDED, ROUNDED, ROUNDED },
};

static const struct pair tanh_shrink_third = { 1.0 / 3, 0x1.5555555555555p-56 };

INLINE struct pair tanh_shrink_near(double x)
{
	const struct pair square = two_product(x, x), cube = compensated_product(x, square);
	const struct pair first = compensated_multiply(cube, tanh_shrink_third);
	const double s = square.high;
	const double series = fma(s, fma(s, fma(s, fma(s, fma(s, 929569.0 / 638512875,
		-21844.0 / 6081075), 1382.0 / 155925), -62.0 / 2835), 17.0 / 315), -2.0 / 15);
	const struct pair sum = quick_two_sum(first.high, cube.high * (s * series));

	return (struct pair){ sum.high, sum.low + first.low };
}

INLINE struct known tanh_shrink_value(double x, struct pair e)
{
	const struct ball tanh = hyperbolic_tangent(x, e);
	const struct pair far = compensated_sum(exactly(x), negative(tanh.value));
	const struct pair near = tanh_shrink_near(x);
	const bool is_near = fabs(x) < 0x1p-4;

	return tail_if((fabs(x) < 0x1p-360) & (x != 0), copysign(0, x),
		known_if_large(fabs(x) < 300, off_by(is_near ? fabs(near.high) * 0x1.8p-61
			: tanh.part * tanh.of, pick(is_near, near, far))));
}

/* Twice the relative error. */
INLINE struct known tanh_shrink_slope(double x, struct pair e)
{
	const struct ball tanh = hyperbolic_tangent(x, e);
	const double twice = 2 * (1 + 0x1p-30) * fabs(tanh.value.high);

	return tail_if(fabs(x) > 400, 1, known_if_large(fabs(x) < 300, (struct ball){
		compensated_multiply(tanh.value, tanh.value), tanh.part * twice, tanh.of }));
}

KERNEL_BY(tanh_shrink, decayed_at(2 * x), tanh_shrink_value(x, e))
KERNEL_BY(tanh_shrink_first, decayed_at(2 * x), tanh_shrink_slope(x, e))
KERNEL_BY(tanh_shrink_second, decayed_at(2 * x), tail_if(fabs(x) > 400, copysign(0, x),
	known_if_large(fabs(x) < 300, negative_ball(ball_times(logistic_second(2 * x, e), 8)))))

const struct activation tanh_shrink_activation = {
	.name = "tanh_shrink",
	.title = "Tanhshrink",
	.formula = "x - tanh(x)",
	.citation = "PyTorch, torch.nn.Tanhshrink",
	.note = "nearly x³/3 about 0",
	.kernel = { tanh_shrink, tanh_shrink_first, tanh_shrink_second },
};
