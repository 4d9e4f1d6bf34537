/* SPDX-License-Identifier: MIT */
/* pdf.c - see pdf.h */
#include "chart/cairo/pdf.h"

#include <stdlib.h>
#include <time.h>

#include <cairo-pdf.h>

#include "chart/cairo/pdf_check.h"
#include "chart/cairo/sheet.h"
#include "chart/lettering/library.h"
#include "chart/page/alternative.h"

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

static cairo_surface_t *open_surface(const struct sheet *sheet)
{
	const struct library *library = sheet->library;
	cairo_surface_t *surface = library->cairo_pdf_surface_create_for_stream(sheet_keep,
		sheet->file, sheet->width_pt, sheet->height_pt);
	/* From 1.5 on what is said of the file may be compressed, for no gain here. */
	library->cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_4);
	char date[32];
	creation_date(date, sizeof date);
	library->cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, date);
	char *title = alternative_title(sheet->chart);
	library->cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, title);
	free(title);
	if (sheet->recipe != NULL)
		library->cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_SUBJECT,
			sheet->recipe);
	return surface;
}

bool pdf_write(const struct chart *chart, const char *recipe, struct output *output,
	struct remarks *remarks, struct error *error)
{
	static const struct sheet_type pdf = {
		.name = "PDF", .open = open_surface, .is_whole = pdf_is_whole,
	};
	return sheet_write(&pdf, chart, recipe, output, remarks, error);
}
