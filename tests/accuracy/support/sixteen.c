/* SPDX-License-Identifier: MIT */
/* sixteen.c - see sixteen.h */
#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "sixteen.h"

enum { ALL = SIXTEEN_COUNT, SHARE_MAX = 2048 };

/* The number with these bits. */
static double number_of(enum number_type type, unsigned bits)
{
	const uint32_t single_bits = bits << 16;
	float single;

	if (type == NUMBER_BF16) {
		memcpy(&single, &single_bits, sizeof single);
		return single;
	}
	const int exponent = bits >> 10 & 31, fraction = bits & 1023;
	const double size = exponent == 31 ? (fraction != 0 ? NAN : INFINITY)
		: exponent == 0 ? ldexp(fraction, -24) : ldexp(1024 + fraction, exponent - 25);

	return bits >> 15 ? -size : size;
}

double *sixteen_points(const struct subject *subject, const struct set *set, size_t wanted,
	size_t *count)
{
	const bool all = set == subject->reference->set
		&& wanted >= run_share(subject->reference, ALL);
	const size_t share = wanted < SHARE_MAX ? wanted : SHARE_MAX;
	/* An odd step, so that all kinds of numbers are among them. */
	const unsigned step = all ? 1 : (unsigned)(ALL / share) | 1;
	double *x = malloc(ALL * sizeof *x);

	if (x == NULL)
		abort();
	*count = 0;
	for (unsigned bits = 0; bits < ALL; bits += step)
		x[(*count)++] = number_of(subject->type, bits);
	return x;
}
