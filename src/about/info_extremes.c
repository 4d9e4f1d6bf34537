/* SPDX-License-Identifier: MIT */
/* info_extremes.c - the part of --info about where a function, or its derivative, turns. */
#include <math.h>
#include <stdlib.h>

#include "about/info.h"
#include "fact/facts.h"
#include "support/memory.h"

enum { LISTED = 8 };

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

static bool is_alike(const struct extreme *a, const struct extreme *b)
{
	return a->maximum == b->maximum && a->value == b->value;
}

/* Those that are like number `first`, which is the first of them, in a line. Gives how many
 * they are. */
static size_t show_alike(struct card *card, const struct extrema *extrema, size_t first,
	bool shown)
{
	const struct extreme *extreme = &extrema->extreme[first];
	double *x = memory_new(extrema->count, sizeof *x);
	size_t found = 0;
	for (size_t i = first; i < extrema->count; i++)
		if (is_alike(extreme, &extrema->extreme[i]))
			x[found++] = extrema->extreme[i].x;
	if (shown) {
		card_term(card, "");
		card_print(card, "local %s %s at x = ", extreme->maximum ? "maximum" : "minimum",
			card_shown(extreme->value, 0).text);
		card_places(card, x, found);
	}
	free(x);
	return found;
}

void info_extremes(struct card *card, const char *name, const struct extrema *extrema)
{
	size_t lines = 0, more = 0;
	put_range(card, name, extrema);
	show_bound(card, extrema, false);
	show_bound(card, extrema, true);
	for (size_t i = 0; i < extrema->count; i++) {
		const struct extreme *extreme = &extrema->extreme[i];
		const double bound = extreme->maximum ? extrema->high.value : extrema->low.value;
		bool before = extrema->proved && extreme->value == bound;
		for (size_t j = 0; j < i && !before; j++)
			before = is_alike(extreme, &extrema->extreme[j]);
		if (before)
			continue;
		const size_t found = show_alike(card, extrema, i, lines < LISTED);
		more += lines++ < LISTED ? 0 : found;
	}
	if (more > 0) {
		card_term(card, "");
		card_print(card, "and %zu more", more);
	}
}
