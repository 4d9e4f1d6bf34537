/* SPDX-License-Identifier: MIT */
/* scheme.h - the colours and dashes of a panel's curves, and what a legend says of them.
 *
 * Values of one parameter are shades of a ramp, which from five on a bar explains.
 * Of two parameters the one is the colour and the other the dash. */
#ifndef SINK_SCHEME_H
#define SINK_SCHEME_H

#include <stdbool.h>
#include <stddef.h>

#include "sink/style.h"

struct curve;

enum { RAMP_SHADES = 1001 };

struct key {			/* an entry of a legend that is about several curves */
	char *text;		/* owned */
	bool colored;		/* of this colour of the palette; else of none */
	size_t color;
	struct look look;	/* has the dash */
};

struct bar_tick {
	double place;		/* along the ramp, from 0 to 1 */
	char *text;		/* owned */
};

struct scheme {
	size_t *color;		/* owned [curves]: numbers in the palette, or */
	size_t shades;		/* if this is not 0, in a ramp of so many */
	enum dash *dash;	/* owned [curves], or NULL: those of the theme */
	struct key *key;	/* owned [keys]: instead of an entry for each curve; or NULL */
	size_t keys;
	char *bar_name;		/* owned: of the parameter that the bar shows; or NULL */
	struct bar_tick *tick;	/* owned [ticks]: the values, ascending */
	size_t ticks;
};

struct scheme scheme_of(const struct curve *curve, size_t curves);

/* Leaves it the colours and dashes, but no bar and no keys. */
void scheme_forget_legend(struct scheme *scheme);

void scheme_free(struct scheme *scheme);

#endif
