/* palette.h - the colours of curves on a light ground. */
#ifndef SINK_PALETTE_H
#define SINK_PALETTE_H

enum { PALETTE_COLORS = 8 };

/* 0xRRGGBB, in the order of the curves. */
extern const unsigned palette_light[PALETTE_COLORS];

#endif
