/* SPDX-License-Identifier: MIT */
/* formats.h - every format that actplot writes. */
#ifndef CLI_FORMATS_H
#define CLI_FORMATS_H

#include <stddef.h>

struct format;

/* To add a format: one file with its record, one line in formats.c. */
extern const struct format *const formats[];
extern const size_t format_count;

const struct format *format_by_name(const char *name);	/* NULL: none */
const struct format *format_by_suffix(const char *path);	/* NULL: none */

#endif
