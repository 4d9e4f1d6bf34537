/* direct.c - see direct.h
 *
 * The names, in the order of the ends of their lines, are moved as little as
 * possible: those that would overlap make a block about the mean of where its
 * names want to be, and blocks that meet become one.
 */
#include "chart/direct.h"

#include <math.h>
#include <stdlib.h>

#include "support/memory.h"

static const double MOVED = 0.3;	/* of the font: a name so far off gets a leader */
static const double LEADER = 1.3;	/* its width, of the font */

struct block {			/* names that touch */
	size_t count;
	double sum_px;		/* of the places that the first would have for each name */
};

static double lead_px(const struct legend_place *legend)
{
	return legend->space_px / 2;
}

double direct_width_px(const struct legend_place *legend)
{
	return 2 * lead_px(legend) + LEADER * legend->font.size_px + legend->name_px;
}

bool direct_fits(const struct legend_place *legend, const struct box *frame)
{
	return legend->line_px * (double)legend->entries <= frame->bottom - frame->top;
}

static void keep_last(void *context, const struct point *point, size_t points)
{
	*(struct point *)context = point[points - 1];
}

/* Where the series' line is last seen; at the bottom if it is not. */
static void find_end(struct legend_entry *entry, const struct frame *frame)
{
	struct point last = { 0, NAN };
	path_line(entry->series, frame, 0, keep_last, &last);
	entry->ends = !isnan(last.y);
	entry->end_px = entry->ends ? last.y : frame->box.bottom;
}

static int by_end(const void *a, const void *b)
{
	const struct legend_entry *one = *(struct legend_entry *const *)a;
	const struct legend_entry *other = *(struct legend_entry *const *)b;
	if (one->end_px != other->end_px)
		return one->end_px < other->end_px ? -1 : 1;
	return one < other ? -1 : 1;
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
	for (size_t i = 0; i < legend->entries; i++) {
		entry[i] = &legend->entry[i];
		find_end(entry[i], frame);
	}
	qsort(entry, legend->entries, sizeof *entry, by_end);
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

static bool is_moved(const struct legend_place *legend, const struct legend_entry *entry)
{
	return entry->ends
		&& fabs(entry->middle_px - entry->end_px) > MOVED * legend->font.size_px;
}

void direct_draw(const struct legend_place *legend, struct device *device,
	const struct sizes *sizes, const struct theme *theme)
{
	const double lead = lead_px(legend), left = legend->box.left + lead;
	bool moved = false;
	for (size_t i = 0; i < legend->entries; i++)
		moved = moved || is_moved(legend, &legend->entry[i]);
	const double text_left = moved ? left + LEADER * legend->font.size_px + lead : left;
	for (size_t i = 0; i < legend->entries; i++) {
		const struct legend_entry *entry = &legend->entry[i];
		const struct color color = theme_color(theme, entry->series);
		const struct point leader[] = {
			{ left, entry->end_px }, { text_left - lead, entry->middle_px },
		};
		if (moved && entry->ends)
			device->type->line(device, leader, 2,
				&(struct pen){ .color = color, .width_px = sizes->frame });
		device->type->text(device, &(struct label){
			.text = entry->name,
			.at = { text_left, entry->middle_px - legend->line_px / 2 + legend->ascent_px },
			.font = legend->font,
			.color = color,
		});
	}
}
