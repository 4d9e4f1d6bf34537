/* values.c - prints what the bits of every function's values come to, a line
 * for each order and rounding, with the standard parameters and with others. Built once for each instruction set, it has to
 * print the same. */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "accuracy/support/random.h"
#include "activation/activation.h"

enum { POINTS = 4000 };

/* FNV-1a */
static uint64_t hash_of(const double *value, size_t count)
{
	const unsigned char *byte = (const unsigned char *)value;
	uint64_t hash = 0xcbf29ce484222325;

	for (size_t i = 0; i < count * sizeof *value; i++)
		hash = (hash ^ byte[i]) * 0x100000001b3;
	return hash;
}

int main(void)
{
	static double x[POINTS], y[POINTS];
	uint64_t seed = 5;

	for (size_t i = 0; i < POINTS; i++)
		x[i] = i % 4 == 0 ? random_double(&seed)
			: ((double)(random_bits(&seed) >> 11) * 0x1p-53 - 0.5) * (i % 4 == 1 ? 80 : 8);
	for (size_t i = 0; i < activation_count * ORDERS * 4; i++) {
		const struct activation *activation = activations[i / ORDERS / 4];
		const int order = (int)(i / 4 % ORDERS);
		const double others = i / 2 % 2 ? 0.5 : 0;
		double parameter[PARAMETERS_MAX] = { 0 };

		for (size_t k = 0; k < activation_parameters(activation); k++)
			parameter[k] = activation->parameter[k].standard + others * (double)(k + 1);
		activation->evaluate[order](x, y, POINTS, parameter, i % 2 ? TO_ODD : TO_NEAREST);
		printf("%s%s %d %s %016llx\n", activation->name, others > 0 ? " others" : "", order,
			i % 2 ? "odd" : "nearest", (unsigned long long)hash_of(y, POINTS));
	}
	return 0;
}
