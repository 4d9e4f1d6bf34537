/* SPDX-License-Identifier: MIT */
/* array.c - see array.h; JSON is in json.c */
#include "input/array.h"

#include <string.h>
#include <strings.h>

#include "input/archive.h"
#include "input/bytes.h"
#include "input/header.h"
#include "input/input.h"
#include "input/npy.h"
#include "input/reader.h"
#include "number/dtype.h"
#include "support/error.h"
#include "support/memory.h"

enum { PIECE = 1 << 17 };	/* bytes read at a time, about */

/* From one number of a column to the next, in bytes. */
static uint64_t step_of(const struct layout *layout)
{
	return layout->by_column ? layout->element.size : layout->columns * layout->element.size;
}

static bool find_columns(struct array *array, const struct wanted *wanted, struct error *error)
{
	const struct header none = { .names = 0 };
	array->columns = wanted->columns;
	array->type = wanted->type;
	for (size_t i = 0; i < wanted->columns; i++)
		if (!header_find(&none, wanted->column[i], (size_t)array->layout.columns,
				array->bytes.name, &array->place[i], error))
			return false;
	/* What does not come in the order of rows must be there as a whole; to be turned, in
	 * memory. */
	if (array->layout.by_column || array->layout.turned)
		return bytes_complete(&array->bytes, error) && (!array->layout.turned
			|| bytes_keep(&array->bytes, array->layout.begin,
				array->npy.count * array->npy.element.size, error));
	return true;
}

static bool take_piece(struct array *array, struct lines *lines, uint64_t from, uint64_t count,
	struct error *error)
{
	const char *piece = bytes_hold(&array->bytes, array->layout.begin + from, count, error);
	if (piece != NULL)
		buffer_write(&lines->text, piece, (size_t)count);
	return piece != NULL;
}

/* A column after the other, or rows from the first wanted column to the last. */
static bool take_rows(struct array *array, struct lines *lines, uint64_t rows,
	struct error *error)
{
	const struct layout *layout = &array->layout;
	const uint64_t size = layout->element.size, step = step_of(layout);
	size_t least = array->place[0], most = array->place[0];
	for (size_t i = 0; layout->by_column && i < array->columns; i++) {
		lines->column[i] = lines->text.used;
		if (!take_piece(array, lines, (array->place[i] * layout->rows + array->next) * size,
				rows * size, error))
			return false;
	}
	if (layout->by_column)
		return true;
	for (size_t i = 1; i < array->columns; i++) {
		least = array->place[i] < least ? array->place[i] : least;
		most = array->place[i] > most ? array->place[i] : most;
	}
	for (size_t i = 0; i < array->columns; i++)
		lines->column[i] = (array->place[i] - least) * (size_t)size;
	return take_piece(array, lines, array->next * step + least * size,
		(rows - 1) * step + (most + 1 - least) * size, error);
}

/* Numbers of a Fortran array in C's order: the last index changes fastest. */
static bool take_turned(struct array *array, struct lines *lines, uint64_t rows,
	struct error *error)
{
	const struct npy *npy = &array->npy;
	const size_t size = npy->element.size;
	const char *all = bytes_at(&array->bytes, 0, (size_t)(npy->count * size), error);
	size_t index[NPY_DIMENSIONS_MAX], step[NPY_DIMENSIONS_MAX], at = 0;
	uint64_t rest = array->next;
	if (all == NULL)
		return false;
	lines->column[0] = lines->column[1] = 0;
	for (size_t i = 0, below = 1; i < npy->dimensions; below *= npy->shape[i++])
		step[i] = below;
	for (size_t i = npy->dimensions; i-- > 0; rest /= npy->shape[i]) {
		index[i] = (size_t)(rest % npy->shape[i]);
		at += index[i] * step[i];
	}
	for (uint64_t done = 0; done < rows; done++) {
		buffer_write(&lines->text, all + at * size, size);
		for (size_t i = npy->dimensions; i-- > 0; at -= step[i] * npy->shape[i]) {
			at += step[i];
			if (++index[i] < npy->shape[i])
				break;
			index[i] = 0;
		}
	}
	return true;
}

bool array_is_ready(struct array *array)
{
	const uint64_t step = step_of(&array->layout);
	return bytes_are_ready(&array->bytes, array->layout.begin + array->next * step,
		(size_t)step);
}

/* What a pipe has that ends within a row. */
static void refuse_rest(const struct array *array, size_t bytes, struct error *error)
{
	const struct reader *reader = array->bytes.reader;
	if (reader->failure.status != STATUS_DONE)
		*error = reader->failure;
	else if (array->layout.rows != ROWS_UNKNOWN)
		error_set(error, STATUS_FAILED, "%s: the NPY file is cut off: its header promises more "
			"numbers", array->bytes.name);
	else if (bytes > 0)
		error_set(error, STATUS_FAILED, "%s: row %llu ends after %zu of %llu bytes; --dtype says "
			"the type, --raw-columns how many numbers a row has", array->bytes.name,
			(unsigned long long)array->next + 1, bytes,
			(unsigned long long)step_of(&array->layout));
}

/* How many rows can be had at once, of a pipe those that are there; 0 at the end. */
static uint64_t rows_at_once(struct array *array, struct error *error)
{
	const struct layout *layout = &array->layout;
	const uint64_t step = step_of(layout), left = layout->rows - array->next;
	if (left == 0)
		return 0;
	const uint64_t most = step < PIECE ? PIECE / step : 1;
	const uint64_t rows = left < most ? left : most;
	if (array->bytes.reader == NULL)
		return rows;
	const size_t there = bytes_there(&array->bytes, layout->begin + array->next * step,
		(size_t)step, (size_t)(rows * step));
	if (there < step)
		refuse_rest(array, there, error);
	return there / step;
}

bool array_next(struct array *array, struct lines *lines, struct error *error)
{
	const uint64_t rows = rows_at_once(array, error);
	lines->text.used = lines->used = 0;
	lines->rows = (size_t)rows;
	lines->passed_over = 0;
	if (rows == 0 || !(array->layout.turned ? take_turned : take_rows)(array, lines, rows,
			error))
		return false;
	array->next += rows;
	bytes_let_go(&array->bytes, array->layout.begin + array->next * step_of(&array->layout));
	return true;
}

void array_rows(const struct array *array, const struct lines *lines, const struct rows *rows,
	size_t count)
{
	const size_t step = (size_t)step_of(&array->layout);
	for (size_t i = 0; i < array->columns; i++)
		element_read(array->layout.element,
			lines->text.bytes + lines->column[i] + lines->used * step, step, count,
			array->type, rows->column[i]);
}

/* What the dimensions mean. An array that is wider than tall, and has but a row or two, may
 * have been meant the other way round. */
static bool lay_out(const struct npy *npy, const struct wanted *wanted, struct layout *layout,
	const char *name, struct error *error)
{
	const size_t *shape = npy->shape;
	*layout = (struct layout){
		.element = npy->element, .rows = npy->count, .columns = 1, .begin = npy->begin,
		.turned = wanted->flatten && npy->fortran && npy->dimensions > 1,
	};
	if (wanted->flatten || npy->dimensions < 2)
		return true;
	if (npy->dimensions > 2)
		return error_set(error, STATUS_FAILED, "%s: the array has %zu dimensions; "
			"--flatten reads all its numbers in order", name, npy->dimensions);
	if (wanted->axis == AXIS_UNSAID && shape[0] < 3 && shape[0] > 0 && shape[1] > shape[0])
		return error_set(error, STATUS_FAILED, "%s: an array of shape (%zu, %zu): --axis 1 "
			"takes its rows as columns, --axis 0 takes it as it is%s", name, shape[0],
			shape[1], shape[0] == 1 ? ", --flatten in order" : "");
	const bool turned = wanted->axis == AXIS_SECOND;
	layout->rows = shape[turned ? 1 : 0];
	layout->columns = shape[turned ? 0 : 1];
	layout->by_column = npy->fortran != turned;
	return layout->columns > 0 || layout->rows == 0 || error_set(error, STATUS_FAILED,
		"%s: an array of shape (%zu, %zu) has no numbers in its rows", name, shape[0],
		shape[1]);
}

static bool open_npy(struct array *array, const struct wanted *wanted, struct error *error)
{
	return npy_read(&array->npy, &array->bytes, error)
		&& lay_out(&array->npy, wanted, &array->layout, array->bytes.name, error)
		&& find_columns(array, wanted, error);
}

bool array_open_npy(struct array *array, struct reader *reader, const struct wanted *wanted,
	struct error *error)
{
	return bytes_of_reader(&array->bytes, reader, error) && open_npy(array, wanted, error);
}

bool array_open_npz(struct array *array, struct reader *reader, const char *member,
	const struct wanted *wanted, struct error *error)
{
	return bytes_of_reader(&array->bytes, reader, error)
		&& bytes_complete(&array->bytes, error)
		&& archive_open(&array->bytes, member, error) && open_npy(array, wanted, error);
}

/* Whether the path ends so, and what type of numbers that says, if it does: DTYPES: none. */
static bool raw_suffix(const char *path, size_t *type)
{
	const char *dot = strrchr(path, '.');
	if (dot == NULL)
		return false;
	for (*type = 0; *type < DTYPES; ++*type)
		if (strcasecmp(dot + 1, dtypes[*type].name) == 0)
			return true;
	return strcasecmp(dot + 1, "raw") == 0 || strcasecmp(dot + 1, "bin") == 0;
}

bool array_is_raw(const char *path)
{
	size_t type;
	return raw_suffix(path, &type);
}

bool array_open_raw(struct array *array, struct reader *reader, const struct wanted *wanted,
	struct error *error)
{
	struct bytes *bytes = &array->bytes;
	size_t type = DTYPES;
	raw_suffix(wanted->path, &type);
	const bool said = type < DTYPES;
	type = said ? type : (size_t)wanted->type;
	const size_t columns = wanted->raw_columns > 0 ? wanted->raw_columns : 1;
	array->layout = (struct layout){
		.element = element_of_type((enum number_type)type), .columns = columns,
		.rows = ROWS_UNKNOWN,
	};
	if (!bytes_of_reader(bytes, reader, error))
		return false;
	const uint64_t row = columns * array->layout.element.size;
	if (bytes->size != BYTES_UNKNOWN && bytes->size % row != 0)
		return error_set(error, STATUS_FAILED, "%s: %llu bytes are not a whole number of rows "
			"of %zu %s%s", bytes->name, (unsigned long long)bytes->size, columns,
			dtypes[type].name, said ? "; --raw-columns says how many numbers a row has"
				: "; --dtype says the type, --raw-columns how many a row has");
	if (bytes->size != BYTES_UNKNOWN)
		array->layout.rows = bytes->size / row;
	return find_columns(array, wanted, error);
}

void array_free(struct array *array)
{
	bytes_free(&array->bytes);
}
