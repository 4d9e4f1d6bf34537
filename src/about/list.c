/* SPDX-License-Identifier: MIT */
/* list.c - --list: the functions that can be named, as a table for people. */
#include <stdlib.h>

#include "about/list.h"
#include "about/listed.h"
#include "about/parameters.h"
#include "about/show.h"
#include "about/width.h"
#include "activation/activation.h"
#include "activation/dialect/dialect.h"
#include "request/request.h"
#include "support/output.h"

enum { DIGITS = 6 };	/* of long defaults */

/* As the framework has it that was asked for, under its names. */
static const struct activation *shown(const struct listed *listed)
{
	return listed->dialect != NULL ? listed->dialect : listed->activation;
}

/* Of the framework that was asked for; "" if none was. */
static const char *names_of(const struct listed *listed)
{
	return listed->dialect != NULL ? listed->dialect->dialect->names : "";
}

static void show_table(struct output *output, const struct listed *listed, size_t count)
{
	int name_width = 0, names_width = 0, width = 0;
	for (size_t i = 0; i < count; i++) {
		char *parameters = parameters_text(shown(&listed[i]), DIGITS);
		name_width = width_with(name_width, shown(&listed[i])->name);
		names_width = width_with(names_width, names_of(&listed[i]));
		width = width_with(width, parameters);
		free(parameters);
	}
	for (size_t i = 0; i < count; i++) {
		char *parameters = parameters_text(shown(&listed[i]), DIGITS);
		output_print(output, "%-*s  ", name_width, shown(&listed[i])->name);
		if (names_width > 0)
			output_print(output, "%-*s  ", names_width, names_of(&listed[i]));
		output_print(output, "%-*s  %s\n", width, parameters, shown(&listed[i])->formula);
		free(parameters);
	}
}

void show_list(struct output *output, struct request *request)
{
	size_t count;
	struct listed *listed = listed_functions(request, &count);
	if (request->json)
		show_list_json(output, listed, count);
	else
		show_table(output, listed, count);
	free(listed);
}
