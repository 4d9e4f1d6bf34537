/* SPDX-License-Identifier: MIT */
/* text.c - see text.h */
#include "chart/svg/text.h"

#include <stdlib.h>

#include "chart/page/device.h"
#include "chart/page/mathematics.h"
#include "chart/svg/paint.h"
#include "chart/svg/xml.h"
#include "support/buffer.h"
#include "support/memory.h"

/* What is in a text element from the end of its tag on. */
static void put_letters(struct buffer *text, const struct label *label)
{
	const char *letters = label->text;
	const struct run first = run_next(letters);
	if (!label->font.italic || !has_variables(letters)) {
		buffer_text(text, ">");
		xml_text(text, letters);
		return;
	}
	const bool whole = first.variable && letters[first.length] == '\0';
	buffer_text(text, whole ? " font-style=\"italic\">" : ">");
	for (struct run run; (run = run_next(letters)).length > 0; letters += run.length) {
		char *part = memory_text(letters, run.length);
		buffer_text(text, run.variable && !whole ? "<tspan font-style=\"italic\">" : "");
		xml_text(text, part);
		buffer_text(text, run.variable && !whole ? "</tspan>" : "");
		free(part);
	}
}

void svg_text_put(struct buffer *text, const struct label *label, struct svg_paints *paints)
{
	static const char *const anchors[] = {
		[ANCHOR_START] = "", [ANCHOR_MIDDLE] = " text-anchor=\"middle\"",
		[ANCHOR_END] = " text-anchor=\"end\"",
	};
	buffer_text(text, "<text");
	xml_attribute(text, "x", label->at.x);
	xml_attribute(text, "y", label->at.y);
	xml_attribute(text, "font-size", label->font.size_px);
	buffer_text(text, label->font.bold ? " font-weight=\"bold\"" : "");
	buffer_text(text, anchors[label->anchor]);
	if (label->turned) {
		buffer_text(text, " transform=\"rotate(-90 ");
		xml_number(text, label->at.x);
		buffer_text(text, " ");
		xml_number(text, label->at.y);
		buffer_text(text, ")\"");
	}
	svg_paint_put(paints, text, "fill", svg_paint_next(paints, label->color));
	put_letters(text, label);
	buffer_text(text, "</text>\n");
}
