/* SPDX-License-Identifier: MIT */
/* inputs.c - what a request reads: the x of -i, and the values of --values. */
#include <stdlib.h>
#include <string.h>

#include "request/request.h"
#include "curve/curve.h"
#include "support/error.h"
#include "support/memory.h"

void request_set_list(struct request *request, const double *list, size_t count, size_t stride)
{
	request->grid.list = list;
	request->grid.stride = stride;
	request->grid.count = request->grid.to = count;
	request->head.grid = &request->grid;
}

bool request_has_values(const struct request *request)
{
	return request->asked.values != NULL || request->asked.values_from != NULL;
}

/* Whether rows can go through, since nothing wants all of them at once. */
static bool takes_rows(const struct request *request)
{
	if (request->asked.values_from != NULL || request->in_turn)
		return false;
	for (size_t i = 0; i < request->targets; i++) {
		const struct table_format *table = request->target[i].format->table;
		if (table == NULL)
			return false;
		if (request->head.table.form == FORM_POINTS
				&& (table->whole || (request->asked.keep && table->keeps == KEEPS_ALL)))
			return false;
	}
	return true;
}

/* As messages have it. */
static const char *input_name(const struct wanted *wanted)
{
	return strcmp(wanted->path, "-") == 0 ? "standard input" : wanted->path;
}

/* The values of a file of their own, of which there are as many as there are x. Both have the
 * limit together. */
static bool read_values(struct request *request, struct error *error)
{
	const char *path = request->asked.values_from;
	struct held *x = &request->held, values = { .rows = 0 };
	struct wanted wanted = request->wanted;
	if (path == NULL)
		return true;
	wanted.held = held_size(x, &wanted);
	wanted.path = path;
	wanted.column[0] = request->asked.values;
	wanted.whole_rows = false;
	struct input *input = input_open(&wanted, error);
	const bool done = input != NULL && held_read(&values, input, &wanted, error);
	input_close(input);
	x->column[1] = values.column[0];
	values.column[0] = NULL;
	const size_t count = values.rows, passed_over = x->passed_over + values.passed_over;
	held_free(&values);
	if (!done)
		return false;
	if (passed_over > 0)
		return error_set(error, STATUS_FAILED, "%.200s: where a row is passed over, x and "
			"values of two files no longer belong together", path);
	return count == x->rows || error_set(error, STATUS_FAILED,
		"%.200s: there are %zu values for %zu x", path, count, x->rows);
}

static void warn_of_header(struct request *request, const struct input *input)
{
	const size_t line = input_doubtful_header(input);
	if (line > 0)
		request_warn(request, "%s:%zu: this line has text and is taken as the "
			"header; --header no reads it as a row",
			input_name(&request->wanted), line);
}

/* The columns of the input go through. */
static void keep_columns(struct request *request, const struct input *input)
{
	request->keep = keep_of(input);
	for (size_t j = 0; j < request->head.curves; j++) {
		char *label = curve_label(&request->curve[j]);
		for (size_t i = 0; i < request->keep.columns; i++)
			if (strcmp(label, request->keep.name[i]) == 0)
				request_warn(request, "--keep: the input has a column '%s' as well",
					label);
		free(label);
	}
	request->head.table.keep = &request->keep;
}

/* All of it is held, and becomes the grid. */
static bool hold_input(struct request *request, struct input **input, struct error *error)
{
	const bool done = held_read(&request->held, *input, &request->wanted, error)
		&& read_values(request, error);
	input_close(*input);
	*input = NULL;
	request->passed_over = request->held.passed_over;
	held_list(&request->held, &request->grid);
	request->head.grid = &request->grid;
	return done;
}

bool request_open_input(struct request *request, struct input **input, struct error *error)
{
	const struct wanted *wanted = &request->wanted;
	*input = NULL;
	if (wanted->path == NULL)
		return true;
	*input = input_open(wanted, error);
	if (*input == NULL)
		return false;
	if (request->asked.keep && !input_is_text(*input)) {
		input_close(*input);
		*input = NULL;
		return error_set(error, STATUS_FAILED, "%.200s: --keep wants a file of text with "
			"columns, or JSON Lines", input_name(wanted));
	}
	if (input_is_text(*input))
		warn_of_header(request, *input);
	if (request->asked.keep)
		keep_columns(request, *input);
	if (request_has_values(request))
		request->curve[0].given = true;
	if (!takes_rows(request))
		return hold_input(request, input, error);
	/* A row draws by its number, which is known where all those before it are. */
	if (request->draws != NULL)
		request->threads = 1;
	return true;
}
