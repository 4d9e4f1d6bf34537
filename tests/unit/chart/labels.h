/* SPDX-License-Identifier: MIT */
/* labels.h - a figure of a curve with any name, and what its picture says. */
#ifndef UNIT_CHART_LABELS_H
#define UNIT_CHART_LABELS_H

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "sampling/grid.h"
#include "sink/sink.h"
#include "support/debris.h"
#include "support/error.h"
#include "support/memory.h"
#include "support/output.h"
#include "unit/curve/hostile.h"

/* Names of which gnuplot, XML or Pango could make something. */
static const char *const figure_labels[] = {
	"x*sigmoid(1.702*x)", "max(x,0)", "x>0?x:0.1*(exp(x)-1)", "\"a|b\"", "a\\nb", "a_1^{2}@&~%",
	"x<1&&x>0", "<b>x</b>&amp;", "`date` $x", "'x'",
};
enum { FIGURE_LABELS = sizeof figure_labels / sizeof *figure_labels };

static inline char *text_of_file(const char *path)
{
	FILE *file = fopen(path, "r");
	assert_non_null(file);
	fseek(file, 0, SEEK_END);
	const size_t size = (size_t)ftell(file);
	char *text = memory_new(size + 1, 1);
	rewind(file);
	assert_int_equal(fread(text, 1, size, file), size);
	fclose(file);
	return text;
}

/* Draws the curve of that name to a file, which is left there. */
static inline void draw_label(const char *name, const struct format *format, const char *path)
{
	struct activation record;
	struct instance instance;
	const struct curve curve = hostile_curve(&record, &instance, name);
	const struct grid grid = { .first = -1, .last = 1, .count = 5, .to = 5 };
	static const struct panel_head panel = { .xlabel = "x" };
	static const struct look look;
	const struct head head = {
		.curve = &curve, .curves = 1, .grid = &grid,
		.figure = {
			.panels = 1, .panel = &panel, .look = &look, .x = { -1, 1 }, .command = "", .recipe = "",
			.style = { .width_px = 1000, .height_px = 700, .dpi = 100,
				.legend = LEGEND_NORTHWEST },
		},
	};
	struct error error = { .status = STATUS_DONE };
	struct sink sink = { .format = format, .path = path, .head = &head };
	static struct debris debris;
	sink.output = output_open(path, &debris, &error);
	assert_non_null(sink.output);
	assert_true(format->figure->draw(&sink, &error));
	assert_true(output_commit(sink.output, &error));
	assert_null(sink.warning);
}

/* Takes the tags of italics out, which stand inside of a text. */
static inline void strip_italics(char *xml)
{
	static const char *const tags[] = { "<tspan font-style=\"italic\">", "</tspan>" };
	for (size_t i = 0; i < sizeof tags / sizeof *tags; i++)
		for (char *tag; (tag = strstr(xml, tags[i])) != NULL; ) {
			const char *rest = tag + strlen(tags[i]);
			memmove(tag, rest, strlen(rest) + 1);
		}
}

/* Replaces the entities by what they stand for. */
static inline void decode_xml(char *xml)
{
	static const struct {
		const char *entity;
		char character;
	} entities[] = {
		{ "&amp;", '&' }, { "&lt;", '<' }, { "&gt;", '>' }, { "&quot;", '"' },
	};
	char *to = xml;
	while (*xml != '\0') {
		char character = *xml;
		size_t length = 1;
		for (size_t i = 0; i < sizeof entities / sizeof *entities; i++)
			if (strncmp(xml, entities[i].entity, strlen(entities[i].entity)) == 0) {
				character = entities[i].character;
				length = strlen(entities[i].entity);
			}
		*to++ = character;
		xml += length;
	}
	*to = '\0';
}

/* How often the text is all that stands between two tags of a file. */
static inline size_t count_in_xml(const char *path, const char *text)
{
	char *xml = text_of_file(path), *wanted = memory_print(">%s<", text);
	strip_italics(xml);
	decode_xml(xml);
	size_t count = 0;
	for (const char *c = xml; (c = strstr(c, wanted)) != NULL; c++)
		count++;
	free(xml);
	free(wanted);
	return count;
}

#endif
