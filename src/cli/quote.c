/* SPDX-License-Identifier: MIT */
/* quote.c - see quote.h
 *
 * Between single quotes a backslash is itself for sh, and is not for fish. So it
 * stands outside of them, behind another one, where all shells agree.
 */
#include "cli/quote.h"

#include <stdlib.h>
#include <string.h>

#include "support/buffer.h"
#include "support/memory.h"
#include "support/utf8.h"

/* What a shell takes as it is. */
static const char PLAIN[] = "abcdefghijklmnopqrstuvwxyz"
	"ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./:=,+@";

static bool is_plain(const char *word)
{
	/* For zsh a '=' in front asks where a command is. */
	return *word != '\0' && *word != '=' && word[strspn(word, PLAIN)] == '\0';
}

void quote_word(struct buffer *buffer, const char *word)
{
	if (is_plain(word)) {
		buffer_text(buffer, word);
		return;
	}
	bool quoted = *word != '\'' && *word != '\\';
	if (quoted)
		buffer_text(buffer, "'");
	for (const char *c = word; *c != '\0'; c++) {
		const bool outside = *c == '\'' || *c == '\\';
		if (outside == quoted)
			buffer_text(buffer, "'");
		quoted = !outside;
		if (outside)
			buffer_text(buffer, "\\");
		buffer_write(buffer, c, 1);
	}
	if (quoted)
		buffer_text(buffer, "'");
}

void quote_argument(struct buffer *buffer, const char *word)
{
	const size_t name = strncmp(word, "--", 2) == 0 ? strcspn(word, "=") : 0;
	if (name == 0 || word[name] == '\0' || strspn(word, PLAIN) < name) {
		quote_word(buffer, word);
		return;
	}
	buffer_write(buffer, word, name + 1);
	quote_word(buffer, word + name + 1);
}

static bool is_readable(const char *text, size_t length)
{
	uint32_t character;
	if (memchr(text, '\0', length) != NULL)
		return false;
	for (size_t used; (used = utf8_read(text, &character)) > 0; text += used)
		if (utf8_character(text) == 0 || utf8_is_unsafe(character) || character < ' ')
			return false;
	return true;
}

/* Takes one word off the line; false if it is not one of ours. */
static bool take_word(const char **line, struct buffer *word)
{
	const char *c = *line;
	for (; *c != '\0' && *c != ' '; c++) {
		if (*c == '\'') {
			const char *end = strchr(c + 1, '\'');
			if (end == NULL)
				return false;
			buffer_write(word, c + 1, (size_t)(end - c - 1));
			c = end;
		} else if (*c == '\\' && (c[1] == '\'' || c[1] == '\\')) {
			buffer_write(word, ++c, 1);
		} else if (strchr(PLAIN, *c) != NULL) {
			buffer_write(word, c, 1);
		} else {
			return false;
		}
	}
	const bool any = c > *line;
	*line = c + (*c == ' ');
	return any;
}

static bool split(const char *line, struct quoted *words)
{
	while (*line != '\0') {
		struct buffer word = { .bytes = NULL };
		if (!take_word(&line, &word)) {
			buffer_free(&word);
			return false;
		}
		words->word = memory_resize(words->word, words->count + 2, sizeof *words->word);
		words->word[words->count++] = memory_text(word.used > 0 ? word.bytes : "",
			word.used);
		words->word[words->count] = NULL;
		buffer_free(&word);
	}
	return words->count > 0;
}

bool quote_split(const char *text, size_t length, struct quoted *words)
{
	char *line = memory_text(text, length);
	const bool good = is_readable(line, length) && split(line, words);
	free(line);
	if (!good)
		quote_free(words);
	return good;
}

void quote_free(struct quoted *words)
{
	for (size_t i = 0; i < words->count; i++)
		free(words->word[i]);
	free(words->word);
	*words = (struct quoted){ .word = NULL };
}
