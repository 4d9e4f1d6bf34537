/* inputs.c - what a request reads: the x of -i, and the values of --values. */
#include <string.h>

#include "request/request.h"
#include "curve/curve.h"
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
	if (request_has_values(request))
		return false;
	for (size_t i = 0; i < request->targets; i++) {
		const struct table_format *table = request->target[i].format->table;
		if (table == NULL || (table->whole && request->head.table.form == FORM_POINTS))
			return false;
	}
	return true;
}

/* Reads all there is, and closes the input: each wanted column into a list. */
static bool read_all(struct input *input, size_t columns, double **const list[], size_t *count,
	size_t *passed_over, struct error *error)
{
	size_t capacity = 0;
	struct lines lines = { .used = 0 };
	while (input_next(input, &lines, error)) {
		for (size_t more = 1; more > 0; *count += more) {
			struct rows rows = { .kept = NULL };
			if (capacity - *count < CHUNK)
				capacity = 2 * capacity + CHUNK;
			for (size_t i = 0; i < columns; i++) {
				*list[i] = memory_resize(*list[i], capacity, sizeof **list[i]);
				rows.column[i] = *list[i] + *count;
			}
			more = lines_read(&lines, &rows, CHUNK, error);
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

bool request_has_values(const struct request *request)
{
	return request->asked.values != NULL || request->asked.values_from != NULL;
}

/* A file with nothing but the values, of which there are as many as there are x. */
static bool read_values(struct request *request, struct error *error)
{
	const char *path = request->asked.values_from;
	struct wanted wanted = request->wanted;
	struct array *array = &request->value_array;
	size_t count = 0;
	if (path == NULL)
		return true;
	wanted.path = path;
	wanted.column[0] = request->asked.values;
	wanted.columns = 1;
	if (array_is_one(path)) {
		if (!array_open(array, path, wanted.column[0], wanted.type, error))
			return false;
		set_values(request, array->value, array->stride);
		count = array->count;
	} else {
		double **const list[] = { &request->values };
		struct input *input = input_open(&wanted, error);
		if (input == NULL || !read_all(input, 1, list, &count, &request->passed_over, error))
			return false;
		set_values(request, request->values, 1);
	}
	return count == request->grid.count || error_set(error, STATUS_FAILED,
		"%.200s: there are %zu values for %zu x", path, count, request->grid.count);
}

static bool open_arrays(struct request *request, struct error *error)
{
	const struct wanted *wanted = &request->wanted;
	struct array *array = &request->array, *values = &request->value_array;
	if (!array_open(array, wanted->path, wanted->column[0], wanted->type, error))
		return false;
	request_set_list(request, array->value, array->count, array->stride);
	if (wanted->columns == 1)
		return read_values(request, error);
	if (!array_open(values, wanted->path, wanted->column[1], wanted->type, error))
		return false;
	set_values(request, values->value, values->stride);
	return true;
}

static void warn_of_header(struct request *request, const struct input *input)
{
	const size_t line = input_doubtful_header(input);
	const char *path = request->wanted.path;
	if (line > 0)
		request_warn(request, "%s:%zu: this line has text and is taken as the "
			"header; --header no reads it as a row",
			strcmp(path, "-") == 0 ? "standard input" : path, line);
}

bool request_open_input(struct request *request, struct input **input, struct error *error)
{
	const struct wanted *wanted = &request->wanted;
	*input = NULL;
	if (wanted->path == NULL)
		return true;
	if (array_is_one(wanted->path))
		return open_arrays(request, error);
	*input = input_open(wanted, error);
	if (*input == NULL)
		return false;
	warn_of_header(request, *input);
	if (takes_rows(request))
		return true;

	size_t count = 0;
	double **const lists[INPUT_COLUMNS_MAX] = { &request->list, &request->values };
	const bool done = read_all(*input, wanted->columns, lists, &count, &request->passed_over,
		error);
	*input = NULL;
	request_set_list(request, request->list, count, 1);
	if (wanted->columns > 1)
		set_values(request, request->values, 1);
	return done && read_values(request, error);
}
