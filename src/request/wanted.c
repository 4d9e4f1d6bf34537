/* SPDX-License-Identifier: MIT */
/* wanted.c - what a request wants of its input, and how that is written: --input,
 * --column, --values, --separator and the other options for files of text. */
#include <string.h>

#include "cli/value.h"
#include "input/input.h"
#include "request/request.h"
#include "support/error.h"

static const double SKIP_MAX = 0x1p53, RAW_COLUMNS_MAX = 0x1p20;
static const double MEMORY_MIN = 0x1p20, MEMORY_MAX = 0x1p53;	/* bytes; a line has as many */

/* One of some words: the place of the text among them. */
static bool choose(const char *option, const char *text, const char *const *words, size_t count,
	const char *all, size_t *chosen, struct error *error)
{
	for (*chosen = 0; *chosen < count; ++*chosen)
		if (strcmp(text, words[*chosen]) == 0)
			return true;
	return error_set(error, STATUS_USAGE, "--%s %.60s: wants %s", option, text, all);
}

static bool parse_header(const char *text, struct notation *notation, struct error *error)
{
	static const char *const words[] = {
		[HEADER_AUTO] = "auto", [HEADER_YES] = "yes", [HEADER_NO] = "no",
	};
	size_t chosen;
	if (text == NULL)
		return true;
	if (!choose("header", text, words, 3, "auto, yes or no", &chosen, error))
		return false;
	notation->header = (enum header_choice)chosen;
	return true;
}

static bool parse_missing(const char *text, struct notation *notation, struct error *error)
{
	static const char *const words[] = {
		[MISSING_ERROR] = "error", [MISSING_NAN] = "nan", [MISSING_SKIP] = "skip",
	};
	size_t chosen;
	if (text == NULL)
		return true;
	if (!choose("missing", text, words, 3, "error, nan or skip", &chosen, error))
		return false;
	notation->missing = (enum missing_choice)chosen;
	return true;
}

/* A character that no number is written with, or one of these words. */
static bool parse_character(const char *option, const char *text, const char *word, char meant,
	char *character, struct error *error)
{
	if (text == NULL)
		return true;
	if (strcmp(text, word) == 0) {
		*character = meant;
		return true;
	}
	const unsigned char c = (unsigned char)text[0];
	if (c == '\0' || text[1] != '\0' || c >= 0x7f || (c < ' ' && c != '\t')
			|| (c >= '0' && c <= '9') || strchr("+-.", c) != NULL)
		return error_set(error, STATUS_USAGE, "--%s %.60s: wants one ASCII character that "
			"no number is written with, or %s", option, text, word);
	*character = (char)c;
	return true;
}

static bool parse_separator(const char *text, struct notation *notation, struct error *error)
{
	if (text != NULL && strcmp(text, "auto") == 0)
		return true;
	if (text != NULL && (strcmp(text, "tab") == 0 || strcmp(text, "\\t") == 0)) {
		notation->separator = '\t';
		return true;
	}
	return parse_character("separator", text, "blank", SEPARATOR_BLANK, &notation->separator,
		error);
}

static bool parse_escape(const char *text, struct notation *notation, struct error *error)
{
	if (text != NULL && strcmp(text, "backslash") == 0) {
		notation->escape = '\\';
		return true;
	}
	return parse_character("escape", text, "none", NO_CHARACTER, &notation->escape, error);
}

static bool parse_skip(const char *text, struct notation *notation, struct error *error)
{
	double lines = 0;
	if (text != NULL && !value_whole(text, 0, SKIP_MAX, &lines))
		return error_set(error, STATUS_USAGE,
			"--skip-lines %.60s: wants a whole number of lines", text);
	notation->skip_lines = (size_t)lines;
	return true;
}

static bool parse_arrays(const struct asked *asked, struct wanted *wanted, struct error *error)
{
	static const char *const words[] = { "0", "1" };
	size_t axis;
	double columns = 0;
	wanted->flatten = asked->flatten;
	if (asked->axis != NULL) {
		if (!choose("axis", asked->axis, words, 2, "0 or 1", &axis, error))
			return false;
		wanted->axis = axis == 0 ? AXIS_FIRST : AXIS_SECOND;
	}
	if (asked->raw_columns != NULL
			&& !value_whole(asked->raw_columns, 1, RAW_COLUMNS_MAX, &columns))
		return error_set(error, STATUS_USAGE, "--raw-columns %.60s: wants a whole number from "
			"1", asked->raw_columns);
	wanted->raw_columns = (size_t)columns;
	return true;
}

static bool parse_memory(const char *text, uint64_t *memory, struct error *error)
{
	double bytes = 0x1p30;
	if (text != NULL && !value_bytes(text, MEMORY_MIN, MEMORY_MAX, &bytes))
		return error_set(error, STATUS_USAGE, "--memory %.60s: wants a size from 1M, as in "
			"500M or 4G", text);
	*memory = (uint64_t)bytes;
	return true;
}

static bool check_different(const struct notation *notation, struct error *error)
{
	if (notation->escape != NO_CHARACTER && (notation->quote == NO_CHARACTER
			|| notation->escape == notation->quote))
		return error_set(error, STATUS_USAGE, notation->quote == NO_CHARACTER
			? "--escape %c: --quote none leaves nothing to escape"
			: "--escape %c: --quote is the same character", notation->escape);
	const char separator = notation->separator;
	if (separator != SEPARATOR_AUTO && (separator == notation->quote
			|| separator == notation->comment))
		return error_set(error, STATUS_USAGE, "--separator %c: --%s is the same character",
			separator, separator == notation->quote ? "quote" : "comment");
	return notation->quote == NO_CHARACTER || notation->quote != notation->comment
		|| error_set(error, STATUS_USAGE, "--quote %c: --comment is the same character",
			notation->quote);
}

/* An option that would change nothing is a mistake. */
static bool check_input(const struct asked *asked, struct error *error)
{
	const struct {
		const char *option, *text;
	} options[] = {
		{ "column", asked->column }, { "header", asked->header },
		{ "separator", asked->separator }, { "missing", asked->missing },
		{ "skip-lines", asked->skip_lines }, { "comment", asked->comment },
		{ "quote", asked->quote }, { "escape", asked->escape }, { "axis", asked->axis },
		{ "raw-columns", asked->raw_columns }, { "memory", asked->rng == NULL ? asked->memory : NULL },
		{ "keep", asked->keep ? "" : NULL },
		{ "flatten", asked->flatten ? "" : NULL },
		{ "decimal-comma", asked->decimal_comma ? "" : NULL },
	};
	for (size_t i = 0; asked->input == NULL && i < sizeof options / sizeof *options; i++)
		if (options[i].text != NULL)
			return error_set(error, STATUS_USAGE, "--%s%s%.60s: there is no --input",
				options[i].option, *options[i].text != '\0' ? " " : "",
				options[i].text);
	const char *column = asked->column;
	return column == NULL || strcmp(column + (column[0] == '#'), "0") != 0
		|| error_set(error, STATUS_USAGE, "--column %.60s: columns are counted from 1",
			column);
}

bool request_wanted(struct request *request, struct error *error)
{
	const struct asked *asked = &request->asked;
	struct wanted *wanted = &request->wanted;
	struct notation *notation = &wanted->notation;
	*wanted = (struct wanted){
		.path = asked->input, .column = { asked->column, asked->values },
		.columns = asked->values != NULL && asked->values_from == NULL ? 2 : 1, .type = request->grid.type,
		.notation = notation_default, .whole_rows = asked->keep,
	};
	notation->decimal_comma = asked->decimal_comma;
	notation->comment_said = asked->comment != NULL;
	return check_input(asked, error) && parse_header(asked->header, notation, error)
		&& parse_missing(asked->missing, notation, error)
		&& parse_separator(asked->separator, notation, error)
		&& parse_character("comment", asked->comment, "none", NO_CHARACTER,
			&notation->comment, error)
		&& parse_character("quote", asked->quote, "none", NO_CHARACTER, &notation->quote,
			error)
		&& parse_escape(asked->escape, notation, error)
		&& parse_memory(asked->memory, &wanted->memory, error)
		&& parse_arrays(asked, wanted, error) && parse_skip(asked->skip_lines, notation, error)
		&& check_different(notation, error);
}
