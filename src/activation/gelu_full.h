/* gelu_full.h - GELU of every x and all parameters, for gelu.c.
 *
 * Method: with z = (x - μ)/σ, v = x/σ and M the Mills ratio of normal.h, in
 * double-double, with exponents of their own for the parameters and for φ,
 *   f   = x φ(z) M(-z) for z < 0, x (1 - φ(z) M(z)) for z >= 0
 *   f'  = φ(z) (M(-z) + v) for z < 0, 1 - φ(z) (M(z) - v) for z >= 0
 *   f'' = φ(z)/σ (2 σ² - x (x - μ))/σ², the products without error
 * x - μ, z and v have a third part, so that the sums are right next to the
 * zeros: there M(-z) + v cancels for μ = 0 at the centre of one of M's cells,
 * and the numerator of f'' cancels exactly. M is good to 2^-68.
 *
 * With μ ≠ 0 the zero of f' is no constant: where f' is less than 1/512 of its
 * terms, next to it, it is left to gelu_zero.c. Up to there M leaves 2^-59 of f'.
 *
 * Special cases: at an infinity the limit, with the sign it is approached with.
 */
#ifndef ACTIVATION_GELU_FULL_H
#define ACTIVATION_GELU_FULL_H

#include "arithmetic/normal.h"
#include "arithmetic/rounding.h"

/* Where f' is less than so much of its terms, they cancel too much for pairs. */
static const double nearness = 0x1p-9;

/* Where Φ and φ are taken, with what is made of x on the way. */
struct place {
	struct scaled x, sigma;
	struct pair shifted;		/* x - μ = shifted * 2^shifted_exponent */
	double shifted_exponent;
	struct triple z;		/* at most 199 */
	bool left;			/* z < 0 */
};

INLINE struct triple times_power(struct triple a, double power)
{
	return (struct triple){ a.high * power, a.middle * power, a.low * power };
}

/* |z| */
INLINE struct triple magnitude(struct place place)
{
	return times_power(place.z, place.left ? -1 : 1);
}

INLINE struct place place(double x, double mu, double sigma)
{
	const bool huge = fabs(x) > 0x1p1000 || fabs(mu) > 0x1p1000;
	const double factor = huge ? 0.25 : 1;
	const struct pair shifted = two_sum(x * factor, -mu * factor);
	const struct scaled high = split(shifted.high), s = split(sigma);
	const double half = high.exponent * 0.5 + whole - whole;
	const double low = fabs(x) > 0x1.fffffffffffffp+1023 ? 0
		: shifted.low * clamped_power(-half) * clamped_power(half - high.exponent);
	const struct pair mantissa = { high.mantissa, low };
	const double exponent = high.exponent + (huge ? 2 : 0), wanted = exponent - s.exponent;
	const struct triple z = times_power(divide_to_triple(mantissa, s.mantissa),
		clamped_power(wanted > 60 ? 60 : wanted));
	const bool beyond = fabs(z.high) > 199;

	return (struct place){
		.x = split(x), .sigma = s, .shifted = mantissa, .shifted_exponent = exponent,
		.z = {
			beyond ? copysign(199, z.high) : z.high, beyond ? 0 : z.middle,
			beyond ? 0 : z.low,
		},
		.left = z.high < 0,
	};
}

INLINE struct result gelu(double x, double mu, double sigma)
{
	const struct place at = place(x, mu, sigma);
	const struct exponential phi = density(at.z);
	const struct pair ratio = mills_ratio_plus(magnitude(at), (struct triple){ 0, 0, 0 });
	const struct pair tail = multiply(phi.value, ratio);
	const struct pair rest = times_exactly(tail, clamped_power(phi.exponent));
	/* A little beside 1/2, so that x/2 between two numbers of a narrow type is not taken
	 * for the value. */
	const struct pair start = { 0.5, 0x1.9884533d43651p-2 * at.z.high };
	const struct pair gate = select(fabs(at.z.high) < 0x1p-60, start,
		select(at.left, tail, add_double(negative(rest), 1)));

	return result_signed(multiply_double(gate, at.x.mantissa),
		at.x.exponent + (at.left ? phi.exponent : 0), x);
}

/* v is cut at 2^400, where M is nothing beside it; what is beyond stays apart. Not a
 * number next to the zero, and where z had to be cut, but for μ = 0. */
INLINE struct result gelu_first(double x, double mu, double sigma)
{
	const struct place at = place(x, mu, sigma);
	const struct exponential phi = density(at.z);
	const double v_exponent = at.x.exponent - at.sigma.exponent;
	const double beyond = v_exponent > 400 ? v_exponent - 400 : 0;
	const double exponent = phi.exponent + beyond;
	const struct triple v = times_power(
		divide_to_triple((struct pair){ at.x.mantissa, 0 }, at.sigma.mantissa),
		clamped_power(v_exponent - beyond));
	const struct pair sum = mills_ratio_plus(magnitude(at), times_power(v, at.left ? 1 : -1));
	const struct pair change = multiply(phi.value, sum);
	const double common = exponent > 0 ? exponent : 0;
	const struct pair right = add_double(
		times_exactly(change, -clamped_power(exponent - common)), clamped_power(-common));

	/* Each side has a choice of its own: one of two bools, GCC cannot make with vectors. */
	const double part = mu == 0 ? 0 : nearness, end = mu == 0 ? -INFINITY : -198;
	const double far = at.z.high < end ? INFINITY : 0;
	const double least_left = at.z.high > -39 ? part * fabs(v.high) : far;
	const struct pair none = { NAN, NAN };
	const struct pair left = select(fabs(sum.high) < least_left, none, change);

	return result(select(at.left, left,
		select(fabs(right.high) < part * clamped_power(-common), none, right)),
		at.left ? exponent : common);
}

INLINE struct result gelu_second(double x, double mu, double sigma)
{
	const struct place at = place(x, mu, sigma);
	const struct exponential phi = density(at.z);
	const bool none = at.x.mantissa == 0 || at.shifted.high == 0;
	const double exponent = none ? 0
		: at.x.exponent + at.shifted_exponent - 2 * at.sigma.exponent;
	const double common = exponent > 100 ? exponent : 0, s = at.sigma.mantissa;
	const double factor = at.x.mantissa * clamped_power(exponent - common);
	const struct pair square = two_product(s, s);
	const struct pair two = times_exactly(square, 2 * clamped_power(-common));
	const struct pair product = two_product(factor, at.shifted.high);
	const struct pair rest = two_product(factor, at.shifted.low);
	const struct pair high = two_sum(two.high, -product.high);
	const struct pair low = two_sum(two.low, -product.low);
	const struct pair middle = two_sum(high.low, low.high);
	const struct pair last = two_sum(middle.high, -rest.high);
	const struct pair sum = two_sum(high.high, last.high);
	const struct pair bracket = two_sum(sum.high,
		sum.low + (last.low + (middle.low + (low.low - rest.low))));

	return result(divide(multiply(phi.value, bracket), multiply_double(square, s)),
		phi.exponent + common - at.sigma.exponent);
}

#endif
