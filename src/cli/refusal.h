/* SPDX-License-Identifier: MIT */
/* refusal.h - what is said of a word that is no option, or could be several: which option was
 * meant, as far as can be told. All functions return false. */
#ifndef CLI_REFUSAL_H
#define CLI_REFUSAL_H

#include <stdbool.h>

struct error;
struct option_table;

enum { ABBREVIATION_LEAST = 4 };	/* letters */

/* --WORD, up to a '='. */
bool refuse_option(const struct option_table *table, const char *word, struct error *error);

/* A word that begins with '-' and stops being known at a letter; next is the word behind it,
 * or NULL. */
bool refuse_letter(int letter, const char *word, const char *next, struct error *error);

#endif
