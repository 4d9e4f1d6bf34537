/* info_facts.c - the part of --info that is computed: range, zeros, slope, breakpoints,
 * mean. What was not found out it says. */
#include <math.h>

#include "cli/info.h"
#include "curve/facts.h"
#include "curve/instance.h"
#include "curve/moments.h"
#include "support/output.h"

enum { DIGITS = 6, LISTED = 8 };
static const double NEAR = 64;

static void show_limit(struct output *output, double limit, const char *where)
{
	if (isnan(limit))
		output_print(output, "no limit as x -> %s", where);
	else
		output_print(output, "%s as x -> %s", info_number(limit, 0).text, where);
}

static void show_range(struct output *output, const char *name, const struct extrema *extrema,
	bool cut)
{
	const struct bound *low = &extrema->low, *high = &extrema->high;
	const bool low_closed = low->reached && isfinite(low->value);
	const bool high_closed = high->reached && isfinite(high->value);
	info_term(output, name);
	if (!cut) {
		output_print(output, "not known: f switches at more than %d x", ZEROS_MAX);
	} else if (low->value > high->value) {
		output_text(output, "none: f has no values\n");
		return;
	} else if (low->value == high->value && extrema->proved) {
		output_print(output, "%s everywhere\n", info_number(low->value, 0).text);
		return;
	} else {
		output_print(output, "%c%s, %s%c%s", low_closed ? '[' : '(',
			info_number(low->value, 0).text, info_number(high->value, 0).text,
			high_closed ? ']' : ')', extrema->proved ? "" : " (not proved)");
	}
	output_text(output, "; ");
	show_limit(output, extrema->limit[0], "-inf");
	output_text(output, ", ");
	show_limit(output, extrema->limit[1], "inf");
	output_text(output, "\n");
}

/* Where the bound is reached, unless it is only what there is at one of the ends. */
static void show_bound(struct output *output, const struct extrema *extrema, bool maximum)
{
	const struct bound *bound = maximum ? &extrema->high : &extrema->low;
	size_t found = 0;
	if (!bound->reached || !isfinite(bound->value) || bound->value == extrema->limit[0]
			|| bound->value == extrema->limit[1] || isnan(bound->x))
		return;
	info_term(output, "");
	output_print(output, "%s %s at x = ", maximum ? "maximum" : "minimum",
		info_number(bound->value, 0).text);
	for (size_t i = 0; i < extrema->count; i++) {
		const struct extreme *extreme = &extrema->extreme[i];
		if (extreme->maximum != maximum || extreme->value != bound->value)
			continue;
		if (found++ < LISTED)
			output_print(output, "%s%s", found > 1 ? ", " : "",
				info_number(extreme->x, 0).text);
	}
	if (found == 0)
		output_print(output, "%s", info_number(bound->x, 0).text);
	output_text(output, found > LISTED ? ", ...\n" : "\n");
}

static void show_extremes(struct output *output, const struct extrema *extrema)
{
	size_t found = 0;
	show_bound(output, extrema, false);
	show_bound(output, extrema, true);
	for (size_t i = 0; i < extrema->count; i++) {
		const struct extreme *extreme = &extrema->extreme[i];
		const double bound = extreme->maximum ? extrema->high.value : extrema->low.value;
		if (extreme->value == bound || found++ >= LISTED)
			continue;
		info_term(output, "");
		output_print(output, "local %s %s at x = %s\n",
			extreme->maximum ? "maximum" : "minimum",
			info_number(extreme->value, 0).text, info_number(extreme->x, 0).text);
	}
	if (found > LISTED) {
		info_term(output, "");
		output_print(output, "and %zu more\n", found - LISTED);
	}
}

static void show_place(struct output *output, struct span place)
{
	if (place.low == place.high)
		output_print(output, "x = %s", info_number(place.low, 0).text);
	else if (isinf(place.low) && isinf(place.high))
		output_text(output, "everywhere");
	else if (isinf(place.low))
		output_print(output, "x <= %s", info_number(place.high, 0).text);
	else if (isinf(place.high))
		output_print(output, "x >= %s", info_number(place.low, 0).text);
	else
		output_print(output, "%s <= x <= %s", info_number(place.low, 0).text,
			info_number(place.high, 0).text);
}

static void show_zeros(struct output *output, struct study *study)
{
	struct places places = facts_zeros(study);
	const bool few = places.count <= LISTED;
	size_t near = 0, unknown = 0;
	info_term(output, "zeros");
	for (size_t i = 0; i < places.count; i++) {
		near += places.place[i].low <= NEAR && places.place[i].high >= -NEAR;
		if (few && i > 0)
			output_text(output, ", ");
		if (few)
			show_place(output, places.place[i]);
	}
	for (size_t i = 0; i < places.unknowns; i++)
		unknown += few || (places.unknown[i].low < NEAR && places.unknown[i].high > -NEAR);
	if (!few)
		output_print(output, "%zu in [%g, %g]", near, -NEAR, NEAR);
	else if (places.count == 0 && unknown == 0)
		output_text(output, "none");
	for (size_t i = 0; i < places.unknowns && i < unknown && i < LISTED; i++) {
		output_text(output, i > 0 ? ", " : places.count > 0 ? "; not known for "
			: "not known for ");
		show_place(output, places.unknown[i]);
	}
	output_text(output, "\n");
	places_free(&places);
}

static void show_inflections(struct output *output, const struct extrema *slope)
{
	size_t found = 0;
	for (size_t i = 0; i < slope->count; i++)
		found += slope->extreme[i].inside;
	if (found == 0)
		return;
	info_term(output, "inflections");
	for (size_t i = 0, listed = 0; i < slope->count && listed < LISTED; i++)
		if (slope->extreme[i].inside)
			output_print(output, "%s%s", listed++ > 0 ? ", " : "x = ",
				info_number(slope->extreme[i].x, 0).text);
	output_text(output, found > LISTED ? ", ...\n" : "\n");
}

static void show_direction(struct output *output, enum direction direction)
{
	static const char *const text[] = {
		[DIRECTION_UNKNOWN] = "not known whether it is monotone",
		[DIRECTION_BOTH] = "not monotone",
		[DIRECTION_RISES] = "monotone: never falls",
		[DIRECTION_FALLS] = "monotone: never rises",
		[DIRECTION_NEITHER] = "monotone: neither rises nor falls",
	};
	info_term(output, "");
	output_print(output, "%s\n", text[direction]);
}

/* What the derivative says: does the function saturate, or die. */
static void show_ends(struct output *output, struct study *study, const struct extrema *value,
	const struct extrema *slope)
{
	static const char *const sides[2] = { "x -> -inf", "x -> inf" };
	double flat[2];
	facts_flat(study, flat);
	for (int side = 0; side < 2; side++) {
		if (slope->limit[side] != 0 || isinf(flat[side]))
			continue;
		info_term(output, "");
		if (!isnan(flat[side]))
			output_print(output, "dead for x %s %s: the derivative is 0\n",
				side == 0 ? "<" : ">", info_number(flat[side], 0).text);
		else
			output_print(output, "%s as %s: the derivative goes to 0\n",
				isfinite(value->limit[side]) ? "saturates" : "flattens",
				sides[side]);
	}
}

static void show_slope(struct output *output, struct study *study, const struct extrema *value,
	const struct extrema *slope)
{
	show_range(output, "derivative", slope, study->stretches > 0);
	show_extremes(output, slope);
	show_direction(output, facts_direction(study));
	if (slope->proved && (slope->low.value > 0 || slope->high.value < 0)) {
		info_term(output, "");
		output_text(output, "the derivative is never 0\n");
	}
	show_ends(output, study, value, slope);
	show_inflections(output, slope);
}

static void show_breakpoint(struct output *output, struct study *study,
	const struct breakpoint *breakpoint)
{
	const struct shown x = info_number(breakpoint->x, 0);
	const double *left = breakpoint->left, *right = breakpoint->right;
	const bool jumps = !(left[0] == right[0]);
	const unsigned order = jumps ? 0 : 1;
	if (isnan(left[0]) != isnan(right[0])) {
		output_print(output, "as far as it is defined, for x %s %s\n",
			isnan(left[0]) ? ">" : "<", x.text);
		return;
	}
	output_print(output, "but for %s x = %s: %s = %s from the left, %s from the right, taken as %s\n",
		jumps ? "the jump at" : left[1] != right[1] ? "the kink at" : "f'' at", x.text,
		jumps ? "f" : "f'", info_number(left[order], 0).text,
		info_number(right[order], 0).text,
		info_number(study_value(study, order, breakpoint->x), 0).text);
}

static void show_breakpoints(struct output *output, struct study *study,
	const struct instance *instance)
{
	info_term(output, "smooth");
	if (instance->too_many_breakpoints)
		output_print(output, "but for more than %d x\n", ZEROS_MAX);
	else if (instance->breakpoints == 0)
		output_text(output, "everywhere\n");
	for (size_t i = 0; i < instance->breakpoints && i < LISTED; i++) {
		if (i > 0)
			info_term(output, "");
		show_breakpoint(output, study, &instance->breakpoint[i]);
	}
	if (instance->breakpoints > LISTED) {
		info_term(output, "");
		output_print(output, "and %zu more\n", instance->breakpoints - LISTED);
	}
}

/* As many digits as are known. */
static struct shown show_integral(const struct integral *integral)
{
	struct shown shown = { "none" };
	if (integral->state == INTEGRAL_NOT_FOUND)
		shown = (struct shown){ "not found" };
	if (integral->state != INTEGRAL_FOUND)
		return shown;
	const double digits = integral->value == 0 ? DIGITS
		: log10(fabs(integral->value) / integral->error);
	return info_number(integral->value, (int)fmax(1, fmin(DIGITS, floor(digits))));
}

static void show_centre(struct output *output, struct study *study)
{
	const double at_zero = study_value(study, 0, 0);
	const struct moments moments = moments_of(study);
	info_term(output, "centre");
	if (isnan(at_zero))
		output_text(output, "f(0) is not defined");
	else
		output_print(output, "f(0) = %s", info_number(at_zero, 0).text);
	output_print(output, "; for x from N(0, 1) f(x) has mean %s and variance %s\n",
		show_integral(&moments.mean).text, show_integral(&moments.variance).text);
	if (moments.mean.state != INTEGRAL_FOUND)
		return;
	info_term(output, "");
	output_text(output, moments.mean.value == 0 ? "zero-centred\n" : "not zero-centred\n");
}

void info_facts(struct output *output, const struct instance *instance)
{
	struct study study;
	study_begin(&study, &instance->formula);
	struct extrema value = extrema_of(&study, 0), slope = extrema_of(&study, 1);
	show_range(output, "range", &value, study.stretches > 0);
	show_extremes(output, &value);
	show_zeros(output, &study);
	show_slope(output, &study, &value, &slope);
	show_breakpoints(output, &study, instance);
	show_centre(output, &study);
	extrema_free(&value);
	extrema_free(&slope);
	study_end(&study);
}
