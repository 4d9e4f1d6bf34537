/* SPDX-License-Identifier: MIT */
/* jump.c - see jump.h */
#include "chart/line/jump.h"

#include <math.h>

#include "curve/curve.h"
#include "sampling/sides.h"
#include "support/memory.h"

struct jump *jumps_find(const struct curve *curve, struct interval x, size_t *count)
{
	double breaks[CURVE_BREAKS_MAX];
	const size_t break_count = curve_breaks(curve, breaks);
	struct jump *jump = memory_new(break_count, sizeof *jump);
	*count = 0;
	for (size_t i = 0; i < break_count; i++) {
		struct jump it = { .x = breaks[i], .value = curve_at(curve, breaks[i]) };
		sides_at(curve, it.x, &it.left, &it.right);
		if (it.left == it.right || it.x < x.low || it.x > x.high)
			continue;
		if (it.x == x.low)
			it.left = NAN;
		if (it.x == x.high)
			it.right = NAN;
		jump[(*count)++] = it;
	}
	return jump;
}
