/* points.h - where accuracy is measured: every binade, the middle, the tails,
 * and the neighbours of whatever is special. */
#ifndef ACCURACY_POINTS_H
#define ACCURACY_POINTS_H

#include "run.h"

/* Finite points: the random ones first, then the special ones and their neighbours. */
choose_points points_new;

#endif
