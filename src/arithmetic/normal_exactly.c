/* normal_exactly.c - the normal distribution where its terms cancel.
 *
 * Method: with E the sum of z^k/k!! over all even k >= 0, which is exp(z²/2),
 * and S that over all odd k, where k!! = k (k - 2) (k - 4) ...,
 *   Φ(z)/φ(z) = sqrt(π/2) E + S
 * in whole numbers of 32 (fraction) bits behind the point. Rounding takes at
 * most `fraction` units of the last limb but one from each product, which the
 * later factors of its term may make exp(z²/2) times as much: for z < 0, where the
 * sum itself is about 1/|z|, as many more bits stand behind the point as
 * exp(z²/2) has before it. With at most 4600 terms, the sum is right to 2^-260 of
 * Φ(z)/φ(z).
 *
 * That leaves 2^-64 of a sum with x/σ that is 2^-196 of it. There are about 2^53
 * mantissas each of μ and σ, up to a power of two for both, and some 2^10
 * exponents; with each the x nearest to the zero is, by chance, 2^-53 to 2^-54 of
 * it away, so that the nearest of all is at 2^-170.
 *
 * Special cases: none; the caller sees that what is before the point has room.
 */
#include <string.h>

#include "arithmetic/half_pi_root.h"
#include "arithmetic/normal_exactly.h"

enum {
	FEW_LIMBS = 5, MANY_LIMBS = 10,
	LIMBS_MAX = 84		/* z = 56 needs 81 */
};

/* A number >= 0 is the sum of limb[i] 2^(32 (i - fraction)), i < limbs. */
struct format {
	int limbs, fraction;
};

struct number {
	uint32_t limb[LIMBS_MAX];
};

static void clear(struct format format, struct number *a)
{
	memset(a->limb, 0, (size_t)format.limbs * sizeof *a->limb);
}

/* |a/b| */
static void divide_doubles(struct format format, double a, double b, struct number *quotient)
{
	int exponent_a, exponent_b;
	uint64_t rest = (uint64_t)(frexp(fabs(a), &exponent_a) * 0x1p53);
	const uint64_t divisor = (uint64_t)(frexp(fabs(b), &exponent_b) * 0x1p53);

	clear(format, quotient);
	for (int bit = exponent_a - exponent_b + 32 * format.fraction; bit >= 0; bit--) {
		if (rest >= divisor) {
			rest -= divisor;
			quotient->limb[bit / 32] |= (uint32_t)1 << bit % 32;
		}
		rest *= 2;
	}
}

/* a + b to a */
static void add_to(struct format format, struct number *a, const struct number *b)
{
	uint64_t carry = 0;

	for (int i = 0; i < format.limbs; i++) {
		carry += (uint64_t)a->limb[i] + b->limb[i];
		a->limb[i] = (uint32_t)carry;
		carry >>= 32;
	}
}

/* |a - b| to a; is a < b? */
static bool subtract_from(struct format format, struct number *a, const struct number *b)
{
	int top = format.limbs - 1;
	uint64_t borrow = 0;

	while (top > 0 && a->limb[top] == b->limb[top])
		top--;
	const bool less = a->limb[top] < b->limb[top];
	for (int i = 0; i < format.limbs; i++) {
		const uint64_t from = less ? b->limb[i] : a->limb[i];
		const uint64_t difference = from - (less ? a->limb[i] : b->limb[i]) - borrow;

		a->limb[i] = (uint32_t)difference;
		borrow = difference >> 63;
	}
	return less;
}

static int used_limbs(struct format format, const struct number *a)
{
	int count = format.limbs;

	while (count > 0 && a->limb[count - 1] == 0)
		count--;
	return count;
}

/* a b, without what is less than a unit of the last limb but one. */
static void multiply_numbers(struct format format, const struct number *a, const struct number *b,
	struct number *product)
{
	const int rows = used_limbs(format, a), columns = used_limbs(format, b);

	clear(format, product);
	for (int i = 0; i < rows; i++) {
		uint64_t carry = 0;
		int j = i < format.fraction ? format.fraction - i : 0;

		for (; j < columns; j++) {
			uint32_t *limb = &product->limb[i + j - format.fraction];

			carry += (uint64_t)a->limb[i] * b->limb[j] + *limb;
			*limb = (uint32_t)carry;
			carry >>= 32;
		}
		if (carry > 0)
			product->limb[i + j - format.fraction] = (uint32_t)carry;
	}
}

static void divide_by(struct format format, struct number *a, uint32_t divisor)
{
	uint64_t rest = 0;

	for (int i = used_limbs(format, a) - 1; i >= 0; i--) {
		rest = rest << 32 | a->limb[i];
		a->limb[i] = (uint32_t)(rest / divisor);
		rest %= divisor;
	}
}

/* total (1 + square/k (1 + square/(k + 2) (1 + ...))) to total */
static void take_series(struct format format, struct number *total, const struct number *square,
	uint32_t k)
{
	struct number term = *total, product;

	for (; used_limbs(format, &term) > 0; k += 2) {
		multiply_numbers(format, &term, square, &product);
		divide_by(format, &product, k);
		add_to(format, total, &product);
		memcpy(term.limb, product.limb, (size_t)format.limbs * sizeof *term.limb);
	}
}

/* The first 128 bits of it, at least. */
static struct result to_result(struct format format, const struct number *a, bool negative)
{
	const int top = used_limbs(format, a) - 1;
	struct pair value = { 0, 0 };

	for (int i = 0; i <= 4 && i <= top; i++)
		value = add_double(value, a->limb[top - i] * power_of_two(-32 * i)
			* (negative ? -1 : 1));
	return result(value, 32 * (top - format.fraction));
}

/* With so many limbs behind the point, beside those for z < 0. */
static struct result ratio_plus(double x, double mu, double sigma, double about, int guard)
{
	const int whole_limbs = (int)(about * about * 0.7213475204444817 + 8) / 32 + 1;
	const int fraction = guard + (about < 0 ? whole_limbs : 0);
	const struct format format = { whole_limbs + fraction, fraction };
	struct number v, z, mean, one, even, odd, square, root;
	bool negative;

	divide_doubles(format, x, sigma, &v);
	divide_doubles(format, mu, sigma, &mean);
	/* x is negative, where Φ(z)/φ(z) can cancel it; so z is -|x/σ| - μ/σ. */
	z = v;
	if (mu > 0)
		add_to(format, &z, &mean);
	else
		subtract_from(format, &z, &mean);
	multiply_numbers(format, &z, &z, &square);
	divide_doubles(format, 1, 1, &one);
	take_series(format, &one, &square, 2);
	clear(format, &root);
	for (int i = 0; i <= fraction; i++)
		root.limb[fraction - i] = half_pi_root[i];
	multiply_numbers(format, &one, &root, &even);
	odd = z;
	take_series(format, &odd, &square, 3);
	add_to(format, about < 0 ? &v : &even, &odd);
	negative = subtract_from(format, &even, &v);
	return to_result(format, &even, negative);
}

struct result ratio_plus_exactly(double x, double mu, double sigma, double about)
{
	const struct result first = ratio_plus(x, mu, sigma, about, FEW_LIMBS);
	const struct scaled numerator = split(x), divisor = split(sigma);

	/* One of 2^30 that come here needs the others. */
	return first.value.high != 0 && first.exponent + ilogb(first.value.high) >
		numerator.exponent - divisor.exponent - 40
		? first : ratio_plus(x, mu, sigma, about, MANY_LIMBS);
}
