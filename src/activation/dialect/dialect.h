/* SPDX-License-Identifier: MIT */
/* dialect.h - what the frameworks mean by the functions' names: one row for each function
 * that a framework has.
 *
 * A row is plain data. Whatever it does not say is as in the record of the function.
 */
#ifndef ACTIVATION_DIALECT_DIALECT_H
#define ACTIVATION_DIALECT_DIALECT_H

#include <stddef.h>

struct dialect {
	const char *function;	/* the canonical name here; NULL ends a table */
	const char *names;	/* there, with ", " between: "nn.SiLU, F.silu" */

	/* Its parameters, with blanks between: NAME, or NAME=DEFAULT, or =VALUE for one that
	 * nobody can set there. Without a formula they are those of the record, in its order;
	 * those that are left out have its defaults. NAME=WORD|WORD is a choice, the first
	 * word the default: 0 in the formula, the others 1, 2 and so on. NULL: none. */
	const char *parameters;

	const char *formula;	/* if it is another one, or another at a breakpoint; else NULL */
	const char *note;	/* one more thing to know, or NULL */
};

struct framework {
	const char *name;	/* behind the '@': "torch" */
	const char *aliases;	/* what else it is called, with spaces between, or NULL */
	const char *title;	/* for people: "PyTorch" */
	const char *version;	/* whose sources or papers the rows were read in */
	const struct dialect *dialects;
	const char *gradients;	/* why its rows do not tell derivatives at breakpoints: "not
				   defined"; NULL: they do */
};

extern const struct framework frameworks[];
extern const size_t framework_count;

/* The framework of this name or alias; NULL: none. Case, '-' and '_' do not matter. */
const struct framework *framework_find(const char *name, size_t length);

/* What the name means there: one of its own names, of which the last part is enough, else
 * the canonical name; case, '-' and '_' do not matter. NULL: nothing. */
const struct dialect *framework_dialect(const struct framework *framework, const char *name,
	size_t length);

/* The framework's row of a function by its canonical name; NULL: it has not got it. */
const struct dialect *framework_row(const struct framework *framework, const char *function);

#endif
