/* SPDX-License-Identifier: MIT */
/* ascii.h - what characters are, in any locale. */
#ifndef SUPPORT_ASCII_H
#define SUPPORT_ASCII_H

#include <stdbool.h>

static inline bool ascii_is_digit(char c)
{
	return (unsigned char)(c - '0') < 10;
}

static inline bool ascii_is_letter(char c)
{
	return (unsigned char)((c | 0x20) - 'a') < 26;
}

#endif
