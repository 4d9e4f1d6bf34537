/* SPDX-License-Identifier: MIT */
/* cuts.h - where the line of a normal distribution is cut, so that what is integrated is smooth
 * between. */
#ifndef FACT_CUTS_H
#define FACT_CUTS_H

#include <stddef.h>

struct subject;

/* In increasing order, from -end to end and for an end of more than 13 some beyond, in units of
 * the deviation: where f switches, where the density is no polynomial any more, and close to 0
 * if the slope changes there. The caller frees. */
double *cuts_of(const struct subject *subject, double deviation, double end, size_t *count);

#endif
