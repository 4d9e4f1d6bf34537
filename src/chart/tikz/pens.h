/* SPDX-License-Identifier: MIT */
/* pens.h - the colours, and the styles of lines and texts, that a TikZ picture defines in its head. */
#ifndef CHART_TIKZ_PENS_H
#define CHART_TIKZ_PENS_H

#include "chart/page/device.h"

struct buffer;

struct pens {			/* starts as zeros */
	struct pen *pen;	/* owned [count] */
	size_t count;
	struct color *color;	/* owned [colors] */
	size_t colors;
	int *size;		/* owned [sizes] */
	size_t sizes;
};

/* "pen N", which draws like this. */
void pens_put(struct pens *pens, struct buffer *text, const struct pen *pen);

/* "size N", of a text of so many points. */
void pens_put_size(struct pens *pens, struct buffer *text, int points);

/* "fill=...", and how opaque it is, if not quite. */
void pens_put_fill(struct pens *pens, struct buffer *text, struct color color);

/* "cRRGGBB", the name of a colour that shines not through. */
void pens_put_color(struct pens *pens, struct buffer *text, struct color color);

/* The definitions: of the colours, and with lengths in bp those of pens and sizes, as
 * keys that end in commas, which may need more colours. */
void pens_define_colors(const struct pens *pens, struct buffer *head);
void pens_define(struct pens *pens, struct buffer *head, double bp);

void pens_free(struct pens *pens);

#endif
