/* SPDX-License-Identifier: MIT */
/* notes.h - what is written into a panel: the points of its curves that are marked, with
 * their coordinates, and the texts of the user. */
#ifndef CHART_MODEL_NOTES_H
#define CHART_MODEL_NOTES_H

#include <stddef.h>

struct cell;
struct note;
struct panel;
struct panel_head;

/* The notes, to be freed by notes_free. The panel has its range and its series. */
struct note *notes_of(const struct panel_head *head, const struct cell *cell,
	const struct panel *panel, size_t *count);
void notes_free(const struct note *note, size_t count);

#endif
