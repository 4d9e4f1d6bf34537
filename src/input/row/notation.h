/* SPDX-License-Identifier: MIT */
/* notation.h - how the rows of a text file are written: as its user says, or its first
 * line shows. */
#ifndef INPUT_ROW_NOTATION_H
#define INPUT_ROW_NOTATION_H

#include <stdbool.h>
#include <stddef.h>

enum header_choice { HEADER_AUTO, HEADER_YES, HEADER_NO };
enum missing_choice { MISSING_ERROR, MISSING_NAN, MISSING_SKIP };

#define SEPARATOR_AUTO '\0'	/* the first line will show it */
#define SEPARATOR_BLANK ' '	/* any number of blanks and tabs */
#define NO_CHARACTER '\0'	/* no quotes, no comments, or nothing that escapes */

struct notation {
	char separator, quote, comment;
	char escape;		/* within quotes it makes the next one a character like others */
	bool comment_said;	/* whoever reads the file wants it so */
	bool decimal_comma;
	enum header_choice header;
	enum missing_choice missing;
	size_t skip_lines;
};

extern const struct notation notation_default;	/* what nobody said otherwise */

/* Whether c stands between two fields. */
bool notation_separates(const struct notation *notation, char c);

/* The first character from text on that is no blank; a tab that separates is none. */
const char *notation_skip_blanks(const struct notation *notation, const char *text,
	const char *end);

/* Whether the character within quotes escapes the one behind it. */
bool notation_escapes(const struct notation *notation, const char *text, const char *end);

/* What separates the fields of this first line: a tab, else a semicolon, a comma, a
 * bar, or blanks, whichever stands outside quotes. */
char notation_detect(const struct notation *notation, const char *text, const char *end);

#endif
