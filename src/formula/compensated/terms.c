/* SPDX-License-Identifier: MIT */
/* terms.c - see terms.h */
#include "formula/compensated/terms.h"

#include <string.h>

static struct term binary(binary_loop *loop, struct enclosures *into, struct term a, struct term b)
{
	loop(into, a.block, b.block);
	return term_of(into);
}

static struct term unary(unary_loop *loop, struct enclosures *into, struct term a)
{
	loop(into, a.block);
	return term_of(into);
}

struct term term_sum(struct enclosures *into, struct term a, struct term b)
{
	return is_zero(a) ? b : is_zero(b) ? a : binary(compensated_sum_loop, into, a, b);
}

struct term term_difference(struct enclosures *into, struct term a, struct term b)
{
	return is_zero(b) ? a : is_zero(a) ? term_negative(into, b)
		: binary(compensated_difference_loop, into, a, b);
}

struct term term_product(struct enclosures *into, struct term a, struct term b)
{
	if (is_zero(a) || is_one(b))
		return a;
	if (is_zero(b) || is_one(a))
		return b;
	return binary(compensated_product_loop, into, a, b);
}

struct term term_quotient(struct enclosures *into, struct term a, struct term b)
{
	return is_zero(a) || is_one(b) ? a : binary(compensated_quotient_loop, into, a, b);
}

struct term term_negative(struct enclosures *into, struct term a)
{
	return is_zero(a) ? a : unary(compensated_negative_loop, into, a);
}

struct term term_twice(struct enclosures *into, struct term a)
{
	return is_zero(a) ? a : unary(compensated_twice_loop, into, a);
}

struct term term_choice(struct enclosures *into, struct term condition, struct term a,
	struct term b)
{
	if (a.block == b.block)
		return a;
	compensated_choice_loop(into, condition.block, a.block, b.block);
	return term_of(into);
}

struct term term_keep(struct enclosures *into, struct term a)
{
	if (a.kind != TERM_BLOCK || a.block == into)
		return a;
	memcpy(into->high, a.block->high, sizeof into->high);
	memcpy(into->low, a.block->low, sizeof into->low);
	memcpy(into->radius, a.block->radius, sizeof into->radius);
	return term_of(into);
}
