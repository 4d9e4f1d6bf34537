/* SPDX-License-Identifier: MIT */
/* show.c - see show.h; what is said of one function is in info.c */
#include "about/show.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "about/width.h"
#include "activation/activation.h"
#include "cli/option_table.h"
#include "cli/recipe.h"
#include "figure/figures.h"
#include "formula/interval/mpfr.h"
#include "request/request.h"
#include "support/output.h"

enum { HELP_COLUMN = 30, HELP_WIDTH = 98 };

/* What follows a semicolon in the help of a parameter is for --info. */
static int help_length(const struct parameter *parameter)
{
	return (int)strcspn(parameter->help, ";");
}

static bool same_help(const struct parameter *one, const struct parameter *other)
{
	return help_length(one) == help_length(other)
		&& strncmp(one->help, other->help, (size_t)help_length(one)) == 0;
}

/* The parameter of activation i by that name, or NULL. */
static const struct parameter *find_parameter(size_t i, const char *name)
{
	const int index = activation_parameter(activations[i], name, strlen(name));
	return index < 0 ? NULL : &activations[i]->parameter[index];
}

/* Whether an activation before i says the same of its parameter. */
static bool said_before(size_t i, const struct parameter *parameter)
{
	for (size_t k = 0; k < i; k++) {
		const struct parameter *other = find_parameter(k, parameter->name);
		if (other != NULL && same_help(other, parameter))
			return true;
	}
	return false;
}

/* Which functions say this of their parameter, as many as the line has room for. */
static void put_functions(struct output *output, const struct parameter *parameter)
{
	int column = HELP_COLUMN + help_length(parameter);
	const char *before = " (";
	for (size_t i = 0; i < activation_count; i++) {
		const struct parameter *other = find_parameter(i, parameter->name);
		if (other == NULL || !same_help(other, parameter))
			continue;
		column += (int)(strlen(before) + strlen(activations[i]->name));
		if (column + (int)strlen(", ...)") > HELP_WIDTH) {
			output_print(output, "%s...", before);
			break;
		}
		output_print(output, "%s%s", before, activations[i]->name);
		before = ", ";
	}
	output_text(output, ")");
}

/* What a parameter is; where functions differ in that, a line for each meaning. */
static void show_meanings(struct output *output, const char *name)
{
	size_t meanings = 0, shown = 0;
	for (size_t i = 0; i < activation_count; i++) {
		const struct parameter *parameter = find_parameter(i, name);
		meanings += parameter != NULL && !said_before(i, parameter);
	}
	for (size_t i = 0; i < activation_count; i++) {
		const struct parameter *parameter = find_parameter(i, name);
		if (parameter == NULL || said_before(i, parameter))
			continue;
		output_print(output, "%*s%.*s", shown++ > 0 ? HELP_COLUMN : 0, "",
			help_length(parameter), parameter->help);
		if (meanings > 1)
			put_functions(output, parameter);
		output_text(output, "\n");
	}
}

static void show_option(struct output *output, const struct option_row *row)
{
	char left[80];
	const char *equals = row->argument == NULL ? "" : row->optional ? "[=" : " ";
	const char *argument = row->argument == NULL ? "" : row->argument;
	char letter[] = { '-', row->letter, ',', ' ', '\0' };
	snprintf(left, sizeof left, "  %s--%s%s%s%s", row->letter != '\0' ? letter : "    ",
		row->name, equals, argument, row->optional ? "]" : "");
	for (char *c = left; *c != '\0'; c++)
		if (*c == '_')
			*c = '-';
	if (row->section != NULL)
		output_print(output, "\n%s:\n", row->section);
	if (strlen(left) < HELP_COLUMN)
		output_print(output, "%-*s", HELP_COLUMN, left);
	else
		output_print(output, "%s\n%*s", left, HELP_COLUMN, "");
	if (row->help != NULL)
		output_print(output, "%s\n", row->help);
	else
		show_meanings(output, row->parameter);
}

static void show_help(struct output *output)
{
	output_text(output,
		"usage: actplot [OPTION]... SPEC... [/ SPEC...]...\n"
		"       actplot --figure NAME [OPTION]...\n"
		"       actplot --list | --info SPEC | --dialects NAME | --help | --version\n"
		"\n"
		"Evaluates, tabulates and plots the activation functions of neural networks.\n"
		"\n"
		"A SPEC is a function's name with its parameters and the order of its derivative,\n"
		"NAME[:KEY=VALUE[,VALUE]...]...: gelu, leaky_relu:negative_slope=0.02, silu:d=0,1,2,\n"
		"swish:beta=0.1,1,10 (a curve for each value). In place of the name a formula in x may\n"
		"stand: 'x*sigmoid(b*x):b=1,2:d=0,1'. A '/' begins a new panel.\n"
		"\n"
		"  actplot gelu --range -5:5 --png         a picture, gelu.png\n"
		"  actplot swish --beta 0.1,1,10 --csv     a table\n"
		"  actplot gelu silu --gnuplot | gnuplot -p\n");
	struct option_table table = option_table_new();
	for (size_t i = 0; i < table.count; i++)
		show_option(output, &table.row[i]);
	option_table_free(&table);
	output_text(output, "\nThe manual, man actplot, tells the rest.\n");
}

static void show_version(struct output *output)
{
	output_text(output, "actplot " ACTPLOT_VERSION "\n");
}

static void show_figures(struct output *output)
{
	int width = 0;
	for (size_t i = 0; i < figure_count; i++)
		width = width_with(width, figures[i].name);
	for (size_t i = 0; i < figure_count; i++)
		output_print(output, "%-*s  %s\n", width, figures[i].name, figures[i].about);
}

void show_recipe(struct output *output, const char *path, struct error *error)
{
	char *recipe = recipe_read(path, error);
	if (recipe != NULL)
		output_print(output, "%s\n", recipe);
	free(recipe);
}

/* Of the user's own functions in a list, too. */
static bool needs_limits(const struct request *request)
{
	const struct asked *asked = &request->asked;
	return request->action == ACTION_INFO || request->action == ACTION_DIALECTS
		|| (request->action == ACTION_LIST
			&& asked->define.count + asked->definitions.count > 0);
}

bool show_answer(struct request *request, struct error *error)
{
	/* Nothing is known of limits without it. */
	struct mpfr mpfr;
	if (needs_limits(request) && !load_mpfr(&mpfr, error))
		return false;
	struct output *output = output_open("-", NULL, error);
	switch (request->action) {
	case ACTION_HELP: show_help(output); break;
	case ACTION_VERSION: show_version(output); break;
	case ACTION_LIST: show_list(output, request); break;
	case ACTION_FIGURES: show_figures(output); break;
	case ACTION_DIALECTS: show_dialects(output, request); break;
	case ACTION_INFO: show_info(output, request); break;
	case ACTION_FORMULA: show_formulas(output, request, error); break;
	case ACTION_COMMAND:
		output_print(output, "actplot%s\n", request->asked.command.bytes);
		break;
	case ACTION_COMPLETE: show_completions(output, request); break;
	case ACTION_RECIPE: show_recipe(output, request->asked.from, error); break;
	case ACTION_RUN: break;
	}
	const struct effort *effort = &request->functions.effort;
	if (effort->failed) {
		output_discard(output);
		return error_set(error, effort->error.status, "%s", effort->error.message);
	}
	return output_commit(output, error);
}
