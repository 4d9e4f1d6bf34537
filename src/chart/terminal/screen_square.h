/* SPDX-License-Identifier: MIT */
/* screen_square.h - what a screen is made of, for the two files that know. */
#ifndef CHART_TERMINAL_SCREEN_SQUARE_H
#define CHART_TERMINAL_SCREEN_SQUARE_H

#include "chart/terminal/screen.h"

enum { SQUARE_TEXT_MAX = 16 };	/* a character, and what goes on top of it */

struct square {
	char text[SQUARE_TEXT_MAX];	/* UTF-8; or "" */
	enum screen_text look;
	bool covered;			/* by the wide character left of it */
	bool shaded;			/* the dots are of an area alone */
	unsigned char dots;		/* as braille numbers them */
	unsigned char arms, faint_arms;
	size_t pen;			/* of the dots or the text; SCREEN_NO_PEN: none */
};

struct screen_pen {
	struct color color;
	enum dash dash;
	size_t order;			/* in which lines and marks came to it, from 1 */
};

struct screen {
	struct screen_type type;
	struct square *square;		/* owned, row by row */
	struct screen_pen *pen;		/* owned [pens] */
	size_t pens, ordered;
	long last_x, last_y;		/* of the line that is being drawn */
};

#endif
