/* SPDX-License-Identifier: MIT */
/* scale.c - see scale.h */
#include "chart/frame/scale.h"

#include <math.h>

static const double FARTHEST_PX = 1e9;

/* The value on an even axis. A symmetric logarithm goes on below the threshold
 * as its tangent there, so that smooth curves stay smooth. */
static double scaled(struct scaling scaling, double value)
{
	const double size = fabs(value) / scaling.threshold;
	switch (scaling.kind) {
	case SCALING_LOG: return log10(value);
	case SCALING_SYMLOG: return size <= 1 ? value / scaling.threshold
		: copysign(1 + log(size), value);
	default: return value;
	}
}

static double unscaled(struct scaling scaling, double place)
{
	switch (scaling.kind) {
	case SCALING_LOG: return pow(10, place);
	case SCALING_SYMLOG: return fabs(place) <= 1 ? place * scaling.threshold
		: copysign(exp(fabs(place) - 1) * scaling.threshold, place);
	default: return place;
	}
}

struct scale scale_make_as(struct scaling scaling, struct interval range, double from_px,
	double to_px)
{
	const double low = scaled(scaling, range.low), high = scaled(scaling, range.high);
	const double half = isinf(high - low) ? 0.5 : 1;
	return (struct scale){
		.range = range,
		.scaling = scaling,
		.half = half,
		.low = low * half,
		.width = high * half - low * half,
		.from_px = from_px,
		.span_px = to_px - from_px,
	};
}

struct scale scale_make(struct interval range, double from_px, double to_px)
{
	return scale_make_as((struct scaling){ .kind = SCALING_LINEAR }, range, from_px, to_px);
}

bool scale_has(const struct scale *scale, double value)
{
	return scale->scaling.kind != SCALING_LOG || value > 0;
}

/* A place that is no number is as far away as can be. */
static double bounded(double px)
{
	return !(px > -FARTHEST_PX) ? -FARTHEST_PX : px > FARTHEST_PX ? FARTHEST_PX : px;
}

/* Divides instead of multiplying by a factor: 1 / width may overflow. */
double scale_px(const struct scale *scale, double value)
{
	const double share = (scaled(scale->scaling, value) * scale->half - scale->low)
		/ scale->width;
	return bounded(scale->from_px + share * scale->span_px);
}

double scale_value(const struct scale *scale, double px)
{
	const double share = (px - scale->from_px) / scale->span_px;
	return unscaled(scale->scaling, (scale->low + share * scale->width) / scale->half);
}
