/* SPDX-License-Identifier: MIT */
/* envelope.h - values that are too many for a dot each, as what they are in each
 * column of the page: the least, the greatest and their mean. */
#ifndef CHART_LINE_ENVELOPE_H
#define CHART_LINE_ENVELOPE_H

#include <stdbool.h>

#include "chart/line/thin.h"

struct curve;
struct frame;

struct envelope {
	struct points outline;	/* along the least values and back along the greatest */
	struct points mean;
};

/* Of points in any order; those that are not finite, or have no place on the page's
 * axes, are passed over, but a value that a logarithmic axis has no place for reaches down
 * to its end. Where values are few, columns are wider. */
struct envelope envelope_of(const struct point *point, size_t points, const struct frame *page);

/* Frees the points of both. */
void envelope_free(struct envelope *envelope);

/* The values of a curve of a narrow type at the numbers of this type in the page's range
 * of x: at all of them if they are no more than ENVELOPE_NUMBERS_MAX, else at so many,
 * evenly chosen. The caller frees the points. */
enum { ENVELOPE_NUMBERS_MAX = 1 << 17 };
struct points envelope_numbers(const struct curve *curve, const struct frame *page);

/* Whether each of so many points can be seen as a dot. */
bool envelope_is_sparse(size_t points, const struct frame *page);

#endif
