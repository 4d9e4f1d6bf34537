/* SPDX-License-Identifier: MIT */
/* options.c - see options.h */
#include "cli/options.h"

#include <getopt.h>
#include <stdlib.h>
#include <string.h>

#include "cli/option_table.h"
#include "cli/quote.h"
#include "cli/refusal.h"
#include "support/error.h"
#include "support/memory.h"

enum {
	ROW_CODE = 256,		/* getopt's code for a long option: above all letters */
	LETTERS_MAX = 64
};

/* What getopt_long wants to know of the table. */
struct getopt_table {
	char letters[2 + 2 * LETTERS_MAX];
	struct option *option;	/* owned; its names with '-' are owned too */
	size_t count;
};

static char *with_dashes(const char *name)
{
	char *dashed = memory_text(name, strlen(name));
	for (char *c = dashed; *c != '\0'; c++)
		if (*c == '_')
			*c = '-';
	return dashed;
}

static struct getopt_table getopt_table_new(const struct option_table *table)
{
	/* '-': operands come in their place; ':': a missing argument is told apart. */
	struct getopt_table made = { .letters = "-:" };
	made.option = memory_new(2 * table->count + 1, sizeof *made.option);
	char *letter = made.letters + strlen(made.letters);
	for (size_t i = 0; i < table->count; i++) {
		const struct option_row *row = &table->row[i];
		const int argument = row->argument == NULL ? no_argument
			: row->optional ? optional_argument : required_argument;
		if (row->letter != '\0') {
			*letter++ = row->letter;
			if (argument == required_argument)
				*letter++ = ':';
		}
		const int code = ROW_CODE + (int)i;
		made.option[made.count++] = (struct option){ row->name, argument, NULL, code };
		made.option[made.count++] = (struct option){ with_dashes(row->name), argument, NULL,
			code };
	}
	return made;
}

static void getopt_table_free(struct getopt_table *table)
{
	for (size_t i = 1; i < table->count; i += 2)
		free((char *)table->option[i].name);
	free(table->option);
}

static const struct option_row *find_row(const struct option_table *table, int code)
{
	if (code >= ROW_CODE)
		return &table->row[code - ROW_CODE];
	if (code == 0)
		return NULL;
	for (size_t i = 0; i < table->count; i++)
		if (table->row[i].letter == code)
			return &table->row[i];
	return NULL;
}

static void append_option(struct buffer *buffer, const struct option_row *row,
	const char *argument)
{
	buffer_print(buffer, " --%s", row->name);
	if (argument != NULL) {
		buffer_text(buffer, "=");
		quote_word(buffer, argument);
	}
}

static bool is_kept(const struct option_row *row)
{
	/* Definitions are kept when they are read. */
	return !row->not_of_recipe && (!row->not_of_command
		|| row->texts == offsetof(struct asked, define));
}

/* word is what was typed for the option. */
static void apply(struct asked *asked, const struct option_row *row, const char *argument,
	const char *word)
{
	char *base = (char *)asked;
	if (!row->not_of_command)
		append_option(&asked->command, row, argument);
	if (!row->not_of_command && !row->not_of_recipe)
		append_option(&asked->recipe, row, argument);
	if (!is_kept(row))
		asked->unkept = row->name;
	if (row->form != ANY_FORM) {
		asked->special = memory_resize(asked->special, asked->specials + 1,
			sizeof *asked->special);
		asked->special[asked->specials++] = (struct special){ row->name, row->form };
	}
	if (row->parameter != NULL) {
		asked->binding = memory_resize(asked->binding, asked->bindings + 1,
			sizeof *asked->binding);
		asked->binding[asked->bindings++] = (struct binding){
			row->name, row->parameter, argument, word };
	} else if (row->text != 0) {
		const char *text = argument != NULL ? argument : row->implied;
		memcpy(base + row->text, &text, sizeof text);
	} else if (row->flag != 0) {
		*(bool *)(base + row->flag) = true;
	} else if (row->placed != 0) {
		placed_add((struct placed *)(void *)(base + row->placed), argument,
			&asked->operands);
	} else if (row->texts != 0) {
		struct texts *texts = (struct texts *)(void *)(base + row->texts);
		texts->text = memory_resize(texts->text, texts->count + 1, sizeof *texts->text);
		texts->text[texts->count++] = argument;
	} else {	/* a format, or -o */
		asked->wish = memory_resize(asked->wish, asked->wishes + 1, sizeof *asked->wish);
		asked->wish[asked->wishes++] = (struct wish){ row->format, argument };
	}
}

/* What stood behind "--" is to be read without it: no option begins with a blank, and
 * a formula may. */
static void keep_operand(struct buffer *buffer, const char *operand)
{
	char *word = memory_print("%s%s", *operand == '-' ? " " : "", operand);
	buffer_text(buffer, " ");
	quote_word(buffer, word);
	free(word);
}

static void add_operand(struct asked *asked, const char *operand)
{
	keep_operand(&asked->command, operand);
	keep_operand(&asked->recipe, operand);
	struct operands *operands = &asked->operands;
	operands->word = memory_resize(operands->word, operands->count + 1,
		sizeof *operands->word);
	operands->word[operands->count++] = operand;
}

/* The word that getopt stopped at, in argv: it may be within it still, as in -x^2. */
static char **refused_word(int argc, char **argv, int code)
{
	const char *word = optind < argc ? argv[optind] : "";
	return argv + (code != 0 && word[0] == '-' && word[1] == code ? optind : optind - 1);
}

/* What getopt found wrong: code is the option it speaks of, 0 if it knows no
 * such word; *word is what was typed. */
static bool refuse(const struct option_table *table, int code, bool missing, char **word,
	struct error *error)
{
	const struct option_row *row = find_row(table, code);
	if (code == 0)
		return refuse_option(table, *word + strlen("--"), error);
	if (row == NULL)
		return refuse_letter(code, word[0], word[1], error);
	return error_set(error, STATUS_USAGE, missing ? "--%s wants %s" : "--%s takes no value",
		row->name, row->argument);
}

/* The word that getopt just took for an option; its argument may be a word of its own. */
static const char *taken_word(char **argv)
{
	return optarg == argv[optind - 1] ? argv[optind - 2] : argv[optind - 1];
}

/* Whether the option was written out, or by a letter, or at least by as much of it as says
 * that it was meant. */
static bool is_written_out(const struct option_row *row, const char *word)
{
	const size_t length = strncmp(word, "--", 2) == 0 ? strcspn(word + 2, "=") : 0;
	return length == 0 || length >= ABBREVIATION_LEAST || length == strlen(row->name);
}

static bool take(struct asked *asked, const struct option_table *table, int code, char **argv,
	struct error *error)
{
	const struct option_row *row = find_row(table, code);
	const char *word = taken_word(argv);
	if (code >= ROW_CODE && !is_written_out(row, word))
		return refuse_option(table, word + strlen("--"), error);
	apply(asked, row, optarg, word);
	return true;
}

/* A text can be read from the buffer, until more is added to it. */
static void end_text(struct buffer *buffer)
{
	*buffer_reserve(buffer, 1) = '\0';
}

bool options_read(struct asked *asked, int argc, char **argv, struct error *error)
{
	struct option_table table = option_table_new();
	struct getopt_table known = getopt_table_new(&table);
	bool right = true;
	if (asked->recipe.used == 0)
		buffer_text(&asked->recipe, "actplot");
	opterr = 0;
	optind = 0;	/* begin anew */
	while (right) {
		const int code = getopt_long(argc, argv, known.letters, known.option, NULL);
		if (code == -1)
			break;
		if (code == 1)
			add_operand(asked, optarg);
		else if (code == '?' || code == ':')
			right = refuse(&table, optopt, code == ':',
				refused_word(argc, argv, optopt), error);
		else
			right = take(asked, &table, code, argv, error);
	}
	/* What stands behind "--". */
	for (; right && optind < argc; optind++)
		add_operand(asked, argv[optind]);
	end_text(&asked->command);
	end_text(&asked->recipe);
	getopt_table_free(&known);
	option_table_free(&table);
	return right;
}

/* Without memory for a table: all that was asked for may be done already. */
static void free_placed(struct asked *asked)
{
	const struct option_row *row;
	for (size_t i = 0; (row = option_row_of_program(i)) != NULL; i++)
		if (row->placed != 0)
			free(((struct placed *)(void *)((char *)asked + row->placed))->text);
}

void options_free(struct asked *asked)
{
	free_placed(asked);
	buffer_free(&asked->command);
	buffer_free(&asked->recipe);
	free(asked->operands.word);
	free(asked->wish);
	free(asked->binding);
	free(asked->special);
	free(asked->assertion.text);
	free(asked->define.text);
	free(asked->definitions.text);
	*asked = (struct asked){ .wishes = 0 };
}
