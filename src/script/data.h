/* data.h - the data of a script: a block for each curve of each cell, which
 * tells the place what it holds. */
#ifndef SCRIPT_DATA_H
#define SCRIPT_DATA_H

#include <stdbool.h>
#include <stddef.h>

struct curve;
struct head;
struct output;
struct place;

/* Whether the curve is a line in the script, not the points of a list. */
bool data_is_line(const struct curve *curve, const struct head *head);

/* $curveCELL_NUMBER: x and y. Where the curve is interrupted there is an empty
 * line. */
void data_put_curve(struct output *output, const struct curve *curve, const struct head *head,
	size_t cell, size_t number, struct place *place);

/* $bandCELL_NUMBER: x, lower and upper edge, if the curve has a band. */
void data_put_band(struct output *output, const struct curve *curve, const struct head *head,
	size_t cell, size_t number, struct place *place);

#endif
