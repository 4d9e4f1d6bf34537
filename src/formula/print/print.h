/* SPDX-License-Identifier: MIT */
/* print.h - formulas as text of this language and of others. */
#ifndef FORMULA_PRINT_PRINT_H
#define FORMULA_PRINT_PRINT_H

#include <stdbool.h>
#include <stddef.h>

struct buffer;
struct formula;

enum print_language {
	PRINT_TEXT, PRINT_TEX, PRINT_C, PRINT_PYTHON, PRINT_GNUPLOT, PRINT_JAVASCRIPT
};
enum { PRINT_LANGUAGES = 6 };

extern const char *const print_languages[PRINT_LANGUAGES];	/* their names: "text", ... */

struct printed {
	const char *name;		/* of the function in what is printed: an identifier */
	const struct formula *formula;
	unsigned order;			/* of the derivative, 0 to 2 */
};

/* Appends the functions as they were written, or their derivatives, as definitions that
 * can be run as they are: in C with what they include, in Python with what they import,
 * and once for all of them the functions that the language lacks. A name that a formula
 * itself may call gets a _ behind it. As text and TeX it is the expressions alone, with
 * line feeds between.
 *
 * False if one cannot be printed, and which is in *failed: as text and TeX it would be
 * longer than FORMULA_TEXT_MAX, or its derivative more than FORMULA_STEPS_MAX steps. */
bool formula_print(const struct printed *functions, size_t count, enum print_language language,
	struct buffer *buffer, size_t *failed);

#endif
