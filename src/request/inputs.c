/* inputs.c - what a request reads: the x of -i, and the values of --values. */
#include "request/request.h"
#include "curve/curve.h"
#include "input/input.h"
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
	if (request->asked.values != NULL)
		return false;
	for (size_t i = 0; i < request->targets; i++) {
		const struct table_format *table = request->target[i].format->table;
		if (table == NULL || (table->whole && request->head.table.form == FORM_POINTS))
			return false;
	}
	return true;
}

/* Reads all there is, and closes the input. */
static bool read_all(struct input *input, double **list, size_t *count, struct error *error)
{
	size_t capacity = 0;
	struct lines lines = { .used = 0 };
	while (input_next(input, &lines, error))
		for (size_t more = 1; more > 0; *count += more) {
			if (capacity - *count < CHUNK) {
				capacity = 2 * capacity + CHUNK;
				*list = memory_resize(*list, capacity, sizeof **list);
			}
			more = lines_read(&lines, *list + *count, CHUNK, error);
		}
	lines_free(&lines);
	input_close(input);
	return error->status == STATUS_DONE;
}

/* Reads the column of values that belong to the x. */
static bool open_values(struct request *request, struct error *error)
{
	const char *path = request->input, *column = request->asked.values;
	struct curve *curve = &request->curve[0];
	size_t count = 0;
	if (column == NULL)
		return true;
	if (array_is_one(path)) {
		if (!array_open(&request->value_array, path, column, curve->type, error))
			return false;
		curve->given = request->value_array.value;
		curve->given_stride = request->value_array.stride;
		count = request->value_array.count;
	} else {
		struct input *input = input_open(path, column, curve->type, error);
		if (input == NULL || !read_all(input, &request->values, &count, error))
			return false;
		curve->given = request->values;
		curve->given_stride = 1;
	}
	return count == request->grid.count || error_set(error, STATUS_FAILED,
		"%s: there are %zu values for %zu x", path, count, request->grid.count);
}

bool request_open_input(struct request *request, struct input **input, struct error *error)
{
	const enum number_type type = request->grid.type;
	*input = NULL;
	if (request->input == NULL)
		return true;
	if (array_is_one(request->input)) {
		struct array *array = &request->array;
		if (!array_open(array, request->input, request->column, type, error))
			return false;
		request_set_list(request, array->value, array->count, array->stride);
		return open_values(request, error);
	}
	*input = input_open(request->input, request->column, type, error);
	if (*input == NULL || takes_rows(request))
		return *input != NULL;

	size_t count = 0;
	const bool done = read_all(*input, &request->list, &count, error);
	*input = NULL;
	request_set_list(request, request->list, count, 1);
	return done && open_values(request, error);
}
