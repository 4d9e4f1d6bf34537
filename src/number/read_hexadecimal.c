/* SPDX-License-Identifier: MIT */
/* read_hexadecimal.c - text such as printf's %a writes to the nearest double.
 *
 * Method
 *   The first 16 significant digits fill 64 bits; those after them only matter by
 *   being all 0 or not, which is kept in the last bit ("sticky").
 *
 * Special cases
 *   No digits after 0x: the number is the 0 alone, as for strtod.
 */
#include "number/bits.h"
#include "number/number.h"

static int digit_value(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	c |= 0x20;
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

const char *number_read_hexadecimal(const char *text, const char *end, enum number_type type,
	double *value)
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
	*value = number_of_bits(significand, exponent, type);
	return p;
}
