/* SPDX-License-Identifier: MIT */
/* element.h - a number as an array has it in memory. */
#ifndef INPUT_ARRAY_ELEMENT_H
#define INPUT_ARRAY_ELEMENT_H

#include <stdbool.h>
#include <stddef.h>

#include "number/number.h"

enum element_kind {
	ELEMENT_FLOAT, ELEMENT_BFLOAT16, ELEMENT_LONG_DOUBLE, ELEMENT_SIGNED, ELEMENT_UNSIGNED,
	ELEMENT_BOOL
};

struct element {
	enum element_kind kind;
	size_t size;		/* bytes */
	bool swapped;		/* they are in the other order than this machine's */
};

/* What NumPy calls it: "<f8", "d", "float64", ... On failure *what is what the array holds
 * instead of real numbers, or "". */
bool element_of_name(const char *name, size_t length, struct element *element,
	const char **what);

/* As numbers of the type are written to a file, little endian. */
struct element element_of_type(enum number_type type);

/* The numbers of count elements, `step` bytes from one to the next. Those that may have more
 * bits than a double are rounded to the type, once; the others are as they are. */
void element_read(struct element element, const char *bytes, size_t step, size_t count,
	enum number_type type, double *value);

#endif
