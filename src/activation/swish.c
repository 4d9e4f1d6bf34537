/* swish.c - Swish, x·σ(βx), and its fixed cases SiLU (β = 1) and QuickGELU.
 *
 * Method: in double-double, z = βx exactly. With e = exp(-|z|), d = 1 + e,
 *   f   = x/d for z >= 0, x e/d for z < 0
 *   f'  = (1 + e (1 + z))/d^2 for z >= 0, e (1 + z + e)/d^2 for z < 0
 *   f'' = β e ((2 - |z|) + e (2 + |z|))/d^3
 * 1 + z + e has a root r, -(1 + W(1/e)), and so has the bracket of f'' in |z|.
 * Next to them the sums cancel, so they are written about the root, where
 * every term has the same sign. With e_r = exp(r) and h = z - r,
 *   1 + z + e = h + e_r expm1(h)
 * and, with e_r = exp(-r) and h = |z| - r,
 *   (2 - |z|) + e (2 + |z|) = -(1 - e_r) h + (2 + |z|) e_r expm1(-h)
 *
 * The usual x go faster, by logistic.h.
 *
 * Special cases: at an infinity the limit, with the sign it is approached
 * with; β = 0 is x/2. QuickGELU's 1.702 is the double nearest to it, so that
 * quick_gelu and swish:beta=1.702 agree bit for bit.
 */
#include "activation/evaluate.h"
#include "activation/records.h"
#include "arithmetic/exponential.h"
#include "arithmetic/logistic.h"

enum { BETA };

static const double quick = 1.702;

/* -(1 + W(1/e)), W Lambert's function, in three doubles, and its exponential. */
static const struct triple first_root = {
	-0x1.474973c84120bp+0, -0x1.f8d74bc9ac154p-54, -0x1.44a50180ba780p-108,
};
static const struct pair first_root_exp = { 0x1.1d25cf210482ep-2, -0x1.ca2d0d94faaecp-60 };

/* The root of a tanh(a/2) = 2, exp(-a) there, and 1 less that. */
static const struct triple second_root = {
	0x1.331e23ad9de11p+1, 0x1.a9c55ef03c74ap-53, 0x1.672af2735d856p-110,
};
static const struct pair second_root_exp = { 0x1.73d1d3a3cab96p-4, -0x1.3dd2401e41a65p-58 };
static const struct pair second_root_rest = { 0x1.d185c58b86a8dp-1, 0x1.27ba4803c834dp-55 };

/* β x, cut where its exponential under- or overflows everything. One that is no
 * double becomes one that is nothing beside 1: only its sign says on which side
 * of x/2 the value is. */
INLINE struct pair gate_point(double x, double beta)
{
	const struct pair none = { 0, 0 }, product = two_product(beta, x);
	const bool tiny = x != 0 && fabs(product.high) < 0x1p-600;
	const struct pair least = { copysign(0x1p-600, product.high), 0 };

	return clamp(select(beta == 0 && x == x, none, select(tiny, least, product)), 20000);
}

INLINE struct result swish(double x, double beta)
{
	const struct pair z = gate_point(x, beta);
	const bool left = z.high < 0;
	const struct exponential e = exponential(select(left, z, negative(z)));
	const struct scaled factor = split(x);
	const struct pair one = { 1, 0 }, gate = divide(select(left, e.value, one),
		add_double(beside_one(e), 1));

	return result_signed(multiply_double(gate, factor.mantissa),
		factor.exponent + (left ? e.exponent : 0), x);
}

INLINE struct result swish_first(double x, double beta)
{
	const struct pair z = gate_point(x, beta);
	const bool left = z.high < 0;
	const struct pair h = difference((struct triple){ z.high, z.low, 0 }, first_root);
	const struct exponential shifted = exponential(select(left, h, negative(z)));
	const struct pair e = beside_one(shifted);
	const struct pair bracket = add(h, multiply(first_root_exp, shifted.minus_one));
	const struct pair left_gate = multiply(first_root_exp, shifted.value);
	const struct pair right = add_double(multiply(e, add_double(z, 1)), 1);
	const struct pair d = add_double(select(left, multiply(first_root_exp, e), e), 1);
	const struct pair numerator = select(left, multiply(left_gate, bracket), right);

	return result(divide(numerator, multiply(d, d)), left ? shifted.exponent : 0);
}

INLINE struct result swish_second(double x, double beta)
{
	const struct pair z = gate_point(x, beta);
	const struct pair a = select(z.high < 0, negative(z), z);
	const struct pair h = difference((struct triple){ a.high, a.low, 0 }, second_root);
	const struct exponential shifted = exponential(negative(h));
	const struct pair bracket = add(multiply(second_root_rest, negative(h)),
		multiply(multiply(add_double(a, 2), second_root_exp), shifted.minus_one));
	const struct pair gate = multiply(second_root_exp, shifted.value);
	const struct pair d = add_double(multiply(second_root_exp, beside_one(shifted)), 1);
	const struct scaled factor = split(beta);

	const struct pair value = divide(multiply(multiply_double(gate, factor.mantissa), bracket),
		multiply(d, multiply(d, d)));
	/* Near 0, a little less than β/2; there, that. */
	const double lean = a.high > 0x1p-60 ? 0 : a.high > 0 ? -0x1p-120 * value.high : NAN;

	return (struct result){ value, factor.exponent + shifted.exponent, value.high, lean };
}

/* x moderate, so that its multiples have low parts. */
INLINE bool is_usual(double x, double beta)
{
	return is_moderate(x, 0x1p900) & (fabs(beta * x) < 600);
}

/* Not next to the root, nor so far away that exp(-z)^2 is no double. */
INLINE bool is_usual_first(double x, double beta)
{
	const double distance = fabs(beta * x - first_root.high);

	return (distance > 0x1p-8) & (distance < 250);
}

/* The same, and with β times exp(-|z|) no low part is subnormal. */
INLINE bool is_usual_second(double x, double beta)
{
	const double distance = fabs(fabs(beta * x) - second_root.high);

	return (distance > 0x1p-8) & (distance < 500)
		& (fabs(beta) > 0x1p-60) & (fabs(beta) < 0x1p60);
}

#define EVALUATE_SWISH(name, beta, z) \
	EVALUATE_USUAL(name, is_usual(x, beta), brisk_gated(x, z), swish(x, beta)) \
	EVALUATE_USUAL(name##_first, is_usual_first(x, beta), brisk_gated_first(z, z), \
		swish_first(x, beta)) \
	EVALUATE_USUAL(name##_second, is_usual_second(x, beta), brisk_gated_second(z, beta), \
		swish_second(x, beta))

EVALUATE_SWISH(evaluate_swish, parameter[BETA], two_product(parameter[BETA], x))
EVALUATE_SWISH(evaluate_silu, 1, exactly(x))
EVALUATE_SWISH(evaluate_quick_gelu, quick, two_product(quick, x))

const struct activation silu_activation = {
	.name = "silu",
	.title = "SiLU",
	.aliases = "swish_1 sigmoid_linear_unit sigmoid_weighted_linear_unit",
	.formula = {
		"x·σ(x), σ(x) = 1/(1 + exp(-x))",
		"σ(x)·(1 + x·(1 - σ(x)))",
		"σ(x)·(1 - σ(x))·(2 + x·(1 - 2·σ(x)))",
	},
	.citation = "Hendrycks, Gimpel 2016, arXiv:1606.08415; Elfwing, Uchibe, Doya 2017, "
		"arXiv:1702.03118",
	.note = "every framework that says \"swish\" without a beta means silu; its minimum is "
		"-0.2785 at x = -1.2785",
	.evaluate = { evaluate_silu, evaluate_silu_first, evaluate_silu_second },
	.bound = { 0.501, 0.501, 0.501 },
};

const struct activation swish_activation = {
	.name = "swish",
	.title = "Swish",
	.aliases = "swish_beta parametric_swish",
	.formula = {
		"x·σ(βx), σ(z) = 1/(1 + exp(-z))",
		"σ(βx)·(1 + βx·(1 - σ(βx)))",
		"β·σ(βx)·(1 - σ(βx))·(2 + βx·(1 - 2·σ(βx)))",
	},
	.citation = "Ramachandran, Zoph, Le 2017, \"Searching for Activation Functions\", "
		"arXiv:1710.05941",
	.note = "β = 0 is x/2, β = 1 is silu, β = 1.702 is quick_gelu, a large β comes near "
		"relu",
	.parameter = {
		[BETA] = {
			.name = "beta", .symbol = "β", .standard = 1, ANY_NUMBER,
			.help = "how sharp the gate is; fixed or learned; ONNX calls it alpha",
		},
	},
	.evaluate = { evaluate_swish, evaluate_swish_first, evaluate_swish_second },
	.bound = { 0.501, 0.501, 0.501 },
};

const struct activation quick_gelu_activation = {
	.name = "quick_gelu",
	.title = "QuickGELU",
	.aliases = "gelu_fast_approx sigmoid_gelu",
	.formula = {
		"x·σ(1.702·x), σ(z) = 1/(1 + exp(-z))",
		"σ(1.702·x)·(1 + 1.702·x·(1 - σ(1.702·x)))",
		"1.702·σ(1.702·x)·(1 - σ(1.702·x))·(2 + 1.702·x·(1 - 2·σ(1.702·x)))",
	},
	.citation = "Hendrycks, Gimpel 2016, \"Gaussian Error Linear Units (GELUs)\", "
		"arXiv:1606.08415",
	.note = "the form that OpenAI's CLIP uses; the same as swish with beta = 1.702",
	.approximates = "gelu",
	.evaluate = { evaluate_quick_gelu, evaluate_quick_gelu_first, evaluate_quick_gelu_second },
	.bound = { 0.501, 0.501, 0.501 },
};
