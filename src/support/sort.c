/* SPDX-License-Identifier: MIT */
/* sort.c - see sort.h */
#include "support/sort.h"

#include <stdlib.h>

static int compare(const void *a, const void *b)
{
	const double one = *(const double *)a, other = *(const double *)b;
	return (one > other) - (one < other);
}

void sort_ascending(double *number, size_t count)
{
	qsort(number, count, sizeof *number, compare);
}
