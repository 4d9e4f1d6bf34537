/* SPDX-License-Identifier: MIT */
/* info.c - --info: all about functions, a card for each. */
#include "about/info.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "about/show.h"
#include "curve/curve.h"
#include "curve/functions.h"
#include "fact/facts.h"
#include "fact/properties.h"
#include "request/request.h"
#include "support/error.h"
#include "support/memory.h"
#include "support/output.h"
#include "table/escape.h"

enum { DIGITS = 6, COLUMNS = 120 };

/* For machines: people are told each of them as a fact. */
static void put_properties(struct card *card, const struct instance *instance)
{
	const unsigned set = properties_of(instance);
	card_key(card, "properties");
	buffer_text(&card->json, "[");
	for (unsigned i = 0; i < PROPERTIES; i++)
		if (set >> i & 1) {
			card_comma(card);
			escape_json(&card->json, properties[i].name);
		}
	buffer_text(&card->json, "]");
}

static void show_facts(struct card *card, const struct instance *instance)
{
	struct study study;
	study_begin_period(&study, &instance->formula, instance->effort);
	struct extrema value = extrema_of(&study, 0), slope = extrema_of(&study, 1);
	info_period(card, &study);
	info_domain(card, &study);
	info_range(card, "range", &study, &value);
	info_extremes(card, "range", &value);
	info_zeros(card, &study);
	info_slope(card, &study, &value, &slope, facts_jumps(&study));
	info_smooth(card, &study);
	info_symmetry(card, &study);
	info_signal(card, &study);
	info_types(card, instance, &study);
	extrema_free(&value);
	extrema_free(&slope);
	study_end(&study);
}

/* How far it is from another function, and where that is. */
static void show_distance(struct card *card, const char *term, const char *key,
	const char *words, const char *unbounded, const struct instance *instance,
	const struct instance *other)
{
	const struct curve curve = { .instance = other };
	char *label = curve_label(&curve);
	const struct distance distance = facts_distance(&instance->formula, &other->formula,
		instance->effort);
	card_key(card, key);
	buffer_text(&card->json, "{");
	card_text(card, "function", label);
	card_number(card, "value", distance.value);
	card_key(card, "x");
	buffer_text(&card->json, "[");
	for (size_t i = 0; i < distance.count; i++)
		card_item(card, distance.x[i]);
	buffer_text(&card->json, "]}");
	card_term(card, term);
	if (isinf(distance.value)) {
		card_print(card, unbounded, label);
		free(label);
		return;
	}
	card_print(card, words, label, card_shown(distance.value, DIGITS).text);
	if (distance.count == 2 && distance.x[0] == -distance.x[1])
		card_print(card, " ±%s", card_shown(fabs(distance.x[0]), DIGITS).text);
	else
		for (size_t i = 0; i < distance.count; i++)
			card_print(card, "%s %s", i > 0 ? " and" : "",
				card_shown(distance.x[i], DIGITS).text);
	free(label);
}

static void show_approximated(struct card *card, struct functions *functions,
	const struct instance *instance)
{
	const char *name = instance->activation->approximates;
	struct error error = { .status = STATUS_DONE };
	if (name == NULL)
		return;
	const struct instance *exact = functions_add_standard(functions,
		activation_find(name, strlen(name)), &error);
	show_distance(card, "stands for", "approximates",
		"%s, from which it differs by at most %s, at x =",
		"%s, from which it differs without bound", instance, exact);
}

static void show_citation(struct card *card, const struct instance *instance)
{
	struct buffer bibtex = { .bytes = NULL };
	const char *citation = instance->activation->citation;
	card_text(card, "citation", citation);
	info_bibtex(&bibtex, instance);
	card_text(card, "bibtex", bibtex.used > 0 ? bibtex.bytes : NULL);
	buffer_free(&bibtex);
	if (citation == NULL)
		return;
	card_term(card, "published");
	card_print(card, "%s", citation);
}

/* The functions of the request, each once. */
static size_t find_subjects(const struct request *request, const struct instance **subject)
{
	size_t count = 0;
	for (size_t i = 0; i < request->head.curves; i++) {
		const struct instance *instance = request->curve[i].instance;
		size_t k = 0;
		while (k < count && subject[k] != instance)
			k++;
		if (k == count)
			subject[count++] = instance;
	}
	return count;
}

static void show_cards(struct output *output, const struct request *request,
	const struct card *card, size_t count)
{
	for (size_t i = 0; request->json && i < count; i++)
		output_print(output, "%s{%.*s}%s", i == 0 && count > 1 ? "[\n" : "",
			(int)card[i].json.used, card[i].json.bytes,
			i + 1 < count ? ",\n" : count > 1 ? "\n]\n" : "\n");
	if (!request->json && count == 1)
		card_write(output, card);
	else if (!request->json)
		cards_write_beside(output, card, count, COLUMNS);
}

static void show_bibtex(struct output *output, const struct instance *const *subject,
	size_t count)
{
	struct buffer text = { .bytes = NULL };
	for (size_t i = 0; i < count; i++)
		info_bibtex(&text, subject[i]);
	output_write(output, text.bytes, text.used);
	buffer_free(&text);
}

void show_info(struct output *output, struct request *request)
{
	const struct instance **subject = memory_new(request->head.curves, sizeof *subject);
	const size_t count = find_subjects(request, subject);
	if (request->asked.bibtex) {
		show_bibtex(output, subject, count);
		free(subject);
		return;
	}
	struct card *card = memory_new(count, sizeof *card);
	for (size_t i = 0; i < count; i++) {
		info_record(&card[i], subject[i]);
		show_facts(&card[i], subject[i]);
		if (request->json)
			put_properties(&card[i], subject[i]);
		info_frameworks(&card[i], &request->functions, subject[i]);
		show_approximated(&card[i], &request->functions, subject[i]);
		if (i > 0)
			show_distance(&card[i], "differs", "difference",
				"from %s by at most %s, at x =", "from %s without bound",
				subject[i], subject[0]);
		info_results(&card[i], subject[i]);
		show_citation(&card[i], subject[i]);
	}
	show_cards(output, request, card, count);
	for (size_t i = 0; i < count; i++)
		card_free(&card[i]);
	free(card);
	free(subject);
}
