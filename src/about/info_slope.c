/* SPDX-License-Identifier: MIT */
/* info_slope.c - the part of --info about the derivative: its range, where f rises and falls,
 * saturates or dies, inflections. */
#include <math.h>
#include <stdlib.h>

#include "about/info.h"
#include "fact/ends.h"
#include "fact/facts.h"
#include "fact/shares.h"
#include "support/memory.h"

static void show_inflections(struct card *card, const struct extrema *slope)
{
	double *x = memory_new(slope->count + 1, sizeof *x);
	size_t found = 0;
	for (size_t i = 0; i < slope->count; i++)
		if (slope->extreme[i].inside)
			x[found++] = slope->extreme[i].x;
	if (found > 0) {
		card_term(card, "inflections");
		card_print(card, "x = ");
		card_places(card, x, found);
	}
	free(x);
}

static void show_direction(struct card *card, enum direction direction)
{
	static const char *const text[] = {
		[DIRECTION_UNKNOWN] = "not known whether it is monotone",
		[DIRECTION_BOTH] = "not monotone",
		[DIRECTION_RISES] = "monotone: never falls",
		[DIRECTION_FALLS] = "monotone: never rises",
		[DIRECTION_NEITHER] = "monotone: neither rises nor falls",
	};
	static const char *const words[] = {
		[DIRECTION_UNKNOWN] = NULL, [DIRECTION_BOTH] = "both",
		[DIRECTION_RISES] = "rises", [DIRECTION_FALLS] = "falls",
		[DIRECTION_NEITHER] = "constant",
	};
	card_term(card, "");
	card_print(card, "%s", text[direction]);
	card_text(card, "direction", words[direction]);
}

/* What the derivative says: does the function saturate, or die. */
static void show_ends(struct card *card, struct study *study, const struct extrema *value,
	const struct extrema *slope)
{
	static const char *const sides[2] = { "x -> -inf", "x -> inf" };
	double flat[2];
	facts_flat(study, flat);
	for (int side = 0; side < 2; side++) {
		if (study->stretches == 0 || study->repeats || slope->limit[side] != 0
				|| isinf(flat[side]))
			continue;
		card_term(card, "");
		if (!isnan(flat[side]))
			card_print(card, "dead for x %s %s: the derivative is 0",
				side == 0 ? "<" : ">", card_shown(flat[side], 0).text);
		else
			card_print(card, "%s as %s: the derivative goes to 0",
				isfinite(value->limit[side]) ? "saturates" : "flattens",
				sides[side]);
	}
}

/* The largest slope, by size. A function that jumps has none. */
static void show_lipschitz(struct card *card, const struct study *study,
	const struct extrema *value, const struct extrema *slope, bool jumps)
{
	const double size = jumps ? INFINITY : fmax(fabs(slope->low.value),
		fabs(slope->high.value));
	if (study->stretches == 0 || value->low.value > value->high.value)
		return;
	if (!slope->proved && !jumps) {
		card_key(card, "lipschitz");
		buffer_text(&card->json, "null");
		return;
	}
	card_number(card, "lipschitz", size);
	card_term(card, "Lipschitz");
	if (isinf(size))
		card_print(card, "for no constant: %s", jumps ? "f jumps"
			: "the derivative is not bounded");
	else
		card_print(card, "constant %s", card_shown(size, 0).text);
}

static void show_small(struct card *card, struct study *study)
{
	double end[2];
	char small[NUMBER_TEXT_MAX + 1];
	ends_of_slope(study, SATURATED, end);
	small[number_write(small, SATURATED)] = '\0';
	card_number(card, "saturated_below", end[0]);
	card_number(card, "saturated_above", end[1]);
	if (isnan(end[0]) && isnan(end[1]))
		return;
	card_term(card, "");
	card_print(card, "|f'| < %s for", small);
	if (!isnan(end[0]))
		card_print(card, " x < %s", card_shown(end[0], 6).text);
	if (!isnan(end[1]))
		card_print(card, "%s x > %s", isnan(end[0]) ? "" : " and",
			card_shown(end[1], 6).text);
}

void info_slope(struct card *card, struct study *study, const struct extrema *value,
	const struct extrema *slope, bool jumps)
{
	info_range(card, "derivative", study, slope);
	info_extremes(card, "derivative", slope);
	show_direction(card, facts_direction(study));
	if (slope->proved && (slope->low.value > 0 || slope->high.value < 0)) {
		card_term(card, "");
		card_print(card, "the derivative is never 0");
	}
	show_ends(card, study, value, slope);
	show_small(card, study);
	show_lipschitz(card, study, value, slope, jumps);
	show_inflections(card, slope);
}
