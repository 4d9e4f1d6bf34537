/* SPDX-License-Identifier: MIT */
/* info_results.c - the part of --info about what papers have measured of networks with the
 * function. */
#include "about/info.h"
#include "curve/curve.h"
#include "number/median.h"
#include "signal/results.h"

/* Runs are in ascending order, the numbers first. */
static size_t count_runs(const double run[static RUNS_MAX])
{
	size_t count = 0;
	while (count < RUNS_MAX && run[count] > 0)
		count++;
	return count;
}

static void show_publication(struct card *card, const char *term,
	const struct publication *publication, const struct measured *measured)
{
	card_term(card, term);
	card_print(card, "%s%s%s: ", publication->title, measured->title != NULL ? " as " : "",
		measured->title != NULL ? measured->title : "");
	card_key(card, publication->name);
	buffer_text(&card->json, "{");
	for (size_t i = 0; i < GROUPS_MAX && publication->group[i] != NULL; i++) {
		const size_t runs = count_runs(measured->run[i]);
		if (runs == 0)
			continue;
		const double value = median_of(measured->run[i], runs);
		card_print(card, "%s%s %s", i > 0 ? ", " : "", publication->group[i],
			card_shown(value, 4).text);
		card_number(card, publication->group[i], value);
	}
	card_text(card, "source", publication->source);
	buffer_text(&card->json, "}");
	card_term(card, "");
	card_print(card, "%s; --published %s", publication->source, publication->name);
}

void info_results(struct card *card, const struct instance *instance)
{
	const struct curve curve = { .instance = instance };
	const char *term = "measured";
	card_key(card, "published");
	buffer_text(&card->json, "{");
	for (size_t i = 0; i < publication_count; i++) {
		const struct measured *measured = publication_measured(&publications[i], &curve);
		if (measured == NULL)
			continue;
		show_publication(card, term, &publications[i], measured);
		term = "";
	}
	buffer_text(&card->json, "}");
}
