/* print.h - a formula as text of this language and of others. */
#ifndef FORMULA_PRINT_H
#define FORMULA_PRINT_H

#include <stdbool.h>

struct buffer;
struct formula;

enum print_language {
	PRINT_TEXT, PRINT_TEX, PRINT_C, PRINT_PYTHON, PRINT_GNUPLOT, PRINT_JAVASCRIPT
};
enum { PRINT_LANGUAGES = 6 };

extern const char *const print_languages[PRINT_LANGUAGES];	/* their names: "text", ... */

/* Appends the function as it was written, or its first or second derivative, as a
 * definition of the name that can be run as it is: in C a function with what it
 * includes, in Python with what it imports. As text and TeX it is the expression alone. */
void formula_print(const struct formula *formula, unsigned order, enum print_language language,
	const char *name, struct buffer *buffer);

#endif
