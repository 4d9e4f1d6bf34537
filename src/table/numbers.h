/* SPDX-License-Identifier: MIT */
/* numbers.h - the values of a table as text. */
#ifndef TABLE_NUMBERS_H
#define TABLE_NUMBERS_H

#include <stdbool.h>
#include <stddef.h>

#include "number/number.h"

struct buffer;
struct head;

/* Values in cells, as numbers of head's type with its digits, each with after behind
 * it, at most NUMBER_AFTER_MAX bytes. nulls: "null" for what is not a finite number. */
void numbers_write(struct number_cell *cells, const double *values, size_t count,
	const struct head *head, bool nulls, const char *after);

/* A single double, with so many significant digits; 0: as many as read back exactly. */
void numbers_put(struct buffer *buffer, double value, int digits, bool nulls);

#endif
