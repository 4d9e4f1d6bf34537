/* SPDX-License-Identifier: MIT */
/* direct.c - see direct.h
 *
 * The names, in the order of the ends of their lines, are moved as little as
 * possible: those that would overlap make a block about the mean of where its
 * names want to be, and blocks that meet become one.
 */
#include "chart/legend/direct.h"

#include <math.h>
#include <stdlib.h>

#include "chart/legend/bundles.h"
#include "support/memory.h"

static const double NEAR = 0.25;	/* of the font: ends no farther apart are one */
static const double MOVED = 0.3;	/* of the font: a name so far off gets a leader */
static const double LEADER = 1.3;	/* its width, of the font */
static const double BAR = 0.35;		/* of the font, above and below the middles of names */

struct block {			/* names that touch */
	size_t count;
	double sum_px;		/* of the places that the first would have for each name */
};

double direct_width_px(const struct legend_place *legend)
{
	return 2 * legend->blank_px + LEADER * legend->font.size_px + legend->name_px;
}

bool direct_fits(const struct legend_place *legend, const struct box *frame)
{
	return legend->line_px * (double)legend->entries <= frame->bottom - frame->top;
}

static double mean(const struct block *block)
{
	return block->sum_px / (double)block->count;
}

static void spread(struct legend_entry **entry, size_t entries, double row_px, double low_px,
	double high_px)
{
	struct block *block = memory_new(entries + 1, sizeof *block);
	size_t blocks = 0;
	for (size_t i = 0; i < entries; i++) {
		block[blocks++] = (struct block){ 1, entry[i]->end_px - (double)i * row_px };
		for (; blocks > 1 && mean(&block[blocks - 2]) > mean(&block[blocks - 1]); blocks--) {
			block[blocks - 2].count += block[blocks - 1].count;
			block[blocks - 2].sum_px += block[blocks - 1].sum_px;
		}
	}
	const double most = high_px - (double)(entries - 1) * row_px;
	for (size_t i = 0, k = 0; k < blocks; k++)
		for (size_t left = block[k].count; left > 0; left--, i++)
			entry[i]->middle_px = fmax(fmin(mean(&block[k]), most), low_px)
				+ (double)i * row_px;
	free(block);
}

void direct_place(struct legend_place *legend, const struct frame *frame)
{
	struct legend_entry **entry = memory_new(legend->entries + 1, sizeof *entry);
	bundles_find(legend, frame, NEAR * legend->font.size_px, entry);
	const double half = legend->line_px / 2;
	spread(entry, legend->entries, legend->line_px, frame->box.top + half,
		frame->box.bottom - half);
	legend->direct = true;
	legend->columns = 1;
	legend->rows = legend->shown = legend->entries;
	legend->box = (struct box){
		frame->box.right, entry[0]->middle_px - half,
		frame->box.right + direct_width_px(legend),
		entry[legend->entries - 1]->middle_px + half,
	};
	free(entry);
}

struct stack {			/* the names of a bundle */
	size_t first, names;
	double top_px, bottom_px;	/* the middles of the uppermost and the lowest */
};

static struct stack stack_of(const struct legend_place *legend, size_t bundle)
{
	struct stack stack = { .top_px = INFINITY, .bottom_px = -INFINITY };
	for (size_t i = 0; i < legend->entries; i++) {
		const struct legend_entry *entry = &legend->entry[i];
		if (entry->bundle != bundle)
			continue;
		if (stack.names++ == 0)
			stack.first = i;
		stack.top_px = fmin(stack.top_px, entry->middle_px);
		stack.bottom_px = fmax(stack.bottom_px, entry->middle_px);
	}
	return stack;
}

static bool is_moved(const struct legend_place *legend, const struct legend_entry *entry)
{
	return entry->ends
		&& fabs(entry->middle_px - entry->end_px) > MOVED * legend->font.size_px;
}

/* From the end of the line to its name, or to a bar beside all names of a bundle. */
static void draw_leader(const struct legend_place *legend, const struct legend_entry *entry,
	const struct stack *stack, struct device *device, struct pen pen, double left,
	double right)
{
	const double more = stack->names > 1 ? BAR * legend->font.size_px : 0;
	const double top = stack->top_px - more, bottom = stack->bottom_px + more;
	const struct point leader[] = {
		{ left, entry->end_px }, { right, fmin(fmax(entry->end_px, top), bottom) },
	};
	const struct point bar[] = { { right, top }, { right, bottom } };
	device->type->line(device, leader, 2, &pen);
	if (stack->names > 1)
		device->type->line(device, bar, 2, &pen);
}

void direct_draw(const struct legend_place *legend, const struct drawing *drawing)
{
	struct device *device = drawing->device;
	const struct theme *theme = drawing->theme;
	const double lead = legend->blank_px, left = legend->box.left + lead;
	bool moved = false;
	for (size_t i = 0; i < legend->entries; i++)
		moved = moved || is_moved(legend, &legend->entry[i]);
	const double text_left = moved ? left + LEADER * legend->font.size_px + lead : left;
	for (size_t i = 0; i < legend->entries; i++) {
		const struct legend_entry *entry = &legend->entry[i];
		const struct stack stack = stack_of(legend, entry->bundle);
		const struct color color = theme_color(theme, entry->series);
		if (moved && entry->ends && stack.first == i)
			draw_leader(legend, entry, &stack, device, (struct pen){
				.color = stack.names > 1 ? theme->frame : color,
				.width_px = drawing->sizes.frame }, left, text_left - lead);
		device->type->text(device, &(struct label){
			.text = entry->name,
			.at = { text_left, entry->middle_px - legend->line_px / 2 + legend->ascent_px },
			.font = entry->font,
			.color = theme_text_color(theme, entry->series),
		});
	}
}
