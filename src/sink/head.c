/* head.c - what follows from a head; see sink.h */
#include "plane/range.h"
#include "sampling/grid.h"
#include "sink/sink.h"

struct interval head_range(const struct head *head)
{
	if (head->grid->list == NULL || !head->range_as_needed)
		return head->x;
	struct interval range = range_none;
	for (size_t i = 0; i < head->grid->count; i++)
		range_include(&range, head->grid->list[i * head->grid->stride]);
	return range.low <= range.high ? range_widened(range) : head->x;
}

struct arrangement head_arrangement(const struct head *head)
{
	/* A row of up to three, then as near to a square as can be, rather wide
	 * than high. */
	size_t columns = head->panels;
	if (columns > 3)
		for (columns = 2; columns * columns < head->panels; columns++)
			;
	if (head->columns_most > 0 && columns > head->columns_most)
		columns = head->columns_most;
	const size_t rows = (head->panels + columns - 1) / columns;
	return (struct arrangement){
		.columns = columns,
		.rows = head->difference ? 2 * rows : rows,
	};
}
