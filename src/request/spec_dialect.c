/* SPDX-License-Identifier: MIT */
/* spec_dialect.c - NAME@FRAMEWORK: a function as a framework means it. */
#include <string.h>

#include "activation/activation.h"
#include "activation/dialect/dialect.h"
#include "catalogue/catalogue.h"
#include "curve/functions.h"
#include "request/request.h"
#include "request/spec_function.h"
#include "support/buffer.h"
#include "support/error.h"
#include "support/suggest.h"

const char *spec_dialect(const char *text, size_t length)
{
	const char *at = memchr(text, '@', length);
	return at != NULL && spec_plain_word(text, (size_t)(at - text)) ? at : NULL;
}

static bool no_framework(const char *text, size_t length, struct error *error)
{
	return error_set(error, STATUS_USAGE, "'%.*s': behind '@' must stand one framework, as in "
		"'gelu@torch'", spec_shown(length), text);
}

static bool unknown_framework(const char *name, size_t length, struct error *error)
{
	const int shown = spec_shown(length);
	struct suggestion near = { .word = NULL };
	struct buffer names = { .bytes = NULL };
	for (size_t i = 0; i < framework_count; i++) {
		suggest(&near, name, length, frameworks[i].name, strlen(frameworks[i].name));
		buffer_print(&names, "%s%s", i > 0 ? ", " : "", frameworks[i].name);
	}
	if (near.word != NULL)
		error_set(error, STATUS_USAGE, "unknown framework '%.*s'; did you mean '%s'?",
			shown, name, near.word);
	else
		error_set(error, STATUS_USAGE, "unknown framework '%.*s'; there are %s", shown,
			name, names.bytes);
	buffer_free(&names);
	return false;
}

/* The frameworks that have the function, with commas between. */
static struct buffer frameworks_with(const char *function)
{
	struct buffer list = { .bytes = NULL };
	for (size_t i = 0; i < framework_count; i++)
		if (framework_row(&frameworks[i], function) != NULL)
			buffer_print(&list, "%s%s", list.used > 0 ? ", " : "", frameworks[i].name);
	return list;
}

static bool has_not(const struct framework *framework, const struct activation *activation,
	struct error *error)
{
	struct buffer others = frameworks_with(activation->name);
	if (others.used > 0)
		error_set(error, STATUS_USAGE, "%s has no %s; these have it: %s", framework->title,
			activation->name, others.bytes);
	else
		error_set(error, STATUS_USAGE, "%s has no %s, nor has another framework",
			framework->title, activation->name);
	buffer_free(&others);
	return false;
}

const struct activation *spec_dialect_function(struct functions *functions, const char *text,
	size_t length, const char *at, struct error *error)
{
	const size_t name = (size_t)(at - text);
	if (!spec_plain_word(at + 1, length - name - 1)) {
		no_framework(text, length, error);
		return NULL;
	}
	const struct framework *framework = framework_find(at + 1, length - name - 1);
	if (framework == NULL) {
		unknown_framework(at + 1, length - name - 1, error);
		return NULL;
	}
	const struct dialect *dialect = framework_dialect(framework, text, name);
	if (dialect != NULL)
		return catalogue_dialect(functions->catalogue, framework, dialect);
	const struct activation *activation = activation_find(text, name);
	if (activation != NULL)
		has_not(framework, activation, error);
	else
		spec_unknown_word(functions, text, name, error);
	return NULL;
}

/* What the last part of the name means, there or here. */
static const char *function_named(const struct framework *framework, const char *name,
	size_t length)
{
	const struct dialect *row = framework != NULL ? framework_dialect(framework, name, length)
		: NULL;
	const struct activation *activation = activation_find(name, length);
	return row != NULL ? row->function : activation != NULL ? activation->name : NULL;
}

bool spec_is_dotted(const char *head, struct error *error)
{
	const size_t end = strcspn(head, "@"), first = strcspn(head, ".@");
	size_t start = end;
	for (const char *c = head; c < head + end; c++)
		if (*c != '.' && !spec_word_character(*c))
			return false;
	while (start > 0 && head[start - 1] != '.')
		start--;
	if (start == 0 || start == end)
		return false;
	const struct framework *framework = head[end] == '@'
		? framework_find(head + end + 1, strlen(head + end + 1))
		: framework_find(head, first);
	const char *function = function_named(framework, head + start, end - start);
	if (function == NULL)
		return false;
	if (framework == NULL || framework_row(framework, function) == NULL)
		return !error_set(error, STATUS_USAGE, "unknown function '%.*s'; write %s",
			spec_shown(strlen(head)), head, function);
	return !error_set(error, STATUS_USAGE, "unknown function '%.*s'; write %s, or %s@%s for "
		"what %s means by it", spec_shown(strlen(head)), head, function, function,
		framework->name, framework->title);
}

/* By any of its names, here or there. */
bool request_dialects(struct request *request, struct error *error)
{
	const char *name = request->asked.dialects;
	const size_t length = strcspn(name, "@");	/* all of them, whichever is named */
	request->subject = activation_find(name, length);
	for (size_t i = 0; request->subject == NULL && i < framework_count; i++) {
		const struct dialect *row = framework_dialect(&frameworks[i], name, length);
		if (row != NULL)
			request->subject = activation_find(row->function, strlen(row->function));
	}
	return request->subject != NULL
		|| spec_unknown_word(&request->functions, name, length, error);
}

/* Whether a row's parameters have one of this name. */
static bool has_parameter(const struct dialect *dialect, const char *key, size_t length)
{
	for (const char *part = dialect->parameters; part != NULL && *part != '\0'; ) {
		if (strcspn(part, "= ") == length && memcmp(part, key, length) == 0)
			return true;
		part += strcspn(part, " ");
		part += strspn(part, " ");
	}
	return false;
}

char *spec_dialects_with(const char *function, const char *key, size_t length)
{
	struct buffer list = { .bytes = NULL };
	size_t found = 0;
	for (size_t i = 0; i < framework_count; i++) {
		const struct dialect *row = framework_row(&frameworks[i], function);
		if (row != NULL && has_parameter(row, key, length))
			buffer_print(&list, "%s%s@%s", found++ > 0 ? ", " : "", function,
				frameworks[i].name);
	}
	if (found > 0)
		buffer_print(&list, found > 1 ? " have it" : " has it");
	return list.bytes;
}
