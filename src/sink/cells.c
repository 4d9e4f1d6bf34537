/* SPDX-License-Identifier: MIT */
/* cells.c - see cells.h */
#include "sink/cells.h"

#include <stdlib.h>

#include "curve/curve.h"
#include "curve/title.h"
#include "sink/sink.h"
#include "support/memory.h"

static char *title_of(const struct curve *curve, const struct look *look,
	const struct head *head)
{
	return look->label != NULL && curve->minus == NULL ? memory_print("%s", look->label)
		: curve_title(curve, head->curve, head->curves);
}

static void add_curve(struct cell *cell, struct curve curve, const struct look *look,
	const struct head *head)
{
	cell->look = memory_resize(cell->look, cell->curves + 1, sizeof *cell->look);
	cell->look[cell->curves] = *look;
	cell->curve = memory_resize(cell->curve, cell->curves + 1, sizeof *cell->curve);
	cell->title = memory_resize(cell->title, cell->curves + 1, sizeof *cell->title);
	cell->curve[cell->curves] = curve;
	cell->title[cell->curves] = title_of(&curve, look, head);
	cell->curves++;
}

static bool are_colored(const struct cell *cell)
{
	for (size_t i = 0; i < cell->curves; i++)
		if (cell->look[i].colored || cell->look[i].number > 0)
			return true;
	return false;
}

static bool are_labelled(const struct cell *cell)
{
	for (size_t i = 0; i < cell->curves; i++)
		if (cell->look[i].label != NULL)
			return true;
	return false;
}

/* What all curves of the panel have in common; those that are in every panel have no
 * part in that, but then the name of the others tells them apart. */
static struct title_parts common_parts(const struct cell *cell, const struct head *head)
{
	struct curve *own = memory_new(cell->curves, sizeof *own);
	size_t count = 0;
	for (size_t i = 0; i < cell->curves; i++)
		if (cell->curve[i].panel != PANEL_EVERY)
			own[count++] = cell->curve[i];
	struct title_parts common = { .name = false };
	if (count > 0)
		common = title_common(own, count, head->curve, head->curves);
	common.name = common.name && count == cell->curves;
	free(own);
	return common;
}

/* The heading says what is the same for all, and the entries what is not; if that leaves
 * nothing to one of them, there is no heading. A curve that is alone is all heading. */
static void add_heading(struct cell *cell, const struct head *head)
{
	cell->entry = memory_new(cell->curves, sizeof *cell->entry);
	if (cell->curves == 1) {
		cell->heading = memory_print("%s", cell->title[0]);
		return;
	}
	const struct title_parts common = common_parts(cell, head);
	bool right = !title_is_empty(common) && !are_labelled(cell);
	for (size_t i = 0; right && i < cell->curves; i++) {
		const struct curve *curve = &cell->curve[i];
		struct title_parts own = title_parts(curve, head->curve, head->curves);
		if (curve->panel != PANEL_EVERY)
			own = title_without(own, common);
		right = !title_is_empty(own);
		cell->entry[i] = title_write(curve, own);
	}
	for (size_t i = 0; right && cell->heading == NULL && i < cell->curves; i++)
		if (cell->curve[i].panel != PANEL_EVERY)
			cell->heading = title_write(&cell->curve[i], common);
	for (size_t i = 0; !right && i < cell->curves; i++) {
		free(cell->entry[i]);
		cell->entry[i] = NULL;
	}
}

/* A difference looks as its curve in the panel above. */
static void take_colors(struct cell *cell, const struct cell *above)
{
	cell->scheme.shades = above->scheme.shades;
	for (size_t i = 0; i < cell->curves; i++) {
		cell->scheme.color[i] = above->scheme.color[i + 1];
		cell->look[i] = above->look[i + 1];
	}
}

/* Colours and dashes are the scheme's where the user says nothing else; names of his own
 * have an entry each. */
static void set_scheme(struct cell *cell)
{
	struct scheme *scheme = &cell->scheme;
	*scheme = scheme_of(cell->curve, cell->curves);
	for (size_t i = 0; scheme->dash != NULL && i < cell->curves; i++)
		if (!cell->look[i].dashed) {
			cell->look[i].dashed = true;
			cell->look[i].dash = scheme->dash[i];
		}
	if (are_labelled(cell) || are_colored(cell))
		scheme_forget_legend(scheme);
}

/* What the y of differences is: all are from the same curve. */
static char *difference_label(const struct curve *from, const struct head *head)
{
	char *title = curve_title(from, head->curve, head->curves);
	const bool size = head->figure.style.y_scaling == SCALING_LOG;
	char *label = memory_print(size ? "|difference from %s|" : "difference from %s", title);
	free(title);
	return label;
}

/* The curves of a panel; or of its difference: without the first, and minus it. */
static struct cell make_cell(const struct head *head, size_t columns, size_t panel,
	bool difference)
{
	const size_t rows_a_panel = head->figure.difference ? 2 : 1;
	const struct cell_place place = figure_place(&head->figure, columns, panel);
	struct cell cell = {
		.panel = panel,
		.column = place.column,
		.row = place.row * rows_a_panel + difference,
		.difference = difference,
	};
	const struct curve *first = NULL;
	for (size_t i = 0; i < head->curves; i++) {
		struct curve curve = head->curve[i];
		if (curve.panel != panel && curve.panel != PANEL_EVERY)
			continue;
		if (first == NULL)
			first = &head->curve[i];
		if (difference && first == &head->curve[i])
			continue;
		if (difference)
			curve.minus = first;
		if (curve.given && curve.minus == NULL)
			add_curve(&cell, curve_function(&curve), &head->figure.look[i], head);
		curve.size = curve.minus != NULL
			&& head->figure.style.y_scaling == SCALING_LOG;
		add_curve(&cell, curve, &head->figure.look[i], head);
	}
	if (difference)
		cell.ylabel = difference_label(first, head);
	else if (first != NULL && first->minus == NULL)
		add_heading(&cell, head);
	set_scheme(&cell);
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
		for (size_t j = 0; j < cells[i].curves; j++) {
			free(cells[i].title[j]);
			if (cells[i].entry != NULL)
				free(cells[i].entry[j]);
		}
		free(cells[i].entry);
		free(cells[i].heading);
		free(cells[i].title);
		free(cells[i].look);
		free(cells[i].ylabel);
		free(cells[i].curve);
		scheme_free(&cells[i].scheme);
	}
	free(cells);
}
