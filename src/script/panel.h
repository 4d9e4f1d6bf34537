/* SPDX-License-Identifier: MIT */
/* panel.h - a panel of curves in a script: its axes, its key and the command that plots it. */
#ifndef SCRIPT_PANEL_H
#define SCRIPT_PANEL_H

#include <stddef.h>

struct cell;
struct head;
struct output;
struct place;

/* The panel of a cell, whose data are those of this number. */
void panel_put(struct output *output, const struct head *head, const struct cell *cell,
	size_t number, const struct place *place);

#endif
