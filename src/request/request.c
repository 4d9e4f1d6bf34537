/* SPDX-License-Identifier: MIT */
/* request.c - see request.h */
#include "request/request.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "activation/activation.h"
#include "cli/formats.h"
#include "request/spec.h"
#include "figure/figures.h"
#include "support/error.h"
#include "support/memory.h"
#include "support/suggest.h"
#include "support/utf8.h"

static bool unknown_figure(const char *name, struct error *error)
{
	struct suggestion near = { .word = NULL };
	const char *formula = figure_formula(name);
	if (formula != NULL)
		return error_set(error, STATUS_USAGE, "--figure %.60s: that picture of the article "
			"is a formula; actplot --info %s has it", name, formula);
	for (size_t i = 0; i < figure_count; i++)
		suggest(&near, name, strlen(name), figures[i].name, strlen(figures[i].name));
	return near.word != NULL
		? error_set(error, STATUS_USAGE, "unknown figure '%.60s'; did you mean '%s'?", name,
			near.word)
		: error_set(error, STATUS_USAGE,
			"unknown figure '%.60s'; actplot --figure list shows those there are", name);
}

/* Reads the words of a saved command line. They are copied, since getopt asks
 * for words that it might change. */
static bool read_figure(struct request *request, const struct figure *figure,
	struct error *error)
{
	size_t count = 0;
	while (figure->words[count] != NULL)
		count++;
	request->figure_words = memory_new(count + 2, sizeof *request->figure_words);
	request->figure_words[0] = memory_print("actplot");
	for (size_t i = 0; i < count; i++)
		request->figure_words[i + 1] = memory_print("%s", figure->words[i]);
	return options_read(&request->asked, (int)count + 1, request->figure_words, error);
}

/* The user's words, after those of the figure that they begin with, if any. */
static bool read_words(struct request *request, int argc, char **argv, struct error *error)
{
	if (!options_read(&request->asked, argc, argv, error))
		return false;
	const char *name = request->asked.figure;
	if (name == NULL || strcmp(name, "list") == 0)
		return true;
	const struct figure *figure = figure_find(name);
	if (figure == NULL)
		return unknown_figure(name, error);
	if (request->asked.operands.count > 0)
		return error_set(error, STATUS_USAGE,
			"--figure %s has its own functions; '%.60s' is one more", name,
			request->asked.operands.word[0]);
	options_free(&request->asked);
	if (!read_figure(request, figure, error))
		return false;
	/* What the figure says is not the user's, who may do without. */
	request->asked.specials = 0;
	if (!options_read(&request->asked, argc, argv, error))
		return false;
	request->asked.figure = figure->name;
	return true;
}

void request_warn(struct request *request, const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	buffer_print_list(&request->warnings, format, arguments);
	va_end(arguments);
	buffer_print(&request->warnings, "\n");
}

static enum action choose_action(const struct asked *asked)
{
	if (asked->help)
		return ACTION_HELP;
	if (asked->version)
		return ACTION_VERSION;
	if (asked->list)
		return ACTION_LIST;
	if (asked->info != NULL)
		return ACTION_INFO;
	if (asked->dialects != NULL)
		return ACTION_DIALECTS;
	if (asked->figure != NULL && strcmp(asked->figure, "list") == 0)
		return ACTION_FIGURES;
	if (asked->from != NULL)
		return ACTION_RECIPE;
	if (asked->print_formula != NULL)
		return ACTION_FORMULA;
	return asked->print_command ? ACTION_COMMAND : ACTION_RUN;
}

/* --list, --from and so on, which speak of no curves. */
static bool parse_without_curves(struct request *request, struct error *error)
{
	const struct asked *asked = &request->asked;
	const bool list = request->action == ACTION_LIST, info = request->action == ACTION_INFO;
	if (asked->operands.count > 0 && !info && !list)
		return error_set(error, STATUS_USAGE,
			"'%.60s': --dialects, --from and --figure list stand without functions",
			asked->operands.word[0]);
	for (size_t i = 0; (list || info) && i < asked->wishes; i++) {
		const struct wish *wish = &asked->wish[i];
		request->json = wish->format == format_by_name("json") && wish->path == NULL;
		if (!request->json)
			return error_set(error, STATUS_USAGE,
				"--%s is text, or with --json for machines; it takes no other output",
				list ? "list" : "info");
	}
	if (request->action == ACTION_DIALECTS)
		return request_dialects(request, error);
	if (list)
		return request_filters(request, error);
	return !info || request_subjects(request, error);
}

static bool writes(const struct request *request, enum special_form form)
{
	for (size_t i = 0; i < request->targets; i++)
		if ((request->target[i].format->figure != NULL) == (form == FIGURES_ALONE))
			return true;
	return false;
}

static void warn_of_specials(struct request *request)
{
	const struct asked *asked = &request->asked;
	for (size_t i = 0; i < asked->specials; i++)
		if (!writes(request, asked->special[i].form))
			request_warn(request, "--%s changes nothing: %s is written",
				asked->special[i].option, asked->special[i].form == FIGURES_ALONE
				? "no picture and no script" : "no table");
}

bool request_parse(struct request *request, int argc, char **argv, struct error *error)
{
	*request = (struct request){ .action = ACTION_RUN };
	functions_begin(&request->functions);
	if (argc > 1 && strcmp(argv[1], "--complete") == 0) {
		request->action = ACTION_COMPLETE;
		request->typed = argv + 2;
		request->typed_count = (size_t)argc - 2;
		return true;
	}
	if (!read_words(request, argc, argv, error))
		return false;
	request->action = choose_action(&request->asked);
	request->quiet = request->asked.quiet;
	if (request->action == ACTION_HELP || request->action == ACTION_VERSION)
		return true;
	if (!request_definitions(request, error))
		return false;
	if (request->asked.complete != NULL)
		return error_set(error, STATUS_USAGE, "--complete: stands before all other words");
	if (request->asked.bibtex && request->action != ACTION_INFO)
		return error_set(error, STATUS_USAGE, "--bibtex: wants --info NAME with it");
	if (request->action == ACTION_FORMULA)
		return request_curves(request, error) && request_language(request, error);
	if (request->action != ACTION_RUN && request->action != ACTION_COMMAND)
		return parse_without_curves(request, error);
	if (!request_usual_functions(request, error) || !request_curves(request, error) || !request_signal(request, error)
			|| !request_grid(request, error) || !request_comparison(request, error)
			|| !request_targets(request, error) || !request_show(request, error)
			|| !request_panels(request, error)
			|| !request_style(request, error) || !request_random(request, error))
		return false;
	warn_of_specials(request);
	return true;
}

const char *request_text(struct request *request, const char *text)
{
	struct words *words = &request->words;
	if (text == NULL)
		return NULL;
	words->text = memory_resize(words->text, words->count + 1, sizeof *words->text);
	return words->text[words->count++] = utf8_copy(text);
}

void request_free(struct request *request)
{
	functions_free(&request->functions);
	free(request->filter);
	free(request->curve);
	free(request->reference);
	report_free(&request->report);
	free(request->shown);
	free(request->assertion);
	free(request->list);
	for (size_t i = 0; request->picture_path != NULL && i < request->targets; i++)
		free(request->picture_path[i]);
	free(request->picture_path);
	free(request->target);
	held_free(&request->held);
	request_draws_free(request);
	keep_free(&request->keep);
	for (size_t i = 0; i < request->words.count; i++)
		free(request->words.text[i]);
	free(request->words.text);
	for (size_t i = 0; request->panel != NULL && i < request->head.figure.panels; i++)
		request_pointers_free(&request->panel[i]);
	free(request->panel);
	free(request->look);
	options_free(&request->asked);
	buffer_free(&request->warnings);
	for (char **word = request->figure_words; word != NULL && *word != NULL; word++)
		free(*word);
	free(request->figure_words);
}
