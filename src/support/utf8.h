/* utf8.h - text that others will read as UTF-8. */
#ifndef SUPPORT_UTF8_H
#define SUPPORT_UTF8_H

#include <stddef.h>

/* The bytes of the character that text begins with, 0 if they are none. text
 * ends with a NUL, which is a character of 1 byte. */
size_t utf8_character(const char *text);

/* A copy in which what is no UTF-8 is replaced by U+FFFD; of NULL, NULL. The
 * caller frees. */
char *utf8_copy(const char *text);

/* Makes a text fit for one line on a terminal: '?' stands for what is no UTF-8,
 * and for what would command the terminal. */
void utf8_clean(char *text);

#endif
