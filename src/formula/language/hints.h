/* SPDX-License-Identifier: MIT */
/* hints.h - what people type who know other languages, and what it is in this one. */
#ifndef FORMULA_LANGUAGE_HINTS_H
#define FORMULA_LANGUAGE_HINTS_H

#include <stddef.h>

#include "formula/language/lexer.h"

/* What is wrong with a token where an operand must stand, or behind one: a text, or
 * NULL if nothing is known. */
const char *hint_for_operand(struct token token);
const char *hint_behind_operand(struct token token);

/* How to write a function that formulas do not have, or NULL. */
const char *hint_for_function(const char *name, size_t length);

#endif
