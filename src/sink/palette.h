/* SPDX-License-Identifier: MIT */
/* palette.h - the colours of curves on a light ground. */
#ifndef SINK_PALETTE_H
#define SINK_PALETTE_H

#include <stddef.h>

enum { PALETTE_COLORS = 8, RAMP_COLORS = 5 };

/* 0xRRGGBB, in the order of the curves. */
extern const unsigned palette_light[PALETTE_COLORS];

/* What a sweep goes through, from the least to the greatest. */
extern const unsigned ramp_light[RAMP_COLORS];

/* Shade number of so many, evenly along the ramp. */
unsigned ramp_shade(const unsigned ramp[static RAMP_COLORS], size_t number, size_t shades);

#endif
