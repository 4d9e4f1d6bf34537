/* share.h - axes and legends that panels have in common. */
#ifndef CHART_MODEL_SHARE_H
#define CHART_MODEL_SHARE_H

#include <stddef.h>

struct cell;
struct head;
struct panel;

/* Gives panels of a row the same range of y if theirs are similar, and leaves
 * to others the labels of axes that these show as well. */
void share_axes(struct panel *panel, size_t panels);

/* Lets the panels of differences go without a legend: their lines have the
 * colours of those above, and the names of these where they are named at all.
 * If all other panels show the same functions and differ in the derivatives
 * alone, lets them have one legend, of the functions' names, and name the
 * derivative at the y axis. The entries are owned by the series. */
void share_legends(const struct head *head, const struct cell *cell, struct panel *panel,
	size_t panels);

#endif
