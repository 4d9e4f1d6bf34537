/* SPDX-License-Identifier: MIT */
/* extents.h - how large the texts are that were measured before: a layout asks the same again
 * and again. */
#ifndef CHART_LETTERING_EXTENTS_H
#define CHART_LETTERING_EXTENTS_H

#include <stdbool.h>

#include "chart/page/device.h"

enum { EXTENTS_SLOTS = 256 };

struct extents {		/* starts as zeros */
	struct known_extent {
		char *text;	/* owned; NULL: the slot is free */
		struct font font;
		struct extent extent;
	} known[EXTENTS_SLOTS];
};

/* False if it is not known. */
bool extents_find(const struct extents *extents, const char *text, struct font font,
	struct extent *extent);

/* Another text that was in its place is forgotten. */
void extents_keep(struct extents *extents, const char *text, struct font font,
	struct extent extent);

/* Forgets all. */
void extents_clear(struct extents *extents);

#endif
