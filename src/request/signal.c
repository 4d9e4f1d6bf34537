/* SPDX-License-Identifier: MIT */
/* signal.c - --gain and --depth, and what goes with them. */
#include <float.h>
#include <math.h>
#include <string.h>

#include "activation/activation.h"
#include "catalogue/catalogue.h"
#include "cli/value.h"
#include "curve/curve.h"
#include "request/request.h"
#include "signal/published.h"
#include "signal/results.h"
#include "support/buffer.h"
#include "support/error.h"
#include "support/memory.h"

enum { LAYERS_MAX = 100000 };

/* What speaks of points, or of their errors. */
static bool check_alone(const struct asked *asked, const char *option, struct error *error)
{
	const struct {
		const char *name;
		bool given;
	} others[] = {
		{ "--range", asked->range.count > 0 }, { "-n", asked->num != NULL },
		{ "--step", asked->step != NULL }, { "--at", asked->at != NULL },
		{ "--input", asked->input != NULL }, { "--exhaustive", asked->exhaustive },
		{ "--dtype", asked->dtype != NULL }, { "--arithmetic", asked->arithmetic != NULL },
		{ "--shard", asked->shard != NULL }, { "--reference", asked->reference != NULL },
		{ "--error", asked->error != NULL }, { "--summary", asked->summary },
		{ "--histogram", asked->histogram }, { "--values", asked->values != NULL },
		{ "--flush-subnormals", asked->flush != NULL },
		{ "--assert", asked->assertion.count > 0 }, { "--long", asked->tidy },
		{ "--diff", asked->difference },
		{ "--seed", asked->seed != NULL }, { "--rng", asked->rng != NULL },
	};
	for (size_t i = 0; i < sizeof others / sizeof *others; i++)
		if (others[i].given)
			return error_set(error, STATUS_USAGE,
				asked->published != NULL
				? "%s and %s: what a paper has measured has no points"
				: "%s and %s: a signal is random numbers, in exact arithmetic, and has "
				  "no points", option, others[i].name);
	return true;
}

/* Options that speak of a signal when none is asked about. */
static bool check_asked(const struct asked *asked, struct error *error)
{
	const struct {
		const char *name, *text;
		bool of_depth;		/* alone */
	} parts[] = {
		{ "--input-std", asked->input_std, false }, { "--against", asked->against, false },
		{ "--weight-std", asked->weight_std, true }, { "--bias-std", asked->bias_std, true },
	};
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
		if (parts[i].text != NULL && asked->depth == NULL
				&& (parts[i].of_depth || !asked->gain))
			return error_set(error, STATUS_USAGE, "%s %.60s: wants %s with it",
				parts[i].name, parts[i].text,
				parts[i].of_depth ? "--depth L" : "--gain or --depth L");
	return asked->against == NULL || asked->gain || error_set(error, STATUS_USAGE,
		"--against %.60s: wants --gain with it", asked->against);
}

/* A standard deviation whose square is a number too. */
static bool parse_deviation(double *value, const char *option, const char *text, double least,
	struct error *error)
{
	if (text == NULL)
		return true;
	if (value_number(text, strlen(text), value) && *value >= least
			&& *value <= sqrt(DBL_MAX))
		return true;
	return error_set(error, STATUS_USAGE, "%s %.60s: wants a number %s, at most 1e154",
		option, text, least > 0 ? "of at least 1e-150" : "that is not negative");
}

static bool parse_publisher(struct signal *signal, const char *text, struct error *error)
{
	for (size_t i = 0; text != NULL && i < publisher_count; i++)
		if (strcmp(text, publishers[i].name) == 0)
			signal->against = &publishers[i];
	return text == NULL || signal->against != NULL || error_set(error, STATUS_USAGE,
		"--against %.60s: wants torch, nfnets or e3nn", text);
}

static bool find_publication(struct signal *signal, const char *text, struct error *error)
{
	struct buffer names = { .bytes = NULL };
	signal->publication = publication_find(text);
	for (size_t i = 0; signal->publication == NULL && i < publication_count; i++)
		buffer_print(&names, "%s%s", i > 0 ? " or " : "", publications[i].name);
	if (signal->publication == NULL)
		error_set(error, STATUS_USAGE, "--published %.60s: wants %s", text, names.bytes);
	buffer_free(&names);
	return signal->publication != NULL;
}

static bool parse_layers(struct signal *signal, const char *text, struct error *error)
{
	double layers = 0;
	if (text != NULL && !value_whole(text, 1, LAYERS_MAX, &layers))
		return error_set(error, STATUS_USAGE,
			"--depth %.60s: the number of layers must be whole, from 1 to %d", text,
			LAYERS_MAX);
	signal->layers = (size_t)layers;
	return true;
}

/* One of them. */
static bool choose_question(struct signal *signal, const struct asked *asked, struct error *error)
{
	const struct {
		enum question question;
		bool asked;
	} questions[] = {
		{ QUESTION_GAIN, asked->gain }, { QUESTION_DEPTH, asked->depth != NULL },
		{ QUESTION_PUBLISHED, asked->published != NULL },
	};
	for (size_t i = 0; i < sizeof questions / sizeof *questions; i++) {
		if (questions[i].asked && signal->question != QUESTION_NONE)
			return error_set(error, STATUS_USAGE,
				"%s and %s: only one of them can be answered at a time",
				signal_options[signal->question],
				signal_options[questions[i].question]);
		if (questions[i].asked)
			signal->question = questions[i].question;
	}
	return true;
}

/* A picture calls them as the paper does, unless the user has another name. */
static void name_as_published(struct request *request)
{
	for (size_t i = 0; i < request->head.curves; i++) {
		const struct measured *measured = publication_measured(
			request->signal.publication, &request->curve[i]);
		if (measured != NULL && request->look[i].label == NULL)
			request->look[i].label = measured->title;
	}
}

bool request_signal(struct request *request, struct error *error)
{
	static const double least = 1e-150;
	const struct asked *asked = &request->asked;
	struct signal *signal = &request->signal;
	signal->input_std = signal->weight_std = 1;
	if (!check_asked(asked, error))
		return false;
	if (!choose_question(signal, asked, error) || signal->question == QUESTION_NONE)
		return error->status == STATUS_DONE;
	if (asked->weight_std != NULL && strcmp(asked->weight_std, "gain") == 0)
		signal->weight_std = 0;
	else if (!parse_deviation(&signal->weight_std, "--weight-std", asked->weight_std, least,
			error))
		return false;
	if (signal->question == QUESTION_PUBLISHED)
		name_as_published(request);
	return check_alone(asked, signal_options[signal->question], error)
		&& request_refuse_random(request, signal_options[signal->question], error)
		&& parse_deviation(&signal->input_std, "--input-std", asked->input_std, least, error)
		&& parse_deviation(&signal->bias_std, "--bias-std", asked->bias_std, 0, error)
		&& parse_publisher(signal, asked->against, error)
		&& parse_layers(signal, asked->depth, error);
}

static bool has_defaults(const struct activation *activation)
{
	for (size_t i = 0; i < activation_parameters(activation); i++)
		if (activation->parameter[i].standard == NULL)
			return false;
	return true;
}

static void add_operand(struct operands *operands, const char *word)
{
	operands->word = memory_resize(operands->word, operands->count + 1,
		sizeof *operands->word);
	operands->word[operands->count++] = word;
}

bool request_usual_functions(struct request *request, struct error *error)
{
	struct operands *operands = &request->asked.operands;
	struct signal *signal = &request->signal;
	const char *published = request->asked.published;
	if (published != NULL && !find_publication(signal, published, error))
		return false;
	if (operands->count > 0)
		return true;
	signal->warnings = &request->warnings;
	for (size_t i = 0; published != NULL && signal->publication->measured[i].function != NULL; i++)
		add_operand(operands, signal->publication->measured[i].function);
	const struct activation *activation;
	for (size_t i = 0; request->asked.gain && published == NULL
			&& (activation = catalogue_at(request->functions.catalogue, i)) != NULL; i++)
		if (has_defaults(activation) && !activation_is_always_random(activation))
			add_operand(operands, activation->name);
	return true;
}
