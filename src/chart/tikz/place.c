/* SPDX-License-Identifier: MIT */
/* place.c - see place.h */
#include "chart/tikz/place.h"

#include <math.h>

#include "chart/tikz/tex.h"
#include "number/number.h"
#include "support/buffer.h"

static const double FINENESS = 50;	/* steps in a px */

/* pgfplots computes with some five digits, from 1e-300 to 1e300 or so: the ends of an axis
 * have to be apart in them. */
static const double NEAREST = 1e-2, LEAST = 1e-30, MOST = 1e30;

enum { DIGITS = 7 };

enum axis_kind axis_kind_of(const struct scale *scale)
{
	const double low = scale->range.low, high = scale->range.high;
	const double size = fmax(fabs(low), fabs(high));
	if (scale->scaling.kind == SCALING_LOG)
		return low >= LEAST && high <= MOST && high / low > 2 ? AXIS_LOG : AXIS_PAGE;
	return scale->scaling.kind == SCALING_LINEAR && size >= LEAST && size <= MOST
		&& high - low > NEAREST * size ? AXIS_LINEAR : AXIS_PAGE;
}

void place_put(struct buffer *text, const struct paper *paper, struct point px)
{
	buffer_text(text, "(");
	tex_number(text, px.x * paper->bp);
	buffer_text(text, ",");
	tex_number(text, (paper->height_px - px.y) * paper->bp);
	buffer_text(text, ")");
}

static void put_digits(struct buffer *text, double value)
{
	char *end = buffer_reserve(text, NUMBER_TEXT_MAX);
	buffer_advance(text, number_write_digits(end, value == 0 ? 0 : value, DIGITS));
}

void place_put_along(struct buffer *text, const struct paper *paper, const struct scale *scale,
	double px)
{
	switch (axis_kind_of(scale)) {
	case AXIS_PAGE:
		tex_number(text, copysign(px - scale->from_px, scale->span_px * (px - scale->from_px))
			* paper->bp);
		break;
	case AXIS_LOG:
		put_digits(text, scale_value(scale, px));
		break;
	case AXIS_LINEAR: {
		const double width = scale->range.high - scale->range.low;
		const double step = pow(10, floor(log10(width / fabs(scale->span_px) / FINENESS)));
		put_digits(text, round(scale_value(scale, px) / step) * step);
		break;
	}
	}
}

void place_put_value(struct buffer *text, const struct paper *paper, const struct scale *scale,
	double value)
{
	if (axis_kind_of(scale) == AXIS_PAGE)
		place_put_along(text, paper, scale, scale_px(scale, value));
	else
		put_digits(text, value);
}

void place_put_inside(struct buffer *text, const struct paper *paper, const struct frame *frame,
	struct point px)
{
	buffer_text(text, "(");
	place_put_along(text, paper, &frame->x, px.x);
	buffer_text(text, ",");
	place_put_along(text, paper, &frame->y, px.y);
	buffer_text(text, ")");
}
