/* SPDX-License-Identifier: MIT */
/* frames_texts.c - the texts of the figure, of rows of panels, and in and around their frames;
 * see frames.h */
#include "chart/layout/frames.h"

#include <math.h>
#include <stdlib.h>

#include "chart/legend/notes_place.h"

/* Above the frames and in their middle, as far as the page allows. */
static void add_title(const struct frames *frames)
{
	struct layout *layout = frames->layout;
	const struct drawing *drawing = &layout->drawing;
	const struct track *first = &frames->column[0];
	const struct track *last = &frames->column[frames->chart->columns - 1];
	const double margin = drawing->sizes.margin, half = frames->title.width_px / 2;
	const double middle = (first->start + last->start + last->length) / 2;
	texts_add_caption(&layout->texts, drawing->device, &frames->title, drawing->theme->title,
		fmax(fmin(middle, layout->page.right - margin - half), margin + half), margin);
}

/* At the bottom of the page, from its left margin on. */
static void add_source(const struct frames *frames)
{
	struct layout *layout = frames->layout;
	const struct drawing *drawing = &layout->drawing;
	const struct caption *source = &frames->source;
	const double margin = drawing->sizes.margin;
	const double top = layout->page.bottom - margin - source->height_px;
	for (size_t i = 0; i < source->text.lines; i++)
		texts_add(&layout->texts, drawing->device, &(struct label){
			.text = source->text.line[i],
			.at = { margin, top + source->ascent_px + source->line_px * (double)i },
			.font = source->font, .color = drawing->theme->tick,
		});
}

/* Above the titles of the row's panels, from the first frame on. */
static void add_row_title(const struct frames *frames, size_t panel)
{
	struct layout *layout = frames->layout;
	const struct track *row = &frames->row[frames->chart->panel[panel].row];
	const struct caption *title = &frames->row_title[panel];
	if (title->text.lines > 0)
		texts_add(&layout->texts, layout->drawing.device, &(struct label){
			.text = title->text.line[0],
			.at = { frames_row_title_left_px(frames, panel),
				floor(row->start - row->before - row->above) + title->ascent_px },
			.font = title->font, .color = layout->drawing.theme->title,
		});
}

static void add_notes(struct layout *layout, size_t panel)
{
	const struct axes *axes = &layout->axes[panel];
	const struct legend_place *legend = &layout->legend[panel];
	const struct drawing *drawing = &layout->drawing;
	struct note_place *place = notes_place(axes->panel, &axes->frame, drawing,
		legend->columns > 0 && legend->inside ? &legend->box : NULL);
	for (size_t i = 0; i < axes->panel->notes; i++)
		if (place[i].shown)
			texts_add(&layout->texts, drawing->device, &(struct label){
				.text = axes->panel->note[i].text,
				.at = place[i].at,
				.font = { .size_px = drawing->sizes.tick },
				.color = axes->panel->note[i].of == NULL ? drawing->theme->label
					: theme_text_color(drawing->theme, axes->panel->note[i].of),
			});
	free(place);
}

void frames_add_texts(const struct frames *frames)
{
	struct layout *layout = frames->layout;
	add_title(frames);
	add_source(frames);
	for (size_t i = 0; i < layout->panels; i++) {
		const struct track *column = &frames->column[frames->chart->panel[i].column];
		axes_add_texts(&layout->axes[i], &layout->drawing, column->before, &layout->texts);
		add_row_title(frames, i);
		add_notes(layout, i);
	}
}
