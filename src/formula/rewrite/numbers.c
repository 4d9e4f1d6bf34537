/* SPDX-License-Identifier: MIT */
/* numbers.c - arithmetic of numbers that makes a double, and nothing else.
 *
 * Method
 *   The error of a sum is a double (Donald Knuth, "The Art of Computer Programming",
 *   volume 2, 4.2.2), and so are that of a product and the remainder of a quotient, which
 *   fma gives, unless they are too small.
 */
#include <math.h>

#include "formula/rewrite/rewrites.h"

/* Above it 2^-106 times a number is no subnormal one. */
static const double least = 0x1p-900;

bool rewrite_exact_sum(double a, double b, double *sum)
{
	*sum = a + b;
	const double part = *sum - a;
	return isfinite(*sum) && (a - (*sum - part)) + (b - part) == 0;
}

bool rewrite_exact_product(double a, double b, double *product)
{
	*product = a * b;
	if (a == 0 || b == 0)
		return isfinite(*product);
	return isfinite(*product) && fabs(*product) >= least && fma(a, b, -*product) == 0;
}

bool rewrite_exact_quotient(double a, double b, double *quotient)
{
	if (b == 0 || !isfinite(b))
		return false;
	*quotient = a / b;
	if (a == 0)
		return true;
	return isfinite(*quotient) && fabs(*quotient) >= least && fabs(a) >= least
		&& fma(*quotient, b, -a) == 0;
}
