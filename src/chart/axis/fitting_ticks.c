/* SPDX-License-Identifier: MIT */
/* fitting_ticks.c - see fitting_ticks.h */
#include "chart/axis/fitting_ticks.h"

#include <math.h>

#include "chart/axis/axis_ticks.h"
#include "chart/axis/wished_ticks.h"

/* Of the font size: the least space between labels, and the height of a decade that
 * marks within it have room in. */
static const double LABEL_SPACE = 0.9, MINORS = 1.6;
static const double ROW = 1.3;		/* likewise, from one label to the next above it */

enum { LABELS_MIN = 4 };	/* of an axis, wherever so many fit */

double ticks_width_px(const struct ticks *ticks, struct device *device, struct font font)
{
	double width_px = 0;
	for (size_t i = 0; i < ticks->count; i++)
		width_px = fmax(width_px,
			device->type->measure(device, ticks->tick[i].label, font).width_px);
	return width_px;
}

/* The least distance of two labels. */
static double distance_px(const struct ticks *ticks, const struct scale *scale)
{
	double least = INFINITY, before = -INFINITY;
	for (size_t i = 0; i < ticks->count; i++) {
		if (ticks->tick[i].label[0] == '\0')
			continue;
		const double here = scale_px(scale, ticks->tick[i].value);
		least = fmin(least, fabs(here - before));
		before = here;
	}
	return least;
}

/* Labels that would touch the one before are left out; their ticks stay. */
static struct ticks without_touching(struct ticks ticks, const struct tick_space *space)
{
	const double font_px = space->font.size_px;
	double last = -INFINITY, last_half = 0;
	for (size_t i = 0; i < ticks.count; i++) {
		const double half = space->level ? space->device->type->measure(space->device,
			ticks.tick[i].label, space->font).width_px / 2 + LABEL_SPACE / 4 * font_px
			: ROW / 2 * font_px;
		const double at = scale_px(space->scale, ticks.tick[i].value);
		if (ticks.tick[i].label[0] == '\0')
			continue;
		if (fabs(at - last) < half + last_half) {
			ticks.tick[i].label[0] = '\0';
			continue;
		}
		last = at;
		last_half = half;
	}
	return ticks;
}

static struct ticks try_intervals(const struct tick_space *space, double intervals)
{
	const struct scale *scale = space->scale;
	return space->level && scale->scaling.kind == SCALING_LINEAR
		? ticks_of_angle(scale->range, intervals)
		: ticks_of_scaling(scale->scaling, scale->range, intervals);
}

/* Whether the labels are apart; above each other, by so much of the font. */
static bool fit(const struct tick_space *space, const struct ticks *ticks, double rows)
{
	const double font_px = space->font.size_px;
	const double needed_px = space->level ? ticks_width_px(ticks, space->device, space->font)
		+ LABEL_SPACE * font_px : rows * font_px;
	return distance_px(ticks, space->scale) >= needed_px;
}

struct ticks ticks_fitting(const struct tick_space *space)
{
	if (space->asked->count > 0) {
		const struct ticks asked = ticks_of_wish(space->asked, space->scale->range);
		return without_touching(asked, space);
	}
	const double length_px = fabs(space->scale->span_px);
	double intervals = fmax(length_px / ((space->level ? 6.5 : 5) * space->font.size_px), 2);
	struct ticks ticks = try_intervals(space, intervals);
	while (!fit(space, &ticks, ROW) && intervals >= 0.3) {
		intervals *= 0.8;
		ticks = try_intervals(space, intervals);
	}
	for (double more = 2; ticks_labelled(&ticks) < LABELS_MIN && more < 2 * LABELS_MIN;
			more += 0.5) {
		const struct ticks several = try_intervals(space, more);
		if (ticks_labelled(&several) > ticks_labelled(&ticks) && fit(space, &several, 2))
			ticks = several;
	}
	if (!fit(space, &ticks, ROW))	/* in a frame for one label, if for any */
		ticks = without_touching(ticks, space);
	if (ticks.count > 1 && fabs(scale_px(space->scale, ticks.tick[0].value)
			- scale_px(space->scale, ticks.tick[1].value)) < MINORS * space->font.size_px)
		ticks.minors = 0;
	return ticks;
}
