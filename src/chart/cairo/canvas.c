/* SPDX-License-Identifier: MIT */
/* canvas.c - see canvas.h */
#include "chart/cairo/canvas.h"

#include <math.h>

#include "chart/lettering/lettering.h"
#include "chart/page/theme.h"
#include "support/error.h"

static struct canvas *canvas_of(struct device *device)
{
	return (struct canvas *)device;
}

static void set_color(struct canvas *canvas, struct color color)
{
	if (canvas->device.flat)
		color = color_over(color, canvas->ground);
	canvas->library->cairo_set_source_rgba(canvas->cairo, color.red / 255.0,
		color.green / 255.0, color.blue / 255.0, color.alpha / 255.0);
}

static void set_path(struct canvas *canvas, const struct point *point, size_t points)
{
	canvas->library->cairo_move_to(canvas->cairo, point[0].x, point[0].y);
	for (size_t i = 1; i < points; i++)
		canvas->library->cairo_line_to(canvas->cairo, point[i].x, point[i].y);
}

static struct extent measure(struct device *device, const char *text, struct font font)
{
	return lettering_measure(canvas_of(device)->lettering, text, font);
}

static void line(struct device *device, const struct point *point, size_t points,
	const struct pen *pen)
{
	struct canvas *canvas = canvas_of(device);
	const struct dash_pattern *pattern = theme_dash(pen->dash);
	double length_px[DASH_LENGTHS_MAX];
	for (int i = 0; i < pattern->lengths; i++)
		length_px[i] = pattern->length[i] * pen->width_px;

	set_color(canvas, pen->color);
	canvas->library->cairo_set_line_width(canvas->cairo, pen->width_px);
	canvas->library->cairo_set_dash(canvas->cairo, length_px, pattern->lengths, 0);
	set_path(canvas, point, points);
	canvas->library->cairo_stroke(canvas->cairo);
}

static void polygon(struct device *device, const struct point *point, size_t points,
	struct color color)
{
	struct canvas *canvas = canvas_of(device);
	set_color(canvas, color);
	set_path(canvas, point, points);
	canvas->library->cairo_fill(canvas->cairo);
}

static void rectangle(struct device *device, const struct box *box, struct color color)
{
	struct canvas *canvas = canvas_of(device);
	set_color(canvas, color);
	canvas->library->cairo_rectangle(canvas->cairo, box->left, box->top,
		box->right - box->left, box->bottom - box->top);
	canvas->library->cairo_fill(canvas->cairo);
}

static void dot(struct device *device, struct point center, double radius_px, struct color color)
{
	struct canvas *canvas = canvas_of(device);
	set_color(canvas, color);
	canvas->library->cairo_new_path(canvas->cairo);	/* no line to it from a text before */
	canvas->library->cairo_arc(canvas->cairo, center.x, center.y, radius_px, 0, 2 * M_PI);
	canvas->library->cairo_fill(canvas->cairo);
}

static void text(struct device *device, const struct label *label)
{
	struct canvas *canvas = canvas_of(device);
	set_color(canvas, label->color);
	lettering_show(canvas->lettering, canvas->cairo, label);
}

static void clip(struct device *device, const struct box *box)
{
	struct canvas *canvas = canvas_of(device);
	canvas->library->cairo_reset_clip(canvas->cairo);
	if (box == NULL)
		return;
	canvas->library->cairo_rectangle(canvas->cairo, box->left, box->top,
		box->right - box->left, box->bottom - box->top);
	canvas->library->cairo_clip(canvas->cairo);
}

static const struct device_type canvas_type = {
	.measure = measure,
	.line = line,
	.polygon = polygon,
	.rectangle = rectangle,
	.dot = dot,
	.text = text,
	.clip = clip,
};

static bool check(const struct canvas *canvas, struct error *error)
{
	const struct library *library = canvas->library;
	cairo_status_t status = library->cairo_status(canvas->cairo);
	if (status == CAIRO_STATUS_SUCCESS)
		status = library->cairo_surface_status(canvas->surface);
	if (status != CAIRO_STATUS_SUCCESS)
		error_set(error, STATUS_FAILED, "the picture cannot be drawn: %s",
			library->cairo_status_to_string(status));
	return error->status == STATUS_DONE;
}

bool canvas_open(struct canvas *canvas, struct lettering *lettering, cairo_surface_t *surface,
	struct error *error)
{
	const struct library *library = lettering_library(lettering);
	*canvas = (struct canvas){
		.device.type = &canvas_type,
		.library = library,
		.lettering = lettering,
		.surface = surface,
		.cairo = library->cairo_create(surface),
	};
	return check(canvas, error);
}

bool canvas_done(const struct canvas *canvas, struct error *error)
{
	canvas->library->cairo_surface_flush(canvas->surface);
	return check(canvas, error);
}

void canvas_close(struct canvas *canvas)
{
	canvas->library->cairo_destroy(canvas->cairo);
	canvas->library->cairo_surface_destroy(canvas->surface);
}
