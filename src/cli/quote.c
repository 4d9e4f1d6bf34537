/* quote.c - see quote.h */
#include "cli/quote.h"

#include <string.h>

#include "support/buffer.h"
#include "support/utf8.h"

/* What a shell takes as it is. */
static const char PLAIN[] = "abcdefghijklmnopqrstuvwxyz"
	"ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./:=,+@%";

void quote_word(struct buffer *buffer, const char *word)
{
	if (*word != '\0' && word[strspn(word, PLAIN)] == '\0') {
		buffer_text(buffer, word);
		return;
	}
	buffer_text(buffer, "'");
	for (const char *c = word; *c != '\0'; c++)
		buffer_write(buffer, *c == '\'' ? "'\\''" : c, *c == '\'' ? strlen("'\\''") : 1);
	buffer_text(buffer, "'");
}

static bool is_readable(const char *text)
{
	uint32_t character;
	for (size_t length; (length = utf8_read(text, &character)) > 0; text += length)
		if (utf8_is_control(character) && character != '\n' && character != '\t')
			return false;
	return true;
}

bool quote_is_command(const char *text)
{
	if (strncmp(text, "actplot ", strlen("actplot ")) != 0 || !is_readable(text))
		return false;
	for (const char *c = text; *c != '\0'; c++) {
		if (*c == '\'') {
			c = strchr(c + 1, '\'');
			if (c == NULL)
				return false;
		} else if (*c == '\\') {
			if (*++c != '\'')
				return false;
		} else if (*c != ' ' && strchr(PLAIN, *c) == NULL) {
			return false;
		}
	}
	return true;
}
