/* SPDX-License-Identifier: MIT */
/* svg.c - see svg.h */
#include "chart/svg/svg.h"

#include <stdlib.h>
#include <string.h>

#include "chart/layout/draw.h"
#include "chart/lettering/lettering.h"
#include "chart/page/alternative.h"
#include "chart/remarks.h"
#include "chart/svg/body.h"
#include "chart/svg/xml.h"
#include "support/output.h"

static void put_element(struct buffer *head, const char *name, const char *text)
{
	buffer_print(head, "<%s>", name);
	xml_text(head, text);
	buffer_print(head, "</%s>\n", name);
}

/* A name as a string of CSS. */
static char *quoted(const char *family)
{
	struct buffer text = { .bytes = NULL };
	buffer_text(&text, "'");
	for (const char *c = family; *c != '\0'; c++) {
		if (*c == '\'' || *c == '\\')
			buffer_text(&text, "\\");
		buffer_write(&text, c, 1);
	}
	buffer_write(&text, "'", sizeof "'");
	return text.bytes;
}

/* The fonts behind the first are those that look most like the default one. */
static void put_families(struct buffer *head, const char *family)
{
	buffer_text(head, " font-family=\"");
	if (family != NULL) {
		char *name = quoted(family);
		xml_text(head, name);
		buffer_text(head, ", ");
		free(name);
	}
	buffer_text(head, "DejaVu Sans, Verdana, Helvetica, Arial, sans-serif\"");
}

/* A length of the page; pixels need no unit. */
static void put_length(struct buffer *head, const char *name, double length, const char *unit)
{
	buffer_print(head, " %s=\"", name);
	xml_number(head, length);
	buffer_print(head, "%s\"", unit == NULL || strcmp(unit, "px") == 0 ? "" : unit);
}

static void put_head(struct buffer *head, const struct chart *chart, const char *recipe)
{
	const struct style *style = &chart->style;
	char *title = alternative_title(chart), *description = alternative_description(chart);
	buffer_print(head, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
		"<svg xmlns=\"http://www.w3.org/2000/svg\"");
	put_length(head, "width", style->page.width > 0 ? style->page.width
		: (double)style->width_px, style->page.unit);
	put_length(head, "height", style->page.height > 0 ? style->page.height
		: (double)style->height_px, style->page.unit);
	buffer_print(head, " viewBox=\"0 0 %zu %zu\" role=\"img\"", style->width_px,
		style->height_px);
	put_families(head, style->font);
	buffer_text(head, " stroke-miterlimit=\"10\">\n");
	put_element(head, "title", title);
	put_element(head, "desc", description);
	if (recipe != NULL)
		put_element(head, "metadata", recipe);
	free(title);
	free(description);
}

static void put_style(struct buffer *head, const struct buffer *rules)
{
	if (rules->used == 0)
		return;
	buffer_text(head, "<style>\n@media (prefers-color-scheme: dark) {\n");
	buffer_write(head, rules->bytes, rules->used);
	buffer_text(head, "}\n</style>\n");
}

bool svg_write(const struct chart *chart, const char *recipe, struct output *output,
	struct remarks *remarks, struct error *error)
{
	struct lettering *lettering = lettering_new(chart->style.font, error);
	if (lettering == NULL)
		return false;

	struct svg_body body = { .device.type = &svg_body_type, .lettering = lettering };
	struct buffer head = { .bytes = NULL };
	if (chart->style.adaptive) {
		struct chart dark = *chart;
		dark.style.dark = true;
		body.paints.dark = shades_of(&dark, lettering);
	}
	chart_draw(chart, &body.device);
	svg_body_end(&body);

	put_head(&head, chart, recipe);
	put_style(&head, &body.paints.rules);
	output_write(output, head.bytes, head.used);
	output_write(output, body.text.bytes, body.text.used);
	output_text(output, "</svg>\n");
	*remarks = lettering_remarks(lettering);
	buffer_free(&head);
	svg_body_free(&body);
	lettering_free(lettering);
	return true;
}
