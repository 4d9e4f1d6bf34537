/* SPDX-License-Identifier: MIT */
/* f32.c - every order of every activation at numbers of f32: random ones, and
 * those next to whatever is special. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "support/points.h"
#include "support/random.h"
#include "support/run.h"

enum { STANDARD_COUNT = 20000 };

/* A finite one, of any bit pattern. */
static double random_float(uint64_t *seed)
{
	float number;

	do {
		const uint32_t bits = (uint32_t)random_bits(seed);

		memcpy(&number, &bits, sizeof number);
	} while (!isfinite(number));
	return number;
}

/* Half of them random, the others those of a double with its neighbours. */
static double *choose(const struct subject *subject, const struct set *set, size_t wanted,
	size_t *count)
{
	size_t places;
	double *place = points_new(subject, set, wanted / 6, &places);
	double *x = malloc((wanted / 2 + places * 3) * sizeof *x);
	uint64_t seed = 3;

	if (x == NULL)
		abort();
	for (*count = 0; *count < wanted / 2; )
		x[(*count)++] = random_float(&seed);
	for (size_t i = 0; i < places; i++) {
		const float number = (float)place[i];

		x[(*count)++] = number;
		x[(*count)++] = nextafterf(number, -INFINITY);
		x[(*count)++] = nextafterf(number, INFINITY);
	}
	free(place);
	return x;
}

int main(int count, char **argument)
{
	return run(count, argument, NUMBER_F32, choose, STANDARD_COUNT);
}
