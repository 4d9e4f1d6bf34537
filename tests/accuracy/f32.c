/* f32.c - every order of every activation at numbers of f32: random ones, and
 * those next to whatever is special. ACTPLOT_TEST_COUNT sets how many random
 * ones an order gets. */
#include <math.h>
#include <stdlib.h>

#include "support/narrow.h"
#include "support/points.h"

enum { RANDOM = 4000, NEIGHBOURS = 3 };

static void check(const struct narrow_subject *subject, const struct set *set)
{
	const struct curve *curve = &subject->curve;
	const size_t wanted = narrow_wanted(RANDOM);
	size_t places, count = 0;
	double *place = points_new(curve->activation, (int)curve->order, set, wanted / 4, &places);
	double *x = malloc((wanted + places * (2 * NEIGHBOURS + 1)) * sizeof *x);
	uint64_t seed = 3;

	if (x == NULL)
		abort();
	while (count < wanted)
		x[count++] = narrow_number(subject->narrow, (unsigned)random_bits(&seed));
	for (size_t i = 0; i < places; i++) {
		float left = (float)place[i], right = left;

		x[count++] = left;
		/* The special ones stand behind the random ones. */
		for (int k = 0; i >= wanted / 4 && k < NEIGHBOURS; k++) {
			left = nextafterf(left, -INFINITY);
			right = nextafterf(right, INFINITY);
			x[count++] = left;
			x[count++] = right;
		}
	}
	narrow_check(subject, set, x, count);
	free(x);
	free(place);
}

int main(void)
{
	return narrow_run("f32", &narrow_f32, check);
}
