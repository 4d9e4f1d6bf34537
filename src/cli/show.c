/* show.c - see show.h; what is said of one function is in info.c */
#include "cli/show.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "activation/activation.h"
#include "cli/option_table.h"
#include "cli/recipe.h"
#include "cli/request.h"
#include "figure/figures.h"
#include "number/number.h"
#include "support/output.h"

enum { HELP_COLUMN = 30, NAME_WIDTH = 14, FIGURE_WIDTH = 20, PARAMETERS_WIDTH = 28 };

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
	/* What follows a semicolon in that of a parameter is for --info. */
	const int length = (int)(row->parameter != NULL ? strcspn(row->help, ";")
		: strlen(row->help));
	if (strlen(left) < HELP_COLUMN)
		output_print(output, "%-*s%.*s\n", HELP_COLUMN, left, length, row->help);
	else
		output_print(output, "%s\n%*s%.*s\n", left, HELP_COLUMN, "", length, row->help);
}

static void show_help(struct output *output)
{
	output_text(output,
		"usage: actplot [OPTION]... SPEC... [/ SPEC...]...\n"
		"       actplot --figure NAME [OPTION]...\n"
		"       actplot --list | --info NAME | --help | --version\n"
		"\n"
		"Evaluates, tabulates and plots the activation functions of neural networks.\n"
		"\n"
		"A SPEC is a function's name with its parameters and the order of its derivative,\n"
		"NAME[:KEY=VALUE[,VALUE]...]...: gelu, leaky_relu:negative_slope=0.02, silu:d=0,1,2,\n"
		"swish:beta=0.1,1,10 (a curve for each value). A '/' begins a new panel.\n"
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

/* The parameters with their defaults: "alpha=1 beta=0.5", or "-". */
static void parameters_text(const struct activation *activation, char *text, size_t size)
{
	size_t used = 0;
	snprintf(text, size, "-");
	for (size_t i = 0; i < activation_parameters(activation); i++) {
		const struct parameter *parameter = &activation->parameter[i];
		char value[NUMBER_TEXT_MAX + 1];
		value[number_write_digits(value, parameter_standard(parameter), 6)] = '\0';
		const bool short_text = strlen(parameter->standard) < 8;
		used += (size_t)snprintf(text + used, used < size ? size - used : 0, "%s%s=%s",
			i > 0 ? " " : "", parameter->name, short_text ? parameter->standard : value);
	}
}

static void show_list(struct output *output)
{
	for (size_t i = 0; i < activation_count; i++) {
		char parameters[128];
		parameters_text(activations[i], parameters, sizeof parameters);
		output_print(output, "%-*s %-*s %s\n", NAME_WIDTH, activations[i]->name,
			PARAMETERS_WIDTH, parameters, activations[i]->formula);
	}
}

static void show_figures(struct output *output)
{
	for (size_t i = 0; i < figure_count; i++)
		output_print(output, "%-*s %s\n", FIGURE_WIDTH, figures[i].name, figures[i].about);
}

void show_recipe(struct output *output, const char *path, struct error *error)
{
	char *recipe = recipe_read(path, error);
	if (recipe != NULL)
		output_print(output, "%s\n", recipe);
	free(recipe);
}

bool show_answer(const struct request *request, struct error *error)
{
	struct output *output = output_open("-", error);
	switch (request->action) {
	case ACTION_HELP: show_help(output); break;
	case ACTION_VERSION: show_version(output); break;
	case ACTION_LIST: show_list(output); break;
	case ACTION_FIGURES: show_figures(output); break;
	case ACTION_INFO: show_info(output, request->subject); break;
	case ACTION_COMMAND:
		output_print(output, "actplot%s\n", request->asked.command.bytes);
		break;
	case ACTION_RECIPE: show_recipe(output, request->asked.from, error); break;
	case ACTION_RUN: break;
	}
	return output_commit(output, error);
}
