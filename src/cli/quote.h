/* quote.h - words of a command line as a shell reads them. */
#ifndef CLI_QUOTE_H
#define CLI_QUOTE_H

#include <stdbool.h>

struct buffer;

/* Appends the word, quoted if a shell would change it. */
void quote_word(struct buffer *buffer, const char *word);

/* Whether the text is "actplot" and words as written by quote_word, and so one
 * command and nothing else for a shell, without anything that controls a
 * terminal. */
bool quote_is_command(const char *text);

#endif
