/* info.c - all about one function: its record, and facts computed from its formula. */
#include "about/info.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "activation/activation.h"
#include "request/request.h"
#include "about/show.h"
#include "curve/curve.h"
#include "curve/facts.h"
#include "formula/print/print.h"
#include "support/buffer.h"
#include "support/error.h"
#include "support/output.h"

enum { DIGITS = 6 };

struct shown info_number(double value, int digits)
{
	struct shown shown;
	const size_t length = digits > 0 ? number_write_digits(shown.text, value, digits)
		: number_write(shown.text, value);
	shown.text[length] = '\0';
	return shown;
}

void info_term(struct output *output, const char *name)
{
	output_print(output, "%-*s", TERM_WIDTH, name);
}

/* The name and the title; those of the user have none beside their name. */
static void show_names(struct output *output, const struct curve *curve)
{
	const struct activation *activation = curve->instance->activation;
	char *label = curve_label(curve);
	const int gap = (int)strlen(label) + 2 > TERM_WIDTH ? 2 : TERM_WIDTH - (int)strlen(label);
	const bool own = activation->title == activation->name
		|| activation->title == activation->formula;
	if (own)
		output_print(output, "%s\n", label);
	else
		output_print(output, "%s%*s%s\n", label, gap, "", activation->title);
	free(label);
	if (activation->aliases != NULL) {
		info_term(output, "also");
		output_print(output, "%s\n", activation->aliases);
	}
}

static void show_derivative(struct output *output, const struct instance *instance,
	unsigned order)
{
	const struct printed printed = { "f", &instance->formula, order };
	struct buffer text = { .bytes = NULL };
	size_t failed;
	if (formula_print(&printed, 1, PRINT_TEXT, &text, &failed))
		output_print(output, "%.*s\n", (int)text.used, text.bytes);
	else
		output_text(output, "too long to be printed\n");
	buffer_free(&text);
}

static void show_formula(struct output *output, const struct instance *instance)
{
	const struct activation *activation = instance->activation;
	info_term(output, "f(x)");
	output_print(output, "%s\n", activation->formula);
	info_term(output, "f'(x)");
	show_derivative(output, instance, 1);
	info_term(output, "f''(x)");
	show_derivative(output, instance, 2);
	info_term(output, "rounded");
	output_text(output, "once: each value is the number nearest to the exact one\n");
	if (activation->note != NULL) {
		info_term(output, "note");
		output_print(output, "%s\n", activation->note);
	}
}

static void show_limits(struct output *output, const struct parameter *parameter)
{
	const bool low = parameter->minimum > -DBL_MAX, high = parameter->maximum < DBL_MAX;
	if (low)
		output_print(output, ", %s %s", parameter->above_minimum ? "above" : "at least",
			info_number(parameter->minimum, 0).text);
	if (high)
		output_print(output, ", at most %s", info_number(parameter->maximum, 0).text);
	if (!low && !high)
		output_text(output, ", any finite number");
}

/* The value in force: the default as the record has it, exact. */
static void show_value(struct output *output, const struct parameter *parameter, double value)
{
	if (parameter->standard == NULL)
		output_print(output, "%s", info_number(value, 0).text);
	else if (value == parameter_standard(parameter))
		output_print(output, "%s", parameter->standard);
	else
		output_print(output, "%s (default %s)", info_number(value, 0).text,
			parameter->standard);
}

static void show_parameters(struct output *output, const struct instance *instance)
{
	const struct activation *activation = instance->activation;
	for (size_t i = 0; i < activation_parameters(activation); i++) {
		const struct parameter *parameter = &activation->parameter[i];
		info_term(output, i == 0 ? "parameters" : "");
		output_print(output, "%s = ", parameter->name);
		show_value(output, parameter, instance->parameter[i]);
		show_limits(output, parameter);
		output_print(output, "\n%*s  %s\n", TERM_WIDTH, "", parameter->help);
	}
}

static void show_distance(struct output *output, struct functions *functions,
	const struct instance *instance)
{
	const char *name = instance->activation->approximates;
	struct error error = { .status = STATUS_DONE };
	if (name == NULL)
		return;
	const struct instance *exact = functions_add_standard(functions,
		activation_find(name, strlen(name)), &error);
	const struct distance distance = facts_distance(&instance->formula, &exact->formula,
		instance->effort);
	info_term(output, "stands for");
	output_print(output, "%s, from which it differs by at most %s, at x =", name,
		info_number(distance.value, DIGITS).text);
	if (distance.count == 2 && distance.x[0] == -distance.x[1])
		output_print(output, " ±%s\n", info_number(fabs(distance.x[0]), DIGITS).text);
	else
		for (size_t i = 0; i < distance.count; i++)
			output_print(output, "%s %s%s", i > 0 ? " and" : "",
				info_number(distance.x[i], DIGITS).text,
				i + 1 == distance.count ? "\n" : "");
}

void show_info(struct output *output, struct request *request)
{
	const struct instance *instance = request->curve[0].instance;
	const struct curve curve = { .instance = instance };
	show_names(output, &curve);
	show_formula(output, instance);
	show_parameters(output, instance);
	info_facts(output, instance);
	show_distance(output, &request->functions, instance);
	if (instance->activation->citation != NULL) {
		info_term(output, "published");
		output_print(output, "%s\n", instance->activation->citation);
	}
}
