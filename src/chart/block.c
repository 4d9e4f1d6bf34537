/* block.c - see block.h */
#include "chart/block.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "support/memory.h"

static const double SMALLEST = 0.8;	/* of a font's size, to save a line */

static double width_of(struct device *device, const char *text, struct font font)
{
	return device->type->measure(device, text, font).width_px;
}

struct block block_make(struct device *device, const char *text, struct font font,
	double width_px, size_t lines)
{
	struct block block = { .font = font };
	if (text == NULL || *text == '\0')
		return block;

	const double whole = strchr(text, '\n') != NULL ? 0 : width_of(device, text, font);
	if (whole > width_px && whole * SMALLEST < width_px)
		block.font.size_px *= 0.995 * width_px / whole;
	else if (whole > width_px)
		block.font.size_px *= SMALLEST;
	block.text = wrap_text(device, text, block.font, width_px, lines);

	double descent_px = 0;
	for (size_t i = 0; i < block.text.lines; i++) {
		const struct extent extent =
			device->type->measure(device, block.text.line[i], block.font);
		block.width_px = fmax(block.width_px, extent.width_px);
		block.ascent_px = fmax(block.ascent_px, extent.ascent_px);
		descent_px = fmax(descent_px, extent.descent_px);
	}
	block.line_px = block.ascent_px + descent_px;
	block.height_px = block.line_px * (double)block.text.lines;
	return block;
}

void block_free(struct block *block)
{
	wrap_free(&block->text);
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

void texts_add_block(struct texts *texts, struct device *device, const struct block *block,
	struct color color, double x, double top)
{
	for (size_t i = 0; i < block->text.lines; i++)
		texts_add(texts, device, &(struct label){
			.text = block->text.line[i],
			.at = { x, top + (double)i * block->line_px + block->ascent_px },
			.anchor = ANCHOR_MIDDLE,
			.font = block->font,
			.color = color,
		});
}

void texts_add_turned(struct texts *texts, struct device *device, const struct block *block,
	struct color color, double left, double y)
{
	for (size_t i = 0; i < block->text.lines; i++)
		texts_add(texts, device, &(struct label){
			.text = block->text.line[i],
			.at = { left + (double)i * block->line_px + block->ascent_px, y },
			.anchor = ANCHOR_MIDDLE,
			.turned = true,
			.font = block->font,
			.color = color,
		});
}

void texts_free(struct texts *texts)
{
	for (size_t i = 0; i < texts->count; i++)
		free((char *)texts->placed[i].label.text);
	free(texts->placed);
}
