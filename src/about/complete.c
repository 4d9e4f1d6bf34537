/* SPDX-License-Identifier: MIT */
/* complete.c - --complete: what the last word of an unfinished command line may become, a line
 * each, with a tab and what it means behind it. The completions of the shells print no words of
 * their own: all that they offer comes from here, and so from the option table and the records. */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "about/complete.h"
#include "about/show.h"
#include "activation/activation.h"
#include "activation/dialect/dialect.h"
#include "cli/option_table.h"
#include "fact/properties.h"
#include "figure/figures.h"
#include "formula/print/print.h"
#include "number/dtype.h"
#include "request/request.h"
#include "support/error.h"
#include "support/memory.h"
#include "support/output.h"
#include "support/texts.h"

static const char files[] = ":file";	/* the shell knows files better */

void complete_offer(const struct completion *completion, const char *word, const char *end,
	const char *meaning)
{
	const char *typed = completion->word + completion->before;
	if (strncmp(word, typed, strlen(typed)) != 0)
		return;
	output_print(completion->output, "%.*s%s%s", (int)completion->before, completion->word,
		word, end);
	if (meaning != NULL)
		output_print(completion->output, "\t%s", meaning);
	output_text(completion->output, "\n");
}

static void offer_filters(const struct completion *completion)
{
	for (size_t i = 0; i < family_count; i++)
		complete_offer(completion, families[i].name, "", families[i].title);
	for (size_t i = 0; i < framework_count; i++)
		complete_offer(completion, frameworks[i].name, "", frameworks[i].title);
	for (size_t i = 0; i < PROPERTIES; i++)
		complete_offer(completion, properties[i].name, "", properties[i].meaning);
}

static void offer_formats(const struct completion *completion, const struct option_table *table)
{
	for (size_t i = 0; i < table->count; i++)
		if (table->row[i].format != NULL)
			complete_offer(completion, table->row[i].name, "", table->row[i].help);
}

static void offer_figures(const struct completion *completion)
{
	complete_offer(completion, "list", "", "the names of all figures");
	for (size_t i = 0; i < figure_count; i++)
		complete_offer(completion, figures[i].name, "", figures[i].about);
}

static void offer_types(const struct completion *completion)
{
	for (size_t i = 0; i < DTYPES; i++)
		complete_offer(completion, dtypes[i].name, "", dtypes[i].aliases);
}

static void offer_languages(const struct completion *completion)
{
	for (size_t i = 0; i < PRINT_LANGUAGES; i++)
		complete_offer(completion, print_languages[i], "", NULL);
}

/* "on|off", or the words of it that no capital letter says to be a number or a name. */
static void offer_choices(const struct completion *completion, const char *choices)
{
	while (choices != NULL && *choices != '\0') {
		char word[32] = "";
		const size_t length = strcspn(choices, "|");
		bool plain = length < sizeof word;
		for (size_t i = 0; plain && i < length; i++)
			plain = !isupper((unsigned char)choices[i]);
		if (plain) {
			memcpy(word, choices, length);
			complete_offer(completion, word, "", NULL);
		}
		choices += length + (choices[length] == '|');
	}
}

/* The value of an option, which begins at completion->before. */
static void offer_value(struct completion *completion, const struct option_table *table,
	const struct option_row *row)
{
	switch (row->values) {
	case VALUES_CHOICES:
		offer_choices(completion, row->choices != NULL ? row->choices : row->argument);
		break;
	case VALUES_FUNCTIONS: complete_spec(completion); break;
	case VALUES_FORMATS: offer_formats(completion, table); break;
	case VALUES_FIGURES: offer_figures(completion); break;
	case VALUES_TYPES: offer_types(completion); break;
	case VALUES_LANGUAGES: offer_languages(completion); break;
	case VALUES_FILES: output_print(completion->output, "%s\n", files); break;
	}
}

static void offer_options(const struct completion *completion, const struct option_table *table)
{
	for (size_t i = 0; i < table->count; i++) {
		const struct option_row *row = &table->row[i];
		char *name = memory_print("--%s", row->name);
		for (char *c = name; *c != '\0'; c++)
			*c = *c == '_' ? '-' : *c;
		complete_offer(completion, name, row->argument != NULL && !row->optional ? "=" : "",
			row->help != NULL ? row->help : "a parameter");
		free(name);
	}
}

/* The row of "--name", of "--name=value" or of "-n"; NULL: there is none. */
static const struct option_row *find_option(const struct option_table *table, const char *word)
{
	for (size_t i = 0; i < table->count; i++) {
		const struct option_row *row = &table->row[i];
		if (word[0] == '-' && word[1] == '-'
				? option_begins(row, word + 2, strcspn(word + 2, "="))
					&& strlen(row->name) == strcspn(word + 2, "=")
				: word[0] == '-' && word[1] == row->letter && word[1] != '\0'
					&& word[2] == '\0')
			return row;
	}
	return NULL;
}

/* The value of the option of this name at a word, or NULL. */
static const char *value_at(char *const *words, size_t count, size_t at, const char *option)
{
	const size_t length = strlen(option);
	if (strncmp(words[at], option, length) != 0)
		return NULL;
	return words[at][length] == '=' ? words[at] + length + 1
		: words[at][length] == '\0' && at + 1 < count ? words[at + 1] : NULL;
}

/* Takes in what the words define so far. What is wrong with it is told when it is run; a file
 * that is no plain one could have no end. */
static void define(struct request *request, char *const *words, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct error wrong = { .status = STATUS_DONE };
		struct stat about;
		const char *definition = value_at(words, count, i, "--define");
		const char *path = value_at(words, count, i, "--definitions");
		if (definition != NULL)
			request_define(request, definition, &wrong);
		else if (path != NULL && stat(path, &about) == 0 && S_ISREG(about.st_mode))
			request_define_file(request, path, &wrong);
	}
}

static void complete(struct completion *completion, char *const *words, size_t count,
	const struct option_table *table)
{
	const char *equals = strncmp(completion->word, "--", 2) == 0
		? strchr(completion->word, '=') : NULL;
	const struct option_row *own = equals != NULL ? find_option(table, completion->word) : NULL;
	const struct option_row *before = count > 0 ? find_option(table, words[count - 1]) : NULL;
	if (own != NULL && own->argument != NULL) {
		completion->before = (size_t)(equals + 1 - completion->word);
		offer_value(completion, table, own);
	} else if (before != NULL && before->argument != NULL && !before->optional
			&& strchr(words[count - 1], '=') == NULL) {
		offer_value(completion, table, before);
	} else if (*completion->word == '-') {
		offer_options(completion, table);
	} else if (texts_have(words, count, "--list")) {
		offer_filters(completion);
	} else {
		complete_spec(completion);
	}
}

void show_completions(struct output *output, struct request *request)
{
	char *const *words = request->typed;
	const size_t count = request->typed_count;
	struct option_table table = option_table_new();
	struct completion completion = { .output = output, .functions = &request->functions,
		.word = count > 0 ? words[count - 1] : "" };
	define(request, words, count > 0 ? count - 1 : 0);
	complete(&completion, words, count > 0 ? count - 1 : 0, &table);
	option_table_free(&table);
}
