/* SPDX-License-Identifier: MIT */
/* options.h - the command line as it was typed: which options, with which
 * texts. Nothing is checked here but that the options exist. */
#ifndef CLI_OPTIONS_H
#define CLI_OPTIONS_H

#include <stdbool.h>
#include <stddef.h>

#include "cli/placed.h"
#include "support/buffer.h"

struct error;
struct format;

struct wish {			/* an output: --png, --csv=FILE, -o FILE */
	const struct format *format;	/* NULL: by the suffix */
	const char *path;		/* NULL: where that format goes by default */
};

struct binding {		/* --beta 1: a parameter for all that have it */
	const char *option;		/* "beta", "derivative" */
	const char *key;		/* "beta", "d" */
	const char *values;
	const char *word;		/* as it was typed, up to a '=': perhaps an abbreviation */
};

/* An option that says something of pictures and scripts alone, or of tables alone. */
enum special_form {
	ANY_FORM, FIGURES_ALONE, TABLES_ALONE
};
struct special {
	const char *option;
	enum special_form form;
};

struct texts {			/* of an option that may be given several times */
	const char **text;		/* owned [count]; each is borrowed from argv */
	size_t count;
};

/* The texts are borrowed from argv. A text that was not given is NULL. */
struct asked {
	/* Owned, ended by a NUL: all of it, after "actplot", as a shell reads it;
	 * and what of it makes a figure, with "actplot", wherever that goes. */
	struct buffer command, recipe;
	struct operands operands;	/* SPEC and / */
	struct wish *wish;		/* owned [wishes] */
	size_t wishes;
	struct binding *binding;	/* owned [bindings] */
	size_t bindings;
	struct special *special;	/* owned [specials] */
	size_t specials;

	const char *num, *step, *at, *input, *column, *values, *dtype, *arithmetic, *shard,
		*threads;
	const char *header, *separator, *missing, *skip_lines, *comment, *quote, *escape,
		*axis, *raw_columns, *memory;
	bool decimal_comma, flatten, keep;
	const char *reference, *error, *flush, *values_from;
	struct texts assertion, define, definitions;
	const char *seed, *rng;
	const char *depth, *input_std, *weight_std, *bias_std, *against, *published, *show;
	const char *format, *digits, *names;
	struct placed range, title, row, xlabel, ylabel, ylim, vline, hline, text, xticks,
		yticks;					/* of panels */
	struct placed label, color, dash;			/* of curves */
	const char *columns, *share, *facet, *mark, *aspect;
	const char *size, *dpi, *grid, *legend, *theme, *font, *font_size, *line_width,
		*math;
	bool no_header, tidy, quiet, transparent, difference, exhaustive, summary, histogram,
		log, symlog, xlog, xsymlog, no_metadata, sync,
		gain, bibtex;
	const char *figure, *info, *dialects, *from, *print_formula, *complete;
	bool print_command, list, help, version;
	const char *unkept;	/* the name of an option that no picture keeps, or NULL */
};

/* Adds what the command line says to *asked, which starts as zeros; what is
 * said again replaces what was said before. argv[0] is passed over. */
bool options_read(struct asked *asked, int argc, char **argv, struct error *error);

void options_free(struct asked *asked);

#endif
