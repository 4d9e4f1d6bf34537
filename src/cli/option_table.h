/* SPDX-License-Identifier: MIT */
/* option_table.h - every option, once: its names, its help, and where in struct
 * asked it goes. getopt's tables and --help are made from it. */
#ifndef CLI_OPTION_TABLE_H
#define CLI_OPTION_TABLE_H

#include <stdbool.h>
#include <stddef.h>

#include "cli/options.h"

struct format;

/* What the completions of the shells offer for an argument. */
enum option_values {
	VALUES_CHOICES,		/* the words of choices or of the argument itself, if it has any */
	VALUES_FILES, VALUES_FUNCTIONS, VALUES_FORMATS, VALUES_FIGURES, VALUES_TYPES,
	VALUES_LANGUAGES
};

struct option_row {
	const char *section;	/* of the help, if one begins here */
	const char *name;	/* --name; '_' may be typed as '-' */
	const char *argument;	/* as the help writes it; NULL: none */
	enum option_values values;
	const char *choices;	/* some of the words that it may be: "best|none"; NULL: those that
				   argument shows */
	bool optional;		/* the argument, which then needs "=" */
	const char *implied;	/* the text where an optional argument is left out */
	char letter;		/* -x, or 0 */
	const char *help;	/* NULL: what the functions say of the parameter */
	size_t text, flag, texts, placed;	/* where in struct asked it goes, */
	const struct format *format;	/* unless it is a format, */
	const char *parameter;	/* or a parameter */
	enum special_form form;	/* what it says something of */
	bool not_of_command;	/* what --print-command leaves out */
	bool not_of_recipe;	/* what a picture leaves out besides: it makes no other figure */
};

/* The rows: those of the program, one for each format, one for each parameter
 * that some function has. */
struct option_table {
	struct option_row *row;	/* owned [count] */
	size_t count;
};

/* The i-th row of the program itself, without formats and parameters; NULL behind the
 * last. */
const struct option_row *option_row_of_program(size_t i);

struct option_table option_table_new(void);
/* Whether its name begins so; '_' may be '-'. */
bool option_begins(const struct option_row *row, const char *word, size_t length);

void option_table_free(struct option_table *table);

#endif
