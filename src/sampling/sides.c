/* SPDX-License-Identifier: MIT */
/* sides.c - see sides.h */
#include "sampling/sides.h"

#include "curve/curve.h"

void sides_at(const struct curve *curve, double x, double *left, double *right)
{
	if (number_round_to(x, curve->type) == x)
		curve_sides(curve, x, left, right);
	else
		*left = *right = curve_at(curve, x);
}
