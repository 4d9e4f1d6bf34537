/* SPDX-License-Identifier: MIT */
/* listed.c - see listed.h */
#include "about/listed.h"

#include "activation/activation.h"
#include "activation/dialect/dialect.h"
#include "catalogue/catalogue.h"
#include "fact/properties.h"
#include "request/request.h"
#include "support/error.h"
#include "support/memory.h"

/* The family of the activation with this number; NULL for the user's own. */
static const struct family *family_of(size_t number)
{
	size_t family = 0;
	while (family + 1 < family_count && families[family + 1].first <= number)
		family++;
	return number < activation_count ? &families[family] : NULL;
}

static bool has_defaults(const struct activation *activation)
{
	for (size_t i = 0; i < activation_parameters(activation); i++)
		if (activation->parameter[i].standard == NULL)
			return false;
	return true;
}

/* Of the user's own they are computed; none without a default for each parameter. */
static unsigned find_properties(struct functions *functions, const struct activation *activation)
{
	struct error error = { .status = STATUS_DONE };
	unsigned set = 0;
	if (properties_known(activation->name, &set) || !has_defaults(activation))
		return set;
	const struct instance *instance = functions_add_standard(functions, activation, &error);
	return instance != NULL ? properties_of(instance) : 0;
}

static bool passes(const struct listed *listed, const struct filter *filter)
{
	bool holds = false;
	switch (filter->kind) {
	case FILTER_FAMILY:
		holds = listed->family == &families[filter->index];
		break;
	case FILTER_FRAMEWORK:
		holds = framework_row(&frameworks[filter->index], listed->activation->name) != NULL;
		break;
	case FILTER_PROPERTY:
		holds = listed->properties >> filter->index & 1;
		break;
	}
	return holds != filter->excluded;
}

static bool passes_all(const struct listed *listed, const struct request *request)
{
	for (size_t i = 0; i < request->filters; i++)
		if (!passes(listed, &request->filter[i]))
			return false;
	return true;
}

static bool needs_properties(const struct request *request)
{
	for (size_t i = 0; i < request->filters; i++)
		if (request->filter[i].kind == FILTER_PROPERTY)
			return true;
	return request->json;
}

/* NULL if none or several are asked for. */
static const struct framework *only_framework(const struct request *request)
{
	const struct framework *only = NULL;
	for (size_t i = 0; i < request->filters; i++) {
		const struct filter *filter = &request->filter[i];
		if (filter->kind != FILTER_FRAMEWORK || filter->excluded)
			continue;
		if (only != NULL && only != &frameworks[filter->index])
			return NULL;
		only = &frameworks[filter->index];
	}
	return only;
}

struct listed *listed_functions(struct request *request, size_t *count)
{
	struct functions *functions = &request->functions;
	const struct framework *framework = only_framework(request);
	const bool needed = needs_properties(request);
	struct listed *listed = NULL;
	const struct activation *activation;
	*count = 0;
	for (size_t i = 0; (activation = catalogue_at(functions->catalogue, i)) != NULL; i++) {
		struct listed one = { .activation = activation, .family = family_of(i) };
		if (needed)
			one.properties = find_properties(functions, activation);
		if (!passes_all(&one, request))
			continue;
		if (framework != NULL)
			one.dialect = catalogue_dialect(functions->catalogue, framework,
				framework_row(framework, activation->name));
		listed = memory_resize(listed, *count + 1, sizeof *listed);
		listed[(*count)++] = one;
	}
	return listed;
}
