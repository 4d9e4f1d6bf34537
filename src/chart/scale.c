/* scale.c - see scale.h */
#include "chart/scale.h"

#include <math.h>

static const double FARTHEST_PX = 1e9;

struct scale scale_make(struct interval range, double from_px, double to_px)
{
	const double half = isinf(range.high - range.low) ? 0.5 : 1;
	return (struct scale){
		.half = half,
		.low = range.low * half,
		.width = range.high * half - range.low * half,
		.from_px = from_px,
		.span_px = to_px - from_px,
	};
}

/* Divides instead of multiplying by a factor: 1 / width may overflow. */
double scale_px(const struct scale *scale, double value)
{
	const double share = (value * scale->half - scale->low) / scale->width;
	return fmin(fmax(scale->from_px + share * scale->span_px, -FARTHEST_PX), FARTHEST_PX);
}
