/* SPDX-License-Identifier: MIT */
/* info_frameworks.c - the part of --info about frameworks: who has the function, by which
 * names, with which parameters, and what each of them takes at its breakpoints. */
#include <float.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "about/info.h"
#include "about/parameters.h"
#include "activation/activation.h"
#include "activation/dialect/dialect.h"
#include "catalogue/catalogue.h"
#include "curve/functions.h"
#include "curve/instance.h"
#include "support/error.h"
#include "support/memory.h"
#include "table/escape.h"

enum { DIGITS = 6, LISTED = 8 };

/* What a framework takes at a breakpoint of its function. */
struct taken {
	const struct framework *framework;
	double x;
	unsigned order;		/* f itself where that jumps, else its derivative */
	double value;
};

struct conventions {
	struct taken *taken;	/* owned [count], by x */
	size_t count;
};

static double value_at(const struct instance *instance, unsigned order, double x)
{
	double value;
	instance_evaluate(instance, order, NUMBER_F64, &x, &value, 1);
	return value;
}

/* Behind those at the same x. */
static void insert(struct conventions *conventions, struct taken taken)
{
	conventions->taken = memory_resize(conventions->taken, conventions->count + 1,
		sizeof *conventions->taken);
	size_t i = conventions->count++;
	for (; i > 0 && conventions->taken[i - 1].x > taken.x; i--)
		conventions->taken[i] = conventions->taken[i - 1];
	conventions->taken[i] = taken;
}

/* Where f jumps it is what f is there, else what the derivative is, if that is known. */
static void take_conventions(struct conventions *conventions, struct card *card,
	const struct framework *framework, struct instance *instance)
{
	instance_find_breakpoints(instance, -DBL_MAX, DBL_MAX);
	card_key(card, "breakpoints");
	buffer_text(&card->json, "[");
	for (size_t i = 0; i < instance->breakpoints; i++) {
		const struct breakpoint *breakpoint = &instance->breakpoint[i];
		const bool jump = breakpoint->left[0] != breakpoint->right[0];
		const bool corner = breakpoint->left[1] != breakpoint->right[1];
		const double value = value_at(instance, 0, breakpoint->x);
		const double slope = value_at(instance, 1, breakpoint->x);
		card_comma(card);
		buffer_text(&card->json, "{");
		card_number(card, "x", breakpoint->x);
		card_number(card, "value", value);
		if (framework->gradients == NULL)
			card_number(card, "derivative", slope);
		buffer_text(&card->json, "}");
		if (jump || (corner && framework->gradients == NULL))
			insert(conventions, (struct taken){ framework, breakpoint->x, !jump,
				jump ? value : slope });
	}
	buffer_text(&card->json, "]");
}

static bool same_place(const struct taken *one, const struct taken *other)
{
	return one->x == other->x && one->order == other->order;
}

/* "0.01 in torch, onnx; 0.2 in tf": those of a place from the first on. */
static void show_place(struct card *card, const struct taken *taken, size_t count)
{
	card_print(card, "f%s(%s) = ", taken->order > 0 ? "'" : "",
		card_shown(taken->x, DIGITS).text);
	for (size_t i = 0; i < count; i++) {
		bool said = !same_place(taken, &taken[i]);
		for (size_t k = 0; k < i && !said; k++)
			said = same_place(taken, &taken[k]) && taken[k].value == taken[i].value;
		if (said)
			continue;
		card_print(card, "%s%s in %s", i > 0 ? "; " : "",
			card_shown(taken[i].value, DIGITS).text, taken[i].framework->name);
		for (size_t k = i + 1; k < count; k++)
			if (same_place(taken, &taken[k]) && taken[k].value == taken[i].value)
				card_print(card, ", %s", taken[k].framework->name);
	}
}

/* "f' is not defined in onnx, not read in paddle, mlx", of those that have the function. */
static void show_untold(struct card *card, const char *function)
{
	const char *before = "f' is", *reason = NULL;
	for (size_t i = 0; i < framework_count; i++)
		if (frameworks[i].gradients != NULL
				&& framework_row(&frameworks[i], function) != NULL) {
			if (reason == NULL)
				card_term(card, "");
			if (reason != NULL && strcmp(reason, frameworks[i].gradients) == 0)
				card_print(card, ", %s", frameworks[i].name);
			else
				card_print(card, "%s %s in %s", before, frameworks[i].gradients,
					frameworks[i].name);
			reason = frameworks[i].gradients;
			before = ",";
		}
}

static void show_conventions(struct card *card, const struct conventions *conventions,
	const char *function)
{
	size_t places = 0;
	for (size_t i = 0; i < conventions->count && places < LISTED; i++) {
		const struct taken *taken = &conventions->taken[i];
		size_t before = 0;
		while (before < i && !same_place(&conventions->taken[before], taken))
			before++;
		if (before < i)
			continue;
		card_term(card, places++ == 0 ? "breakpoints" : "");
		show_place(card, taken, conventions->count - i);
	}
	if (places > 0)
		show_untold(card, function);
}

/* "nn.ReLU, F.relu" as a list. */
static void put_names(struct card *card, const char *names)
{
	card_key(card, "names");
	buffer_text(&card->json, "[");
	for (const char *name = names; *name != '\0'; ) {
		const size_t length = strcspn(name, ",");
		char *one = memory_text(name, length);
		card_comma(card);
		escape_json(&card->json, one);
		free(one);
		name += length + strspn(name + length, ", ");
	}
	buffer_text(&card->json, "]");
}

static void put_parameters(struct card *card, const struct activation *activation)
{
	card_key(card, "parameters");
	buffer_text(&card->json, "[");
	for (size_t i = 0; i < activation_parameters(activation); i++) {
		const struct parameter *parameter = &activation->parameter[i];
		card_comma(card);
		buffer_text(&card->json, "{");
		card_text(card, "name", parameter->name);
		card_comma(card);
		parameters_put_default(&card->json, parameter);
		buffer_text(&card->json, "}");
	}
	buffer_text(&card->json, "]");
}

static void show_framework(struct card *card, const struct framework *framework,
	const struct dialect *row, const struct activation *activation, bool first)
{
	char *parameters = parameters_text(activation, DIGITS);
	card_term(card, first ? "frameworks" : "");
	card_print(card, "%s: %s", framework->name, row->names);
	if (activation_parameters(activation) > 0)
		card_print(card, "; %s", parameters);
	free(parameters);
	card_text(card, "framework", framework->name);
	card_text(card, "title", framework->title);
	card_text(card, "version", framework->version);
	put_names(card, row->names);
	card_text(card, "formula", activation->formula);
	put_parameters(card, activation);
	card_text(card, "note", row->note);
}

void info_frameworks(struct card *card, struct functions *functions,
	const struct instance *subject)
{
	const struct dialect *own = subject->activation->dialect;
	const char *name = own != NULL ? own->function : subject->activation->name;
	struct conventions conventions = { .count = 0 };
	struct error error = { .status = STATUS_DONE };
	size_t found = 0;
	card_key(card, "frameworks");
	buffer_text(&card->json, "[");
	for (size_t i = 0; i < framework_count; i++) {
		const struct dialect *row = framework_row(&frameworks[i], name);
		if (row == NULL)
			continue;
		const struct activation *activation = catalogue_dialect(functions->catalogue,
			&frameworks[i], row);
		struct instance *instance = functions_add_standard(functions, activation, &error);
		card_comma(card);
		buffer_text(&card->json, "{");
		show_framework(card, &frameworks[i], row, activation, found++ == 0);
		if (instance != NULL)
			take_conventions(&conventions, card, &frameworks[i], instance);
		buffer_text(&card->json, "}");
	}
	buffer_text(&card->json, "]");
	show_conventions(card, &conventions, name);
	free(conventions.taken);
}
