/* SPDX-License-Identifier: MIT */
/* info_smooth.c - the part of --info about breakpoints: where f or a derivative jumps. */
#include <math.h>

#include "about/info.h"
#include "fact/facts.h"

enum { LISTED = 8 };

static bool differ(const struct sides *sides)
{
	return !(sides->left == sides->right && isfinite(sides->left));
}

/* Then no double is there, and the value next to it tells nothing. */
static bool is_between_doubles(const struct edge *edge)
{
	return edge->low < edge->high;
}

static void put_edge(struct card *card, const struct edge *edge, unsigned order,
	const struct sides *sides)
{
	card_comma(card);
	buffer_text(&card->json, "{");
	card_number(card, "x", edge->x);
	card_number(card, "order", order);
	card_number(card, "left", sides->left);
	card_number(card, "right", sides->right);
	card_number(card, "value", is_between_doubles(edge) ? NAN : sides->value);
	buffer_text(&card->json, "}");
}

/* How often it can be differentiated, and is continuous still. */
static void show_class(struct card *card, unsigned lowest)
{
	static const char *const text[] = {
		[0] = "not continuous", [1] = "continuous, but its slope is not",
		[2] = "continuous, as is its slope, but f'' is not",
	};
	if (lowest == ORDERS) {
		card_text(card, "continuous", "all orders");
		return;
	}
	card_number(card, "continuous", (double)lowest - 1);
	card_term(card, "");
	card_print(card, "%s", text[lowest]);
}

/* "the kink at x = 0: f' = 0 from the left, 1 from the right, taken as 0" */
static void show_sides(struct card *card, const struct edge *edge, bool hole,
	const struct sides *sides)
{
	const unsigned order = hole || differ(&sides[0]) ? 0 : 1;
	const bool vertical = order == 1 && (isinf(sides[1].left) || isinf(sides[1].right));
	const char *what = hole ? "the value at" : order == 0 ? "the jump at"
		: vertical ? "the vertical tangent at" : differ(&sides[1]) ? "the kink at" : "f'' at";
	card_print(card, "but for %s x = %s", what, card_shown(edge->x, 0).text);
	card_every(card);
	card_print(card, ": f%s = %s from the left, %s from the right", order == 0 ? "" : "'",
		card_shown(sides[order].left, 0).text, card_shown(sides[order].right, 0).text);
	if (!is_between_doubles(edge))
		card_print(card, ", taken as %s", card_shown(sides[order].value, 0).text);
}

/* What is not smooth at an edge, as text behind "smooth"; false if it is smooth. Puts the
 * lowest order that is not continuous there into *lowest, if it is lower: at the end of the
 * domain none is, unless the value there is another one than the limit. */
static bool show_edge(struct card *card, struct study *study, size_t number, const char *name,
	unsigned *lowest)
{
	const struct edge *edge = &study->pieces.edge[number];
	struct sides sides[ORDERS];
	for (unsigned order = 0; order < ORDERS; order++)
		sides[order] = study_sides(study, number, order);
	const bool hole = !differ(&sides[0]) && !(sides[0].value == sides[0].left);
	if (!hole && !differ(&sides[0]) && !differ(&sides[1]) && !differ(&sides[2]))
		return false;
	unsigned first = 0;
	while (!hole && first < ORDERS - 1 && !differ(&sides[first]))
		first++;
	const bool end = isnan(sides[0].left) != isnan(sides[0].right);
	const bool apart = isfinite(sides[0].value) && sides[0].value != sides[0].left
		&& sides[0].value != sides[0].right;
	*lowest = first < *lowest && (!end || apart) ? first : *lowest;
	put_edge(card, edge, first, &sides[first]);
	card_term(card, name);
	if (end) {
		card_print(card, "as far as it is defined, for x %s %s",
			isnan(sides[0].left) ? ">" : "<", card_shown(edge->x, 0).text);
		card_every(card);
	} else if (isnan(sides[0].left)) {
		card_print(card, "but for x = %s", card_shown(edge->x, 0).text);
		card_every(card);
		card_print(card, ", where f has no limit");
	} else {
		show_sides(card, edge, hole, sides);
	}
	return true;
}

void info_smooth(struct card *card, struct study *study)
{
	size_t found = 0, edge = 0;
	unsigned lowest = ORDERS;
	if (study->stretches == 0) {
		card_term(card, "smooth");
		card_print(card, "but for more than %d x", ZEROS_MAX);
		return;
	}
	card_key(card, "breakpoints");
	buffer_text(&card->json, "[");
	for (; edge < study->pieces.edges && found < LISTED; edge++)
		found += study_tells(study, study->pieces.edge[edge].x)
			&& show_edge(card, study, edge, found == 0 ? "smooth" : "", &lowest);
	buffer_text(&card->json, "]");
	if (found == 0) {
		card_term(card, "smooth");
		card_print(card, "everywhere");
	} else if (edge < study->pieces.edges) {
		card_term(card, "");
		card_print(card, "and perhaps more");
	}
	show_class(card, lowest);
}
