/* SPDX-License-Identifier: MIT */
/* comparison.c - what a request compares, and how: --arithmetic, --reference,
 * --error, --summary, --assert, --values. */
#include <string.h>

#include "curve/curve.h"
#include "request/assertion.h"
#include "request/request.h"
#include "support/error.h"
#include "support/memory.h"
#include "tally/distribution.h"
#include "tally/tally.h"

static bool parse_measure(enum measure *measure, const char *text, struct error *error)
{
	for (size_t i = 0; i < MEASURES; i++)
		if (measures[i].name != NULL && strcmp(text, measures[i].name) == 0) {
			*measure = (enum measure)i;
			return true;
		}
	return error_set(error, STATUS_USAGE, "--error %.60s: wants abs, rel or ulp", text);
}

/* The curves become their errors. Those are doubles, whatever the curves are:
 * a part of a narrow type's last place is no number of that type. */
static bool show_errors(struct request *request, struct error *error)
{
	struct head *head = &request->head;
	enum measure measure = MEASURE_DIFFERENCE;
	if (!parse_measure(&measure, request->asked.error, error))
		return false;
	if (request->asked.difference)
		return error_set(error, STATUS_USAGE,
			"--error and --diff: only one of them can say what is compared");
	for (size_t i = 0; i < head->curves; i++) {
		request->curve[i].minus = &request->reference[i];
		request->curve[i].measure = measure;
	}
	head->table.type = NUMBER_F64;
	return true;
}

static bool parse_arithmetic(struct request *request, const char *text, struct error *error)
{
	if (text == NULL || strcmp(text, "exact") == 0)
		return true;
	if (strcmp(text, "naive") != 0)
		return error_set(error, STATUS_USAGE, "--arithmetic %.60s: wants exact or naive",
			text);
	for (size_t i = 0; i < request->head.curves; i++)
		request->curve[i].naive = true;
	return true;
}

static bool parse_flush(struct request *request, const char *text, struct error *error)
{
	enum flush flush = FLUSH_RESULTS;
	if (text == NULL)
		return true;
	if (request->reference == NULL)
		return error_set(error, STATUS_USAGE, "--flush-subnormals: wants --reference SPEC "
			"or --values, to say what is allowed beside it");
	if (strcmp(text, "inputs") == 0)
		flush = FLUSH_INPUTS;
	else if (strcmp(text, "results") != 0)
		return error_set(error, STATUS_USAGE,
			"--flush-subnormals=%.60s: wants inputs, or nothing", text);
	for (size_t i = 0; i < request->head.curves; i++)
		request->curve[i].flush = flush;
	return true;
}

/* What is asked of errors, as its option is called; NULL: nothing. */
static const char *judging_option(const struct asked *asked)
{
	return asked->error != NULL ? "error" : asked->summary ? "summary"
		: asked->histogram ? "histogram" : asked->assertion.count > 0 ? "assert" : NULL;
}

/* The function is the reference of the values. They are read later. */
static bool compare_values(struct request *request, struct error *error)
{
	const struct asked *asked = &request->asked;
	const char *column = asked->values != NULL ? asked->values : asked->values_from;
	if (asked->input == NULL)
		return error_set(error, STATUS_USAGE,
			"--values %.60s: wants --input FILE, which they are in", column);
	if (request->head.curves != 1)
		return error_set(error, STATUS_USAGE,
			"--values %.60s: wants one function, which they are compared with", column);
	if (asked->reference != NULL || asked->arithmetic != NULL)
		return error_set(error, STATUS_USAGE,
			"--values %.60s: the function is the reference; --%s cannot be with it",
			column, asked->reference != NULL ? "reference" : "arithmetic");
	request->reference = memory_new(1, sizeof *request->reference);
	request->reference[0] = request->curve[0];
	request->reference[0].type = NUMBER_F64;
	return true;
}

/* Each asks for a reference, and it for one of them. */
static bool check_together(const struct request *request, struct error *error)
{
	const struct asked *asked = &request->asked;
	const char *option = judging_option(asked);
	if (option != NULL && request->reference == NULL)
		return error_set(error, STATUS_USAGE,
			"--%s: wants --reference SPEC, to say how far from what", option);
	if (option == NULL && asked->reference != NULL)
		return error_set(error, STATUS_USAGE,
			"--reference %.60s: wants --error, --summary or --assert with it",
			asked->reference);
	if (asked->reference != NULL && strcmp(asked->reference, "exact") == 0
			&& request->head.table.type == NUMBER_F64 && !request->curve[0].naive)
		return error_set(error, STATUS_USAGE, "--reference exact: wants --dtype f32, f16 "
			"or bf16, since f64 is the reference, or --arithmetic naive");
	return true;
}

/* What the rows of tables are. */
static bool choose_form(struct request *request, struct error *error)
{
	const struct asked *asked = &request->asked;
	const struct {
		const char *option;
		bool asked;
	} form[] = {
		{ "summary", asked->summary }, { "histogram", asked->histogram },
		{ "long", asked->tidy },
	};
	const char *first = NULL;
	for (size_t i = 0; i < sizeof form / sizeof *form; i++) {
		if (form[i].asked && first != NULL)
			return error_set(error, STATUS_USAGE, "--%s and --%s: only one of them "
				"can say what the rows are", first, form[i].option);
		first = form[i].asked ? form[i].option : first;
	}
	if (asked->keep && first != NULL)
		return error_set(error, STATUS_USAGE, "--keep and --%s: a row of the input has no "
			"place there", first);
	request->head.table.form = asked->summary ? FORM_SUMMARY
		: asked->histogram ? FORM_HISTOGRAM
		: request->signal.question != QUESTION_NONE ? FORM_GIVEN : FORM_POINTS;
	return request->head.table.form == FORM_POINTS || asked->shard == NULL
		|| error_set(error, STATUS_USAGE,
			"--shard: a %s cannot be put together from parts", first);
}

bool request_comparison(struct request *request, struct error *error)
{
	const struct texts *asserted = &request->asked.assertion;
	if ((request_has_values(request) && !compare_values(request, error))
			|| !parse_arithmetic(request, request->asked.arithmetic, error)
			|| !check_together(request, error) || !choose_form(request, error)
			|| !parse_flush(request, request->asked.flush, error))
		return false;
	request->assertion = memory_new(asserted->count, sizeof *request->assertion);
	for (; request->assertions < asserted->count; request->assertions++)
		if (!assertion_parse(&request->assertion[request->assertions],
				asserted->text[request->assertions], error))
			return false;
	return request->asked.error == NULL || show_errors(request, error);
}

void request_tally(const struct request *request, struct tally *tally)
{
	const bool reports = request->head.table.form != FORM_POINTS;
	bool percentiles = reports;
	*tally = (struct tally){ .curves = 0 };
	if (request->reference == NULL || (!reports && request->assertions == 0))
		return;
	*tally = tally_new(request->curve, request->reference, request->head.curves);
	tally->passes_over = request->wanted.notation.missing == MISSING_SKIP;
	tally->passed_over = request->passed_over;
	for (size_t i = 0; i < request->assertions; i++) {
		const enum statistic statistic = request->assertion[i].quantity->statistic;
		percentiles |= statistic == STATISTIC_PERCENTILE;
		tally->in_order |= statistic == STATISTIC_MONOTONE;
	}
	if (percentiles)
		tally->distribution = distributions_new(tally->curve, tally->curves);
}
