/* SPDX-License-Identifier: MIT */
/* sheet.h - a chart drawn by cairo as a page of its size, which is a file of a kind: what
 * PDF and EPS have in common. */
#ifndef CHART_CAIRO_SHEET_H
#define CHART_CAIRO_SHEET_H

#include <stdbool.h>
#include <stddef.h>

#include <cairo.h>

struct buffer;
struct chart;
struct error;
struct library;
struct output;
struct remarks;

struct sheet {			/* all borrowed */
	const struct chart *chart;
	const char *recipe;	/* or NULL */
	double width_pt, height_pt;
	const struct library *library;
	struct buffer *file;	/* what cairo wrote, once the surface is finished */
};

struct sheet_type {
	const char *name;	/* "PDF" */
	bool flat;		/* as struct device has it */
	/* A surface for sheet_keep, with what the file says of itself. */
	cairo_surface_t *(*open)(const struct sheet *);
	void (*amend)(const struct sheet *);	/* changes the bytes of the file; or NULL */
	bool (*is_whole)(const char *bytes, size_t size);
};

/* What a surface writes with; the closure is the sheet's file. */
cairo_status_t sheet_keep(void *file, const unsigned char *bytes, unsigned count);

/* Draws the chart and writes the file. The same chart is the same bytes. Failure is as
 * for raster_png. */
bool sheet_write(const struct sheet_type *type, const struct chart *chart, const char *recipe,
	struct output *output, struct remarks *remarks, struct error *error);

#endif
