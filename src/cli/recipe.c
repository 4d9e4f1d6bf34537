/* SPDX-License-Identifier: MIT */
/* recipe.c - see recipe.h
 *
 * The file may come from anywhere, and what is found in it will be pasted into
 * a shell. So it must be one command of actplot that reads and writes no file but its
 * picture, and it is written anew.
 */
#include "cli/recipe.h"

#include <stdbool.h>
#include <string.h>

#include "cli/options.h"
#include "cli/quote.h"
#include "cli/recipe_text.h"
#include "support/buffer.h"
#include "support/error.h"
#include "support/file.h"

enum { FILE_SIZE_MAX = 1 << 28 };

/* Whether the command makes a picture, and does nothing else with a file. */
static bool check_options(const struct quoted *words, const char *path, struct error *error)
{
	struct asked asked = { .unkept = NULL };
	struct error wrong = { .status = STATUS_DONE };
	const bool known = options_read(&asked, (int)words->count, words->word, &wrong);
	const char *unkept = asked.unkept;
	options_free(&asked);
	if (!known)
		return error_set(error, STATUS_FAILED, "%.200s: what is in it is no command of "
			"this actplot: %s", path, wrong.message);
	return unkept == NULL || error_set(error, STATUS_FAILED,
		"%.200s: the command in it has --%s, which no picture keeps", path, unkept);
}

/* The command as all shells read it, or NULL. */
static char *command_of(const struct buffer *text, const char *path, struct error *error)
{
	struct quoted words = { .word = NULL };
	struct buffer command = { .bytes = NULL };
	if (!quote_split(text->bytes, text->used, &words) || words.count < 2
			|| strcmp(words.word[0], "actplot") != 0)
		error_set(error, STATUS_FAILED, "%s: what is in it is no command of actplot", path);
	else if (check_options(&words, path, error))
		for (size_t i = 0; i < words.count; i++) {
			buffer_text(&command, i > 0 ? " " : "");
			quote_argument(&command, words.word[i]);
		}
	quote_free(&words);
	if (command.used > 0)
		buffer_write(&command, "", 1);
	return command.bytes;
}

char *recipe_read(const char *path, struct error *error)
{
	struct buffer file = { .bytes = NULL }, text = { .bytes = NULL };
	char *command = NULL;
	if (file_read(path, FILE_SIZE_MAX, "a picture", &file, error)) {
		buffer_reserve(&file, 1);	/* an empty file has an address too, */
		buffer_reserve(&text, 1);	/* and so has an empty text */
		if (recipe_text_find(file.bytes, file.used, &text))
			command = command_of(&text, path, error);
		else
			error_set(error, STATUS_FAILED, "%s: no command is in it; wanted: "
				"a picture by actplot without --no-metadata", path);
	}
	buffer_free(&file);
	buffer_free(&text);
	return command;
}
