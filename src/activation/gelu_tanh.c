/* gelu_tanh.c - the tanh approximation of GELU.
 *
 * Method: x (1 + tanh(u))/2, u = sqrt(2/π) (x + k x³), k = 0.044715, is x·σ(w)
 * with w = 2u. In double-double, with a = |x|, e = exp(-|w|), d = 1 + e,
 * c = sqrt(8/π) and v = x w' = c (x + 3k x³),
 *   f   = x/d for x >= 0, x e/d for x < 0
 *   f'  = (1 + e (1 + v))/d^2 for x >= 0, e (1 + v + e)/d^2 for x < 0
 *   f'' = c e ((p - q) + e (p + q))/d^3, p = 2 + 12k a², q = c a (1 + 3k a²)²
 * 1 + v + e has a root r, and so has the bracket of f''. Next to them the sums
 * cancel, so they are written about the root. With h the distance from it, Δ
 * what a term has changed since, and e_r the exponential there,
 *   1 + v + e = Δv + e_r expm1(Δw)
 *   (p - q) + e (p + q) = Δp (1 + e_r) - Δq (1 - e_r) + (p + q) e_r expm1(-Δw)
 * and every Δ is h times a polynomial with positive terms only.
 * Elsewhere the usual x go faster, with compensated doubles and these sums as they
 * stand, which lose no more than five bits there.
 *
 * k and c are the numbers 0.044715 and sqrt(8/π) themselves, not doubles.
 *
 * Special cases: at an infinity the limit, with the sign it is approached with.
 */
#include "activation/evaluate.h"
#include "activation/records.h"
#include "arithmetic/exponential.h"
#include "arithmetic/logistic.h"

/* Beyond, the gate is 0 or 1 in every order. */
static const double saturated = 60;

static const struct pair c = { 0x1.9884533d43651p+0, -0x1.cbc0d30ebfd15p-54 };
static const struct pair k = { 0x1.6e4e26d4801f7p-5, 0x1.441355475a31ap-59 };
static const struct pair three_k = { 0x1.12ba9d1f60179p-3, 0x1.f30e7ff583a54p-57 };
static const struct pair six_k = { 0x1.12ba9d1f60179p-2, 0x1.f30e7ff583a54p-56 };
static const struct pair nine_k_square = { 0x1.26d4005fdbb9ap-6, 0x1.778d72724cf46p-61 };

/* The root of 1 + v + exp(w), in three doubles, its square, and exp(w) there. */
static const struct triple first_root = {
	-0x1.81429f9e97e4dp-1, 0x1.4f523ed77dbdcp-55, -0x1.a649fca8ac0e5p-109,
};
static const struct pair first_root_square = { 0x1.21e4bab8db157p-1, -0x1.3bbcb5d6e01bap-58 };
static const struct pair first_root_exp = { 0x1.2af64e9c485eep-2, -0x1.3ca470b477afcp-57 };

/* The root of (p - q) + exp(-w) (p + q), its powers, and exp(-w) there. */
static const struct triple second_root = {
	0x1.6b23142700629p+0, 0x1.750d2fad2c04bp-54, -0x1.2d7b375dbcb4ap-108,
};
static const struct pair second_root_square = { 0x1.018e3ffa8fabep+1, 0x1.bba961c6adb53p-53 };
static const struct pair second_root_cube = { 0x1.6d57ff716308ep+1, 0x1.a30425e6bae99p-53 };
static const struct pair second_root_exp = { 0x1.5b682f7deff7ep-4, 0x1.90ef3a4db03b0p-59 };

/* 1 + factor * a */
INLINE struct pair line(struct pair factor, struct pair a)
{
	return add_double(multiply(factor, a), 1);
}

/* x² + x r + r² */
INLINE struct pair squares(double x, struct pair square, struct triple r, struct pair r_square)
{
	return add(square, add(multiply_double((struct pair){ r.high, r.middle }, x), r_square));
}

INLINE double cut(double x)
{
	return fabs(x) > saturated ? copysign(saturated, x) : x;
}

INLINE struct result gelu_tanh(double x)
{
	const bool left = x < 0;
	const double a = fabs(cut(x));
	const struct pair w = multiply(multiply_double(c, a), line(k, two_product(a, a)));
	const struct exponential e = exponential(negative(w));
	const struct scaled factor = split(x);
	const struct pair one = { 1, 0 };
	const struct pair gate = divide(select(left, e.value, one), add_double(beside_one(e), 1));

	return result_signed(multiply_double(gate, factor.mantissa),
		factor.exponent + (left ? e.exponent : 0), x);
}

INLINE struct result gelu_tanh_first(double point)
{
	const double x = cut(point);
	const bool left = x < 0;
	const struct pair square = two_product(x, x), cx = multiply_double(c, x);
	const struct pair w = multiply(cx, line(k, square));
	const struct pair v = multiply(cx, line(three_k, square));
	const struct pair ch = multiply(c, difference((struct triple){ x, 0, 0 }, first_root));
	const struct pair sum = squares(x, square, first_root, first_root_square);
	const struct pair change_w = multiply(ch, line(k, sum));
	const struct pair change_v = multiply(ch, line(three_k, sum));
	const struct exponential shifted = exponential(select(left, change_w, negative(w)));
	const struct pair e = beside_one(shifted);
	const struct pair bracket = add(change_v, multiply(first_root_exp, shifted.minus_one));
	const struct pair left_gate = multiply(first_root_exp, shifted.value);
	const struct pair right = add_double(multiply(e, add_double(v, 1)), 1);
	const struct pair d = add_double(select(left, multiply(first_root_exp, e), e), 1);
	const struct pair numerator = select(left, multiply(left_gate, bracket), right);

	return result(divide(numerator, multiply(d, d)), left ? shifted.exponent : 0);
}

INLINE struct result gelu_tanh_second(double x)
{
	const double a = fabs(cut(x));
	const struct pair square = two_product(a, a), r = { second_root.high, second_root.middle };
	const struct pair h = difference((struct triple){ a, 0, 0 }, second_root);
	const struct pair sum = squares(a, square, second_root, second_root_square);
	const struct pair change_w = multiply(multiply(c, h), line(k, sum));
	const struct pair change_p = times_exactly(
		multiply(multiply(three_k, h), add_double(r, a)), 4);
	/* (a^5 - r^5)/(a - r) = a² (a² + a r + r²) + r³ (a + r) */
	const struct pair fourths = add(multiply(square, sum),
		multiply(second_root_cube, add_double(r, a)));
	const struct pair change_q = multiply(multiply(c, h),
		add(line(six_k, sum), multiply(nine_k_square, fourths)));
	const struct pair p = times_exactly(line(six_k, square), 2);
	const struct pair slope = line(three_k, square);
	const struct pair q = multiply(multiply_double(c, a), multiply(slope, slope));
	const struct exponential shifted = exponential(negative(change_w));
	const struct pair lines = add(multiply(change_p, add_double(second_root_exp, 1)),
		multiply(change_q, add_double(second_root_exp, -1)));
	const struct pair bracket = add(lines,
		multiply(multiply(add(p, q), second_root_exp), shifted.minus_one));
	const struct pair gate = multiply(multiply(c, second_root_exp), shifted.value);
	const struct pair d = add_double(multiply(second_root_exp, beside_one(shifted)), 1);

	return result(divide(multiply(gate, bracket), multiply(d, multiply(d, d))),
		shifted.exponent);
}

/* The same, of a square. */
INLINE struct pair brisk_line(struct pair factor, struct pair square)
{
	return one_plus(compensated_multiply(factor, square));
}

INLINE double brisk_gelu_tanh(double x)
{
	const struct pair cx = compensated_multiply(c, exactly(x));

	return brisk_gated(x, compensated_multiply(cx, brisk_line(k, two_product(x, x))));
}

INLINE double brisk_gelu_tanh_first(double x)
{
	const struct pair square = two_product(x, x), cx = compensated_multiply(c, exactly(x));

	return brisk_gated_first(compensated_multiply(cx, brisk_line(k, square)),
		compensated_multiply(cx, brisk_line(three_k, square)));
}

/* The bracket is p d - q m, with m = 1 - e, and p = 4 (1 + 3k a²) - 2. */
INLINE double brisk_gelu_tanh_second(double x)
{
	const double a = fabs(x);
	const struct pair square = two_product(a, a), ca = compensated_multiply(c, exactly(a));
	const struct decay at = decay(compensated_multiply(ca, brisk_line(k, square)));
	const struct pair slope = brisk_line(three_k, square);
	const struct pair p = compensated_sum(times_exactly(slope, 4), exactly(-2));
	const struct pair q = compensated_multiply(ca, compensated_multiply(slope, slope));
	const struct pair bracket = compensated_sum(compensated_multiply(p, at.d),
		compensated_multiply(negative(q), at.m));

	return compensated_quotient(
		compensated_multiply(compensated_multiply(at.e, c), bracket), compensated_cube(at.d));
}

/* Not next to the root, and |w| < 300. */
INLINE bool is_usual(double x, double root)
{
	return (fabs(x) < 15) & (fabs(x - root) > 0x1p-7);
}

EVALUATE_USUAL(evaluate_gelu_tanh, is_moderate(x, 15), brisk_gelu_tanh(x), gelu_tanh(x))
EVALUATE_USUAL(evaluate_gelu_tanh_first, is_usual(x, first_root.high), brisk_gelu_tanh_first(x),
	gelu_tanh_first(x))
EVALUATE_USUAL(evaluate_gelu_tanh_second, is_usual(fabs(x), second_root.high),
	brisk_gelu_tanh_second(x), gelu_tanh_second(x))

const struct activation gelu_tanh_activation = {
	.name = "gelu_tanh",
	.title = "GELU (tanh)",
	.aliases = "gelu_new gelu_fast gelu_pytorch_tanh gelu_python_tanh gelu_accurate "
		"gelu_approx gelu_sigmoid",
	.formula = {
		"x·(1 + tanh(u))/2, u = √(2/π)·(x + 0.044715·x³)",
		"(1 + tanh(u))/2 + x·u'·(1 - tanh(u)²)/2, u' = √(2/π)·(1 + 0.134145·x²)",
		"(1 - tanh(u)²)·(u' + x·u''/2 - x·u'²·tanh(u)), "
			"u'' = √(2/π)·0.26829·x",
	},
	.citation = "Hendrycks, Gimpel 2016, \"Gaussian Error Linear Units (GELUs)\", "
		"arXiv:1606.08415",
	.note = "what jax.nn.gelu computes unless told otherwise; gelu(approximate='tanh') "
		"elsewhere",
	.approximates = "gelu",
	.evaluate = { evaluate_gelu_tanh, evaluate_gelu_tanh_first, evaluate_gelu_tanh_second },
	.bound = { 0.501, 0.501, 0.501 },
};
