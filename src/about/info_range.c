/* SPDX-License-Identifier: MIT */
/* info_range.c - the part of --info about values: domain, range, zeros. What was not
 * found out it says. */
#include <float.h>
#include <math.h>

#include "about/info.h"
#include "fact/facts.h"

enum { LISTED = 8 };
static const double NEAR = 64;

/* Nothing where f has no values: sqrt(x) has none on the left. */
static void show_limit(struct card *card, const char *before, bool defined, double limit,
	const char *where)
{
	if (!defined)
		return;
	if (isnan(limit))
		card_print(card, "%sno limit found as x -> %s", before, where);
	else
		card_print(card, "%s%s as x -> %s", before, card_shown(limit, 0).text, where);
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
		if (study->repeats)
			return;
		const bool left = study->stretch[0].defined;
		show_limit(card, "; ", left, extrema->limit[0], "-inf");
		show_limit(card, left ? ", " : "; ", study->stretch[study->stretches - 1].defined,
			extrema->limit[1], "inf");
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
	if (few && places.count > 0)
		card_every(card);
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
