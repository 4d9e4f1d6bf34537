/* SPDX-License-Identifier: MIT */
/* figures.h - the article's figures: each is a saved command line. */
#ifndef FIGURE_FIGURES_H
#define FIGURE_FIGURES_H

#include <stddef.h>

struct figure {
	const char *name;
	const char *about;		/* one line: what it shows */
	const char *const *words;	/* of the command line, after "actplot"; NULL ends them */
};

extern const struct figure figures[];
extern const size_t figure_count;

/* By its name, or by its number in the article, of which the last figure counts: it shows
 * most. NULL: none. */
const struct figure *figure_find(const char *name);

/* The function whose formula the picture of this number shows; NULL: it is another. */
const char *figure_formula(const char *number);

#endif
