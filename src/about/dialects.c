/* SPDX-License-Identifier: MIT */
/* dialects.c - --dialects: who has a function, by which name, with which parameters, and how
 * far what it means there is from what it means here, with everybody's defaults. */
#include <float.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "about/card.h"
#include "about/parameters.h"
#include "about/show.h"
#include "about/width.h"
#include "activation/activation.h"
#include "activation/dialect/dialect.h"
#include "catalogue/catalogue.h"
#include "curve/curve.h"
#include "curve/functions.h"
#include "fact/facts.h"
#include "formula/print/print.h"
#include "request/request.h"
#include "support/buffer.h"
#include "support/error.h"
#include "support/memory.h"
#include "support/output.h"

enum { DIGITS = 6, PLACES = 2 };

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

/* At the breakpoints of both, where values and derivatives are conventions; the values alone
 * if nothing is known of its derivatives. */
static size_t compare_breakpoints(struct output *output, const struct framework *framework,
	struct instance *there, struct instance *here)
{
	const unsigned orders = framework->gradients == NULL ? 2 : 1;
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
			for (unsigned order = 0; order < orders && !again; order++)
				found += compare_at(output, there, here, order, x, found);
		}
	}
	return found;
}

/* The functions so far, ours first: frameworks that share a formula are compared once. */
struct compared {
	struct compared_one {
		struct buffer text;	/* owned: the formula */
		struct distance distance;	/* from ours */
	} *one;				/* owned [count] */
	size_t count;
};

static void compared_free(struct compared *compared)
{
	for (size_t i = 0; i < compared->count; i++)
		buffer_free(&compared->one[i].text);
	free(compared->one);
}

static struct compared_one *add(struct compared *compared, struct buffer text)
{
	compared->one = memory_resize(compared->one, compared->count + 1, sizeof *compared->one);
	compared->one[compared->count] = (struct compared_one){ .text = text };
	return &compared->one[compared->count++];
}

/* Empty if the formula is too long. */
static struct buffer text_of(const struct instance *instance)
{
	const struct printed printed = { "f", &instance->formula, 0 };
	struct buffer text = { .bytes = NULL };
	size_t failed;
	if (!formula_print(&printed, 1, PRINT_TEXT, &text, &failed))
		buffer_free(&text);
	return text;
}

static const struct compared_one *compare(struct compared *compared,
	const struct instance *there, const struct instance *here)
{
	struct buffer text = text_of(there);
	for (size_t i = 0; text.used > 0 && i < compared->count; i++)
		if (text.used == compared->one[i].text.used
				&& memcmp(text.bytes, compared->one[i].text.bytes, text.used) == 0) {
			buffer_free(&text);
			return &compared->one[i];
		}
	struct compared_one *one = add(compared, text);
	one->distance = facts_distance(&there->formula, &here->formula, there->effort);
	return one;
}

static void show_difference(struct output *output, const struct framework *framework,
	struct instance *there, struct instance *here, struct compared *compared)
{
	if (compared->count == 0)
		add(compared, text_of(here));
	const struct compared_one *one = compare(compared, there, here);
	const struct distance *distance = &one->distance;
	if (isinf(distance->value)) {
		output_text(output, "differs the more, the larger x is");
	} else if (distance->value > 0) {
		output_print(output, "differs by at most %s",
			card_shown(distance->value, DIGITS).text);
		if (distance->count > 0)
			output_print(output, ", at x = %s",
				card_shown(distance->x[0], DIGITS).text);
	} else if (one == compared->one
			|| compare_breakpoints(output, framework, there, here) == 0) {
		output_text(output, "the same");
	}
}

/* Wide enough for the longest of a column. */
struct widths {
	int names, parameters;
};

static struct widths widths_of(struct request *request)
{
	struct widths widths = { .names = 0 };
	for (size_t i = 0; i < framework_count; i++) {
		const struct dialect *row = framework_row(&frameworks[i], request->subject->name);
		if (row == NULL)
			continue;
		char *parameters = parameters_text(catalogue_dialect(request->functions.catalogue,
			&frameworks[i], row), 0);
		widths.names = width_with(widths.names, row->names);
		widths.parameters = width_with(widths.parameters, parameters);
		free(parameters);
	}
	return widths;
}

static bool show_row(struct output *output, struct request *request,
	const struct framework *framework, const struct dialect *row, struct widths widths,
	struct compared *compared, struct error *error)
{
	struct functions *functions = &request->functions;
	const struct activation *activation = catalogue_dialect(functions->catalogue, framework,
		row);
	struct instance *here = functions_add_standard(functions, request->subject, error);
	struct instance *there = functions_add_standard(functions, activation, error);
	if (here == NULL || there == NULL)
		return false;
	char *parameters = parameters_text(activation, 0);
	output_print(output, "%-8s %-*s  %-*s  ", framework->name, widths.names, row->names,
		widths.parameters, parameters);
	show_difference(output, framework, there, here, compared);
	output_print(output, "%s%s\n", row->note != NULL ? "; " : "",
		row->note != NULL ? row->note : "");
	free(parameters);
	return true;
}

void show_dialects(struct output *output, struct request *request)
{
	const struct activation *subject = request->subject;
	const struct widths widths = widths_of(request);
	struct compared compared = { .count = 0 };
	struct error error = { .status = STATUS_DONE };
	char *parameters = parameters_text(subject, 0);
	size_t found = 0;
	output_print(output, "%-8s %-*s  %-*s  %s\n", "here", widths.names, subject->name,
		widths.parameters, parameters, subject->formula);
	for (size_t i = 0; i < framework_count; i++) {
		const struct dialect *row = framework_row(&frameworks[i], subject->name);
		if (row != NULL)
			found += show_row(output, request, &frameworks[i], row, widths, &compared,
				&error);
	}
	compared_free(&compared);
	if (found == 0)
		output_text(output, "no framework has it\n");
	free(parameters);
}
