/* SPDX-License-Identifier: MIT */
/* scale.h - from data to the page, along one axis. */
#ifndef CHART_FRAME_SCALE_H
#define CHART_FRAME_SCALE_H

#include "chart/chart.h"

struct scale {
	struct interval range;
	struct scaling scaling;
	double half;		/* 1; 1/2 where the width of the range would overflow */
	double low, width;	/* of the range as scaled, times half */
	double from_px, span_px;	/* where low is, and how far high is from there */
};

/* range.low is put at from_px and range.high, which is greater, at to_px. */
struct scale scale_make(struct interval range, double from_px, double to_px);
struct scale scale_make_as(struct scaling scaling, struct interval range, double from_px,
	double to_px);

/* Whether the value has a place: a logarithm has none for 0 and below. */
bool scale_has(const struct scale *scale, double value);

/* Finite for every number that has a place; far outside the range it stops at
 * 1e9 px. */
double scale_px(const struct scale *scale, double value);

/* The value that is put at a place; the inverse of scale_px. */
double scale_value(const struct scale *scale, double px);

#endif
