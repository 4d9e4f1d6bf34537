/* SPDX-License-Identifier: MIT */
/* rewrite.h - exact rewrites: the same real function, in steps that lose less. */
#ifndef FORMULA_REWRITE_REWRITE_H
#define FORMULA_REWRITE_REWRITE_H

struct builder;

/* Adds the steps of the function as it is evaluated; returns the one that is its value.
 * None is a POWER. If the builder is full then, the step means nothing. */
unsigned short formula_rewrite(struct builder *builder, unsigned short written);

#endif
