/* SPDX-License-Identifier: MIT */
/* envelope.h - in a script, errors that are too many for a dot each: in each slice of x the
 * least, the greatest and their mean. */
#ifndef SCRIPT_ENVELOPE_H
#define SCRIPT_ENVELOPE_H

#include <stdbool.h>
#include <stddef.h>

struct curve;
struct grid;
struct head;
struct output;
struct place;

/* Whether the curve is shown so at the points of the grid. */
bool envelope_is_wanted(const struct curve *curve, const struct grid *grid);

/* $bandCELL_NUMBER: x, the least and the greatest; $curveCELL_NUMBER: x and the mean. Where
 * a slice has no value there is an empty line. */
void envelope_put(struct output *output, const struct head *head, const struct curve *curve,
	const struct grid *grid, size_t cell, size_t number, struct place *place);

#endif
