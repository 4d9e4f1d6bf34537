/* dialects.c - --dialects: who has a function, by which name, with which parameters, and how
 * far what it means there is from what it means here, with everybody's defaults. */
#include <float.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "about/card.h"
#include "about/show.h"
#include "activation/activation.h"
#include "activation/catalogue.h"
#include "activation/dialect/dialect.h"
#include "curve/curve.h"
#include "curve/facts.h"
#include "curve/functions.h"
#include "formula/print/print.h"
#include "request/request.h"
#include "support/buffer.h"
#include "support/error.h"
#include "support/memory.h"
#include "support/output.h"

enum { DIGITS = 6, PLACES = 2 };

/* "negative_slope=0.2", or "-". To be freed. */
static char *parameters_of(const struct activation *activation)
{
	struct buffer text = { .bytes = NULL };
	for (size_t i = 0; i < activation_parameters(activation); i++) {
		const struct parameter *parameter = &activation->parameter[i];
		size_t length = strlen(parameter->standard);
		const char *value = parameter->words == NULL ? parameter->standard
			: parameter_word(parameter, 0, &length);
		const bool last = i + 1 == activation_parameters(activation);
		buffer_print(&text, "%s=%.*s%s", parameter->name, (int)length, value,
			last ? "" : " ");
	}
	return text.used > 0 ? text.bytes : memory_print("-");
}

/* What the order is at x; told if it is not the same there. */
static size_t compare_at(struct output *output, const struct instance *there,
	const struct instance *here, unsigned order, double x, size_t found)
{
	const struct curve theirs = { .instance = there, .order = order };
	const struct curve ours = { .instance = here, .order = order };
	const double a = curve_at(&theirs, x), b = curve_at(&ours, x);
	if (a == b || (isnan(a) && isnan(b)))
		return 0;
	if (found < PLACES)
		output_print(output, "%s%s(%s) = %s, not %s", found > 0 ? "; " : "",
			order == 0 ? "f" : "f'", card_shown(x, DIGITS).text,
			card_shown(a, DIGITS).text, card_shown(b, DIGITS).text);
	return 1;
}

/* At the breakpoints of both, where values and derivatives are conventions. */
static size_t compare_breakpoints(struct output *output, struct instance *there,
	struct instance *here)
{
	size_t found = 0;
	instance_find_breakpoints(there, -DBL_MAX, DBL_MAX);
	instance_find_breakpoints(here, -DBL_MAX, DBL_MAX);
	for (int side = 0; side < 2; side++) {
		const struct instance *instance = side == 0 ? there : here;
		for (size_t i = 0; i < instance->breakpoints; i++) {
			const double x = instance->breakpoint[i].x;
			bool again = false;
			for (size_t j = 0; side == 1 && j < there->breakpoints; j++)
				again |= there->breakpoint[j].x == x;
			for (unsigned order = 0; order < 2 && !again; order++)
				found += compare_at(output, there, here, order, x, found);
		}
	}
	return found;
}

/* What is written alike needs no search. */
static bool same_text(const struct instance *there, const struct instance *here)
{
	const struct printed printed[] = {
		{ "f", &there->formula, 0 }, { "f", &here->formula, 0 },
	};
	struct buffer text[2] = { { .bytes = NULL }, { .bytes = NULL } };
	size_t failed;
	bool same = true;
	for (size_t i = 0; i < 2; i++)
		same &= formula_print(&printed[i], 1, PRINT_TEXT, &text[i], &failed);
	same = same && text[0].used == text[1].used
		&& memcmp(text[0].bytes, text[1].bytes, text[0].used) == 0;
	buffer_free(&text[0]);
	buffer_free(&text[1]);
	return same;
}

static void show_difference(struct output *output, struct instance *there,
	struct instance *here)
{
	if (same_text(there, here)) {
		output_text(output, "the same");
		return;
	}
	const struct distance distance = facts_distance(&there->formula, &here->formula,
		there->effort);
	if (isinf(distance.value)) {
		output_text(output, "differs the more, the larger x is");
	} else if (distance.value > 0) {
		output_print(output, "differs by at most %s", card_shown(distance.value, DIGITS).text);
		if (distance.count > 0)
			output_print(output, ", at x = %s", card_shown(distance.x[0], DIGITS).text);
	} else if (compare_breakpoints(output, there, here) == 0) {
		output_text(output, "the same");
	}
}

/* Wide enough for the longest of a column. */
struct widths {
	int names, parameters;
};

static int longer(int width, const char *text)
{
	return (int)strlen(text) > width ? (int)strlen(text) : width;
}

static struct widths widths_of(struct request *request)
{
	struct widths widths = { .names = 0 };
	for (size_t i = 0; i < framework_count; i++) {
		const struct dialect *row = framework_row(&frameworks[i], request->subject->name);
		if (row == NULL)
			continue;
		char *parameters = parameters_of(catalogue_dialect(request->functions.catalogue,
			&frameworks[i], row));
		widths.names = longer(widths.names, row->names);
		widths.parameters = longer(widths.parameters, parameters);
		free(parameters);
	}
	return widths;
}

static bool show_row(struct output *output, struct request *request,
	const struct framework *framework, const struct dialect *row, struct widths widths,
	struct error *error)
{
	struct functions *functions = &request->functions;
	const struct activation *activation = catalogue_dialect(functions->catalogue, framework,
		row);
	struct instance *here = functions_add_standard(functions, request->subject, error);
	struct instance *there = functions_add_standard(functions, activation, error);
	if (here == NULL || there == NULL)
		return false;
	char *parameters = parameters_of(activation);
	output_print(output, "%-8s %-*s  %-*s  ", framework->name, widths.names, row->names,
		widths.parameters, parameters);
	show_difference(output, there, here);
	output_print(output, "%s%s\n", row->note != NULL ? "; " : "",
		row->note != NULL ? row->note : "");
	free(parameters);
	return true;
}

void show_dialects(struct output *output, struct request *request)
{
	const struct activation *subject = request->subject;
	const struct widths widths = widths_of(request);
	struct error error = { .status = STATUS_DONE };
	char *parameters = parameters_of(subject);
	size_t found = 0;
	output_print(output, "%-8s %-*s  %-*s  %s\n", "here", widths.names, subject->name,
		widths.parameters, parameters, subject->formula);
	for (size_t i = 0; i < framework_count; i++) {
		const struct dialect *row = framework_row(&frameworks[i], subject->name);
		if (row != NULL)
			found += show_row(output, request, &frameworks[i], row, widths, &error);
	}
	if (found == 0)
		output_text(output, "no framework has it\n");
	free(parameters);
}
