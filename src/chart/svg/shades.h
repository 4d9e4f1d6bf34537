/* SPDX-License-Identifier: MIT */
/* shades.h - the colours of a chart, in the order in which it is drawn. */
#ifndef CHART_SVG_SHADES_H
#define CHART_SVG_SHADES_H

#include <stddef.h>

#include "chart/page/device.h"

struct lettering;

struct shades {			/* starts as zeros */
	struct color *color;	/* owned [count]: one for each call that draws */
	size_t count, capacity;
};

/* A chart that differs in its theme alone is drawn by the same calls: the n-th
 * colour of the one stands for the n-th of the other. */
struct shades shades_of(const struct chart *chart, struct lettering *lettering);
void shades_free(struct shades *shades);

#endif
