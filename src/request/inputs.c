/* inputs.c - what a request reads: the x of -i, and the values of --values. */
#include <stdlib.h>
#include <string.h>

#include "request/request.h"
#include "curve/curve.h"
#include "input/limit.h"
#include "support/error.h"
#include "support/memory.h"

enum { CHUNK = 4096 };		/* numbers read at a time, at least */

void request_set_list(struct request *request, const double *list, size_t count, size_t stride)
{
	request->grid.list = list;
	request->grid.stride = stride;
	request->grid.count = request->grid.to = count;
	request->head.grid = &request->grid;
}

static bool takes_rows(const struct request *request)
{
	if (request_has_values(request) || request->in_turn)
		return false;
	for (size_t i = 0; i < request->targets; i++) {
		const struct table_format *table = request->target[i].format->table;
		if (table == NULL || (table->whole && request->head.table.form == FORM_POINTS))
			return false;
	}
	return true;
}

/* As messages have it. */
static const char *input_name(const struct wanted *wanted)
{
	return strcmp(wanted->path, "-") == 0 ? "standard input" : wanted->path;
}

/* Reads all there is, and closes the input: each wanted column into a list. */
static bool read_all(struct input *input, double **const list[], size_t *count,
	size_t *passed_over, const struct wanted *wanted, struct error *error)
{
	const size_t columns = wanted->columns;
	size_t capacity = 0;
	struct lines lines = { .used = 0 };
	bool fits = true;
	while (fits && input_next(input, &lines, error)) {
		for (size_t more = 1; fits && more > 0; *count += more) {
			struct rows rows = { .kept = NULL };
			if (capacity - *count < CHUNK)
				capacity = 2 * capacity + CHUNK;
			for (size_t i = 0; i < columns; i++) {
				*list[i] = memory_resize(*list[i], capacity, sizeof **list[i]);
				rows.column[i] = *list[i] + *count;
			}
			more = lines_read(&lines, &rows, CHUNK, error);
			fits = limit_allows(wanted->memory, 0, *count + more,
				columns * sizeof **list[0], input_name(wanted), error);
		}
		*passed_over += lines.passed_over;
	}
	lines_free(&lines);
	input_close(input);
	return error->status == STATUS_DONE;
}

static void set_values(struct request *request, const double *values, size_t stride)
{
	request->curve[0].given = values;
	request->curve[0].given_stride = stride;
}

/* Takes the columns of an input that was read at once. */
static void take_array(struct request *request, struct array *array)
{
	request->list = array->column[0];
	request->values = array->column[1];
	request->passed_over = array->passed_over;
	request_set_list(request, request->list, array->count, 1);
	if (request->values != NULL)
		set_values(request, request->values, 1);
	*array = (struct array){ .count = 0 };
}

bool request_has_values(const struct request *request)
{
	return request->asked.values != NULL || request->asked.values_from != NULL;
}

/* The first wanted column of a file; list is owned by who asks. */
static bool read_column(const struct wanted *wanted, double **list, size_t *count,
	size_t *passed_over, struct error *error)
{
	struct input *input = input_open(wanted, error);
	if (input == NULL)
		return false;
	struct array *array = input_array(input);
	if (array == NULL) {
		double **const lists[] = { list };
		return read_all(input, lists, count, passed_over, wanted, error);
	}
	*list = array->column[0];
	*count = array->count;
	*passed_over = array->passed_over;
	*array = (struct array){ .count = 0 };
	input_close(input);
	return true;
}

/* The values of a file of their own, of which there are as many as there are x. */
static bool read_values(struct request *request, struct error *error)
{
	const char *path = request->asked.values_from;
	struct wanted wanted = request->wanted;
	size_t count = 0, passed_over = 0;
	if (path == NULL)
		return true;
	wanted.path = path;
	wanted.column[0] = request->asked.values;
	wanted.columns = 1;
	if (!read_column(&wanted, &request->values, &count, &passed_over, error))
		return false;
	set_values(request, request->values, 1);
	if (request->passed_over + passed_over > 0)
		return error_set(error, STATUS_FAILED, "%.200s: where a row is passed over, x and "
			"values of two files no longer belong together", path);
	return count == request->grid.count || error_set(error, STATUS_FAILED,
		"%.200s: there are %zu values for %zu x", path, count, request->grid.count);
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

bool request_open_input(struct request *request, struct input **input, struct error *error)
{
	const struct wanted *wanted = &request->wanted;
	*input = NULL;
	if (wanted->path == NULL)
		return true;
	*input = input_open(wanted, error);
	if (*input == NULL)
		return false;
	if (input_array(*input) != NULL && request->asked.keep) {
		input_close(*input);
		*input = NULL;
		return error_set(error, STATUS_FAILED, "%.200s: --keep wants a file of text with "
			"columns", wanted->path);
	}
	if (input_array(*input) != NULL) {
		take_array(request, input_array(*input));
		input_close(*input);
		*input = NULL;
		return read_values(request, error);
	}
	warn_of_header(request, *input);
	if (request->asked.keep)
		keep_columns(request, *input);
	if (takes_rows(request)) {
		/* A row draws by its number, which is known where all those before it are. */
		if (request->draws != NULL)
			request->threads = 1;
		return true;
	}

	size_t count = 0;
	double **const lists[INPUT_COLUMNS_MAX] = { &request->list, &request->values };
	const bool done = read_all(*input, lists, &count, &request->passed_over, wanted, error);
	*input = NULL;
	request_set_list(request, request->list, count, 1);
	if (wanted->columns > 1)
		set_values(request, request->values, 1);
	return done && read_values(request, error);
}
