/* info_facts.c - the part of --info that is computed: range, zeros, slope, breakpoints,
 * mean. What was not found out it says. */
#include <math.h>

#include "about/info.h"
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

static void show_bounds(struct output *output, const struct extrema *extrema)
{
	const struct bound *low = &extrema->low, *high = &extrema->high;
	const bool low_closed = low->reached && isfinite(low->value);
	const bool high_closed = high->reached && isfinite(high->value);
	output_print(output, "%s%c%s, %s%c", extrema->proved ? "" : "not known, but holds ",
		low_closed ? '[' : '(', info_number(low->value, 0).text,
		info_number(high->value, 0).text, high_closed ? ']' : ')');
}

static void show_range(struct output *output, const char *name, const struct study *study,
	const struct extrema *extrema)
{
	const struct bound *low = &extrema->low, *high = &extrema->high;
	info_term(output, name);
	if (study->stretches == 0) {
		output_print(output, "not known: f switches at more than %d x\n", ZEROS_MAX);
	} else if (low->value > high->value) {
		output_text(output, "none: f has no values\n");
	} else if (low->value == high->value && extrema->proved) {
		output_print(output, "%s everywhere\n", info_number(low->value, 0).text);
	} else {
		show_bounds(output, extrema);
		output_text(output, "; ");
		show_limit(output, extrema->limit[0], "-inf");
		output_text(output, ", ");
		show_limit(output, extrema->limit[1], "inf");
		output_text(output, "\n");
	}
}

/* Where the bound is reached, unless it is only what there is at one of the ends. */
static void show_bound(struct output *output, const struct extrema *extrema, bool maximum)
{
	const struct bound *bound = maximum ? &extrema->high : &extrema->low;
	size_t found = 0;
	if (!extrema->proved || !bound->reached || !isfinite(bound->value)
			|| bound->value == extrema->limit[0]
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
		if ((extrema->proved && extreme->value == bound) || found++ >= LISTED)
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
	if (study->stretches == 0) {
		output_text(output, "not known\n");
		places_free(&places);
		return;
	}
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
		if (study->stretches == 0 || slope->limit[side] != 0 || isinf(flat[side]))
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
	show_range(output, "derivative", study, slope);
	show_extremes(output, slope);
	show_direction(output, facts_direction(study));
	if (slope->proved && (slope->low.value > 0 || slope->high.value < 0)) {
		info_term(output, "");
		output_text(output, "the derivative is never 0\n");
	}
	show_ends(output, study, value, slope);
	show_inflections(output, slope);
}

static bool differ(const struct sides *sides)
{
	return !(sides->left == sides->right && isfinite(sides->left));
}

/* What is not smooth at an edge, as text behind "smooth"; false if it is smooth. */
static bool show_edge(struct output *output, struct study *study, size_t edge, const char *name)
{
	const struct shown x = info_number(study->pieces.edge[edge].x, 0);
	struct sides sides[ORDERS];
	for (unsigned order = 0; order < ORDERS; order++)
		sides[order] = study_sides(study, edge, order);
	const bool hole = !differ(&sides[0]) && !(sides[0].value == sides[0].left);
	if (!hole && !differ(&sides[0]) && !differ(&sides[1]) && !differ(&sides[2]))
		return false;
	info_term(output, name);
	if (isnan(sides[0].left) != isnan(sides[0].right)) {
		output_print(output, "as far as it is defined, for x %s %s\n",
			isnan(sides[0].left) ? ">" : "<", x.text);
		return true;
	}
	const unsigned order = hole || differ(&sides[0]) ? 0 : 1;
	const bool vertical = order == 1 && (isinf(sides[1].left) || isinf(sides[1].right));
	const char *what = hole ? "the value at" : order == 0 ? "the jump at"
		: vertical ? "the vertical tangent at" : differ(&sides[1]) ? "the kink at" : "f'' at";
	output_print(output, "but for %s x = %s: f%s = %s from the left, %s from the right, taken as %s\n",
		what, x.text, order == 0 ? "" : "'", info_number(sides[order].left, 0).text,
		info_number(sides[order].right, 0).text, info_number(sides[order].value, 0).text);
	return true;
}

static void show_edges(struct output *output, struct study *study)
{
	size_t found = 0, edge = 0;
	if (study->stretches == 0) {
		info_term(output, "smooth");
		output_print(output, "but for more than %d x\n", ZEROS_MAX);
		return;
	}
	for (; edge < study->pieces.edges && found < LISTED; edge++)
		found += show_edge(output, study, edge, found == 0 ? "smooth" : "");
	if (found == 0) {
		info_term(output, "smooth");
		output_text(output, "everywhere\n");
	} else if (edge < study->pieces.edges) {
		info_term(output, "");
		output_text(output, "and perhaps more\n");
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
	struct subject subject;
	subject_begin(&subject, study->formula, 0);
	const struct moments moments = moments_of(&subject, 1);
	const struct integral variance = moments.mean.state == INTEGRAL_FOUND
		? moments_variance(&subject, 1, moments.mean.value) : moments.mean;
	subject_end(&subject);
	info_term(output, "centre");
	if (isnan(at_zero))
		output_text(output, "f(0) is not defined");
	else
		output_print(output, "f(0) = %s", info_number(at_zero, 0).text);
	output_print(output, "; for x from N(0, 1) f(x) has mean %s and variance %s\n",
		show_integral(&moments.mean).text, show_integral(&variance).text);
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
	show_range(output, "range", &study, &value);
	show_extremes(output, &value);
	show_zeros(output, &study);
	show_slope(output, &study, &value, &slope);
	show_edges(output, &study);
	show_centre(output, &study);
	extrema_free(&value);
	extrema_free(&slope);
	study_end(&study);
}
