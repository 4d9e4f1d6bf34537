/* SPDX-License-Identifier: MIT */
/* info_domain.c - the part of --info about the domain: where f has values.
 *
 * Method: stretches on which it is defined are one part with what lies between them, unless f
 * has no value there, or an infinite one, or goes to infinity.
 */
#include <float.h>
#include <math.h>

#include "about/info.h"
#include "fact/facts.h"

enum { HOLES_SHOWN = 8 };

struct part {
	double low, high;
	bool low_closed, high_closed;
};

/* Whether f has a value at this edge; one that is no double is told by the limits. */
static bool has_value(struct study *study, size_t edge)
{
	const struct edge *at = &study->pieces.edge[edge];
	const struct sides sides = study_sides(study, edge, 0);

	return isfinite(sides.value) && (at->low == at->high
		|| (!isinf(sides.left) && !isinf(sides.right)));
}

/* The part that begins with a stretch, and in *stretch the one behind it. */
static struct part part_from(struct study *study, size_t *stretch)
{
	const size_t first = *stretch, edges = study->pieces.edges;
	size_t last = first;

	while (last < edges && study->stretch[last + 1].defined && has_value(study, last))
		last++;
	*stretch = last + 1;
	return (struct part){
		.low = first > 0 ? study->stretch[first].low : -INFINITY,
		.high = last < edges ? study->stretch[last].high : INFINITY,
		.low_closed = first > 0 && has_value(study, first - 1),
		.high_closed = last < edges && has_value(study, last),
	};
}

/* Where f repeats, each part once, a whole one. */
static bool is_told(const struct study *study, const struct part *part)
{
	return !study->repeats || (isinf(part->low) && isinf(part->high))
		|| (isfinite(part->low) && isfinite(part->high)
			&& study_tells(study, part->low));
}

static void show_part(struct card *card, const struct part *part)
{
	const char *below = part->low_closed ? "<=" : "<", *above = part->high_closed ? "<=" : "<";

	if (isinf(part->low) && isinf(part->high))
		card_print(card, "all x");
	else if (isinf(part->low))
		card_print(card, "x %s %s", above, card_shown(part->high, 0).text);
	else if (isinf(part->high))
		card_print(card, "x %s %s", part->low_closed ? ">=" : ">",
			card_shown(part->low, 0).text);
	else
		card_print(card, "%s %s x %s %s", card_shown(part->low, 0).text, below, above,
			card_shown(part->high, 0).text);
}

/* Whether nothing is missing but single x. */
static bool has_holes_only(const struct study *study)
{
	for (size_t i = 0; i < study->stretches; i++)
		if (!study->stretch[i].defined)
			return false;
	return true;
}

static void show_holes(struct card *card, struct study *study)
{
	size_t found = 0;

	card_print(card, "all x");
	for (size_t i = 0; i < study->pieces.edges; i++)
		if (study_tells(study, study->pieces.edge[i].x) && !has_value(study, i)
				&& found++ < HOLES_SHOWN)
			card_print(card, "%s%s", found == 1 ? " but " : ", ",
				card_shown(study->pieces.edge[i].x, 0).text);
	if (found > HOLES_SHOWN)
		card_print(card, " and %zu more", found - HOLES_SHOWN);
	if (found > 0)
		card_every(card);
}

void info_domain(struct card *card, struct study *study)
{
	const bool holes_only = has_holes_only(study);
	size_t found = 0;

	card_key(card, "domain");
	buffer_text(&card->json, "[");
	for (size_t i = 0; i < study->stretches; ) {
		if (!study->stretch[i].defined) {
			i++;
			continue;
		}
		const struct part part = part_from(study, &i);
		if (!is_told(study, &part))
			continue;
		card_comma(card);
		buffer_text(&card->json, "[");
		card_item(card, part.low);
		card_item(card, part.high);
		buffer_text(&card->json, "]");
		if (found++ == 0)
			card_term(card, "domain");
		else if (!holes_only)
			card_print(card, ", ");
		if (!holes_only)
			show_part(card, &part);
	}
	buffer_text(&card->json, "]");
	if (holes_only && found > 0)
		show_holes(card, study);
	else if (found > 0)
		card_every(card);
}
