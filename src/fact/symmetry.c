/* SPDX-License-Identifier: MIT */
/* symmetry.c - see symmetry.h */
#include "fact/symmetry.h"

#include <float.h>
#include <math.h>
#include <stdbool.h>

#include "fact/study.h"
#include "formula/evaluate/evaluate.h"

enum { NEAR_PAIRS = 300, PAIRS = 360 };
static const double LEAST = 0x1p-8, FACTOR = 1.0427;	/* up to 1000, at no round numbers */
static const double FAR_FACTOR = 72345.6;		/* then up to 1e294 */

/* Sums of values that are rounded differ by no more, if what they stand for does not. */
static bool same(double a, double b, double size)
{
	return fabs(a - b) <= 2 * DBL_EPSILON * size;
}

static bool holds(enum symmetry symmetry, double x, double right, double left, double middle)
{
	const double size = fmax(fabs(right), fabs(left));

	switch (symmetry) {
	case SYMMETRY_EVEN: return left == right;
	case SYMMETRY_ODD: return left == -right;
	case SYMMETRY_POINT: return same(left, 2 * middle - right, fmax(size, fabs(middle)));
	case SYMMETRY_GATE: return same(left, right - x, fmax(size, x));
	case SYMMETRY_NONE: break;
	}
	return true;
}

enum symmetry symmetry_of(struct study *study)
{
	static const enum symmetry all[] = {
		SYMMETRY_EVEN, SYMMETRY_ODD, SYMMETRY_POINT, SYMMETRY_GATE, SYMMETRY_NONE,
	};
	double x[2 * PAIRS + 1] = { 0 }, y[2 * PAIRS + 1], next = LEAST;
	size_t found = 0;

	for (int i = 0; i < PAIRS; i++, next *= i < NEAR_PAIRS ? FACTOR : FAR_FACTOR) {
		x[1 + 2 * i] = next;
		x[2 + 2 * i] = -next;
	}
	formula_evaluate(&study->plan[0], NUMBER_F64, x, y, 2 * PAIRS + 1, study->effort);
	for (int i = 0; i < PAIRS; i++)
		while (!holds(all[found], x[1 + 2 * i], y[1 + 2 * i], y[2 + 2 * i], y[0])) {
			/* What was refuted once stays so; the next must hold from the first on. */
			found++;
			i = 0;
		}
	return all[found];
}
