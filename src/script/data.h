/* SPDX-License-Identifier: MIT */
/* data.h - the data of a script: a block for each curve of each cell, which
 * tells the place what it holds. */
#ifndef SCRIPT_DATA_H
#define SCRIPT_DATA_H

#include <stdbool.h>
#include <stddef.h>

#include "sampling/grid.h"

struct curve;
struct head;
struct curve_line_page;
struct output;
struct place;

/* The points of a panel: those that were asked for, in its own range if it has one; or as
 * many as no eye tells from all. */
struct grid data_grid(const struct head *head, size_t panel);

/* Whether a curve is a line in the script, not the points of a list: a function beside values
 * is the whole curve, whatever their x. */
bool data_is_line(const struct head *head, const struct curve *curve);

/* $curveCELL_NUMBER: x and y. Where the curve is interrupted there is an empty
 * line. */
void data_put_curve(struct output *output, const struct curve *curve,
	const struct grid *grid, size_t cell, size_t number, struct place *place);

/* The same with as many points as the curve's line needs on the page. */
void data_put_line(struct output *output, const struct curve *curve,
	const struct curve_line_page *page, size_t cell, size_t number, struct place *place);

/* $bandCELL_NUMBER: x, lower and upper edge, if the curve has a band. */
void data_put_band(struct output *output, const struct curve *curve,
	const struct grid *grid, size_t cell, size_t number, struct place *place);
void data_put_free_band(struct output *output, const struct curve *curve,
	const struct curve_line_page *page, size_t cell, size_t number, struct place *place);

#endif
