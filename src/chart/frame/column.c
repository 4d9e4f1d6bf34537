/* SPDX-License-Identifier: MIT */
/* column.c - see column.h */
#include "chart/frame/column.h"

#include <math.h>

double column_at(double x_px)
{
	return floor(2 * x_px);
}

size_t column_thin(struct point *point, size_t points)
{
	size_t low = 0, high = 0;
	for (size_t i = 1; i < points; i++) {
		if (point[i].y < point[low].y)
			low = i;
		if (point[i].y > point[high].y)
			high = i;
	}
	size_t kept = 0;
	for (size_t i = 0; i < points; i++)
		if (i == 0 || i == low || i == high || i == points - 1)
			point[kept++] = point[i];
	return kept;
}
