/* SPDX-License-Identifier: MIT */
/* philox.h - random numbers by counting: the one of a row depends on the seed and its number
 * alone, so that any part of the rows can be made by itself.
 *
 * Philox4x32-10: Salmon, Moraes, Dror, Shaw 2011, "Parallel Random Numbers: As Easy as 1, 2,
 * 3", SC11.
 */
#ifndef RANDOM_PHILOX_H
#define RANDOM_PHILOX_H

#include <stdint.h>

struct philox_block {
	uint32_t word[4];
};

/* The block of this counter; the key is the seed, its low word first. */
struct philox_block philox(struct philox_block counter, uint64_t seed);

/* A multiple of 2^-53, even in [0, 1): that of a row. It is made of the first two words of the
 * block of (row, 0), the low word of each first. */
double philox_uniform(uint64_t seed, uint64_t row);

#endif
