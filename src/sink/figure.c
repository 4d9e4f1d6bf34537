/* SPDX-License-Identifier: MIT */
/* figure.c - see figure.h */
#include "sink/figure.h"

#include "plane/range.h"
#include "sampling/grid.h"
#include "sink/sink.h"

struct interval figure_range(const struct head *head, size_t panel)
{
	const struct grid *grid = head->grid;
	const struct interval own = head->figure.panel[panel].x;
	if (own.low < own.high)
		return own;
	if (grid->list == NULL || !head->figure.range_as_needed)
		return head->figure.x;
	struct interval range = range_none;
	for (size_t i = 0; i < grid->count; i++)
		range_include(&range, grid->list[i * grid->stride]);
	return range.low <= range.high ? range_widened(range) : head->figure.x;
}

struct cell_place figure_place(const struct figure_head *figure, size_t columns, size_t panel)
{
	struct cell_place place = { 0, 0 };
	for (size_t i = 1; i <= panel; i++) {
		const bool begins = figure->panel[i].row_title != NULL;
		place.column = begins || place.column + 1 == columns ? 0 : place.column + 1;
		place.row += place.column == 0;
	}
	return place;
}

struct arrangement figure_arrangement(const struct figure_head *figure,
	const struct style *style)
{
	/* A row of up to three, then as near to a square as can be, rather wide
	 * than high. */
	size_t columns = figure->panels;
	if (columns > 3)
		for (columns = 2; columns * columns < figure->panels; columns++)
			;
	if (style->columns > 0)
		columns = style->columns < figure->panels ? style->columns : figure->panels;
	if (style->columns_most > 0 && columns > style->columns_most)
		columns = style->columns_most;
	const size_t rows = figure_place(figure, columns, figure->panels - 1).row + 1;
	return (struct arrangement){
		.columns = columns,
		.rows = figure->difference ? 2 * rows : rows,
	};
}
