/* curves.c - the operands of the command line become the curves of a request. */
#include <stdlib.h>
#include <string.h>

#include "cli/request.h"
#include "cli/spec.h"
#include "sampling/curve.h"
#include "support/error.h"
#include "support/memory.h"

enum { PANELS_MAX = 64 };

struct specs {
	struct spec *spec;	/* owned [count] */
	size_t count, panels;
};

static bool parse_operands(struct specs *specs, const struct asked *asked, struct error *error)
{
	size_t in_panel = 0;
	specs->panels = 1;
	for (size_t i = 0; i < asked->operands; i++) {
		if (strcmp(asked->operand[i], "/") == 0) {
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
		if (!spec_parse(spec, asked->operand[i], error))
			return false;
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

static int key_of(const struct spec *spec, const struct binding *binding)
{
	return strcmp(binding->key, "d") == 0 ? KEY_ORDER
		: activation_parameter(spec->activation, binding->key, strlen(binding->key));
}

static bool bind(struct specs *specs, const struct binding *binding, struct error *error)
{
	char *subject = memory_print("--%s %.40s", binding->option, binding->values);
	bool right = true, found = false;
	for (size_t i = 0; right && i < specs->count; i++) {
		struct spec *spec = &specs->spec[i];
		const int key = key_of(spec, binding);
		if (key < 0)
			continue;
		found = true;
		if (!spec_sets(spec, key))
			right = spec_set(spec, key, binding->values, subject, error);
	}
	if (right && !found)
		right = spec_unknown_key(NULL, binding->key, strlen(binding->key), error);
	free(subject);
	return right;
}

bool request_curves(struct request *request, struct error *error)
{
	const struct asked *asked = &request->asked;
	struct specs specs = { .spec = NULL };
	bool right = parse_operands(&specs, asked, error);
	/* The last of two options for the same parameter counts. */
	for (size_t i = asked->bindings; right && i-- > 0; )
		right = bind(&specs, &asked->binding[i], error);
	for (size_t i = 0; right && i < specs.count; i++)
		right = spec_expand(&specs.spec[i], &request->curve, &request->head.curves, error);
	for (size_t i = 0; i < specs.count; i++)
		spec_free(&specs.spec[i]);
	free(specs.spec);
	request->head.curve = request->curve;
	request->head.panels = specs.panels;
	return right;
}
