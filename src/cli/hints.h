/* SPDX-License-Identifier: MIT */
/* hints.h - words that other tools have, and what they are here. */
#ifndef CLI_HINTS_H
#define CLI_HINTS_H

#include <stddef.h>

/* What to do instead of an option of this name, or of a command that stands where a function
 * does: half a sentence. NULL: nothing is known. '-' and '_' are the same. */
const char *hint_for_option(const char *word, size_t length);
const char *hint_for_command(const char *word, size_t length);

#endif
