/* gelu_zero.c - GELU' next to its zero, which the parameters move about.
 *
 * Method: with g = Φ/φ and v = x/σ, f' = φ(z) (g(z) + v), whose terms cancel. The
 * double next to the zero is found by halving, for g in doubles, and by Newton's
 * steps with the sum from whole numbers of many limbs, as in normal_exactly.c. As
 * g' = 1 + z g, Taylor's coefficients g0, g1, ... of g there come of g0 and
 *   g1 = 1 + z g0, (n + 1) g(n+1) = z gn + g(n-1)
 * in double-double, and those of the sum are g0 + v, g1 + 1, g2, ... With
 * h = (x - zero)/σ, about 2^-10 at most, doubles do from g3 on, and what is left out
 * is below 2^-70 of the sum. g0 + v, at most half of the step from double to double,
 * cancels no more than half of what follows it.
 *
 * Which x is next to the zero gelu_full.h says. The zero is not looked for where z
 * is beyond -16 and 8 there, or the parameters not of moderate size: then every x
 * is taken with many limbs, and beyond z = -39 has nothing but its sign.
 *
 * Special cases: none; μ is not 0, and x finite or -inf.
 */
#include "activation/gelu_zero.h"

#include "activation/gelu_full.h"
#include "arithmetic/compensated.h"
#include "arithmetic/normal_exactly.h"

/* The sign of M(t) + v, t = -z > 198, to 2^-68 of M(t): of t times that, with M's
 * asymptotic series. */
static double far_sign(double x, double mu, double sigma)
{
	const struct place at = place(x, mu, sigma);
	const double s = at.sigma.mantissa, z = (x - mu) / sigma, w = 1 / (z * z);
	const struct pair product = times_exactly(
		divide(multiply_double(at.shifted, at.x.mantissa), two_product(s, s)),
		clamped_power(at.x.exponent + at.shifted_exponent - 2 * at.sigma.exponent));
	const struct pair rest = add_double(negative(product), 1);

	return rest.high + (rest.low - w * (1 - w * (3 - w * (15 - w * (105 - w * 945)))));
}

/* Φ(z)/φ(z), -16 <= z <= 8, about. */
static double ratio_about(double z)
{
	const double ratio = compensated_mills_ratio((struct pair){ fabs(z), 0 }).high;

	return z < 0 ? ratio : compensated_exponential(0.5 * z * z, 0).high / peak.high - ratio;
}

/* z at the zero, where Φ(z)/φ(z) + z is -μ/σ, to about 2^-40; NaN: it is not known. */
static double find_about(double mu, double sigma)
{
	const double mean = mu / sigma;
	double left = -16, right = 8;

	if (!is_of_size(mu) || !is_of_size(sigma) ||
			!(ratio_about(left) + left + mean < 0 && ratio_about(right) + right + mean > 0))
		return NAN;
	while (right - left > 0x1p-40) {
		const double middle = 0.5 * (left + right);

		*(ratio_about(middle) + middle + mean < 0 ? &left : &right) = middle;
	}
	return left;
}

struct gelu_zero gelu_zero(double mu, double sigma)
{
	const double about = find_about(mu, sigma);
	const double slope = 2 + about * ratio_about(about);
	struct gelu_zero zero = { .mu = mu, .sigma = sigma, .zero = fma(about, sigma, mu) };

	for (int i = 0; i < 4 && !isnan(about) && !zero.known; i++) {
		const struct result sum = ratio_plus_exactly(zero.zero, mu, sigma, about);
		const double from = zero.zero;

		zero.term[0] = times_exactly(sum.value, clamped_power(sum.exponent));
		zero.zero -= zero.term[0].high / slope * sigma;
		zero.known = zero.zero == from;
	}
	if (!zero.known)
		return zero;
	const struct pair divisor = exactly(sigma);
	const struct pair z = divide(two_sum(zero.zero, -mu), divisor);
	const struct pair v = divide(exactly(zero.zero), divisor);
	struct pair previous = add(zero.term[0], negative(v));
	struct pair g = add_double(multiply(z, previous), 1);

	zero.term[1] = add_double(g, 1);
	for (int n = 2; n < GELU_ZERO_TERMS; n++) {
		const struct pair next = divide(add(multiply(z, g), previous), exactly(n));

		previous = g;
		zero.term[n] = g = next;
	}
	return zero;
}

/* Φ(z)/φ(z) + x/σ */
static struct result ratio_plus(double x, const struct gelu_zero *zero, double about)
{
	if (!zero->known)
		return ratio_plus_exactly(x, zero->mu, zero->sigma, about);
	const struct pair h = divide(two_sum(x, -zero->zero), exactly(zero->sigma));
	double tail = zero->term[GELU_ZERO_TERMS - 1].high;

	for (int n = GELU_ZERO_TERMS - 2; n >= 3; n--)
		tail = fma(tail, h.high, zero->term[n].high);
	struct pair sum = add(zero->term[2], multiply_double(h, tail));
	sum = add(zero->term[1], multiply(h, sum));
	sum = add(zero->term[0], multiply(h, sum));
	return result(sum, 0);
}

double gelu_first_near(double x, const struct gelu_zero *zero, enum rounding rounding)
{
	const struct triple z = place(x, zero->mu, zero->sigma).z;

	if (z.high < -39)
		return copysign(0, far_sign(x, zero->mu, zero->sigma));
	const struct exponential phi = density(z);
	const struct result ratio = ratio_plus(x, zero, z.high);
	const struct result value = result(multiply(phi.value, ratio.value),
		phi.exponent + ratio.exponent);

	return rounding == TO_ODD ? result_to_odd(value) : result_to_nearest(value);
}
