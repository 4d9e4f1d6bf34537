/* SPDX-License-Identifier: MIT */
/* product.h - a step as a number times powers of other steps over powers of others: how
 * simplify.h tells like terms. */
#ifndef FORMULA_DERIVE_PRODUCT_H
#define FORMULA_DERIVE_PRODUCT_H

#include <stdbool.h>
#include <stddef.h>

#include "formula/builder.h"

enum { PRODUCT_FACTORS = 16 };	/* on each side of the bar */

struct factor {
	unsigned short base;
	double exponent;		/* whole and positive */
};

struct product {
	double number[2];		/* above and below the bar; below positive and finite */
	struct factor factor[2][2 * PRODUCT_FACTORS];
	size_t count[2];
};

/* 1 */
struct product product_new(void);

/* Multiplies it by the step, or divides by it. */
void product_multiply(struct product *product, struct builder *builder, unsigned short step);
void product_divide(struct product *product, struct builder *builder, unsigned short step);

/* The numbers reduced and the factors in order; whether two that are differ in the number
 * above the bar at most; and the product as a step. */
void product_settle(struct product *product, const struct builder *builder);
bool product_alike(const struct product *a, const struct product *b);
unsigned short product_step(const struct product *product, struct builder *builder);

#endif
