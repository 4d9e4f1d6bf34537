/* SPDX-License-Identifier: MIT */
/* functions.c - see functions.h */
#include "formula/language/functions.h"

#include <string.h>

enum {
	FIRST = STEP_EXP, LAST = STEP_MAX,	/* operations that are functions by name */
	NAMED = LAST - FIRST + 1
};

static const struct function others[] = {
	{ "clip", FUNCTION_CLIP, STEP_MIN, 3, "(x, a, b)" },
	{ "where", FUNCTION_WHERE, STEP_CHOOSE, 3, "(c, a, b)" },
};

const char *function_name(size_t number)
{
	if (number < NAMED)
		return operations[FIRST + number].text;
	number -= NAMED;
	return number < sizeof others / sizeof *others ? others[number].name : NULL;
}

bool function_find(struct function *function, const char *name, size_t length)
{
	for (size_t i = 0; function_name(i) != NULL; i++) {
		const char *known = function_name(i);
		if (strlen(known) != length || memcmp(known, name, length) != 0)
			continue;
		if (i >= NAMED) {
			*function = others[i - NAMED];
			return true;
		}
		const enum operation operation = (enum operation)(FIRST + i);
		*function = (struct function){
			known, FUNCTION_OPERATION, operation, operations[operation].arguments,
			operations[operation].arguments == 1 ? "(x)" : "(a, b)"
		};
		return true;
	}
	return false;
}
