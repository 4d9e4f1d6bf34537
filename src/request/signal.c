/* signal.c - --gain and --depth, and what goes with them. */
#include <float.h>
#include <math.h>
#include <string.h>

#include "activation/activation.h"
#include "activation/catalogue.h"
#include "cli/value.h"
#include "request/request.h"
#include "signal/published.h"
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
				"%s and %s: a signal is random numbers, in exact arithmetic, and has "
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

bool request_signal(struct request *request, struct error *error)
{
	static const double least = 1e-150;
	const struct asked *asked = &request->asked;
	struct signal *signal = &request->signal;
	*signal = (struct signal){ .input_std = 1, .weight_std = 1 };
	if (!check_asked(asked, error))
		return false;
	if (!asked->gain && asked->depth == NULL)
		return true;
	if (asked->gain && asked->depth != NULL)
		return error_set(error, STATUS_USAGE,
			"--gain and --depth: only one of them can be answered at a time");
	signal->question = asked->gain ? QUESTION_GAIN : QUESTION_DEPTH;
	if (asked->weight_std != NULL && strcmp(asked->weight_std, "gain") == 0)
		signal->weight_std = 0;
	else if (!parse_deviation(&signal->weight_std, "--weight-std", asked->weight_std, least,
			error))
		return false;
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

void request_all_functions(struct request *request)
{
	struct operands *operands = &request->asked.operands;
	const struct activation *activation;
	for (size_t i = 0; (activation = catalogue_at(request->functions.catalogue, i)) != NULL; i++) {
		if (!has_defaults(activation) || activation_is_always_random(activation))
			continue;
		operands->word = memory_resize(operands->word, operands->count + 1,
			sizeof *operands->word);
		operands->word[operands->count++] = activation->name;
	}
}
