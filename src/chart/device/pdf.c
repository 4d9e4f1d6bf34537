/* pdf.c - see pdf.h */
#include "chart/device/pdf.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <cairo-pdf.h>

#include "chart/device/canvas.h"
#include "chart/device/lettering.h"
#include "chart/device/pdf_check.h"
#include "chart/device/remarks.h"
#include "chart/layout/draw.h"
#include "chart/model/alternative.h"
#include "support/buffer.h"
#include "support/error.h"
#include "support/output.h"

static cairo_status_t keep_bytes(void *buffer, const unsigned char *bytes, unsigned count)
{
	buffer_write(buffer, bytes, count);
	return CAIRO_STATUS_SUCCESS;
}

/* The date that reproducible builds agree on, as cairo wants it; empty, which
 * cairo takes for no date, if there is none. */
static void creation_date(char *text, size_t size)
{
	const char *epoch = getenv("SOURCE_DATE_EPOCH");
	char *end = NULL;
	const long long seconds = epoch != NULL ? strtoll(epoch, &end, 10) : 0;
	struct tm date;
	*text = '\0';
	if (end == NULL || end == epoch || *end != '\0')
		return;
	if (gmtime_r(&(time_t){ (time_t)seconds }, &date) == NULL
			|| date.tm_year < 0 || date.tm_year > 9999 - 1900)
		return;
	strftime(text, size, "%Y-%m-%dT%H:%M:%SZ", &date);
}

static void set_metadata(const struct canvas *canvas, const struct chart *chart,
	const char *recipe)
{
	const struct library *library = canvas->library;
	char date[32];
	creation_date(date, sizeof date);
	library->cairo_pdf_surface_set_metadata(canvas->surface, CAIRO_PDF_METADATA_CREATE_DATE,
		date);
	char *title = alternative_title(chart);
	library->cairo_pdf_surface_set_metadata(canvas->surface, CAIRO_PDF_METADATA_TITLE, title);
	free(title);
	if (recipe != NULL)
		library->cairo_pdf_surface_set_metadata(canvas->surface,
			CAIRO_PDF_METADATA_SUBJECT, recipe);
}

static bool draw(const struct chart *chart, const char *recipe, struct lettering *lettering,
	struct buffer *file, struct error *error)
{
	const struct style *style = &chart->style;
	/* Lengths are kept, which need not be whole pixels. */
	const bool exact = style->page.width_in > 0;
	const double width_pt = exact ? 72 * style->page.width_in
		: 72 * (double)style->width_px / style->dpi;
	const double height_pt = exact ? 72 * style->page.height_in
		: 72 * (double)style->height_px / style->dpi;
	const struct library *library = lettering_library(lettering);
	struct canvas canvas;
	bool done = canvas_open(&canvas, lettering,
		library->cairo_pdf_surface_create_for_stream(keep_bytes, file, width_pt, height_pt),
		error);
	if (done) {
		/* From 1.5 on what is said of the file may be compressed, for no
		 * gain here. */
		library->cairo_pdf_surface_restrict_to_version(canvas.surface,
			CAIRO_PDF_VERSION_1_4);
		set_metadata(&canvas, chart, recipe);
		library->cairo_scale(canvas.cairo, width_pt / (double)style->width_px,
			height_pt / (double)style->height_px);
		canvas.device.exact = true;
		chart_draw(chart, &canvas.device);
		library->cairo_show_page(canvas.cairo);
		library->cairo_surface_finish(canvas.surface);
		done = canvas_done(&canvas, error);
	}
	canvas_close(&canvas);
	return done;
}

/* When memory is out, cairo may leave something away and not tell: a part of the file, or
 * of what is drawn, which it does not do twice at the same place. */
static bool is_true(const struct buffer *file, const struct buffer *again, struct error *error)
{
	return (file->used == again->used && memcmp(file->bytes, again->bytes, file->used) == 0
		&& pdf_is_whole(file->bytes, file->used)) || error_set(error, STATUS_FAILED,
			"the PDF cannot be made: something of it is missing");
}

bool pdf_write(const struct chart *chart, const char *recipe, struct output *output,
	struct remarks *remarks, struct error *error)
{
	struct buffer file = { .bytes = NULL }, again = { .bytes = NULL };
	struct lettering *lettering = lettering_new(chart->style.font, error);
	if (lettering == NULL)
		return false;
	const bool done = draw(chart, recipe, lettering, &file, error)
		&& draw(chart, recipe, lettering, &again, error)
		&& is_true(&file, &again, error);
	if (done)
		output_write(output, file.bytes, file.used);
	*remarks = lettering_remarks(lettering);
	lettering_free(lettering);
	buffer_free(&file);
	buffer_free(&again);
	return done;
}
