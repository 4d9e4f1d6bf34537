/* SPDX-License-Identifier: MIT */
/* legibility.h - curves that a figure shows, but nobody can see. */
#ifndef CHART_MODEL_LEGIBILITY_H
#define CHART_MODEL_LEGIBILITY_H

#include <stddef.h>

#include "chart/frame/path.h"

struct curve;

struct alike {
	size_t one, other;	/* numbers of curves, one < other */
};

/* Finds curves that look like one before them in the frame: as far as it shows them they
 * are everywhere less than near_px apart, and that one is not seen behind them all the same,
 * since it lies deeper (chart/frame/overlap.h). level: [curves]. Returns how many; *first is
 * the first of them with the one that it looks like. */
size_t legibility_alike(const struct curve *curve, const size_t *level, size_t curves,
	const struct frame *frame, double near_px, struct alike *first);

#endif
