/* SPDX-License-Identifier: MIT */
/* fitting_ticks.h - the ticks of an axis whose labels have room beside each other. */
#ifndef CHART_AXIS_FITTING_TICKS_H
#define CHART_AXIS_FITTING_TICKS_H

#include <stdbool.h>

#include "chart/axis/ticks.h"
#include "chart/frame/scale.h"
#include "chart/page/device.h"

struct tick_wish;

struct tick_space {		/* all borrowed */
	const struct scale *scale;	/* of the axis, in its frame */
	struct device *device;		/* which measures */
	struct font font;
	bool level;			/* across the page: labels are beside each other */
	const struct tick_wish *asked;	/* what the user wants, if he says so */
};

/* About as many ticks as look well, fewer if their labels would touch; but as many as
 * one reads values off by, wherever these fit. */
struct ticks ticks_fitting(const struct tick_space *space);

/* The width of the widest label. */
double ticks_width_px(const struct ticks *ticks, struct device *device, struct font font);

#endif
