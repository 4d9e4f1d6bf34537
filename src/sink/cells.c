/* cells.c - see cells.h */
#include "sink/cells.h"

#include <stdlib.h>

#include "sink/ramp.h"
#include "sink/sink.h"
#include "support/memory.h"

static void add_curve(struct cell *cell, struct curve curve, const struct head *head)
{
	cell->curve = memory_resize(cell->curve, cell->curves + 1, sizeof *cell->curve);
	cell->title = memory_resize(cell->title, cell->curves + 1, sizeof *cell->title);
	cell->curve[cell->curves] = curve;
	cell->title[cell->curves] = curve_title(&curve, head->curve, head->curves);
	cell->curves++;
}

/* A difference has the colour of its curve in the panel above. */
static void take_colors(struct cell *cell, const struct cell *above)
{
	cell->shades = above->shades;
	for (size_t i = 0; i < cell->curves; i++)
		cell->color[i] = above->color[i + 1];
}

/* What the y of differences is: all are from the same curve. */
static char *difference_label(const struct curve *from, const struct head *head)
{
	char *title = curve_title(from, head->curve, head->curves);
	char *label = memory_print("difference from %s", title);
	free(title);
	return label;
}

/* The curves of a panel; or of its difference: without the first, and minus it. */
static struct cell make_cell(const struct head *head, size_t columns, size_t panel,
	bool difference)
{
	const size_t rows_a_panel = head->figure.difference ? 2 : 1;
	struct cell cell = {
		.column = panel % columns,
		.row = panel / columns * rows_a_panel + difference,
		.difference = difference,
	};
	const struct curve *first = NULL;
	for (size_t i = 0; i < head->curves; i++) {
		struct curve curve = head->curve[i];
		if (curve.panel != panel)
			continue;
		if (first == NULL)
			first = &head->curve[i];
		if (difference && first == &head->curve[i])
			continue;
		if (difference)
			curve.minus = first;
		add_curve(&cell, curve, head);
	}
	if (difference)
		cell.ylabel = difference_label(first, head);
	cell.color = memory_new(cell.curves, sizeof *cell.color);
	cell.shades = ramp_of(cell.curve, cell.curves, cell.color);
	for (size_t i = 0; cell.shades == 0 && i < cell.curves; i++)
		cell.color[i] = i;
	return cell;
}

size_t cells_new(const struct head *head, const struct style *style, struct cell **cells)
{
	const struct figure_head *figure = &head->figure;
	const size_t columns = figure_arrangement(figure, style).columns;
	*cells = memory_new(2 * figure->panels, sizeof **cells);
	size_t count = 0;
	for (size_t panel = 0; panel < figure->panels; panel++) {
		(*cells)[count++] = make_cell(head, columns, panel, false);
		/* A single curve has nothing to differ from. */
		if (figure->difference && (*cells)[count - 1].curves > 1) {
			(*cells)[count] = make_cell(head, columns, panel, true);
			take_colors(&(*cells)[count], &(*cells)[count - 1]);
			count++;
		}
	}
	return count;
}

void cells_free(struct cell *cells, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		for (size_t j = 0; j < cells[i].curves; j++)
			free(cells[i].title[j]);
		free(cells[i].title);
		free(cells[i].ylabel);
		free(cells[i].curve);
		free(cells[i].color);
	}
	free(cells);
}
