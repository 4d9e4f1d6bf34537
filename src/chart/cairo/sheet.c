/* SPDX-License-Identifier: MIT */
/* sheet.c - see sheet.h */
#include "chart/cairo/sheet.h"

#include <string.h>

#include "chart/cairo/canvas.h"
#include "chart/layout/draw.h"
#include "chart/lettering/lettering.h"
#include "chart/page/theme.h"
#include "chart/remarks.h"
#include "support/buffer.h"
#include "support/error.h"
#include "support/output.h"

cairo_status_t sheet_keep(void *file, const unsigned char *bytes, unsigned count)
{
	buffer_write(file, bytes, count);
	return CAIRO_STATUS_SUCCESS;
}

/* Lengths that were asked for are kept, which need not be whole pixels. */
static struct sheet sheet_of(const struct chart *chart, const char *recipe,
	const struct library *library)
{
	const struct style *style = &chart->style;
	const bool exact = style->page.width_in > 0;
	return (struct sheet){
		.chart = chart, .recipe = recipe, .library = library,
		.width_pt = exact ? 72 * style->page.width_in
			: 72 * (double)style->width_px / style->dpi,
		.height_pt = exact ? 72 * style->page.height_in
			: 72 * (double)style->height_px / style->dpi,
	};
}

static bool draw(const struct sheet_type *type, const struct sheet *sheet,
	struct lettering *lettering, struct error *error)
{
	const struct style *style = &sheet->chart->style;
	const struct library *library = sheet->library;
	struct canvas canvas;
	bool done = canvas_open(&canvas, lettering, type->open(sheet), error);
	if (done) {
		library->cairo_scale(canvas.cairo, sheet->width_pt / (double)style->width_px,
			sheet->height_pt / (double)style->height_px);
		canvas.device.exact = true;
		canvas.device.flat = type->flat;
		canvas.ground = theme_get(style)->background;
		chart_draw(sheet->chart, &canvas.device);
		library->cairo_show_page(canvas.cairo);
		library->cairo_surface_finish(canvas.surface);
		done = canvas_done(&canvas, error);
	}
	canvas_close(&canvas);
	if (done && type->amend != NULL)
		type->amend(sheet);
	return done;
}

/* When memory is out, cairo may leave something away and not tell: a part of the file, or
 * of what is drawn, which it does not do twice at the same place. */
static bool is_true(const struct sheet_type *type, const struct buffer *file,
	const struct buffer *again, struct error *error)
{
	return (file->used == again->used && memcmp(file->bytes, again->bytes, file->used) == 0
		&& type->is_whole(file->bytes, file->used)) || error_set(error, STATUS_FAILED,
			"the %s cannot be made: something of it is missing", type->name);
}

bool sheet_write(const struct sheet_type *type, const struct chart *chart, const char *recipe,
	struct output *output, struct remarks *remarks, struct error *error)
{
	struct buffer file = { .bytes = NULL }, again = { .bytes = NULL };
	struct lettering *lettering = lettering_new(chart->style.font, error);
	if (lettering == NULL)
		return false;
	struct sheet sheet = sheet_of(chart, recipe, lettering_library(lettering));
	sheet.file = &file;
	bool done = draw(type, &sheet, lettering, error);
	sheet.file = &again;
	done = done && draw(type, &sheet, lettering, error)
		&& is_true(type, &file, &again, error);
	if (done)
		output_write(output, file.bytes, file.used);
	*remarks = lettering_remarks(lettering);
	lettering_free(lettering);
	buffer_free(&file);
	buffer_free(&again);
	return done;
}
