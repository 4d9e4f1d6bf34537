/* SPDX-License-Identifier: MIT */
/* pointers.c - what a request points at in a panel: --mark, --vline, --hline, --text; and the
 * ticks it wants: --xticks, --yticks. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "cli/value.h"
#include "fact/marks.h"
#include "request/request.h"
#include "support/error.h"
#include "support/memory.h"

enum { TICKS_MOST = 24 };

static const struct {
	const char *name;
	enum mark_kind kind;
} mark_names[] = {
	{ "extrema", MARK_EXTREMA }, { "zeros", MARK_ZEROS }, { "breakpoints", MARK_BREAKPOINTS },
	{ "inflections", MARK_INFLECTIONS }, { "saturation", MARK_SATURATION },
};

/* Names with commas between. */
static bool parse_marks(unsigned *marks, const char *text, struct error *error)
{
	for (const char *word = text; word != NULL; ) {
		const size_t length = strcspn(word, ",");
		const unsigned before = *marks;
		bool found = false;
		for (size_t i = 0; i < sizeof mark_names / sizeof *mark_names; i++)
			if (strlen(mark_names[i].name) == length
					&& memcmp(mark_names[i].name, word, length) == 0) {
				*marks = before | mark_names[i].kind;
				found = true;
			}
		if (!found)
			return error_set(error, STATUS_USAGE, "--mark %.60s: wants extrema, zeros, "
				"breakpoints, inflections or saturation, with commas between", text);
		word = word[length] == ',' ? word + length + 1 : NULL;
	}
	return true;
}

/* Adds the numbers of all texts that hold for the panel. */
static bool parse_lines(struct request *request, const struct placed *placed, const char *option,
	size_t panel, const double **lines, size_t *count, struct error *error)
{
	double *value = NULL;
	bool right = true;
	for (size_t i = 0; right && i < placed->count; i++) {
		const char *text = placed->text[i].text, *bad;
		size_t bad_length;
		if (!placed_holds(placed, i, &request->asked.operands, panel))
			continue;
		right = value_list(text, strlen(text), NUMBER_F64, &value, count, &bad, &bad_length)
			|| error_set(error, STATUS_USAGE, "--%s %.60s: '%.*s' is not a number",
				option, text, bad_length < 60 ? (int)bad_length : 60, bad);
	}
	for (size_t i = 0; right && i < *count; i++)
		right = isfinite(value[i]) || error_set(error, STATUS_USAGE,
			"--%s: wants finite numbers", option);
	*lines = value;
	return right;
}

/* X:Y:TEXT */
static bool parse_text(struct request *request, struct text_wish *wish, const char *text,
	struct error *error)
{
	const char *first = strchr(text, ':');
	const char *second = first != NULL ? strchr(first + 1, ':') : NULL;
	if (second == NULL || !value_number(text, (size_t)(first - text), &wish->at.x)
			|| !value_number(first + 1, (size_t)(second - first - 1), &wish->at.y)
			|| !isfinite(wish->at.x) || !isfinite(wish->at.y))
		return error_set(error, STATUS_USAGE,
			"--text %.60s: wants X:Y:TEXT, where X and Y are finite numbers", text);
	wish->text = request_text(request, second + 1);
	return true;
}

static bool parse_texts(struct request *request, size_t panel, struct error *error)
{
	const struct placed *placed = &request->asked.text;
	struct text_wish *wish = memory_new(placed->count, sizeof *wish);
	request->panel[panel].text = wish;
	for (size_t i = 0; i < placed->count; i++) {
		if (!placed_holds(placed, i, &request->asked.operands, panel))
			continue;
		if (!parse_text(request, &wish[request->panel[panel].texts++], placed->text[i].text,
				error))
			return false;
	}
	return true;
}

/* A number is a step, several with commas are the ticks. */
static bool parse_ticks(struct tick_wish *wish, const char *option, const char *text,
	struct error *error)
{
	const char *bad;
	size_t bad_length;
	double *value = NULL;
	if (text == NULL)
		return true;
	const bool right = value_list(text, strlen(text), NUMBER_F64, &value, &wish->count, &bad,
		&bad_length);
	wish->value = value;
	wish->of_pi = strstr(text, "pi") != NULL;
	for (size_t i = 0; i < wish->count; i++)
		if (!isfinite(value[i]) || (wish->count == 1 && value[i] <= 0))
			return error_set(error, STATUS_USAGE, "--%s %.60s: wants pi, a step greater "
				"than 0, or several finite numbers with commas between", option, text);
	if (wish->count > TICKS_MOST)
		return error_set(error, STATUS_USAGE, "--%s: wants at most %d ticks", option,
			TICKS_MOST);
	return right || error_set(error, STATUS_USAGE, "--%s %.60s: '%.*s' is not a number",
		option, text, bad_length < 60 ? (int)bad_length : 60, bad);
}

bool request_pointers(struct request *request, size_t panel, struct error *error)
{
	const struct asked *asked = &request->asked;
	struct panel_head *head = &request->panel[panel];
	return parse_marks(&head->marks, asked->mark, error)
		&& parse_lines(request, &asked->vline, "vline", panel, &head->upright,
			&head->uprights, error)
		&& parse_lines(request, &asked->hline, "hline", panel, &head->level, &head->levels,
			error)
		&& parse_texts(request, panel, error)
		&& parse_ticks(&head->x_ticks, "xticks",
			request_panel_text(request, &asked->xticks, panel), error)
		&& parse_ticks(&head->y_ticks, "yticks",
			request_panel_text(request, &asked->yticks, panel), error);
}

void request_pointers_free(struct panel_head *head)
{
	free((double *)head->upright);
	free((double *)head->level);
	free((struct text_wish *)head->text);
	free((double *)head->x_ticks.value);
	free((double *)head->y_ticks.value);
}
