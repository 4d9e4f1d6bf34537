/* SPDX-License-Identifier: MIT */
/* envelope.c - see envelope.h */
#include "chart/line/envelope.h"

#include <math.h>
#include <stdlib.h>

#include "chart/frame/path.h"
#include "curve/curve.h"
#include "number/dtype.h"
#include "support/memory.h"

enum { BLOCK = 512, COLUMN_PX = 4, COLUMN_VALUES = 8 };

static const double DOT_PX = 2;		/* that a dot needs to be seen beside others */

struct column {
	size_t first, end;	/* in columns of COLUMN_PX */
	size_t values;
	double least, greatest, sum;
};

static void add_value(struct column *column, double y)
{
	column->least = column->values == 0 ? y : fmin(column->least, y);
	column->greatest = column->values == 0 ? y : fmax(column->greatest, y);
	column->sum += y;
	column->values++;
}

/* The columns of the page, with the points that they hold. */
static struct column *fill_columns(const struct point *point, size_t points,
	const struct frame *page, size_t columns)
{
	struct column *column = memory_new(columns, sizeof *column);
	for (size_t i = 0; i < points; i++) {
		const struct interval *x = &page->x.range;
		if (!(point[i].x >= x->low && point[i].x <= x->high) || !isfinite(point[i].y))
			continue;
		const double place = (scale_px(&page->x, point[i].x) - page->box.left) / COLUMN_PX;
		const size_t which = place <= 0 ? 0 : place >= (double)columns ? columns - 1
			: (size_t)place;
		add_value(&column[which], scale_has(&page->y, point[i].y) ? point[i].y
			: page->y.range.low);
	}
	for (size_t i = 0; i < columns; i++) {
		column[i].first = i;
		column[i].end = i + 1;
	}
	return column;
}

/* Joins columns until each has enough values for its least and greatest to say something.
 * Returns how many there are then. */
static size_t join_columns(struct column *column, size_t columns)
{
	size_t joined = 0;
	for (size_t i = 0; i < columns; i++) {
		struct column *last = &column[joined > 0 ? joined - 1 : 0];
		const bool few = joined > 0 && (last->values < COLUMN_VALUES
			|| (i + 1 == columns && column[i].values < COLUMN_VALUES));
		if (!few) {
			column[joined++] = column[i];
			continue;
		}
		const bool any = column[i].values > 0;
		if (any && last->values > 0) {
			last->least = fmin(last->least, column[i].least);
			last->greatest = fmax(last->greatest, column[i].greatest);
		} else if (any) {
			last->least = column[i].least;
			last->greatest = column[i].greatest;
		}
		last->sum += column[i].sum;
		last->values += column[i].values;
		last->end = column[i].end;
	}
	return joined;
}

static double edge_x(const struct frame *page, double columns)
{
	return fmin(fmax(scale_value(&page->x, page->box.left + COLUMN_PX * columns),
		page->x.range.low), page->x.range.high);
}

static void add_point(struct points *points, double x, double y)
{
	points->point[points->count++] = (struct point){ x, y };
}

struct envelope envelope_of(const struct point *point, size_t points, const struct frame *page)
{
	const size_t pixels = (size_t)fmax(page->box.right - page->box.left, 1);
	const size_t all = (pixels + COLUMN_PX - 1) / COLUMN_PX;
	struct column *column = fill_columns(point, points, page, all);
	const size_t columns = join_columns(column, all);
	struct envelope envelope = {
		.outline.point = memory_new(4 * columns, sizeof(struct point)),
		.mean.point = memory_new(columns, sizeof(struct point)),
	};
	for (size_t i = 0; i < columns; i++) {
		if (column[i].values == 0)
			continue;
		const double from = (double)column[i].first, to = (double)column[i].end;
		add_point(&envelope.outline, edge_x(page, from), column[i].least);
		add_point(&envelope.outline, edge_x(page, to), column[i].least);
		add_point(&envelope.mean, edge_x(page, (from + to) / 2),
			column[i].sum / (double)column[i].values);
	}
	for (size_t i = columns; i-- > 0; ) {
		if (column[i].values == 0)
			continue;
		add_point(&envelope.outline, edge_x(page, (double)column[i].end),
			column[i].greatest);
		add_point(&envelope.outline, edge_x(page, (double)column[i].first),
			column[i].greatest);
	}
	free(column);
	return envelope;
}

void envelope_free(struct envelope *envelope)
{
	free(envelope->outline.point);
	free(envelope->mean.point);
}

struct points envelope_numbers(const struct curve *curve, const struct frame *page)
{
	const struct interval x = page->x.range;
	long long first = dtype_place(curve->type, number_round_to(x.low, curve->type));
	long long last = dtype_place(curve->type, number_round_to(x.high, curve->type));
	first += dtype_at(curve->type, first) < x.low;
	last -= dtype_at(curve->type, last) > x.high;
	struct points points = { .point = NULL };
	if (first > last)
		return points;
	const size_t numbers = (size_t)(last - first) + 1;
	const size_t count = numbers < ENVELOPE_NUMBERS_MAX ? numbers : ENVELOPE_NUMBERS_MAX;
	points.point = memory_new(count, sizeof *points.point);
	while (points.count < count) {
		double at[BLOCK], y[BLOCK];
		const size_t block = count - points.count < BLOCK ? count - points.count : BLOCK;
		for (size_t i = 0; i < block; i++)
			at[i] = dtype_at(curve->type, first + (long long)((double)(points.count + i)
				* ((double)(numbers - 1) / fmax((double)(count - 1), 1))));
		curve_evaluate(curve, at, y, block);
		for (size_t i = 0; i < block; i++)
			points.point[points.count++] = (struct point){ at[i], y[i] };
	}
	return points;
}

bool envelope_is_sparse(size_t points, const struct frame *page)
{
	return (double)points * DOT_PX <= page->box.right - page->box.left;
}
