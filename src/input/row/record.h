/* SPDX-License-Identifier: MIT */
/* record.h - where the records of a text are: lines, or several of them if a line ends
 * within quotes.
 *
 * A line ends in LF, CR LF, CR CR LF, or CR. A quote opens a field where it is the
 * first character of it that is no blank; anywhere else, and in comment lines, it is a
 * character like others. */
#ifndef INPUT_ROW_RECORD_H
#define INPUT_ROW_RECORD_H

#include <stdbool.h>
#include <stddef.h>

struct notation;

struct record {			/* borrowed */
	const char *text;
	size_t length;		/* without the end of the line */
	size_t lines;		/* ends of lines in it, its own with them */
	bool content;		/* it is neither blank nor a comment */
	const char *open;	/* a quote in it that nothing closes, or NULL */
};

/* Takes the next record off *text. False if there is none, or if its end is not there
 * yet: with `complete`, the end of the text ends it. */
bool record_take(const struct notation *notation, const char **text, const char *end,
	bool complete, struct record *record);

/* Whether a comment may be a row whose first field begins with the sign of comments: a
 * colour, #ff0000. Nobody said that it is none, no blank follows the sign, and it has as
 * many fields as a row, which are at least two. */
bool record_is_doubtful(const struct notation *notation, const struct record *record,
	size_t fields);

/* How much of the text is whole records, with the ends of their lines. */
size_t record_whole(const struct notation *notation, const char *text, size_t length);

/* How many lines end in the text. */
size_t record_count_lines(const char *text, size_t length);

#endif
