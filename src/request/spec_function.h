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

/* NULL if the head is neither: the error says what it could be. */
const struct activation *spec_function(struct functions *functions, const char *text,
	size_t length, struct error *error);

#endif
