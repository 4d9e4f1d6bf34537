/* SPDX-License-Identifier: MIT */
/* wide_functions.h - functions of the numbers of wide.h: the results enclose all that
 * the functions are within the arguments.
 *
 * Of a double the radius is at most 2^-100 of the value, or 2^-98 of log1p; where sin,
 * cos and tan cancel more than 16 bits beyond π, more. Of a pair, exp(-u^2) and what is
 * made of it lose what the square's last bit is. Radii are derived in the files. They
 * are less than 64 times the greatest error found.
 *
 * Special cases: as IEEE 754 has them, for exact arguments; of an argument that may be
 * outside the domain the result is unknown. exp of 2^52 or more is unknown, and
 * of -2^52 or less small; sin, cos and tan are unknown from 2^20 on.
 */
#ifndef ARITHMETIC_WIDE_FUNCTIONS_H
#define ARITHMETIC_WIDE_FUNCTIONS_H

#include "arithmetic/wide.h"

/* wide_exponential.c */
struct wide wide_exp(struct wide z);
struct wide wide_expm1(struct wide z);

/* wide_logarithm.c */
struct wide wide_log(struct wide a);
struct wide wide_log1p(struct wide z);

/* wide_normal.c: error functions, the normal distribution Φ and its density φ, and their
 * ratio Φ(-t)/φ(t), t >= 0. */
struct wide wide_erf(struct wide u);
struct wide wide_erfc(struct wide u);
struct wide wide_normal(struct wide z);
struct wide wide_density(struct wide z);
struct wide wide_mills(struct wide t);

/* wide_circular.c */
struct wide wide_sin(struct wide u);
struct wide wide_cos(struct wide u);
struct wide wide_tan(struct wide u);
struct wide wide_atan(struct wide u);

#endif
