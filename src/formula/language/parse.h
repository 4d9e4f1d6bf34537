/* SPDX-License-Identifier: MIT */
/* parse.h - from the text of a formula to its steps. The language is in the manual,
 * under FORMULAS.
 */
#ifndef FORMULA_LANGUAGE_PARSE_H
#define FORMULA_LANGUAGE_PARSE_H

#include <stdbool.h>
#include <stddef.h>

struct error;
struct formula;

/* A function that formulas can call by name, with its parameters by theirs; and what a
 * formula is made of when it is called itself. */
struct definition {
	const char *name;		/* for messages */
	const char *text;		/* of the formula */
	const char *variable;		/* the name of the variable in it: "x" */
	struct definition_parameter {
		const char *name;	/* NULL ends the list */
		const char *standard;	/* the default, a formula without x; NULL: none */
	} *parameter;			/* borrowed */
	bool common;			/* its name may be given to something else */
	const char *refusal;		/* why it cannot be called, or NULL: it can */
};

/* What names mean beyond those of the language. */
struct names {
	/* The function of this name, or NULL. */
	const struct definition *(*find)(const void *context, const char *name, size_t length);

	/* The function's names one by one, for "did you mean"; NULL ends them. */
	const char *(*list)(const void *context, size_t number);
	const void *context;
};

/* What a parameter is when a definition becomes a formula. */
struct argument {
	double value;
	bool standard;			/* the default's text is it, and exact */
};

/* The formula of a definition with these arguments, one for each of its parameters, in
 * order. False if the text is wrong: the message names the column. A definition that
 * calls another one is within the limits together with it. */
bool formula_parse(struct formula *formula, const struct definition *definition,
	const struct argument *argument, const struct names *names, struct error *error);

/* The names in a text that are nothing else, and so parameters: each once, in the order
 * in which they come, with blanks between; owned by the caller. NULL if the text is wrong. */
char *formula_free_names(const char *text, const char *variable, const struct names *names,
	struct error *error);

/* NAME(x, a=1.67, b) = FORMULA. The definition borrows from *storage, which the caller
 * frees; whatever the variable is called there, it is x here. False if it is none, or its
 * formula is wrong. */
bool definition_parse(struct definition *definition, char **storage, const char *text,
	const struct names *names, struct error *error);

/* Whether a name belongs to the language: a function, a constant, the variable. */
bool formula_reserved(const char *name, size_t length);

#endif
