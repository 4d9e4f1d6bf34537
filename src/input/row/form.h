/* SPDX-License-Identifier: MIT */
/* form.h - what a form of input promises, be it lines of text, an array of numbers, or JSON
 * that is read as a whole. */
#ifndef INPUT_ROW_FORM_H
#define INPUT_ROW_FORM_H

#include <stdbool.h>
#include <stddef.h>

#include "number/number.h"

struct error;
struct lines;
struct rows;

struct form {			/* first member of each form's own struct */
	const struct form_type *type;
	size_t columns;		/* wanted */
	enum number_type number_type;	/* what the numbers are rounded to */
};

struct form_type {
	/* Whether next would not have to wait. */
	bool (*is_ready)(struct form *form);

	/* Replaces *lines by the next, at least one. False at the end or on failure. */
	bool (*next)(struct form *form, struct lines *lines, struct error *error);

	/* As lines_read, which rounds the numbers. Several threads may call it at once, each
	 * with its own lines. */
	size_t (*read)(const struct form *form, struct lines *lines, const struct rows *rows,
		size_t count, struct error *error);

	void (*free)(struct form *form);
};

#endif
