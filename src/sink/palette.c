/* palette.c - see palette.h: the colours of Okabe and Ito, which the
 * colour-blind can tell apart, in the order that serves lines on white: the
 * strongest first, yellow, made darker, late. */
#include "sink/palette.h"

const unsigned palette_light[PALETTE_COLORS] = {
	0x0072b2, 0xd55e00, 0x009e73, 0xcc79a7, 0xe69f00, 0x56b4e9, 0x000000, 0xf5c710,
};

/* From a dark violet over blue and green to amber: each about as much lighter
 * than the one before, and none too light for a white ground. */
const unsigned ramp_light[RAMP_COLORS] = { 0x3b1f6e, 0x2a62a8, 0x13908a, 0x6ba62f, 0xe3a008 };

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
