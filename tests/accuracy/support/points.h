/* points.h - where accuracy is measured: every binade, the middle, the tails,
 * and the neighbours of whatever is special. */
#ifndef ACCURACY_POINTS_H
#define ACCURACY_POINTS_H

#include <stddef.h>
#include <stdint.h>

#include "activation/activation.h"
#include "references.h"

/* A random number of 64 bits; the same ones for the same seed (SplitMix64). */
uint64_t random_bits(uint64_t *seed);

/* A double that any bit pattern may be, finite. */
double random_double(uint64_t *seed);

/* Finite points for one order of an activation: about `wanted` random ones,
 * then the special ones and their neighbours. The caller frees them. */
double *points_new(const struct activation *activation, int order, const struct set *set,
	size_t wanted, size_t *count);

#endif
