/* SPDX-License-Identifier: MIT */
/* line.h - which curves of a script are lines with as many points as they need, and the page
 * that these are enough for: that of the picture which the script would be. */
#ifndef SCRIPT_LINE_H
#define SCRIPT_LINE_H

#include <stdbool.h>

#include "chart/line/curve_line.h"

struct cell;
struct curve;
struct head;
struct place;

/* Not if its points were asked for, or if it has no values between them. */
bool line_is_free(const struct head *head, const struct curve *curve);

struct curve_line_page line_page(const struct head *head, const struct cell *cell,
	const struct place *place);

#endif
