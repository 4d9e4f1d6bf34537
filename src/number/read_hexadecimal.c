/* read_hexadecimal.c - text such as printf's %a writes to the nearest double.
 *
 * Method
 *   The first 16 significant digits fill 64 bits; those after them only matter by
 *   being all 0 or not, which is kept in the last bit ("sticky"). The bits that
 *   the double has no room for are rounded off, ties to even.
 *
 * Special cases
 *   No digits after 0x: the number is the 0 alone, as for strtod.
 *   Subnormal results keep fewer bits, and none at all below half of the least.
 */
#include <math.h>

#include "number/bits.h"
#include "number/number.h"

static int digit_value(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	c |= 0x20;
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* The double nearest to significand * 2^exponent. */
static double round_bits(uint64_t significand, int64_t exponent)
{
	int zeros, shift;
	uint64_t rest, half, kept;

	if (significand == 0)
		return 0;
	zeros = __builtin_clzll(significand);
	significand <<= zeros;
	exponent += 63 - zeros;			/* now of the first bit */
	if (exponent > 1023)
		return HUGE_VAL;
	if (exponent < EXPONENT_LEAST - 1)
		return 0;

	shift = 63 - FRACTION_BITS;
	if (exponent < EXPONENT_LEAST + FRACTION_BITS) {
		shift += EXPONENT_LEAST + FRACTION_BITS - (int)exponent;
		exponent = EXPONENT_LEAST + FRACTION_BITS;
	}
	half = UINT64_C(1) << (shift - 1);
	kept = shift < 64 ? significand >> shift : 0;
	rest = shift < 64 ? significand & (2 * half - 1) : significand;
	kept += rest > half || (rest == half && (kept & 1));
	/* A carry out of the fraction, or out of the subnormals, raises the exponent. */
	exponent -= EXPONENT_LEAST + FRACTION_BITS;
	return double_of_bits(((uint64_t)exponent << FRACTION_BITS) + kept);
}

const char *number_read_hexadecimal(const char *text, const char *end, double *value)
{
	uint64_t significand = 0;
	int64_t exponent = 0;
	bool point = false, digits = false;
	const char *p = text;
	int digit;

	for (; p < end; p++) {
		if (*p == '.' && !point) {
			point = true;
			continue;
		}
		digit = digit_value(*p);
		if (digit < 0)
			break;
		digits = true;
		exponent -= point ? 4 : 0;
		if (significand >> 60 == 0) {
			significand = significand << 4 | (uint64_t)digit;
		} else {
			significand |= digit != 0;
			exponent += 4;
		}
	}
	if (!digits)
		return NULL;
	if (p < end && (*p | 0x20) == 'p')
		p = read_exponent(p, end, &exponent);
	*value = round_bits(significand, exponent);
	return p;
}
