/* SPDX-License-Identifier: MIT */
/* info_range.c - the part of --info about values: range, extremes, zeros. What was not
 * found out it says. */
#include <float.h>
#include <math.h>
#include <stdlib.h>

#include "about/info.h"
#include "fact/facts.h"
#include "support/memory.h"

enum { LISTED = 8 };
static const double NEAR = 64;

static void show_limit(struct card *card, double limit, const char *where)
{
	if (isnan(limit))
		card_print(card, "no limit as x -> %s", where);
	else
		card_print(card, "%s as x -> %s", card_shown(limit, 0).text, where);
}

static void show_bounds(struct card *card, const struct extrema *extrema)
{
	const struct bound *low = &extrema->low, *high = &extrema->high;
	const bool low_closed = low->reached && isfinite(low->value);
	const bool high_closed = high->reached && isfinite(high->value);
	card_print(card, "%s%c%s, %s%c", extrema->proved ? "" : "not known, but holds ",
		low_closed ? '[' : '(', card_shown(low->value, 0).text,
		card_shown(high->value, 0).text, high_closed ? ']' : ')');
}

void info_range(struct card *card, const char *name, const struct study *study,
	const struct extrema *extrema)
{
	const struct bound *low = &extrema->low, *high = &extrema->high;
	card_term(card, name);
	if (study->stretches == 0) {
		card_print(card, "not known: f switches at more than %d x", ZEROS_MAX);
	} else if (low->value > high->value) {
		card_print(card, "none: f has no values");
	} else if (low->value == high->value && extrema->proved) {
		card_print(card, "%s everywhere", card_shown(low->value, 0).text);
	} else {
		show_bounds(card, extrema);
		card_print(card, "; ");
		show_limit(card, extrema->limit[0], "-inf");
		card_print(card, ", ");
		show_limit(card, extrema->limit[1], "inf");
	}
}

static void put_bound(struct card *card, const char *name, const struct bound *bound,
	bool proved)
{
	card_key(card, name);
	buffer_text(&card->json, "{");
	card_number(card, "value", bound->value);
	card_number(card, "x", bound->x);
	card_truth(card, "reached", bound->reached);
	card_truth(card, "proved", proved);
	buffer_text(&card->json, "}");
}

/* The same for machines: bounds, limits, and where it turns. */
static void put_range(struct card *card, const char *name, const struct extrema *extrema)
{
	card_key(card, name);
	buffer_text(&card->json, "{");
	if (extrema->low.value <= extrema->high.value) {
		put_bound(card, "minimum", &extrema->low, extrema->proved);
		put_bound(card, "maximum", &extrema->high, extrema->proved);
	}
	card_number(card, "limit_left", extrema->limit[0]);
	card_number(card, "limit_right", extrema->limit[1]);
	card_key(card, "extremes");
	buffer_text(&card->json, "[");
	for (size_t i = 0; i < extrema->count; i++) {
		card_comma(card);
		buffer_text(&card->json, "{");
		card_number(card, "x", extrema->extreme[i].x);
		card_number(card, "value", extrema->extreme[i].value);
		card_truth(card, "maximum", extrema->extreme[i].maximum);
		buffer_text(&card->json, "}");
	}
	buffer_text(&card->json, "]}");
}

/* Where the bound is reached, unless it is only what there is at one of the ends. */
static void show_bound(struct card *card, const struct extrema *extrema, bool maximum)
{
	const struct bound *bound = maximum ? &extrema->high : &extrema->low;
	if (!extrema->proved || !bound->reached || !isfinite(bound->value)
			|| bound->value == extrema->limit[0]
			|| bound->value == extrema->limit[1] || isnan(bound->x))
		return;
	card_term(card, "");
	card_print(card, "%s %s at x = ", maximum ? "maximum" : "minimum",
		card_shown(bound->value, 0).text);
	double *x = memory_new(extrema->count + 1, sizeof *x);
	size_t found = 0;
	for (size_t i = 0; i < extrema->count; i++) {
		const struct extreme *extreme = &extrema->extreme[i];
		if (extreme->maximum == maximum && extreme->value == bound->value)
			x[found++] = extreme->x;
	}
	if (found == 0)
		x[found++] = bound->x;
	card_places(card, x, found);
	free(x);
}

void info_extremes(struct card *card, const char *name, const struct extrema *extrema)
{
	size_t found = 0;
	put_range(card, name, extrema);
	show_bound(card, extrema, false);
	show_bound(card, extrema, true);
	for (size_t i = 0; i < extrema->count; i++) {
		const struct extreme *extreme = &extrema->extreme[i];
		const double bound = extreme->maximum ? extrema->high.value : extrema->low.value;
		if ((extrema->proved && extreme->value == bound) || found++ >= LISTED)
			continue;
		card_term(card, "");
		card_print(card, "local %s %s at x = %s",
			extreme->maximum ? "maximum" : "minimum",
			card_shown(extreme->value, 0).text, card_shown(extreme->x, 0).text);
	}
	if (found > LISTED) {
		card_term(card, "");
		card_print(card, "and %zu more", found - LISTED);
	}
}

static void show_place(struct card *card, struct span place)
{
	if (place.low == place.high)
		card_print(card, "x = %s", card_shown(place.low, 0).text);
	else if (isinf(place.low) && isinf(place.high))
		card_print(card, "everywhere");
	else if (isinf(place.low))
		card_print(card, "x <= %s", card_shown(place.high, 0).text);
	else if (isinf(place.high))
		card_print(card, "x >= %s", card_shown(place.low, 0).text);
	else
		card_print(card, "%s <= x <= %s", card_shown(place.low, 0).text,
			card_shown(place.high, 0).text);
}

/* For machines: where it is 0, each an x or the two ends of a stretch. */
static void put_zeros(struct card *card, const struct places *places)
{
	card_key(card, "zeros");
	buffer_text(&card->json, "[");
	for (size_t i = 0; i < places->count; i++) {
		const struct span *place = &places->place[i];
		card_comma(card);
		buffer_text(&card->json, "[");
		card_item(card, place->low);
		if (place->high > place->low)
			card_item(card, place->high);
		buffer_text(&card->json, "]");
	}
	buffer_text(&card->json, "]");
	card_truth(card, "zeros_complete", places->unknowns == 0);
}

void info_zeros(struct card *card, struct study *study)
{
	struct places places = facts_zeros(study);
	const bool few = places.count <= LISTED;
	size_t near = 0, unknown = 0;
	put_zeros(card, &places);
	card_term(card, "zeros");
	if (study->stretches == 0) {
		card_print(card, "not known");
		places_free(&places);
		return;
	}
	for (size_t i = 0; i < places.count; i++) {
		near += places.place[i].low <= NEAR && places.place[i].high >= -NEAR;
		if (few && i > 0)
			card_print(card, ", ");
		if (few)
			show_place(card, places.place[i]);
	}
	for (size_t i = 0; i < places.unknowns; i++)
		unknown += few || (places.unknown[i].low < NEAR && places.unknown[i].high > -NEAR);
	if (!few)
		card_print(card, "%zu in [%g, %g]", near, -NEAR, NEAR);
	else if (places.count == 0 && unknown == 0)
		card_print(card, "none");
	for (size_t i = 0; i < places.unknowns && i < unknown && i < LISTED; i++) {
		card_print(card, i > 0 ? ", " : places.count > 0 ? "; not known for "
			: "not known for ");
		show_place(card, places.unknown[i]);
	}
	places_free(&places);
}
