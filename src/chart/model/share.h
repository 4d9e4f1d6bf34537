/* SPDX-License-Identifier: MIT */
/* share.h - axes and legends that panels have in common. */
#ifndef CHART_MODEL_SHARE_H
#define CHART_MODEL_SHARE_H

#include <stddef.h>

#include "sink/style.h"

struct cell;
struct head;
struct panel;

/* Gives panels the same range of y, as asked, or those of a row if theirs are similar, and
 * leaves to others the labels of axes that these show as well. */
void share_axes(struct panel *panel, size_t panels, enum share share);

/* Lets the panels of differences go without a legend: their lines have the
 * colours of those above, and the names of these where they are named at all.
 * If all other panels show the same functions and differ in the derivatives
 * alone, has their entries be the functions' names, and names the derivative at
 * the y axis. Panels with the same entries have one legend. The entries are owned by the series. */
void share_legends(const struct head *head, const struct cell *cell, struct panel *panel,
	size_t panels);

#endif
