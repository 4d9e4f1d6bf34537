/* SPDX-License-Identifier: MIT */
/* paint.c - see paint.h */
#include "chart/svg/paint.h"

#include <stdlib.h>
#include <string.h>

#include "chart/svg/xml.h"
#include "support/memory.h"

bool svg_paint_same(struct svg_paint a, struct svg_paint b)
{
	return color_is_same(a.light, b.light) && color_is_same(a.dark, b.dark);
}

struct svg_paint svg_paint_next(struct svg_paints *paints, struct color color)
{
	struct svg_paint paint = { color, color };
	if (paints->used < paints->dark.count)
		paint.dark = paints->dark.color[paints->used++];
	return paint;
}

static void put_color(struct buffer *buffer, const char *before, struct color color)
{
	buffer_print(buffer, "%s%02x%02x%02x", before, color.red, color.green, color.blue);
}

static void put_opacity(struct buffer *buffer, const char *before, struct color color,
	const char *after)
{
	buffer_text(buffer, before);
	xml_number(buffer, color.alpha / 255.0);
	buffer_text(buffer, after);
}

/* fill-LIGHT-DARK, which no other rule on a page of HTML will be called. */
static void put_class(struct buffer *buffer, const char *property, struct svg_paint paint)
{
	buffer_text(buffer, property);
	put_color(buffer, "-", paint.light);
	put_color(buffer, "-", paint.dark);
	if (paint.dark.alpha != 255)
		buffer_print(buffer, "%02x", paint.dark.alpha);
}

static void put_rule(struct svg_paints *paints, const char *property, struct svg_paint paint)
{
	struct buffer *rules = &paints->rules;
	for (size_t i = 0; i < paints->count; i++)
		if (svg_paint_same(paints->ruled[i].paint, paint)
				&& strcmp(paints->ruled[i].property, property) == 0)
			return;
	paints->ruled = memory_resize(paints->ruled, paints->count + 1, sizeof *paints->ruled);
	paints->ruled[paints->count++] = (struct svg_rule){ property, paint };
	buffer_text(rules, "\t.");
	put_class(rules, property, paint);
	buffer_print(rules, " { %s: ", property);
	put_color(rules, "#", paint.dark);
	if (paint.dark.alpha != paint.light.alpha) {
		buffer_print(rules, "; %s", property);
		put_opacity(rules, "-opacity: ", paint.dark, "");
	}
	buffer_text(rules, " }\n");
}

void svg_paint_put(struct svg_paints *paints, struct buffer *text, const char *property,
	struct svg_paint paint)
{
	buffer_print(text, " %s=\"", property);
	put_color(text, "#", paint.light);
	buffer_text(text, "\"");
	if (paint.light.alpha != 255) {
		buffer_print(text, " %s", property);
		put_opacity(text, "-opacity=\"", paint.light, "\"");
	}
	if (color_is_same(paint.light, paint.dark))
		return;
	buffer_text(text, " class=\"");
	put_class(text, property, paint);
	buffer_text(text, "\"");
	put_rule(paints, property, paint);
}

void svg_paints_free(struct svg_paints *paints)
{
	shades_free(&paints->dark);
	buffer_free(&paints->rules);
	free(paints->ruled);
}
