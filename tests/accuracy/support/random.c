/* SPDX-License-Identifier: MIT */
/* random.c - see random.h */
#include <math.h>
#include <string.h>

#include "random.h"

uint64_t random_bits(uint64_t *seed)
{
	uint64_t z = *seed += 0x9e3779b97f4a7c15;

	z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
	z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
	return z ^ (z >> 31);
}

double random_double(uint64_t *seed)
{
	double value;

	do {
		const uint64_t bits = random_bits(seed);

		memcpy(&value, &bits, sizeof value);
	} while (!isfinite(value));
	return value;
}

double random_between(uint64_t *seed, double low, double high)
{
	return low + (high - low) * ((double)(random_bits(seed) >> 11) * 0x1p-53);
}
