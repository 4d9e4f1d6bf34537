/* SPDX-License-Identifier: MIT */
/* points.c - where accuracy is measured. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "points.h"
#include "random.h"

enum {
	NEIGHBOURS = 5, DISTANCES = 12, AROUND = 1 + 2 * (NEIGHBOURS + DISTANCES),
	CROSSINGS_MAX = 64, GRID_MIN = 400, GRID_MAX = 4000, SPECIALS_MAX = 128
};
static const double grid_reach = 40;	/* in units of the scale */

/* A seventh each: the middle, the tails of exp and of Φ, where they underflow,
 * every binade, the binades near the scale, the subnormals and those above. */
static double random_point(uint64_t *seed, const struct set *set)
{
	const double sign = random_bits(seed) & 1 ? 1 : -1;

	switch (random_bits(seed) % 7) {
	case 0: return set->centre + set->scale * random_between(seed, -5, 5);
	case 1: return set->centre + set->scale * random_between(seed, -40, 40);
	case 2: return set->centre + set->scale * random_between(seed, -800, 800);
	case 3: return set->centre + set->scale * sign * exp2(random_between(seed, -60, 12));
	case 4: return set->centre + set->scale * sign * random_between(seed, 36, 39);
	case 5: return sign * exp2(random_between(seed, -1075, -1000));
	default: return random_double(seed);
	}
}

/* Between left and right, where its sign changes: the double behind that. */
static double crossing_between(const struct subject *subject, const struct set *set, double left,
	double right)
{
	const bool negative = signbit(subject_value(subject, set->parameter, left));

	for (;;) {
		const double middle = left / 2 + right / 2;

		if (middle <= left || middle >= right)
			return right;
		if (signbit(subject_value(subject, set->parameter, middle)) == negative)
			left = middle;
		else
			right = middle;
	}
}

/* Where the order changes its sign, to the last bit. It takes no more values to look for
 * that than are wanted: with the parameters of some sets each takes half a millisecond. */
static size_t crossings(const struct subject *subject, const struct set *set, size_t wanted,
	double *crossing)
{
	double x[2 * GRID_MAX + 1], y[2 * GRID_MAX + 1];
	const int side = wanted / 2 < GRID_MIN ? GRID_MIN
		: wanted / 2 > GRID_MAX ? GRID_MAX : (int)(wanted / 2);
	size_t count = 0;

	for (int i = 0; i <= 2 * side; i++)
		x[i] = set->centre + set->scale * ((i - side) * grid_reach / side);
	subject_evaluate(subject, set->parameter, x, y, 2 * (size_t)side + 1);
	for (int i = 0; i < 2 * side && count < CROSSINGS_MAX; i++)
		if (isfinite(x[i]) && isfinite(x[i + 1]) && !signbit(y[i]) != !signbit(y[i + 1]))
			crossing[count++] = crossing_between(subject, set, x[i], x[i + 1]);
	return count;
}

static size_t specials(const struct subject *subject, const struct set *set, size_t wanted,
	double *special)
{
	static const double always[] = {
		0, 1, -1, 2, -2, 3, -3, 6, 0.5, -0.5, 0x1p-1022, -0x1p-1022, 0x1p-1074, -0x1p-1074,
		0x1p-54, -0x1p-54, 0x1p-27, -0x1p-27, DBL_MAX, -DBL_MAX, 0x1.6232bdd7abcd2p9,
		-0x1.6232bdd7abcd2p9, -0x1.74385446d71c3p9, -0x1.74910d52d3051p9,
	};
	size_t count = sizeof always / sizeof *always;

	memcpy(special, always, sizeof always);
	count += subject_breakpoints(subject, set->parameter, special + count);
	return count + crossings(subject, set, wanted, special + count);
}

/* Finite ones, put behind the others. */
static void put(double *point, size_t *count, double x)
{
	if (isfinite(x))
		point[(*count)++] = x;
}

/* The special x, its neighbours, and what is farther away on both sides. */
static void put_around(double *point, size_t *count, double x, double scale)
{
	const double size = fmax(fabs(x), scale);
	double left = x, right = x;

	put(point, count, x);
	for (int i = 0; i < NEIGHBOURS; i++) {
		put(point, count, left = nextafter(left, -INFINITY));
		put(point, count, right = nextafter(right, INFINITY));
	}
	for (int i = 1; i <= DISTANCES; i++) {
		put(point, count, x - size * exp2(-4 * i));
		put(point, count, x + size * exp2(-4 * i));
	}
}

double *points_new(const struct subject *subject, const struct set *set, size_t wanted,
	size_t *count)
{
	/* Also for a narrower type: where the double is 0. */
	const struct subject wide = { .activation = subject->activation, .order = subject->order };
	uint64_t seed = 1;
	double special[SPECIALS_MAX];
	const size_t number = specials(&wide, set, wanted, special);
	double *point = malloc((wanted + number * AROUND) * sizeof *point);

	if (point == NULL)
		abort();
	*count = 0;
	for (size_t i = 0; i < wanted; i++)
		put(point, count, random_point(&seed, set));
	for (size_t i = 0; i < number; i++)
		put_around(point, count, special[i], set->scale);
	return point;
}
