/* info.c - all about one function: its record, and facts computed from it. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "activation/activation.h"
#include "cli/request.h"
#include "cli/show.h"
#include "curve/facts.h"
#include "formula/print.h"
#include "number/number.h"
#include "support/buffer.h"
#include "support/error.h"
#include "support/output.h"

enum { TERM_WIDTH = 12, DIGITS = 6 };
static const double NOISE = 1e-12;	/* of an integral that is 0 */

struct shown {
	char text[NUMBER_TEXT_MAX + 1];
};

/* A number, with all digits (0) or so many. */
static struct shown show(double value, int digits)
{
	struct shown shown;
	const size_t length = digits > 0 ? number_write_digits(shown.text, value, digits)
		: number_write(shown.text, value);
	shown.text[length] = '\0';
	return shown;
}

/* "term        ", or as much white space under it. */
static void term(struct output *output, const char *name)
{
	output_print(output, "%-*s", TERM_WIDTH, name);
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
	term(output, "f(x)");
	output_print(output, "%s\n", activation->formula);
	term(output, "f'(x)");
	show_derivative(output, instance, 1);
	term(output, "f''(x)");
	show_derivative(output, instance, 2);
	if (activation->note != NULL) {
		term(output, "note");
		output_print(output, "%s\n", activation->note);
	}
}

static void show_limits(struct output *output, const struct parameter *parameter)
{
	const bool low = parameter->minimum > -DBL_MAX, high = parameter->maximum < DBL_MAX;
	if (low)
		output_print(output, ", %s %s", parameter->above_minimum ? "above" : "at least",
			show(parameter->minimum, 0).text);
	if (high)
		output_print(output, ", at most %s", show(parameter->maximum, 0).text);
	if (!low && !high)
		output_text(output, ", any finite number");
}

static void show_parameters(struct output *output, const struct instance *instance)
{
	const struct activation *activation = instance->activation;
	for (size_t i = 0; i < activation_parameters(activation); i++) {
		const struct parameter *parameter = &activation->parameter[i];
		term(output, i == 0 ? "parameters" : "");
		if (parameter->standard != NULL)
			output_print(output, "%s = %s", parameter->name, parameter->standard);
		else
			output_print(output, "%s, which must be set", parameter->name);
		show_limits(output, parameter);
		output_print(output, "\n%*s  %s\n", TERM_WIDTH, "", parameter->help);
	}
}

/* An extreme, unless it is only what the curve has at one of its ends. */
static void show_extreme(struct output *output, const char *name, const struct bound *bound,
	const struct facts *facts)
{
	if (!bound->reached || !isfinite(bound->value) || bound->value == facts->limit[0]
			|| bound->value == facts->limit[1])
		return;
	term(output, "");
	output_print(output, "%s %s at x = %s\n", name, show(bound->value, 0).text,
		show(bound->x, 0).text);
}

static void show_range(struct output *output, const char *name, const struct facts *facts)
{
	const struct bound *low = &facts->low, *high = &facts->high;
	const bool low_closed = low->reached && isfinite(low->value);
	const bool high_closed = high->reached && isfinite(high->value);
	term(output, name);
	if (low->value == high->value) {
		output_print(output, "%s everywhere\n", show(low->value, 0).text);
		return;
	}
	output_print(output, "%c%s, %s%c; %s as x -> -inf, %s as x -> inf\n",
		low_closed ? '[' : '(', show(low->value, 0).text, show(high->value, 0).text,
		high_closed ? ']' : ')', show(facts->limit[0], 0).text, show(facts->limit[1], 0).text);
}

/* What the derivative says: does the function rise, fall, saturate, die. */
static void show_slope(struct output *output, const struct facts *slope)
{
	static const char *const sides[2] = { "x -> -inf", "x -> inf" };
	if (slope->low.value >= 0 || slope->high.value <= 0) {
		term(output, "");
		output_print(output, "monotone: never %s\n", slope->low.value >= 0 ? "falls" : "rises");
	} else {
		term(output, "");
		output_text(output, "not monotone\n");
	}
	if (slope->low.value > 0 || slope->high.value < 0) {
		const bool vanishes = slope->limit[0] == 0 || slope->limit[1] == 0;
		term(output, "");
		output_print(output, "the derivative is never 0%s\n", vanishes ? ", but goes there" : "");
	}
	for (int side = 0; side < 2; side++) {
		if (slope->limit[side] != 0)
			continue;
		term(output, "");
		if (isnan(slope->flat[side]))
			output_print(output, "saturates as %s: the derivative goes to 0\n", sides[side]);
		else
			output_print(output, "dead for x %s %s: the derivative is 0\n",
				side == 0 ? "<" : ">", show(slope->flat[side], 0).text);
	}
}

static void show_breakpoints(struct output *output, const struct curve *slope)
{
	double breaks[CURVE_BREAKS_MAX];
	const size_t count = curve_breaks(slope, breaks);
	term(output, "smooth");
	if (count == 0)
		output_text(output, "everywhere\n");
	for (size_t i = 0; i < count; i++) {
		double left, right;
		curve_sides(slope, breaks[i], &left, &right);
		if (i > 0)
			term(output, "");
		output_print(output, "%s x = %s: f' = %s from the left, %s from the right, taken as %s\n",
			left != right ? "but for the kink at" : "but for f'' at",
			show(breaks[i], 0).text, show(left, 0).text, show(right, 0).text,
			show(curve_at(slope, breaks[i]), 0).text);
	}
}

static double clean(double integral)
{
	return fabs(integral) < NOISE ? 0 : integral;
}

static void show_moments(struct output *output, const struct curve *curve)
{
	const double at_zero = curve_at(curve, 0);
	const struct moments moments = facts_moments(curve);
	term(output, "centre");
	output_print(output, "f(0) = %s; for x from N(0, 1) f(x) has mean %s and variance %s\n",
		show(at_zero, 0).text, show(clean(moments.mean), DIGITS).text,
		show(clean(moments.variance), DIGITS).text);
	term(output, "");
	output_text(output, clean(moments.mean) == 0 ? "zero-centred\n" : "not zero-centred\n");
}

static void show_difference(struct output *output, struct functions *functions,
	const struct curve *value)
{
	const char *name = value->instance->activation->approximates;
	struct error error = { .status = STATUS_DONE };
	if (name == NULL)
		return;
	const struct curve exact = {
		.instance = functions_add_standard(functions, activation_find(name, strlen(name)),
			&error),
	};
	struct curve difference = *value;
	difference.minus = &exact;
	const struct bound largest = facts_largest(&difference);
	term(output, "stands for");
	output_print(output, "%s, from which it differs by at most %s, at x = %s\n", name,
		show(largest.value, DIGITS).text, show(largest.x, DIGITS).text);
}

void show_info(struct output *output, struct request *request)
{
	const struct instance *instance = request->curve[0].instance;
	const struct activation *activation = instance->activation;
	const struct curve value = { .instance = instance };
	const struct curve slope = { .instance = instance, .order = 1 };
	functions_find_breakpoints(&request->functions, -DBL_MAX, DBL_MAX);
	const struct facts value_facts = facts_of(&value), slope_facts = facts_of(&slope);

	char *label = curve_label(&value);
	/* The user's functions have no title beside their names. */
	if (activation->title == activation->name || activation->title == activation->formula)
		output_print(output, "%s\n", label);
	else
		output_print(output, "%-*s  %s\n", TERM_WIDTH - 2, label, activation->title);
	free(label);
	if (activation->aliases != NULL) {
		term(output, "also");
		output_print(output, "%s\n", activation->aliases);
	}
	show_formula(output, instance);
	show_parameters(output, instance);
	show_range(output, "range", &value_facts);
	show_extreme(output, "minimum", &value_facts.low, &value_facts);
	show_extreme(output, "maximum", &value_facts.high, &value_facts);
	show_range(output, "derivative", &slope_facts);
	show_extreme(output, "minimum", &slope_facts.low, &slope_facts);
	show_extreme(output, "maximum", &slope_facts.high, &slope_facts);
	show_slope(output, &slope_facts);
	show_breakpoints(output, &slope);
	show_moments(output, &value);
	show_difference(output, &request->functions, &value);
	if (activation->citation != NULL) {
		term(output, "published");
		output_print(output, "%s\n", activation->citation);
	}
}
