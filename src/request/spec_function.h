/* SPDX-License-Identifier: MIT */
/* spec_function.h - the function that the head of a SPEC names, or the formula that it is. */
#ifndef REQUEST_SPEC_FUNCTION_H
#define REQUEST_SPEC_FUNCTION_H

#include <stdbool.h>
#include <stddef.h>

struct activation;
struct error;
struct functions;

/* Letters, digits, '-' and '_', of which names are; what has others is a formula. */
bool spec_word_character(char c);
bool spec_plain_word(const char *text, size_t length);

/* So many bytes of the user's text, which has length, does a message show: %.*s. */
int spec_shown(size_t length);

/* Where the '@' of NAME@FRAMEWORK is, if it is that; else NULL. */
const char *spec_dialect(const char *text, size_t length);

/* The function of NAME@FRAMEWORK, whose '@' is at. NULL if there is none. */
const struct activation *spec_dialect_function(struct functions *functions, const char *text,
	size_t length, const char *at, struct error *error);

/* The SPECs, with commas between, of dialects of this function, by its canonical name, that
 * have the parameter. To be freed; NULL: none has it. */
char *spec_dialects_with(const char *function, const char *key, size_t length);

/* Whether the head is a name as programs have it, jax.nn.gelu: then the error says what to
 * write here. */
bool spec_is_dotted(const char *head, struct error *error);

/* Sets the error of a word that names no function. Always returns false. */
bool spec_unknown_word(const struct functions *functions, const char *name, size_t length,
	struct error *error);

/* NULL if the head is neither: the error says what it could be. */
const struct activation *spec_function(struct functions *functions, const char *text,
	size_t length, struct error *error);

#endif
