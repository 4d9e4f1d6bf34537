/* SPDX-License-Identifier: MIT */
/* refusal.c - see refusal.h */
#include "cli/refusal.h"

#include <string.h>

#include "cli/hints.h"
#include "cli/option_table.h"
#include "cli/value.h"
#include "plane/point.h"
#include "support/buffer.h"
#include "support/error.h"
#include "support/suggest.h"

enum { SHOWN = 60 };		/* bytes of the user's text in a message */

/* As it is typed. */
static void add_name(struct buffer *names, const char *name)
{
	for (const char *c = name; *c != '\0'; c++)
		buffer_print(names, "%c", *c == '_' ? '-' : *c);
}

/* "--legend, --list or --long": all options that begin so. Returns how many there are. */
static size_t list_beginning(const struct option_table *table, const char *word, size_t length,
	struct buffer *names)
{
	size_t count = 0, said = 0;
	for (size_t i = 0; i < table->count; i++)
		count += option_begins(&table->row[i], word, length);
	for (size_t i = 0; i < table->count; i++) {
		if (!option_begins(&table->row[i], word, length))
			continue;
		buffer_text(names, said == 0 ? "--" : said + 1 == count ? " or --" : ", --");
		add_name(names, table->row[i].name);
		said++;
	}
	return count;
}

bool refuse_option(const struct option_table *table, const char *word, struct error *error)
{
	const size_t length = strcspn(word, "=");
	const int shown = length < SHOWN ? (int)length : SHOWN;
	const char *hint = hint_for_option(word, length);
	struct suggestion near = { .word = NULL };
	struct buffer names = { .bytes = NULL };
	if (hint != NULL)
		return error_set(error, STATUS_USAGE, "unknown option '--%.*s'; %s", shown, word,
			hint);
	if (length > 0 && list_beginning(table, word, length, &names) > 0) {
		error_set(error, STATUS_USAGE, length < ABBREVIATION_LEAST
			? "--%.*s could be %s; write at least four letters of it"
			: "--%.*s could be %s; write more of it", shown, word, names.bytes);
		buffer_free(&names);
		return false;
	}
	for (size_t i = 0; i < table->count; i++)
		suggest(&near, word, length, table->row[i].name, strlen(table->row[i].name));
	return near.word == NULL
		? error_set(error, STATUS_USAGE,
			"unknown option '--%.*s'; actplot --help shows those there are", shown, word)
		: error_set(error, STATUS_USAGE, "unknown option '--%.*s'; did you mean '--%s'?",
			shown, word, near.word);
}

static bool is_number(const char *text)
{
	double value;
	return text != NULL && value_number(text, strlen(text), &value);
}

bool refuse_letter(int letter, const char *word, const char *next, struct error *error)
{
	struct interval range;
	if (value_interval(word, NUMBER_F64, &range))
		return error_set(error, STATUS_USAGE,
			"'%.60s' is no option; a range stands behind its own: --range %.60s", word,
			word);
	if (is_number(word) && is_number(next))
		return error_set(error, STATUS_USAGE, "'%.60s' is no option; from %.60s to %.60s "
			"is --range %.60s:%.60s", word, word, next, word, next);
	if (is_number(word))
		return error_set(error, STATUS_USAGE,
			"'%.60s' is no option; at this x alone is --at %.60s", word, word);
	return strpbrk(word, "()*/^+<>?") != NULL
		? error_set(error, STATUS_USAGE, "unknown option '-%c'; "
			"a formula that begins with '-' stands between parentheses: '(%.60s)'",
			letter, word)
		: error_set(error, STATUS_USAGE,
			"unknown option '-%c'; actplot --help shows those there are", letter);
}
