/* SPDX-License-Identifier: MIT */
/* exact.c - see exact.h
 *
 * Method
 *   The error of a sum is a double (Donald Knuth, "The Art of Computer Programming",
 *   volume 2, 4.2.2), and so are that of a product and the remainder of a quotient, which
 *   fma gives, unless they are too small.
 */
#include "formula/exact.h"

#include <math.h>

/* Above it 2^-106 times a number is no subnormal one. */
static const double least = 0x1p-900;

bool exact_sum(double a, double b, double *sum)
{
	*sum = a + b;
	const double part = *sum - a;
	return isfinite(*sum) && (a - (*sum - part)) + (b - part) == 0;
}

bool exact_product(double a, double b, double *product)
{
	*product = a * b;
	if (a == 0 || b == 0)
		return isfinite(*product);
	return isfinite(*product) && fabs(*product) >= least && fma(a, b, -*product) == 0;
}

bool exact_quotient(double a, double b, double *quotient)
{
	if (b == 0 || !isfinite(b))
		return false;
	*quotient = a / b;
	if (a == 0)
		return true;
	return isfinite(*quotient) && fabs(*quotient) >= least && fabs(a) >= least
		&& fma(*quotient, b, -a) == 0;
}

double common_divisor(double a, double b)
{
	while (b != 0) {
		const double rest = fmod(a, b);
		a = b;
		b = rest;
	}
	return a;
}
