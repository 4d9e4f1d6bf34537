/* SPDX-License-Identifier: MIT */
/* alternative.c - see alternative.h */
#include "chart/page/alternative.h"

#include <math.h>
#include <stdbool.h>
#include <string.h>

#include "chart/chart.h"
#include "number/number.h"
#include "plane/range.h"
#include "support/buffer.h"
#include "support/utf8.h"

enum { TITLE_NAMES_MAX = 8, DIGITS = 4 };

/* A text of its own; the buffer is not needed any more. */
static char *take(struct buffer *buffer)
{
	buffer_write(buffer, "", 1);
	char *text = utf8_plain(buffer->bytes);
	buffer_free(buffer);
	return text;
}

static bool named_before(const struct chart *chart, size_t panel, size_t series)
{
	const char *name = chart->panel[panel].series[series].name;
	for (size_t i = 0; i <= panel; i++) {
		const size_t count = i < panel ? chart->panel[i].series_count : series;
		for (size_t j = 0; j < count; j++) {
			const char *other = chart->panel[i].series[j].name;
			if (other != NULL && strcmp(other, name) == 0)
				return true;
		}
	}
	return false;
}

char *alternative_title(const struct chart *chart)
{
	struct buffer title = { .bytes = NULL };
	size_t names = 0;
	if (chart->title != NULL && *chart->title != '\0') {
		buffer_text(&title, chart->title);
		return take(&title);
	}
	for (size_t i = 0; i < chart->panels; i++) {
		for (size_t j = 0; j < chart->panel[i].series_count; j++) {
			const char *name = chart->panel[i].series[j].name;
			if (name == NULL || named_before(chart, i, j) || names++ >= TITLE_NAMES_MAX)
				continue;
			buffer_text(&title, names > 1 ? ", " : "");
			buffer_text(&title, name);
		}
	}
	if (names > TITLE_NAMES_MAX)
		buffer_print(&title, " and %zu more", names - TITLE_NAMES_MAX);
	return take(&title);
}

/* Both ends in so many digits; 0: in as many as it takes to read them back. */
static void add_range(struct buffer *text, const char *name, struct interval range, int digits)
{
	char low[NUMBER_TEXT_MAX], high[NUMBER_TEXT_MAX];
	const int low_length = (int)(digits > 0 ? number_write_digits(low, range.low, digits)
		: number_write(low, range.low));
	const int high_length = (int)(digits > 0 ? number_write_digits(high, range.high, digits)
		: number_write(high, range.high));
	buffer_print(text, "%s from %.*s to %.*s", name, low_length, low, high_length, high);
}

/* As many digits as tell the ends apart to DIGITS digits of their distance. */
static int digits_of(struct interval range)
{
	const double size = fmax(fabs(range.low), fabs(range.high));
	const double width = range.high - range.low;
	const double more = width > 0 && isfinite(width) ? floor(log10(size / width)) : 0;
	return (int)fmin(fmax(DIGITS + more, DIGITS), NUMBER_DIGITS_MAX);
}

/* The y that a series reaches in the panel's range of x. */
static struct interval reach(const struct series *series, struct interval x)
{
	struct interval range = range_none;
	for (size_t i = 0; i < series->points; i++) {
		const struct point point = series->point[i];
		if (point.x >= x.low && point.x <= x.high && isfinite(point.y))
			range_include(&range, point.y);
	}
	return range;
}

static void describe_panel(struct buffer *text, const struct panel *panel)
{
	if (panel->title != NULL)
		buffer_print(text, "%s, ", panel->title);
	add_range(text, panel->xlabel != NULL && *panel->xlabel != '\0' ? panel->xlabel : "x",
		panel->x, 0);
	bool first = true;
	for (size_t i = 0; i < panel->series_count; i++) {
		const struct series *series = &panel->series[i];
		if (series->name == NULL)
			continue;
		const struct interval range = reach(series, panel->x);
		buffer_print(text, "%s %s", first ? ":" : ";", series->name);
		if (range.low <= range.high)
			add_range(text, ", y", range, digits_of(range));
		first = false;
	}
	buffer_text(text, ".");
}

char *alternative_description(const struct chart *chart)
{
	struct buffer text = { .bytes = NULL };
	if (chart->panels > 1)
		buffer_print(&text, "A figure of %zu line charts. ", chart->panels);
	else
		buffer_text(&text, "A line chart, ");
	for (size_t i = 0; i < chart->panels; i++) {
		if (chart->panels > 1)
			buffer_print(&text, "%sPanel %zu: ", i > 0 ? " " : "", i + 1);
		describe_panel(&text, &chart->panel[i]);
	}
	return take(&text);
}
