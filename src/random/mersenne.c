/* SPDX-License-Identifier: MIT */
/* mersenne.c - see mersenne.h */
#include "random/mersenne.h"

enum { MIDDLE = 397 };

void mersenne_seed(struct mersenne *mersenne, uint64_t seed)
{
	mersenne->state[0] = (uint32_t)seed;
	for (uint32_t i = 1; i < MERSENNE_WORDS; i++) {
		const uint32_t before = mersenne->state[i - 1];
		mersenne->state[i] = 1812433253u * (before ^ before >> 30) + i;
	}
	mersenne->used = MERSENNE_WORDS;
}

/* The upper bit of one word and the others of the next, shifted and twisted. */
static uint32_t twist(uint32_t upper, uint32_t lower)
{
	const uint32_t mixed = (upper & 0x80000000u) | (lower & 0x7fffffffu);
	return mixed >> 1 ^ ((mixed & 1) != 0 ? 0x9908b0dfu : 0);
}

static void make_state(struct mersenne *mersenne)
{
	uint32_t *state = mersenne->state;
	for (unsigned i = 0; i < MERSENNE_WORDS; i++)
		state[i] = state[(i + MIDDLE) % MERSENNE_WORDS]
			^ twist(state[i], state[(i + 1) % MERSENNE_WORDS]);
	mersenne->used = 0;
}

uint32_t mersenne_next(struct mersenne *mersenne)
{
	if (mersenne->used == MERSENNE_WORDS)
		make_state(mersenne);
	uint32_t word = mersenne->state[mersenne->used++];
	word ^= word >> 11;
	word ^= word << 7 & 0x9d2c5680u;
	word ^= word << 15 & 0xefc60000u;
	return word ^ word >> 18;
}

double mersenne_uniform_f64(struct mersenne *mersenne)
{
	const uint64_t high = mersenne_next(mersenne);
	const uint64_t bits = high << 32 | mersenne_next(mersenne);
	return (double)(bits & ((UINT64_C(1) << 53) - 1)) * 0x1p-53;
}

double mersenne_uniform_f32(struct mersenne *mersenne)
{
	return (double)(mersenne_next(mersenne) & ((1u << 24) - 1)) * 0x1p-24;
}
