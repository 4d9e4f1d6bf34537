/* SPDX-License-Identifier: MIT */
/* absent.h - functions of neural networks that people know by name and that are missing here,
 * since they do not make one number of one number. */
#ifndef FORMULA_LANGUAGE_ABSENT_H
#define FORMULA_LANGUAGE_ABSENT_H

#include <stddef.h>

struct suggestion;

struct absent {
	const char *names;	/* with blanks between */
	const char *why;	/* what it does, as the end of a sentence behind the name */
};

/* What a message about one of them ends with. */
#define ABSENT_RULE "functions here make one number of one number"

/* The function of this name, or of one that is hardly different: "sofmax"; the name there,
 * and how far from it the name given is, in *near. Case does not matter, '-' and '_' are the
 * same. NULL: there is none. */
const struct absent *absent_find(const char *name, size_t length, struct suggestion *near);

#endif
