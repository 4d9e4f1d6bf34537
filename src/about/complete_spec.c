/* SPDX-License-Identifier: MIT */
/* complete_spec.c - complete_spec of complete.h. */
#include <string.h>

#include "about/complete.h"
#include "activation/activation.h"
#include "activation/dialect/dialect.h"
#include "catalogue/catalogue.h"
#include "curve/functions.h"

/* The function of NAME or NAME@FRAMEWORK; NULL: there is none. */
static const struct activation *find(struct functions *functions, const char *text,
	size_t length)
{
	const char *at = memchr(text, '@', length);
	if (at == NULL)
		return catalogue_find(functions->catalogue, text, length);
	const struct framework *framework = framework_find(at + 1,
		length - (size_t)(at + 1 - text));
	const struct dialect *dialect = framework == NULL ? NULL
		: framework_dialect(framework, text, (size_t)(at - text));
	return dialect == NULL ? NULL
		: catalogue_dialect(functions->catalogue, framework, dialect);
}

static void offer_functions(const struct completion *completion)
{
	const struct activation *activation;
	for (size_t i = 0; (activation = catalogue_at(completion->functions->catalogue, i)) != NULL;
			i++)
		complete_offer(completion, activation->name, "", activation->title);
}

static void offer_frameworks(const struct completion *completion, const char *name,
	size_t length)
{
	for (size_t i = 0; i < framework_count; i++)
		if (framework_dialect(&frameworks[i], name, length) != NULL)
			complete_offer(completion, frameworks[i].name, "", frameworks[i].title);
}

/* Whether the spec sets the key before its last setting. */
static bool is_set(const char *spec, const char *last, const char *key)
{
	for (const char *setting = strchr(spec, ':'); setting != NULL && setting < last;
			setting = strchr(setting + 1, ':'))
		if (strcspn(setting + 1, "=:") == strlen(key)
				&& strncmp(setting + 1, key, strlen(key)) == 0)
			return true;
	return false;
}

static void offer_keys(const struct completion *completion,
	const struct activation *activation, const char *spec, const char *last)
{
	for (size_t i = 0; activation != NULL && i < activation_parameters(activation); i++) {
		const struct parameter *parameter = &activation->parameter[i];
		if (!is_set(spec, last, parameter->name))
			complete_offer(completion, parameter->name, "=", parameter->help);
	}
	if (!is_set(spec, last, "d"))
		complete_offer(completion, "d", "=", "order of the derivative");
}

/* The words of a choice, or the orders of a derivative. */
static void offer_values(const struct completion *completion,
	const struct activation *activation, const char *key, size_t length)
{
	const int index = activation == NULL ? -1 : activation_parameter(activation, key, length);
	if (length == 1 && *key == 'd')
		for (size_t i = 0; i < ORDERS; i++)
			complete_offer(completion, (const char *[]){ "0", "1", "2" }[i], "", NULL);
	if (index < 0 || activation->parameter[index].words == NULL)
		return;
	for (const char *word = activation->parameter[index].words; *word != '\0'; ) {
		char choice[32] = "";
		const size_t end = strcspn(word, "|");
		memcpy(choice, word, end < sizeof choice ? end : sizeof choice - 1);
		complete_offer(completion, choice, "", NULL);
		word += end + (word[end] == '|');
	}
}

void complete_spec(struct completion *completion)
{
	const char *spec = completion->word + completion->before;
	const char *colon = strchr(spec, ':'), *at = strchr(spec, '@');
	if (colon == NULL && at == NULL) {
		offer_functions(completion);
		return;
	}
	if (colon == NULL) {
		completion->before = (size_t)(at + 1 - completion->word);
		offer_frameworks(completion, spec, (size_t)(at - spec));
		return;
	}
	const struct activation *activation = find(completion->functions, spec,
		(size_t)(colon - spec));
	const char *last = strrchr(spec, ':'), *equals = strchr(last, '=');
	const char *comma = strrchr(last, ',');
	const char *start = equals == NULL ? last : comma != NULL ? comma : equals;
	completion->before = (size_t)(start + 1 - completion->word);
	if (equals == NULL)
		offer_keys(completion, activation, spec, last);
	else
		offer_values(completion, activation, last + 1, (size_t)(equals - last - 1));
}
