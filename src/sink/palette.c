/* palette.c - see palette.h: the colours of Okabe and Ito, which the
 * colour-blind can tell apart, in the order that serves lines on white: the
 * strongest first, yellow, made darker, late. */
#include "sink/palette.h"

const unsigned palette_light[PALETTE_COLORS] = {
	0x0072b2, 0xd55e00, 0x009e73, 0xcc79a7, 0xe69f00, 0x56b4e9, 0x000000, 0xf5c710,
};
