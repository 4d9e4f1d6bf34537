/* SPDX-License-Identifier: MIT */
/* filters.c - the words behind --list: of which functions it tells. */
#include <stdlib.h>
#include <string.h>

#include "activation/activation.h"
#include "activation/dialect/dialect.h"
#include "fact/properties.h"
#include "request/request.h"
#include "support/buffer.h"
#include "support/error.h"
#include "support/memory.h"
#include "support/suggest.h"

/* The words one by one, by kinds; NULL behind the last of a kind. */
static const char *family_word(size_t i)
{
	return i < family_count ? families[i].name : NULL;
}

static const char *framework_word(size_t i)
{
	return i < framework_count ? frameworks[i].name : NULL;
}

static const char *property_word(size_t i)
{
	return i < PROPERTIES ? properties[i].name : NULL;
}

static const struct {
	const char *what;
	const char *(*word)(size_t);
} kinds[] = {
	[FILTER_FAMILY] = { "a family", family_word },
	[FILTER_FRAMEWORK] = { "a framework", framework_word },
	[FILTER_PROPERTY] = { "a property", property_word },
};
enum { KINDS = sizeof kinds / sizeof *kinds };

const char *filter_word(enum filter_kind kind, size_t i)
{
	return kinds[kind].word(i);
}

static bool find_filter(struct filter *filter, const char *word)
{
	const struct framework *framework = framework_find(word, strlen(word));
	const char *known;
	if (framework != NULL) {
		filter->kind = FILTER_FRAMEWORK;
		filter->index = (size_t)(framework - frameworks);
		return true;
	}
	for (size_t kind = 0; kind < KINDS; kind++)
		for (size_t i = 0; (known = kinds[kind].word(i)) != NULL; i++)
			if (activation_same_name(known, strlen(known), word, strlen(word))) {
				filter->kind = (enum filter_kind)kind;
				filter->index = i;
				return true;
			}
	return false;
}

/* "a family (sigmoid, tanh), a framework (torch, keras) or a property (bounded, odd)" */
static bool unknown_filter(const char *word, struct error *error)
{
	struct suggestion near = { .word = NULL };
	struct buffer all = { .bytes = NULL };
	const char *known;
	for (size_t kind = 0; kind < KINDS; kind++) {
		buffer_print(&all, "%s%s (", kind == 0 ? "" : kind + 1 < KINDS ? ", " : " or ",
			kinds[kind].what);
		for (size_t i = 0; (known = kinds[kind].word(i)) != NULL; i++) {
			buffer_print(&all, "%s%s", i > 0 ? ", " : "", known);
			suggest(&near, word, strlen(word), known, strlen(known));
		}
		buffer_text(&all, ")");
	}
	if (activation_find(word, strlen(word)) != NULL)
		error_set(error, STATUS_USAGE, "--list %.40s: it is a function; all about it is "
			"actplot --info %.40s", word, word);
	else if (near.word != NULL)
		error_set(error, STATUS_USAGE, "--list %.40s: did you mean '%.*s'?", word,
			(int)near.length, near.word);
	else
		error_set(error, STATUS_USAGE, "--list %.40s: wants %s", word, all.bytes);
	buffer_free(&all);
	return false;
}

/* Each of the words, which may have not- before it. */
bool request_filters(struct request *request, struct error *error)
{
	const struct operands *operands = &request->asked.operands;
	for (size_t i = 0; i < operands->count; i++) {
		const char *word = operands->word[i];
		struct filter filter = { .excluded = strncmp(word, "not-", strlen("not-")) == 0 };
		if (!find_filter(&filter, filter.excluded ? word + strlen("not-") : word))
			return unknown_filter(word, error);
		request->filter = memory_resize(request->filter, request->filters + 1,
			sizeof *request->filter);
		request->filter[request->filters++] = filter;
	}
	return true;
}
