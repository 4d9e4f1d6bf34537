/* scale.h - from data to the page, along one axis. */
#ifndef CHART_SCALE_H
#define CHART_SCALE_H

#include "chart/chart.h"

struct scale {
	double half;		/* 1; 1/2 where the width of the range would overflow */
	double low, width;	/* of the range, times half */
	double from_px, span_px;	/* where low is, and how far high is from there */
};

/* range.low is put at from_px and range.high, which is greater, at to_px. */
struct scale scale_make(struct interval range, double from_px, double to_px);

/* Finite for every number that is; far outside it stops at 1e9 px. */
double scale_px(const struct scale *scale, double value);

#endif
