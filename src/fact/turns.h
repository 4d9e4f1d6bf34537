/* SPDX-License-Identifier: MIT */
/* turns.h - where derivatives change between rising and falling, of orders beyond those that
 * are evaluated. */
#ifndef FACT_TURNS_H
#define FACT_TURNS_H

#include <stddef.h>

struct study;

/* Sets *turn to the x of the turns of the order inside of the study's stretches, in increasing
 * order; the caller frees them. Returns how many there are: none of a derivative that would be
 * too large. The order is ORDERS - 1 at least; for lower ones there is extrema.h. */
size_t turns_of(struct study *study, unsigned order, double **turn);

#endif
