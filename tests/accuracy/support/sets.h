/* SPDX-License-Identifier: MIT */
/* sets.h - random parameters. */
#ifndef ACCURACY_SETS_H
#define ACCURACY_SETS_H

#include <stdbool.h>
#include <stdint.h>

#include "reference.h"

/* Parameters that the activation takes: of moderate size, and if not all are to be so, of
 * any, tiny, or at their limits and defaults; and points around one of them, or 0, in units
 * of one of them, of its inverse, or 1. */
struct set random_set(const struct activation *activation, bool moderate, uint64_t *seed);

#endif
