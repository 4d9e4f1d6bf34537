/* SPDX-License-Identifier: MIT */
/* palette.c - see palette.h: eight colours that a search found, in calm chroma and
 * with enough contrast on white, to be as far apart as can be for all eyes, most
 * of all the first four, and neighbours. The first four differ as greys too. */
#include "sink/palette.h"

const unsigned palette_light[PALETTE_COLORS] = {
	0x2d4d95, 0xce5702, 0x58a27e, 0x6b0800, 0x9c70b3, 0x62686e, 0x343434, 0x845845,
};

/* From a dark blue over violet and red to orange: each as much lighter than the one
 * before, and none too light for a white ground. */
const unsigned ramp_light[RAMP_COLORS] = { 0x0d0887, 0x6300a7, 0xa21c9a, 0xd04c72, 0xe8715a };

static unsigned mix(unsigned from, unsigned to, double share, int shift)
{
	const double a = from >> shift & 0xff, b = to >> shift & 0xff;
	return (unsigned)(a + (b - a) * share + 0.5) << shift;
}

unsigned ramp_shade(const unsigned ramp[static RAMP_COLORS], size_t number, size_t shades)
{
	const double place = shades < 2 ? 0
		: (double)number * (RAMP_COLORS - 1) / (double)(shades - 1);
	const size_t below = place < RAMP_COLORS - 2 ? (size_t)place : RAMP_COLORS - 2;
	const double share = place - (double)below;
	return mix(ramp[below], ramp[below + 1], share, 16)
		| mix(ramp[below], ramp[below + 1], share, 8)
		| mix(ramp[below], ramp[below + 1], share, 0);
}
