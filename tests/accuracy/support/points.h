/* SPDX-License-Identifier: MIT */
/* points.h - where accuracy is measured: every binade, the middle, the tails,
 * and the neighbours of whatever is special. */
#ifndef ACCURACY_POINTS_H
#define ACCURACY_POINTS_H

#include "run.h"

/* The random ones first, then those that are special and around them. */
choose_points points_new;

#endif
