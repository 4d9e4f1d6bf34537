/* SPDX-License-Identifier: MIT */
/* caption.c - see caption.h */
#include "chart/page/caption.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "support/memory.h"

static const double SMALLEST = 0.8;	/* of a font's size, to save a line */

static double width_of(struct device *device, const char *text, struct font font)
{
	return device->type->measure(device, text, font).width_px;
}

struct caption caption_make(struct device *device, const char *text, struct font font,
	double width_px, size_t lines)
{
	struct caption caption = { .font = font };
	if (text == NULL || *text == '\0')
		return caption;

	const double whole = strchr(text, '\n') != NULL ? 0 : width_of(device, text, font);
	if (whole > width_px && whole * SMALLEST < width_px)
		caption.font.size_px *= 0.995 * width_px / whole;
	else if (whole > width_px)
		caption.font.size_px *= SMALLEST;
	caption.text = wrap_text(device, text, caption.font, width_px, lines);

	double descent_px = 0;
	for (size_t i = 0; i < caption.text.lines; i++) {
		const struct extent extent =
			device->type->measure(device, caption.text.line[i], caption.font);
		caption.width_px = fmax(caption.width_px, extent.width_px);
		caption.ascent_px = fmax(caption.ascent_px, extent.ascent_px);
		descent_px = fmax(descent_px, extent.descent_px);
	}
	caption.line_px = caption.ascent_px + descent_px;
	caption.height_px = caption.line_px * (double)caption.text.lines;
	return caption;
}

void caption_free(struct caption *caption)
{
	wrap_free(&caption->text);
}

/* The box of a label, from its extent. */
static struct box box_of(const struct label *label, struct extent extent)
{
	const double share[] = { [ANCHOR_START] = 0, [ANCHOR_MIDDLE] = 0.5, [ANCHOR_END] = 1 };
	const double before = share[label->anchor] * extent.width_px;
	const double after = extent.width_px - before;
	const struct point at = label->at;
	if (label->turned)
		return (struct box){ at.x - extent.ascent_px, at.y - after,
			at.x + extent.descent_px, at.y + before };
	return (struct box){ at.x - before, at.y - extent.ascent_px,
		at.x + after, at.y + extent.descent_px };
}

void texts_add(struct texts *texts, struct device *device, const struct label *label)
{
	if (texts->count == texts->capacity) {
		texts->capacity = texts->capacity * 2 + 32;
		texts->placed = memory_resize(texts->placed, texts->capacity,
			sizeof *texts->placed);
	}
	struct placed *placed = &texts->placed[texts->count++];
	placed->label = *label;
	placed->label.text = memory_text(label->text, strlen(label->text));
	placed->box = box_of(label, device->type->measure(device, label->text, label->font));
}

void texts_add_caption(struct texts *texts, struct device *device, const struct caption *caption,
	struct color color, double x, double top)
{
	for (size_t i = 0; i < caption->text.lines; i++)
		texts_add(texts, device, &(struct label){
			.text = caption->text.line[i],
			.at = { x, top + (double)i * caption->line_px + caption->ascent_px },
			.anchor = ANCHOR_MIDDLE,
			.font = caption->font,
			.color = color,
		});
}

void texts_add_turned(struct texts *texts, struct device *device, const struct caption *caption,
	struct color color, double left, double y)
{
	for (size_t i = 0; i < caption->text.lines; i++)
		texts_add(texts, device, &(struct label){
			.text = caption->text.line[i],
			.at = { left + (double)i * caption->line_px + caption->ascent_px, y },
			.anchor = ANCHOR_MIDDLE,
			.turned = true,
			.font = caption->font,
			.color = color,
		});
}

void texts_free(struct texts *texts)
{
	for (size_t i = 0; i < texts->count; i++)
		free((char *)texts->placed[i].label.text);
	free(texts->placed);
}
