/* SPDX-License-Identifier: MIT */
/* curves.c - the operands of the command line become the curves of a request. */
#include <stdlib.h>
#include <string.h>

#include "request/request.h"
#include "request/spec.h"
#include "curve/curve.h"
#include "support/error.h"
#include "support/memory.h"

enum { SUBJECTS_MAX = 8 };	/* cards beside each other */

struct specs {
	struct functions *functions;	/* borrowed from the request */
	struct spec *spec;	/* owned [count] */
	size_t count, panels;
	bool reference;		/* the last is not shown: it is that of --reference */
};

static bool parse_operands(struct specs *specs, const struct asked *asked, struct error *error)
{
	size_t in_panel = 0;
	specs->panels = 1;
	const struct operands *operands = &asked->operands;
	for (size_t i = 0; i < operands->count; i++) {
		if (i == 0 && operand_is_slash(operands, i))
			continue;	/* it begins the first panel */
		if (operand_is_slash(operands, i)) {
			if (in_panel == 0)
				return error_set(error, STATUS_USAGE,
					"'/' begins a new panel; there is no function before it");
			if (specs->panels++ == PANELS_MAX)
				return error_set(error, STATUS_USAGE, "more than %d panels",
					PANELS_MAX);
			in_panel = 0;
			continue;
		}
		specs->spec = memory_resize(specs->spec, specs->count + 1, sizeof *specs->spec);
		struct spec *spec = &specs->spec[specs->count];
		if (!spec_parse(spec, operands->word[i], specs->functions, error))
			return false;
		spec->operand = i;
		spec->panel = specs->panels - 1;
		specs->count++;
		in_panel++;
	}
	if (specs->count == 0)
		return error_set(error, STATUS_USAGE,
			"no function given; try 'actplot gelu --png', or actplot --help");
	return in_panel > 0 || error_set(error, STATUS_USAGE,
		"'/' begins a new panel; there is no function after it");
}

static bool parse_reference(struct specs *specs, const char *text, struct error *error)
{
	if (text == NULL || strcmp(text, "exact") == 0)
		return true;
	specs->spec = memory_resize(specs->spec, specs->count + 1, sizeof *specs->spec);
	specs->reference = spec_parse(&specs->spec[specs->count], text, specs->functions, error);
	specs->count += specs->reference;
	return specs->reference;
}

static int key_of(const struct spec *spec, const struct binding *binding)
{
	return strcmp(binding->key, "d") == 0 ? KEY_ORDER
		: activation_parameter(spec->activation, binding->key, strlen(binding->key));
}

/* The function of all specs, if they have the same. */
static const struct activation *only_function(const struct specs *specs)
{
	for (size_t i = 1; i < specs->count; i++)
		if (specs->spec[i].activation != specs->spec[0].activation)
			return NULL;
	return activation_parameters(specs->spec[0].activation) > 0 ? specs->spec[0].activation
		: NULL;
}

/* An abbreviation that is the name of a formula's own parameter was meant as that. */
static bool refuse_own(const struct specs *specs, const struct binding *binding,
	struct error *error)
{
	const char *name = strncmp(binding->word, "--", 2) == 0 ? binding->word + 2 : "";
	const size_t length = strcspn(name, "=");
	for (size_t i = 0; length > 0 && length < strlen(binding->option) && i < specs->count; i++)
		if (activation_parameter(specs->spec[i].activation, name, length) >= 0)
			return error_set(error, STATUS_USAGE, "--%.*s is no option, and %.60s has such a "
				"parameter: write ':%.*s=1' behind it", (int)length, name,
				specs->spec[i].text, (int)length, name);
	return true;
}

/* Binds all specs that have the parameter and do not set it. What a later option has set is
 * changed by an earlier one no more, which is what the user wants; what the SPEC sets is not. */
static bool bind(struct request *request, struct specs *specs, const struct binding *binding,
	struct error *error)
{
	char *subject = memory_print("--%s %.40s", binding->option, binding->values);
	bool right = refuse_own(specs, binding, error), found = false, changed = false;
	for (size_t i = 0; right && i < specs->count; i++) {
		struct spec *spec = &specs->spec[i];
		const int key = key_of(spec, binding);
		if (key < 0)
			continue;
		found = true;
		changed |= !spec_sets_itself(spec, key);
		if (!spec_sets(spec, key))
			right = spec_set(spec, key, binding->values, subject, error);
	}
	if (right && !found)
		right = spec_unknown_key(only_function(specs), binding->key, strlen(binding->key),
			error);
	if (right && !changed)
		request_warn(request, "%s changes nothing: each function that has %s sets it itself",
			subject, binding->key);
	free(subject);
	return right;
}

/* A reference for each curve: all the same, or the curve itself as it is exactly. */
static bool expand_reference(struct request *request, const struct specs *specs,
	struct error *error)
{
	const size_t curves = request->head.curves;
	size_t count = 0;
	if (request->asked.reference == NULL)
		return true;
	if (specs->reference) {
		if (!spec_expand(&specs->spec[specs->count - 1], specs->functions, &request->reference,
				&count, error))
			return false;
		if (count != 1)
			return error_set(error, STATUS_USAGE,
				"--reference %.60s: wants one curve, not %zu",
				request->asked.reference, count);
	}
	request->reference = memory_resize(request->reference, curves,
		sizeof *request->reference);
	for (size_t i = 0; i < curves; i++)
		request->reference[i] = specs->reference ? request->reference[0]
			: request->curve[i];
	return true;
}

static void specs_free(struct specs *specs)
{
	for (size_t i = 0; i < specs->count; i++)
		spec_free(&specs->spec[i]);
	free(specs->spec);
}

bool request_curves(struct request *request, struct error *error)
{
	const struct asked *asked = &request->asked;
	struct specs specs = { .functions = &request->functions };
	bool right = parse_operands(&specs, asked, error) && request_looks_placed(asked, error)
		&& parse_reference(&specs, asked->reference, error);
	/* The last of two options for the same parameter counts. */
	for (size_t i = asked->bindings; right && i-- > 0; )
		right = bind(request, &specs, &asked->binding[i], error);
	for (size_t i = 0; right && i < specs.count - specs.reference; i++) {
		const size_t first = request->head.curves;
		right = spec_expand(&specs.spec[i], specs.functions, &request->curve,
				&request->head.curves, error)
			&& request_looks(request, specs.spec[i].operand, first, error);
	}
	right = right && expand_reference(request, &specs, error);
	specs_free(&specs);
	request->head.curve = request->curve;
	request->head.figure.panels = specs.panels;
	return right && request_facet(request, error);
}

/* --info SPEC [SPEC...]: functions, whatever their orders. */
bool request_subjects(struct request *request, struct error *error)
{
	struct asked *asked = &request->asked;
	struct specs specs = { .functions = &request->functions };
	struct asked alone = *asked;
	alone.operands = (struct operands){
		memory_new(asked->operands.count + 1, sizeof *alone.operands.word),
		asked->operands.count + 1,
	};
	alone.operands.word[0] = asked->info;
	for (size_t i = 0; i < asked->operands.count; i++)
		alone.operands.word[i + 1] = asked->operands.word[i];
	bool right = parse_operands(&specs, &alone, error);
	for (size_t i = asked->bindings; right && i-- > 0; )
		right = bind(request, &specs, &asked->binding[i], error);
	for (size_t i = 0; right && i < specs.count; i++)
		right = spec_expand(&specs.spec[i], specs.functions, &request->curve,
			&request->head.curves, error);
	if (right && request->functions.count > SUBJECTS_MAX)
		right = error_set(error, STATUS_USAGE,
			"--info %.60s: wants at most %d functions, not %zu", asked->info,
			SUBJECTS_MAX, request->functions.count);
	specs_free(&specs);
	free(alone.operands.word);
	return right;
}
