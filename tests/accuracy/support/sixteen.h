/* SPDX-License-Identifier: MIT */
/* sixteen.h - all numbers of a type of 16 bits. */
#ifndef ACCURACY_SIXTEEN_H
#define ACCURACY_SIXTEEN_H

#include "run.h"

enum { SIXTEEN_COUNT = 1 << 16 };

/* Every number of the type, for the first parameters of a reference, if so many are
 * wanted of all; else, and for the other parameters, a share of them. */
choose_points sixteen_points;

#endif
