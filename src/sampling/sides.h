/* SPDX-License-Identifier: MIT */
/* sides.h - what a line comes to, from the left and from the right. */
#ifndef SAMPLING_SIDES_H
#define SAMPLING_SIDES_H

struct curve;

/* The limits of the curve at x, as it is drawn and tabulated: in a narrow type a
 * value holds for all x that round to the same number, so there are limits at
 * numbers of the type alone. Elsewhere both are the value. */
void sides_at(const struct curve *curve, double x, double *left, double *right);

#endif
