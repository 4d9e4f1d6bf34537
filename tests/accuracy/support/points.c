/* points.c - where accuracy is measured. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "points.h"
#include "random.h"

enum { NEIGHBOURS = 5, CROSSINGS_MAX = 64, GRID = 4000, SPECIALS_MAX = 128 };

/* A sixth each: the middle, the tails of exp and of Φ, where they underflow,
 * every binade, the binades near the scale. */
static double random_point(uint64_t *seed, const struct set *set)
{
	const double sign = random_bits(seed) & 1 ? 1 : -1;

	switch (random_bits(seed) % 6) {
	case 0: return set->centre + set->scale * random_between(seed, -5, 5);
	case 1: return set->centre + set->scale * random_between(seed, -40, 40);
	case 2: return set->centre + set->scale * random_between(seed, -800, 800);
	case 3: return set->centre + set->scale * sign * exp2(random_between(seed, -60, 12));
	case 4: return set->centre + set->scale * sign * random_between(seed, 36, 39);
	default: return random_double(seed);
	}
}

/* Where the order changes its sign, to the last bit. */
static size_t crossings(const struct subject *subject, const struct set *set, double *crossing)
{
	size_t count = 0;

	for (int i = -GRID; i < GRID && count < CROSSINGS_MAX; i++) {
		double left = set->centre + set->scale * (i / 100.0);
		double right = set->centre + set->scale * ((i + 1) / 100.0);
		const bool negative = signbit(subject_value(subject, set->parameter, left));

		if (!isfinite(left) || !isfinite(right) ||
		    signbit(subject_value(subject, set->parameter, right)) == negative)
			continue;
		for (;;) {
			const double middle = left / 2 + right / 2;

			if (middle <= left || middle >= right)
				break;
			if (signbit(subject_value(subject, set->parameter, middle)) == negative)
				left = middle;
			else
				right = middle;
		}
		crossing[count++] = right;
	}
	return count;
}

static size_t specials(const struct subject *subject, const struct set *set, double *special)
{
	const struct activation *activation = subject->activation;
	static const double always[] = {
		0, 1, -1, 2, -2, 3, -3, 6, 0.5, -0.5, 0x1p-1022, -0x1p-1022, 0x1p-1074, -0x1p-1074,
		0x1p-54, -0x1p-54, 0x1p-27, -0x1p-27, DBL_MAX, -DBL_MAX, 0x1.6232bdd7abcd2p9,
		-0x1.6232bdd7abcd2p9, -0x1.74385446d71c3p9, -0x1.74910d52d3051p9,
	};
	struct breakpoint breakpoint[BREAKPOINTS_MAX];
	size_t count = sizeof always / sizeof *always;
	size_t kinks = activation->breakpoints == NULL ? 0
		: activation->breakpoints(set->parameter, breakpoint);

	memcpy(special, always, sizeof always);
	while (kinks > 0)
		special[count++] = breakpoint[--kinks].x;
	return count + crossings(subject, set, special + count);
}

double *points_new(const struct subject *subject, const struct set *set, size_t wanted,
	size_t *count)
{
	/* Also for a narrower type: where the double is 0. */
	const struct subject wide = { .activation = subject->activation, .order = subject->order };
	uint64_t seed = 1;
	double special[SPECIALS_MAX];
	const size_t number = specials(&wide, set, special);
	double *point = malloc((wanted + number * (2 * NEIGHBOURS + 1)) * sizeof *point);

	if (point == NULL)
		abort();
	*count = 0;
	for (size_t i = 0; i < wanted; i++) {
		point[*count] = random_point(&seed, set);
		*count += isfinite(point[*count]);
	}
	for (size_t i = 0; i < number; i++) {
		double left = special[i], right = special[i];

		point[(*count)++] = special[i];
		for (int step = 0; step < NEIGHBOURS; step++) {
			left = nextafter(left, -INFINITY);
			right = nextafter(right, INFINITY);
			if (isfinite(left))
				point[(*count)++] = left;
			if (isfinite(right))
				point[(*count)++] = right;
		}
	}
	return point;
}
