/* SPDX-License-Identifier: MIT */
/* terminal.h - a figure in characters, for a terminal. */
#ifndef CHART_TERMINAL_TERMINAL_H
#define CHART_TERMINAL_TERMINAL_H

#include <stdbool.h>

#include "chart/terminal/screen.h"

struct sink;

/* What standard output can show, or, if it is not to be asked, a file; by the
 * locale, and by COLUMNS, LINES, TERM and NO_COLOR. */
struct screen_type terminal_type(bool standard_output);

/* Draws the figure as wide as the screen and about as high as is good to see:
 * more than the screen if there are many panels. Warns as for a picture. */
void terminal_draw(struct sink *sink, struct screen_type type);

#endif
