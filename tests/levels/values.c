/* SPDX-License-Identifier: MIT */
/* values.c - prints what the bits of every kernel's enclosures and numbers come to, a line
 * for each order, with two sets of parameters. Built once for each instruction set, it has to print
 * the same. */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "accuracy/support/random.h"
#include "activation/activation.h"

enum { POINTS = 4000 };

/* FNV-1a, of the bytes from the least of each number on. */
static uint64_t hash_of(const double *value, size_t count)
{
	uint64_t hash = 0xcbf29ce484222325, bits;

	for (size_t i = 0; i < count; i++) {
		memcpy(&bits, &value[i], sizeof bits);
		for (int shift = 0; shift < 64; shift += 8)
			hash = (hash ^ (bits >> shift & 0xff)) * 0x100000001b3;
	}
	return hash;
}

int main(void)
{
	static double x[POINTS], high[POINTS], low[POINTS], radius[POINTS], y[POINTS];
	static const double sets[][2] = { { 0.25, 1 }, { 0.5, 1.5 } };
	uint64_t seed = 5;

	for (size_t i = 0; i < POINTS; i++)
		x[i] = i % 4 == 0 ? random_double(&seed)
			: ((double)(random_bits(&seed) >> 11) * 0x1p-53 - 0.5) * (i % 4 == 1 ? 80 : 8);
	for (size_t i = 0; i < activation_count * ORDERS * 2; i++) {
		const struct activation *activation = activations[i / ORDERS / 2];
		const size_t order = i / 2 % ORDERS, set = i % 2;
		struct exact parameter[PARAMETERS_MAX] = { { sets[set][0], 0 }, { sets[set][1], 0 } };

		if (activation->kernel[order] == NULL)
			continue;
		activation->kernel[order](x, high, low, radius, POINTS, parameter);
		activation->kernel[order](x, y, NULL, NULL, POINTS, parameter);
		/* Nothing is said of the others, nor of the sign of a low part that is 0. */
		for (size_t k = 0; k < POINTS; k++) {
			if (isnan(low[k]) || isnan(high[k])
					|| (activation->result[order] == ENCLOSED && !isfinite(radius[k])))
				low[k] = high[k] = radius[k] = 0;
			if (activation->result[order] != ENCLOSED)
				radius[k] = 0;
			low[k] = low[k] == 0 ? 0 : low[k];
			y[k] = isnan(y[k]) ? 0 : y[k];
		}
		printf("%s %zu %zu %016llx %016llx %016llx %016llx\n", activation->name, order, set,
			(unsigned long long)hash_of(high, POINTS),
			(unsigned long long)hash_of(low, POINTS),
			(unsigned long long)hash_of(radius, POINTS),
			(unsigned long long)hash_of(y, POINTS));
	}
	return 0;
}
