/* SPDX-License-Identifier: MIT */
/* language.h - how a language writes the operations of a formula. */
#ifndef FORMULA_PRINT_LANGUAGE_H
#define FORMULA_PRINT_LANGUAGE_H

#include <stdbool.h>

#include "formula/formula.h"
#include "formula/print/print.h"

/* How tightly an expression holds together; what is looser than its place asks for is
 * put in parentheses. */
enum precedence {
	ANY,		/* of a place: between parentheses, braces or commas */
	CHOICE, EITHER, BOTH, COMPARISON,
	SUM, PRODUCT, MINUS, RAISED,
	FRACTION,	/* TeX's, which is one but as the base of a power */
	ONE,
	ALWAYS	/* of a place: in parentheses whatever it is */
};

/* $a, $b, $c are the arguments, $d the rows of TeX's cases. A comparison of a constant with
 * what varies is written the other way round: x > 0, not 0 < x. */
struct form {
	const char *text, *swapped;
	enum precedence precedence;
	enum precedence argument[FORMULA_ARGUMENTS_MAX];
};

/* What a program cannot do without defining it, in terms of others. */
struct helper {
	enum operation operation;
	enum operation needs[2];	/* STEP_NUMBER: nothing */
	const char *text;		/* NULL ends the list */
};

struct language {
	struct form form[OPERATIONS];	/* those of its own; where text is NULL: as others do */
	const char *prefix;		/* of the names of functions */
	const char *infinity, *nan;
	const char *parentheses[2];	/* the small ones are ( and ) */
	bool reals;			/* 1/2 is 0, so it is 1.0/2.0 */
	bool real_choices;		/* c ? 1 : 2 has the type of an array */
	bool typeset;			/* 1e5 is 10^{5}, and 2 times 3 needs a dot */

	/* Of a program. An expression has no local variables: what is shared, is repeated. */
	bool program;
	bool blank_lines;		/* between definitions */
	const char *head;
	const char *reserved;		/* names that no function may have; see reserved.h */
	const struct helper *helper;
	const char *define[2];		/* around the name */
	const char *local[3];		/* around number and value of a local variable; NULLs:
					   (t1 = ..., t2 = ..., ...) within the expression */
	const char *result[2];
	const char *constant[2];	/* around a result that does not depend on x */
};

extern const struct language print_language_table[PRINT_LANGUAGES];

struct form form_of(const struct language *language, enum operation operation);

extern const struct helper print_helpers_c[], print_helpers_python[], print_helpers_gnuplot[],
	print_helpers_javascript[];

#endif
