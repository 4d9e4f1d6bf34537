/* SPDX-License-Identifier: MIT */
/* plain.h - the usual line, read the quick way: numbers where they are wanted, and neither
 * quotes nor anything unexpected beside them. */
#ifndef INPUT_TEXT_PLAIN_H
#define INPUT_TEXT_PLAIN_H

struct text;

/* Reads the numbers of the wanted columns, [columns of the text], of the line that begins
 * here. Returns where its newline is, or NULL for any other line, which is read in full. */
const char *plain_read(const struct text *text, const char *begin, const char *end,
	double *value);

#endif
