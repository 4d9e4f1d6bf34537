/* SPDX-License-Identifier: MIT */
/* info_record.c - the part of --info that its record says: names, formula, parameters. */
#include <stdlib.h>
#include <string.h>

#include "about/info.h"
#include "about/parameters.h"
#include "curve/curve.h"
#include "formula/print/print.h"

/* The name and the title; those of the user have none beside their name. */
static void show_names(struct card *card, const struct instance *instance)
{
	const struct activation *activation = instance->activation;
	const struct curve curve = { .instance = instance };
	const bool own = activation->title == activation->name
		|| activation->title == activation->formula;
	card->label = curve_label(&curve);
	card_text(card, "label", card->label);
	card_text(card, "name", activation->name);
	card_text(card, "title", own ? NULL : activation->title);
	card_text(card, "aliases", activation->aliases);
	card_term(card, card->label);
	if (!own)
		card_print(card, "%s", activation->title);
	if (activation->aliases != NULL) {
		card_term(card, "also");
		card_print(card, "%s", activation->aliases);
	}
}

static void show_derivative(struct card *card, const struct instance *instance, unsigned order,
	const char *term, const char *name)
{
	const struct printed printed = { "f", &instance->formula, order };
	struct buffer text = { .bytes = NULL };
	size_t failed;
	const bool fits = formula_print(&printed, 1, PRINT_TEXT, &text, &failed);
	*buffer_reserve(&text, 1) = '\0';
	text.bytes[strcspn(text.bytes, "\n")] = '\0';
	card_text(card, name, fits ? text.bytes : NULL);
	card_term(card, term);
	card_print(card, "%s", fits ? text.bytes : "too long to be printed");
	buffer_free(&text);
}

static void show_formula(struct card *card, const struct instance *instance)
{
	const struct activation *activation = instance->activation;
	card_text(card, "formula", activation->formula);
	card_term(card, "f(x)");
	card_print(card, "%s", activation->formula);
	show_derivative(card, instance, 1, "f'(x)", "first_derivative");
	show_derivative(card, instance, 2, "f''(x)", "second_derivative");
	card_truth(card, "random", instance->noise != NULL);
	if (instance->noise != NULL) {
		card_term(card, "random");
		card_print(card, "%s; f(x), and all that follows, is the mean",
			instance->chance != NULL ? "each row draws x or 0"
			: "each row with x <= 0 draws its slope");
	}
	card_term(card, "rounded");
	card_print(card, "once: each value is the number nearest to the exact one");
	card_text(card, "note", activation->note);
	if (activation->note != NULL) {
		card_term(card, "note");
		card_print(card, "%s", activation->note);
	}
}

static void show_limits(struct card *card, const struct parameter *parameter)
{
	const bool low = parameter->minimum > -DBL_MAX, high = parameter->maximum < DBL_MAX;
	if (low)
		card_print(card, ", %s %s", parameter->above_minimum ? "above" : "at least",
			card_shown(parameter->minimum, 0).text);
	if (high)
		card_print(card, ", at most %s", card_shown(parameter->maximum, 0).text);
	if (!low && !high && parameter->words == NULL)
		card_print(card, ", any finite number");
}

/* The value in force: the default as the record has it, exact. */
static void show_value(struct card *card, const struct parameter *parameter, double value)
{
	size_t length;
	const char *word = parameter->words == NULL ? NULL
		: parameter_word(parameter, value, &length);
	if (word != NULL)
		card_print(card, "%.*s (one of %s)", (int)length, word, parameter->words);
	else if (parameter->standard == NULL)
		card_print(card, "%s", card_shown(value, 0).text);
	else if (value == parameter_standard(parameter))
		card_print(card, "%s", parameter->standard);
	else
		card_print(card, "%s (default %s)", card_shown(value, 0).text,
			parameter->standard);
}

static void put_parameter(struct card *card, const struct parameter *parameter, double value)
{
	card_comma(card);
	buffer_text(&card->json, "{");
	card_text(card, "name", parameter->name);
	size_t length;
	const char *word = parameter->words == NULL ? NULL
		: parameter_word(parameter, value, &length);
	card_key(card, "value");
	if (word != NULL)
		buffer_print(&card->json, "\"%.*s\"", (int)length, word);
	else
		buffer_print(&card->json, "%s", card_shown(value, 0).text);
	card_comma(card);
	parameters_put_default(&card->json, parameter);
	if (word == NULL && parameter->minimum > -DBL_MAX)
		card_number(card, parameter->above_minimum ? "above" : "minimum",
			parameter->minimum);
	if (word == NULL && parameter->maximum < DBL_MAX)
		card_number(card, "maximum", parameter->maximum);
	card_text(card, "help", parameter->help);
	buffer_text(&card->json, "}");
}

static void show_parameters(struct card *card, const struct instance *instance)
{
	const struct activation *activation = instance->activation;
	card_key(card, "parameters");
	buffer_text(&card->json, "[");
	for (size_t i = 0; i < activation_parameters(activation); i++) {
		const struct parameter *parameter = &activation->parameter[i];
		put_parameter(card, parameter, instance->parameter[i]);
		card_term(card, i == 0 ? "parameters" : "");
		card_print(card, "%s = ", parameter->name);
		show_value(card, parameter, instance->parameter[i]);
		if (parameter->words == NULL)
			show_limits(card, parameter);
		card_term(card, "");
		card_print(card, "  %s", parameter->help);
	}
	buffer_text(&card->json, "]");
}

void info_record(struct card *card, const struct instance *instance)
{
	show_names(card, instance);
	show_formula(card, instance);
	show_parameters(card, instance);
}
