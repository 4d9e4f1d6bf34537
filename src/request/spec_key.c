/* SPDX-License-Identifier: MIT */
/* spec_key.c - a parameter that a function has not got, and who has it. */
#include <stdlib.h>
#include <string.h>

#include "activation/activation.h"
#include "activation/dialect/dialect.h"
#include "request/spec.h"
#include "request/spec_function.h"
#include "support/buffer.h"
#include "support/error.h"
#include "support/suggest.h"

enum { FUNCTIONS_SHOWN = 6 };

/* How many frameworks have it. */
static size_t frameworks_with(const struct activation *activation)
{
	size_t count = 0;
	for (size_t i = 0; i < framework_count; i++)
		count += framework_row(&frameworks[i], activation->name) != NULL;
	return count;
}

/* The functions that have the parameter, with commas between: first those that most frameworks
 * have, and not more than a message has room for. */
static struct buffer functions_with(const char *key, size_t length)
{
	struct buffer list = { .bytes = NULL };
	size_t found = 0;
	for (size_t i = 0; i < (framework_count + 1) * activation_count; i++) {
		const struct activation *activation = activations[i % activation_count];
		if (activation_parameter(activation, key, length) < 0
				|| frameworks_with(activation) != framework_count - i / activation_count)
			continue;
		if (found++ < FUNCTIONS_SHOWN)
			buffer_print(&list, "%s%s", found > 1 ? ", " : "", activation->name);
		else if (found == FUNCTIONS_SHOWN + 1)
			buffer_text(&list, ", ...");
	}
	return list;
}

/* Its parameters, likewise; none of NULL. */
static struct buffer parameters_of(const struct activation *activation)
{
	struct buffer list = { .bytes = NULL };
	for (size_t i = 0; activation != NULL && i < activation_parameters(activation); i++)
		buffer_print(&list, "%s%s", i > 0 ? " and " : "", activation->parameter[i].name);
	return list;
}

/* A parameter that this function, or with NULL none of those given, has. */
bool spec_unknown_key(const struct activation *activation, const char *key, size_t length,
	struct error *error)
{
	const char *who = activation != NULL ? activation->name : "none of the functions given";
	struct suggestion near = { .word = NULL };
	for (size_t i = 0; activation != NULL && i < activation_parameters(activation); i++)
		suggest(&near, key, length, activation->parameter[i].name,
			strlen(activation->parameter[i].name));
	if (near.word != NULL)
		return error_set(error, STATUS_USAGE, "%s has no parameter '%.*s'; did you mean '%s'?",
			who, spec_shown(length), key, near.word);

	struct buffer own = parameters_of(activation);
	char *dialects = activation == NULL ? NULL : spec_dialects_with(
		activation->dialect != NULL ? activation->dialect->function : activation->name,
		key, length);
	const char *has = own.used > 0 ? "; it has " : "";
	const char *owned = own.used > 0 ? own.bytes : "";
	struct buffer others = functions_with(key, length);
	if (dialects != NULL)
		error_set(error, STATUS_USAGE, "%s has no parameter '%.*s'%s%s (%s)", who,
			spec_shown(length), key, has, owned, dialects);
	else if (others.used > 0)
		error_set(error, STATUS_USAGE,
			"%s has %s parameter '%.*s'%s%s (functions with %.*s: %s)", who,
			activation != NULL ? "no" : "a", spec_shown(length), key, has, owned,
			spec_shown(length), key, others.bytes);
	else
		error_set(error, STATUS_USAGE,
			"%s has no parameter '%.*s'; actplot --info %s shows what it has",
			who, spec_shown(length), key, who);
	free(dialects);
	buffer_free(&others);
	buffer_free(&own);
	return false;
}
