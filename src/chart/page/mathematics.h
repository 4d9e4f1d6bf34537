/* SPDX-License-Identifier: MIT */
/* mathematics.h - which letters of a text are variables, italic in print. */
#ifndef CHART_PAGE_MATHEMATICS_H
#define CHART_PAGE_MATHEMATICS_H

#include <stdbool.h>
#include <stddef.h>

struct run {
	size_t length;		/* bytes */
	bool variable;		/* a letter alone, Latin or Greek: x, β, the a of a₁ */
};

/* The run that begins at the text's begin, or behind another run of it: names, numbers,
 * signs, and the constants e and π are none, whatever letters they have. A length of 0:
 * the text ends. */
struct run run_next(const char *text);

/* Whether it says what a variable is, or between which bounds: by an equals sign or another. */
bool has_relation(const char *text);

/* Whether it has a variable. */
bool has_variables(const char *text);

#endif
