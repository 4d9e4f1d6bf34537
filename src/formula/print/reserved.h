/* SPDX-License-Identifier: MIT */
/* reserved.h - names that a function cannot have in a program: keywords, and what the program
 * itself uses. Each list is words with a blank before and after each. */
#ifndef FORMULA_PRINT_RESERVED_H
#define FORMULA_PRINT_RESERVED_H

#include <stdbool.h>

extern const char print_reserved_c[], print_reserved_python[], print_reserved_gnuplot[],
	print_reserved_javascript[];

/* Whether the list has the name, an identifier. */
bool is_reserved(const char *list, const char *name);

#endif
