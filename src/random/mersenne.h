/* SPDX-License-Identifier: MIT */
/* mersenne.h - random numbers one after the other, as PyTorch draws them on a CPU.
 *
 * MT19937: Matsumoto, Nishimura 1998, "Mersenne Twister", ACM TOMACS 8; seeded as in their
 * program of 2002.
 */
#ifndef RANDOM_MERSENNE_H
#define RANDOM_MERSENNE_H

#include <stdint.h>

enum { MERSENNE_WORDS = 624 };

struct mersenne {
	uint32_t state[MERSENNE_WORDS];
	unsigned used;		/* of the state's words; all: it is to be made anew */
};

/* As torch.manual_seed has it: the low word of the seed counts. */
void mersenne_seed(struct mersenne *mersenne, uint64_t seed);

/* The next 32 bits. */
uint32_t mersenne_next(struct mersenne *mersenne);

/* Even in [0, 1), as PyTorch makes a double of two words, the high one first, and a float of
 * one: multiples of 2^-53 and of 2^-24. */
double mersenne_uniform_f64(struct mersenne *mersenne);
double mersenne_uniform_f32(struct mersenne *mersenne);

#endif
