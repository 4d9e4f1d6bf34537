/* SPDX-License-Identifier: MIT */
/* catalogue.h - the functions that can be named: those of list.h, and the user's own. */
#ifndef CATALOGUE_CATALOGUE_H
#define CATALOGUE_CATALOGUE_H

#include <stdbool.h>
#include <stddef.h>

struct activation;
struct dialect;
struct error;
struct formula;
struct framework;
struct names;

struct catalogue;

struct catalogue *catalogue_new(void);
void catalogue_free(struct catalogue *catalogue);

/* Takes in NAME(x, a=1.67, b) = FORMULA. False if that is no definition, or one of a
 * name that is there already. */
bool catalogue_define(struct catalogue *catalogue, const char *text, struct error *error);

/* The function that a formula of x stands for, which is called by its text, as its name
 * without blanks; the names in it that are nothing else are its parameters. It lives as long as
 * the catalogue and is not in its list. NULL if the text is no formula. */
const struct activation *catalogue_formula(struct catalogue *catalogue, const char *text,
	size_t length, struct error *error);

/* The function as a framework means it, which is called NAME@FRAMEWORK. It lives as long as the
 * catalogue and is not in its list. */
const struct activation *catalogue_dialect(struct catalogue *catalogue,
	const struct framework *framework, const struct dialect *dialect);

/* Whether the text is a formula of x in which no name is a parameter. */
bool catalogue_is_formula(const struct catalogue *catalogue, const char *text, size_t length);

/* The function of this name or alias; case, '-' and '_' do not matter for those of list.h.
 * NULL: none. */
const struct activation *catalogue_find(const struct catalogue *catalogue, const char *name,
	size_t length);

/* All of them, those of list.h first; NULL behind the last. */
const struct activation *catalogue_at(const struct catalogue *catalogue, size_t number);

/* The formula of a function with these values of its parameters, which the caller frees.
 * False if it would be too large. */
bool catalogue_build(const struct catalogue *catalogue, const struct activation *activation,
	const double *parameter, struct formula *formula, struct error *error);

#endif
