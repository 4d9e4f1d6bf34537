/* SPDX-License-Identifier: MIT */
/* simplify.h - sums and products as people write them, for derivatives that can be read.
 *
 * Like terms are one term and equal factors a power, 0 and 1 vanish, numbers are taken
 * together where that is exact and stand in front, then constants, then x. A factor above
 * and below a fraction's bar is cancelled only if the fraction still knows where it is 0.
 */
#ifndef FORMULA_DERIVE_SIMPLIFY_H
#define FORMULA_DERIVE_SIMPLIFY_H

#include <stdbool.h>
#include <stddef.h>

#include "formula/builder.h"

unsigned short simple_sum(struct builder *builder, unsigned short a, unsigned short b);
unsigned short simple_difference(struct builder *builder, unsigned short a, unsigned short b);
unsigned short simple_product(struct builder *builder, unsigned short a, unsigned short b);
unsigned short simple_quotient(struct builder *builder, unsigned short a, unsigned short b);

/* Each term of a over b. */
unsigned short simple_quotients(struct builder *builder, unsigned short a, unsigned short b);

unsigned short simple_negative(struct builder *builder, unsigned short a);
unsigned short simple_power(struct builder *builder, unsigned short a, double exponent);

/* Whether a step is a number that is written in front of it: 2, -2. */
bool simple_number(const struct formula *formula, unsigned short step, double *value);

#endif
