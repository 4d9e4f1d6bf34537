/* SPDX-License-Identifier: MIT */
/* functions.h - the functions of the language by their names. */
#ifndef FORMULA_LANGUAGE_FUNCTIONS_H
#define FORMULA_LANGUAGE_FUNCTIONS_H

#include <stdbool.h>
#include <stddef.h>

#include "formula/formula.h"

enum function_kind {
	FUNCTION_OPERATION,	/* a step of its own */
	FUNCTION_CLIP,		/* min(max(x, a), b) */
	FUNCTION_WHERE		/* c ? a : b */
};

struct function {
	const char *name;
	enum function_kind kind;
	enum operation operation;	/* of FUNCTION_OPERATION */
	unsigned arguments;
	const char *usage;		/* its arguments: "(a, b)" */
};

/* The function of this name, spelled just so. False if there is none. */
bool function_find(struct function *function, const char *name, size_t length);

/* Their names one by one; NULL ends them. */
const char *function_name(size_t number);

#endif
