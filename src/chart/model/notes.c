/* SPDX-License-Identifier: MIT */
/* notes.c - see notes.h */
#include "chart/model/notes.h"

#include <stdlib.h>

#include "chart/chart.h"
#include "fact/marks.h"
#include "number/number.h"
#include "sink/cells.h"
#include "support/buffer.h"
#include "support/memory.h"

enum { DIGITS = 3 };

static void put_number(struct buffer *text, double value)
{
	char number[NUMBER_TEXT_MAX + 1];
	number[number_write_digits(number, value == 0 ? 0 : value, DIGITS)] = '\0';
	buffer_text(text, number[0] == '-' ? "−" : "");
	buffer_text(text, number + (number[0] == '-'));
}

static char *coordinates(struct point at)
{
	struct buffer text = { .bytes = NULL };
	buffer_text(&text, "(");
	put_number(&text, at.x);
	buffer_text(&text, ", ");
	put_number(&text, at.y);
	buffer_write(&text, ")", sizeof ")");
	return text.bytes;
}

static const struct series *series_of(const struct panel *panel, const struct cell *cell, size_t i)
{
	for (size_t k = 0; k < panel->series_count; k++)
		if (panel->series[k].name == cell->title[i])
			return &panel->series[k];
	return NULL;
}

/* Curves that meet in a point need its coordinates once. */
static bool is_said(const struct note *note, size_t count, struct point at)
{
	for (size_t i = 0; i < count; i++)
		if (note[i].at.x == at.x && note[i].at.y == at.y)
			return true;
	return false;
}

struct note *notes_of(const struct panel_head *head, const struct cell *cell,
	const struct panel *panel, size_t *count)
{
	struct note *note = memory_new(head->texts, sizeof *note);
	*count = 0;
	for (size_t i = 0; i < cell->curves; i++) {
		struct point *mark;
		const size_t marks = marks_find(&cell->curve[i], head->marks, panel->x, &mark);
		note = memory_resize(note, *count + marks + head->texts, sizeof *note);
		for (size_t k = 0; k < marks; k++)
			if (!is_said(note, *count, mark[k]))
				note[(*count)++] = (struct note){
					.at = mark[k], .text = coordinates(mark[k]),
					.of = series_of(panel, cell, i),
				};
		free(mark);
	}
	for (size_t i = 0; i < head->texts; i++)
		note[(*count)++] = (struct note){
			.at = head->text[i].at, .text = memory_print("%s", head->text[i].text),
		};
	return note;
}

void notes_free(const struct note *note, size_t count)
{
	for (size_t i = 0; i < count; i++)
		free((char *)note[i].text);
	free((struct note *)note);
}
