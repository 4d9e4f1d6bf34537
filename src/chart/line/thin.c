/* SPDX-License-Identifier: MIT */
/* thin.c - see thin.h */
#include "chart/line/thin.h"

#include <math.h>

#include "chart/frame/column.h"
#include "chart/frame/path.h"
#include "support/memory.h"

enum { IN_COLUMN_MAX = 8 };

void thin_add(struct thin *thin, struct point point)
{
	struct points *kept = &thin->kept;
	const bool gap = !isfinite(point.y);
	const bool after_gap = kept->count > 0 && !isfinite(kept->point[kept->count - 1].y);
	if (gap && after_gap)
		return;		/* one is as good as many */
	if (kept->count == thin->capacity) {
		thin->capacity = 2 * thin->capacity + 64;
		kept->point = memory_resize(kept->point, thin->capacity, sizeof *kept->point);
	}

	const double column = column_at(scale_px(&thin->page->x, point.x));
	if (gap || after_gap || kept->count == 0 || column != thin->column) {
		thin->column_first = kept->count;
		thin->column = column;
	}
	kept->point[kept->count++] = point;
	const size_t in_column = kept->count - thin->column_first;
	if (in_column > IN_COLUMN_MAX)
		kept->count = thin->column_first
			+ column_thin(kept->point + thin->column_first, in_column);
}
