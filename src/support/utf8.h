/* SPDX-License-Identifier: MIT */
/* utf8.h - text that others will read as UTF-8. */
#ifndef SUPPORT_UTF8_H
#define SUPPORT_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { UTF8_REPLACEMENT = 0xfffd, UTF8_LENGTH_MAX = 4 };

/* The bytes of the character that text begins with, 0 if they are none. text
 * ends with a NUL, which is a character of 1 byte. */
size_t utf8_character(const char *text);

/* Whether the byte goes on with a character that others begin. */
static inline bool utf8_continues(char byte)
{
	return ((unsigned char)byte & 0xc0) == 0x80;
}

/* Reads the character that text begins with; what is none is a byte long and
 * UTF8_REPLACEMENT. Returns its bytes, 0 at the NUL. */
size_t utf8_read(const char *text, uint32_t *character);

/* Writes the character and returns its bytes; what is none is UTF8_REPLACEMENT. */
size_t utf8_write(char text[static UTF8_LENGTH_MAX], uint32_t character);

/* How many characters a text has. */
size_t utf8_length(const char *text);

/* Whether the character controls whatever shows it; line ends and tabs do. */
bool utf8_is_control(uint32_t character);

/* Whether a text that is shown, or pasted, may not have it: it controls, turns the
 * direction of what stands beside it, hides, or is no character at all. */
bool utf8_is_unsafe(uint32_t character);

/* A copy in which what is no UTF-8 is replaced by U+FFFD; of NULL, NULL. The
 * caller frees. */
char *utf8_copy(const char *text);

/* The same, with U+FFFD also for what is unsafe, but for line ends and tabs. */
char *utf8_plain(const char *text);

/* Makes a text fit for one line on a terminal: '?' stands for what is no UTF-8,
 * and for what is unsafe. */
void utf8_clean(char *text);

#endif
