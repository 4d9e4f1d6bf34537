/* SPDX-License-Identifier: MIT */
/* quote.h - words of a command line as a shell reads them. */
#ifndef CLI_QUOTE_H
#define CLI_QUOTE_H

#include <stdbool.h>
#include <stddef.h>

struct buffer;

struct quoted {			/* starts as zeros */
	char **word;		/* owned, and so is each of them [count]; ended by NULL */
	size_t count;
};

/* Appends the word, quoted if a shell would change it: sh, bash, dash, zsh and fish
 * read it alike. */
void quote_word(struct buffer *buffer, const char *word);

/* The same; of --NAME=VALUE the value alone is quoted. */
void quote_argument(struct buffer *buffer, const char *word);

/* Takes a line of words as written by quote_word apart. False, with no words, if it
 * is anything else for a shell, or no UTF-8, or has a NUL or a character that controls
 * a terminal or hides what is there. */
bool quote_split(const char *text, size_t length, struct quoted *words);

void quote_free(struct quoted *words);

#endif
