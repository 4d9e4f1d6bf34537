/* SPDX-License-Identifier: MIT */
/* ball.c - from a ball of Arb's to a number of a type.
 *
 * Method
 *   A number of the type is a whole multiple of 2^q, where q comes of the size of what is
 *   rounded, or is that of the subnormals. The whole part of the quotient and what is
 *   left of it are exact, and so the rounding is. A ball is rounded at both its ends.
 *
 * Special cases
 *   An end below 0 is rounded to -0 if to 0; so a ball on both sides of 0 is never sure.
 *   What is rounded to more than the largest number: infinity.
 */
#include <math.h>

#include "ball.h"
#include "number/format.h"

enum { GUARD_BITS = 64 };

/* |value|, below 2^fraction_bits + 1 times 2^q. */
static double round_size(const struct number_format *format, const arf_t size)
{
	const slong last = arf_abs_bound_lt_2exp_si(size) - format->fraction_bits - 1;
	const slong q = last < format->exponent_least ? format->exponent_least : last;
	arf_t quotient, rest;

	if (last > 1024)
		return INFINITY;
	arf_init(quotient);
	arf_init(rest);
	arf_mul_2exp_si(rest, size, -q);
	arf_floor(quotient, rest);
	arf_sub(rest, rest, quotient, ARF_PREC_EXACT, ARF_RND_NEAR);
	const double lower = arf_get_d(quotient, ARF_RND_NEAR);
	const int half = arf_cmpabs_2exp_si(rest, -1);
	arf_clear(rest);
	arf_clear(quotient);
	const bool up = half > 0 || (half == 0 && fmod(lower, 2) == 1);
	const double rounded = ldexp(lower + up, (int)q);
	return rounded > format->largest ? INFINITY : rounded;
}

static double round_end(enum number_type type, const arf_t end)
{
	const struct number_format *format = &number_formats[type];
	arf_t size;

	if (arf_is_zero(end))
		return 0;
	if (arf_is_nan(end))
		return NAN;
	if (arf_is_inf(end))
		return arf_sgn(end) * INFINITY;
	arf_init(size);
	arf_abs(size, end);
	/* Less than half of the least number, at whatever distance, is rounded like that. */
	const double rounded = arf_cmpabs_2exp_si(size, format->exponent_least - 1) <= 0 ? 0
		: round_size(format, size);
	arf_clear(size);
	return copysign(rounded, arf_sgn(end));
}

/* What neither end of a ball is rounded to alike: of two neighbours, the even one, to
 * which the tie between them is rounded. */
static double likely(enum number_type type, double low, double high, double middle)
{
	arf_t tie, end;

	if (low == 0 && high == 0)
		return 0;
	if (!isfinite(low) || !isfinite(high))
		return middle;
	arf_init(tie);
	arf_init(end);
	arf_set_d(tie, low);
	arf_set_d(end, high);
	arf_add(tie, tie, end, ARF_PREC_EXACT, ARF_RND_NEAR);
	arf_mul_2exp_si(tie, tie, -1);
	const double even = round_end(type, tie);
	arf_clear(end);
	arf_clear(tie);
	return even == low || even == high ? even : middle;
}

bool ball_round(enum number_type type, const arb_t ball, double *value)
{
	const slong bits = arb_bits(ball) + GUARD_BITS;
	arf_t end;

	*value = round_end(type, arb_midref(ball));
	if (arb_is_exact(ball) || !arb_is_finite(ball))
		return arb_is_finite(ball);
	arf_init(end);
	arb_get_lbound_arf(end, ball, bits);
	const double low = round_end(type, end);
	arb_get_ubound_arf(end, ball, bits);
	const double high = round_end(type, end);
	arf_clear(end);
	if (low == high && !signbit(low) == !signbit(high))
		return true;
	*value = likely(type, low, high, *value);
	return false;
}

double ball_ulps(enum number_type type, const arb_t ball, double number)
{
	const struct number_format *format = &number_formats[type];
	const arf_srcptr exact = arb_midref(ball);
	const slong exponent = arf_abs_bound_lt_2exp_si(exact);
	const int most = ilogb(format->largest) + 1;
	slong last = exponent - format->fraction_bits - 1;
	arf_t difference;

	if (isnan(number) || arf_is_nan(exact))
		return INFINITY;
	if (arf_is_zero(exact))
		return number == 0 ? 0 : INFINITY;
	if (!signbit(number) != (arf_sgn(exact) > 0))
		return INFINITY;
	if (isinf(number) && exponent > most)
		return 0;
	if (last < format->exponent_least)
		last = format->exponent_least;
	arf_init(difference);
	if (isinf(number))
		arf_set_si_2exp_si(difference, number < 0 ? -1 : 1, most);
	else
		arf_set_d(difference, number);
	arf_sub(difference, difference, exact, GUARD_BITS, ARF_RND_UP);
	arf_mul_2exp_si(difference, difference, -last);
	const double ulps = fabs(arf_get_d(difference, ARF_RND_UP));
	arf_clear(difference);
	return ulps;
}
