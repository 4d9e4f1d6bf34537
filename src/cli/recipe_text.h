/* SPDX-License-Identifier: MIT */
/* recipe_text.h - where in a picture its command is. */
#ifndef CLI_RECIPE_TEXT_H
#define CLI_RECIPE_TEXT_H

#include <stdbool.h>
#include <stddef.h>

struct buffer;

/* Appends what a PNG, SVG, PDF, EPS or TikZ picture has in the place of the command, whatever that is; of
 * a PDF only what could be one. False if there is nothing. */
bool recipe_text_find(const char *file, size_t size, struct buffer *text);

#endif
