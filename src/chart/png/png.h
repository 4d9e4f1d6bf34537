/* SPDX-License-Identifier: MIT */
/* png.h - an image as a PNG file. */
#ifndef CHART_PNG_PNG_H
#define CHART_PNG_PNG_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct error;
struct output;

struct image {
	size_t width_px, height_px;
	size_t stride;			/* pixels from one row to the next */
	const uint32_t *pixel;		/* 0xAARRGGBB, colours multiplied by alpha; borrowed */
	bool opaque;			/* alpha is not looked at */
	double dpi;
	const char *recipe;		/* UTF-8, kept as the text "actplot"; or NULL */
	size_t threads;			/* that may compress it */
};

/* At most 256 colours become a palette, more become three or four bytes a
 * pixel; nothing is lost, and the same image is the same bytes,
 * for any number of threads. */
bool png_write(const struct image *image, struct output *output, struct error *error);

#endif
