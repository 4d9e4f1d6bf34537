/* SPDX-License-Identifier: MIT */
/* sets.h - random parameters. */
#ifndef ACCURACY_SETS_H
#define ACCURACY_SETS_H

#include <stdint.h>

#include "reference.h"

/* Parameters that the activation takes: of moderate size, of any, tiny or 0; and points
 * around one of them, or 0, in units of one of them, of its inverse, or 1. */
struct set random_set(const struct activation *activation, uint64_t *seed);

#endif
