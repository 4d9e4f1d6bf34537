/* raster.c - see raster.h; the device that draws with cairo into memory. */
#include "chart/raster.h"

#include <math.h>

#include "chart/device.h"
#include "chart/draw.h"
#include "chart/lettering.h"
#include "chart/library.h"
#include "chart/png.h"
#include "chart/theme.h"
#include "support/error.h"

struct raster {
	struct device device;
	struct library library;
	struct lettering *lettering;
	cairo_surface_t *surface;
	cairo_t *cairo;
};

static struct raster *raster_of(struct device *device)
{
	return (struct raster *)device;
}

static void set_color(struct raster *raster, struct color color)
{
	raster->library.cairo_set_source_rgba(raster->cairo, color.red / 255.0,
		color.green / 255.0, color.blue / 255.0, color.alpha / 255.0);
}

static void set_path(struct raster *raster, const struct point *point, size_t points)
{
	raster->library.cairo_move_to(raster->cairo, point[0].x, point[0].y);
	for (size_t i = 1; i < points; i++)
		raster->library.cairo_line_to(raster->cairo, point[i].x, point[i].y);
}

static struct extent measure(struct device *device, const char *text, struct font font)
{
	return lettering_measure(raster_of(device)->lettering, text, font);
}

static void line(struct device *device, const struct point *point, size_t points,
	const struct pen *pen)
{
	struct raster *raster = raster_of(device);
	const struct dash_pattern *pattern = theme_dash(pen->dash);
	double length_px[DASH_LENGTHS_MAX];
	for (int i = 0; i < pattern->lengths; i++)
		length_px[i] = pattern->length[i] * pen->width_px;

	set_color(raster, pen->color);
	raster->library.cairo_set_line_width(raster->cairo, pen->width_px);
	raster->library.cairo_set_dash(raster->cairo, length_px, pattern->lengths, 0);
	set_path(raster, point, points);
	raster->library.cairo_stroke(raster->cairo);
}

static void polygon(struct device *device, const struct point *point, size_t points,
	struct color color)
{
	struct raster *raster = raster_of(device);
	set_color(raster, color);
	set_path(raster, point, points);
	raster->library.cairo_fill(raster->cairo);
}

static void rectangle(struct device *device, const struct box *box, struct color color)
{
	struct raster *raster = raster_of(device);
	set_color(raster, color);
	raster->library.cairo_rectangle(raster->cairo, box->left, box->top,
		box->right - box->left, box->bottom - box->top);
	raster->library.cairo_fill(raster->cairo);
}

static void dot(struct device *device, struct point center, double radius_px, struct color color)
{
	struct raster *raster = raster_of(device);
	set_color(raster, color);
	raster->library.cairo_arc(raster->cairo, center.x, center.y, radius_px, 0, 2 * M_PI);
	raster->library.cairo_fill(raster->cairo);
}

static void text(struct device *device, const struct label *label)
{
	struct raster *raster = raster_of(device);
	set_color(raster, label->color);
	lettering_show(raster->lettering, raster->cairo, label);
}

static void clip(struct device *device, const struct box *box)
{
	struct raster *raster = raster_of(device);
	raster->library.cairo_reset_clip(raster->cairo);
	if (box == NULL)
		return;
	raster->library.cairo_rectangle(raster->cairo, box->left, box->top,
		box->right - box->left, box->bottom - box->top);
	raster->library.cairo_clip(raster->cairo);
}

static const struct device_type raster_type = {
	.measure = measure,
	.line = line,
	.polygon = polygon,
	.rectangle = rectangle,
	.dot = dot,
	.text = text,
	.clip = clip,
};

static bool open_surface(struct raster *raster, const struct style *style, struct error *error)
{
	raster->surface = raster->library.cairo_image_surface_create(
		style->transparent ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24,
		(int)style->width_px, (int)style->height_px);
	raster->cairo = raster->library.cairo_create(raster->surface);
	const cairo_status_t status = raster->library.cairo_status(raster->cairo);
	return status == CAIRO_STATUS_SUCCESS ||
		error_set(error, STATUS_FAILED, "a picture of %zux%zu pixels cannot be drawn: %s",
			style->width_px, style->height_px,
			raster->library.cairo_status_to_string(status));
}

static bool write_surface(struct raster *raster, const struct style *style,
	struct output *output, struct error *error)
{
	const struct library *library = &raster->library;
	const cairo_status_t status = library->cairo_status(raster->cairo);
	if (status != CAIRO_STATUS_SUCCESS)
		return error_set(error, STATUS_FAILED, "the picture cannot be drawn: %s",
			library->cairo_status_to_string(status));

	library->cairo_surface_flush(raster->surface);
	const int stride = library->cairo_image_surface_get_stride(raster->surface);
	return png_write(&(struct image){
		.width_px = style->width_px,
		.height_px = style->height_px,
		.stride = (size_t)stride / sizeof(uint32_t),
		.pixel = (const uint32_t *)(const void *)
			library->cairo_image_surface_get_data(raster->surface),
		.opaque = !style->transparent,
		.dpi = style->dpi,
	}, output, error);
}

bool raster_png(const struct chart *chart, struct output *output,
	struct raster_remarks *remarks, struct error *error)
{
	struct raster raster = { .device.type = &raster_type };
	*remarks = (struct raster_remarks){ .font_missing = false };
	if (!library_load(&raster.library, error))
		return false;

	raster.lettering = lettering_new(&raster.library, chart->style.font, error);
	if (raster.lettering == NULL)
		return false;

	bool done = open_surface(&raster, &chart->style, error);
	if (done) {
		chart_draw(chart, &raster.device);
		done = write_surface(&raster, &chart->style, output, error);
		remarks->font_missing = lettering_family_missing(raster.lettering);
		lettering_glyphs_missing(raster.lettering, remarks->glyphs_missing,
			sizeof remarks->glyphs_missing);
	}
	raster.library.cairo_destroy(raster.cairo);
	raster.library.cairo_surface_destroy(raster.surface);
	lettering_free(raster.lettering);
	return done;
}
