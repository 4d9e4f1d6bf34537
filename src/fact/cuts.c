/* SPDX-License-Identifier: MIT */
/* cuts.c - see cuts.h */
#include "fact/cuts.h"

#include <math.h>
#include <stdbool.h>

#include "fact/moments.h"
#include "formula/evaluate/evaluate.h"
#include "support/memory.h"
#include "support/sort.h"

/* Of the density; those beyond 13 are for what grows faster than it falls at first. */
static const double always[] = { 0, 1, 2, 3, 4.5, 6.5, 9, 13, 20, 28, 38, 54, 76, 108, 152, 216,
	304 };
static const double NEAR_END = 13;

/* For a slope that changes where the points of a panel would not see it, as that of
 * x*erf(1e6*x) does. */
static const double close[] = { 1e-2, 1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8, 1e-9, 1e-10 };

enum { ALWAYS = sizeof always / sizeof *always, CLOSE = sizeof close / sizeof *close };

/* Whether f' changes by more than a hundredth of it between the closest points on a side. */
static bool changes(const struct subject *subject, double deviation, int side)
{
	const double x[2] = { side * close[1] * deviation, side * close[CLOSE - 1] * deviation };
	double slope[2];

	formula_evaluate(&subject->plan[1], NUMBER_F64, x, slope, 2, subject->effort);
	return fabs(slope[0] - slope[1]) > 0.01 * fmax(fabs(slope[0]), fabs(slope[1]));
}

double *cuts_of(const struct subject *subject, double deviation, double end, size_t *count)
{
	const size_t edges = subject->pieces.edges;
	double *cut = memory_new(2 * (ALWAYS + CLOSE) + edges, sizeof *cut);
	size_t all = 0, kept = 0;

	for (size_t i = 0; i < ALWAYS && (always[i] <= NEAR_END || end > NEAR_END); i++) {
		cut[all++] = always[i];
		cut[all++] = -always[i];
	}
	for (int side = -1; side <= 1; side += 2)
		if (changes(subject, deviation, side))
			for (size_t i = 0; i < CLOSE; i++)
				cut[all++] = side * close[i];
	for (size_t i = 0; i < edges; i++)
		if (fabs(subject->pieces.edge[i].x) < end * deviation)
			cut[all++] = subject->pieces.edge[i].x / deviation;
	sort_ascending(cut, all);
	for (size_t i = 0; i < all; i++)
		if (kept == 0 || cut[i] != cut[kept - 1])
			cut[kept++] = cut[i];
	*count = kept;
	return cut;
}
