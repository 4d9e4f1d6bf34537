/* head.c - how many panels stand beside each other; see sink.h */
#include "sink/sink.h"

struct arrangement head_arrangement(const struct head *head)
{
	/* A row of up to three, then as near to a square as can be, rather wide
	 * than high. */
	size_t columns = head->panels;
	if (columns > 3)
		for (columns = 2; columns * columns < head->panels; columns++)
			;
	const size_t rows = (head->panels + columns - 1) / columns;
	return (struct arrangement){
		.columns = columns,
		.rows = head->difference ? 2 * rows : rows,
	};
}
