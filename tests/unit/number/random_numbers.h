/* SPDX-License-Identifier: MIT */
/* random_numbers.h - how many random cases the tests of numbers take, and from where.
 *
 * ACTPLOT_TEST_COUNT=N in the environment stands for another count than the usual.
 */
#ifndef NUMBER_RANDOM_H
#define NUMBER_RANDOM_H

#include <stdint.h>
#include <stdlib.h>

static inline long number_test_count(void)
{
	const char *text = getenv("ACTPLOT_TEST_COUNT");

	return text != NULL ? atol(text) : 200000;
}

/* Guy Steele et al., "Fast splittable pseudorandom number generators": SplitMix64. */
static inline uint64_t number_test_random(uint64_t *state)
{
	uint64_t z = *state += 0x9e3779b97f4a7c15;

	z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9;
	z = (z ^ z >> 27) * 0x94d049bb133111eb;
	return z ^ z >> 31;
}

#endif
