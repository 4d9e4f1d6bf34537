/* SPDX-License-Identifier: MIT */
/* array.c - where the numbers of an array are, and which of them are wanted; see array.h */
#include "input/array/array.h"

#include <string.h>
#include <strings.h>

#include "input/array/archive.h"
#include "input/array/pieces.h"
#include "input/file/reader.h"
#include "input/row/header.h"
#include "input/row/wanted.h"
#include "number/dtype.h"
#include "support/error.h"
#include "support/memory.h"

static bool find_columns(struct array *array, const struct wanted *wanted, struct error *error)
{
	const struct header none = { .names = 0 };
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

/* What the dimensions mean. An array that is wider than tall, and has but a row or two, may
 * have been meant the other way round. */
static bool lay_out(const struct npy *npy, const struct wanted *wanted, struct array_layout *layout,
	const char *name, struct error *error)
{
	const size_t *shape = npy->shape;
	*layout = (struct array_layout){
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

static bool read_npy(struct array *array, const struct wanted *wanted, struct error *error)
{
	return npy_read(&array->npy, &array->bytes, error)
		&& lay_out(&array->npy, wanted, &array->layout, array->bytes.name, error)
		&& find_columns(array, wanted, error);
}

static bool open_npy(struct array *array, struct reader *reader, const struct wanted *wanted,
	struct error *error)
{
	return bytes_of_reader(&array->bytes, reader, error) && read_npy(array, wanted, error);
}

static bool open_npz(struct array *array, struct reader *reader, const char *member,
	const struct wanted *wanted, struct error *error)
{
	return bytes_of_reader(&array->bytes, reader, error)
		&& bytes_complete(&array->bytes, error)
		&& archive_open(&array->bytes, member, error) && read_npy(array, wanted, error);
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

static bool open_raw(struct array *array, struct reader *reader, const struct wanted *wanted,
	struct error *error)
{
	struct bytes *bytes = &array->bytes;
	size_t type = DTYPES;
	raw_suffix(wanted->path, &type);
	const bool said = type < DTYPES;
	type = said ? type : (size_t)wanted->type;
	const size_t columns = wanted->raw_columns > 0 ? wanted->raw_columns : 1;
	array->layout = (struct array_layout){
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

static struct array *array_new(const struct wanted *wanted)
{
	struct array *array = memory_new(1, sizeof *array);
	array->form = (struct form){ &pieces_type, wanted->columns, wanted->type };
	return array;
}

/* The form of an array that is open; else the array is freed. */
static struct form *form_of(struct array *array, bool open)
{
	if (open)
		return &array->form;
	pieces_type.free(&array->form);
	return NULL;
}

struct form *array_open_npy(struct reader *reader, const struct wanted *wanted,
	struct error *error)
{
	struct array *array = array_new(wanted);
	return form_of(array, open_npy(array, reader, wanted, error));
}

struct form *array_open_npz(struct reader *reader, const char *member,
	const struct wanted *wanted, struct error *error)
{
	struct array *array = array_new(wanted);
	return form_of(array, open_npz(array, reader, member, wanted, error));
}

struct form *array_open_raw(struct reader *reader, const struct wanted *wanted,
	struct error *error)
{
	struct array *array = array_new(wanted);
	return form_of(array, open_raw(array, reader, wanted, error));
}
