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

const struct figure *figure_find(const char *name);	/* NULL: none */

#endif
