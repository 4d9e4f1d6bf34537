/* SPDX-License-Identifier: MIT */
/* format.h - how the types of numbers are made of bits. */
#ifndef NUMBER_FORMAT_H
#define NUMBER_FORMAT_H

#include "number/bits.h"
#include "number/number.h"

struct number_format {
	int fraction_bits;		/* the leading 1 not counted */
	int exponent_least;		/* of the unit in a subnormal's last place */
	double largest;			/* that is finite */
};

static const struct number_format number_formats[] = {
	[NUMBER_F64] = { FRACTION_BITS, EXPONENT_LEAST, 0x1.fffffffffffffp1023 },
	[NUMBER_F32] = { 23, -149, 0x1.fffffep127 },
	[NUMBER_F16] = { 10, -24, 0x1.ffcp15 },
	[NUMBER_BF16] = { 7, -133, 0x1.fep127 }
};

#endif
