/* SPDX-License-Identifier: MIT */
/* random.h - random numbers, the same ones for the same seed. */
#ifndef ACCURACY_RANDOM_H
#define ACCURACY_RANDOM_H

#include <stdint.h>

/* 64 bits (SplitMix64). */
uint64_t random_bits(uint64_t *seed);

/* A double that any bit pattern may be, finite. */
double random_double(uint64_t *seed);

/* A double between low and high. */
double random_between(uint64_t *seed, double low, double high);

#endif
