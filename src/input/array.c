/* array.c - see array.h; JSON is in json.c */
#include "input/array.h"

#include <stdlib.h>
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

enum { PIECE = 1 << 20 };	/* bytes read at a time, about */

/* Where the numbers of columns are. */
struct layout {
	struct element element;
	uint64_t rows, columns;
	bool by_column;		/* a column's numbers follow one another, not a row's */
	uint64_t begin;		/* in bytes */
};

/* Each column wants its numbers one by one, however they lie. */
static bool read_column(struct array *array, size_t i, struct bytes *bytes,
	const struct layout *layout, size_t place, enum number_type type, struct error *error)
{
	const uint64_t size = layout->element.size;
	const uint64_t step = layout->by_column ? size : layout->columns * size;
	const uint64_t first = layout->begin
		+ (layout->by_column ? place * layout->rows : place) * size;
	const size_t rows = (size_t)(step < PIECE ? PIECE / step : 1);
	array->column[i] = memory_new(array->count, sizeof *array->column[i]);
	for (size_t done = 0, part; done < array->count; done += part) {
		part = array->count - done < rows ? array->count - done : rows;
		const char *piece = bytes_at(bytes, first + done * step,
			(size_t)((part - 1) * step + size), error);
		if (piece == NULL)
			return false;
		element_read(layout->element, piece, (size_t)step, part, type,
			array->column[i] + done);
	}
	return true;
}

static bool read_columns(struct array *array, struct bytes *bytes, const struct layout *layout,
	const struct wanted *wanted, struct error *error)
{
	const struct header none = { .names = 0 };
	array->count = (size_t)layout->rows;
	if (!bytes_allow(bytes, layout->rows, wanted->columns * sizeof *array->column[0], error))
		return false;
	for (size_t i = 0; i < wanted->columns; i++) {
		size_t place;
		if (!header_find(&none, wanted->column[i], (size_t)layout->columns, bytes->name,
				&place, error)
				|| !read_column(array, i, bytes, layout, place, wanted->type, error))
			return false;
	}
	return true;
}

/* Where each number of a Fortran array is, taken in C's order: the last index changes
 * fastest. */
static void turn(const struct npy *npy, const char *bytes, enum number_type type, double *value)
{
	size_t index[NPY_DIMENSIONS_MAX] = { 0 }, step[NPY_DIMENSIONS_MAX];
	size_t at = 0;
	for (size_t i = 0, below = 1; i < npy->dimensions; below *= npy->shape[i++])
		step[i] = below;
	for (uint64_t done = 0; done < npy->count; done++) {
		element_read(npy->element, bytes + at * npy->element.size, 0, 1, type,
			&value[done]);
		for (size_t i = npy->dimensions; i-- > 0; at -= step[i] * npy->shape[i]) {
			at += step[i];
			if (++index[i] < npy->shape[i])
				break;
			index[i] = 0;
		}
	}
}

static bool read_turned(struct array *array, struct bytes *bytes, const struct npy *npy,
	const struct wanted *wanted, struct error *error)
{
	const char *all = bytes_hold(bytes, npy->begin, npy->count * npy->element.size, error);
	if (all == NULL || !bytes_allow(bytes, npy->count, sizeof *array->column[0], error))
		return false;
	array->count = (size_t)npy->count;
	array->column[0] = memory_new(array->count, sizeof *array->column[0]);
	turn(npy, all, wanted->type, array->column[0]);
	return true;
}

/* What the dimensions mean. An array that is wider than tall, and has but a row or two, may
 * have been meant the other way round. */
static bool lay_out(const struct npy *npy, const struct wanted *wanted, struct layout *layout,
	const char *name, struct error *error)
{
	const size_t *shape = npy->shape;
	*layout = (struct layout){
		.element = npy->element, .rows = npy->count, .columns = 1, .begin = npy->begin,
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
	return true;
}

static bool read_npy(struct array *array, struct bytes *bytes, const struct wanted *wanted,
	struct error *error)
{
	struct npy npy;
	struct layout layout;
	if (!npy_read(&npy, bytes, error)
			|| !lay_out(&npy, wanted, &layout, bytes->name, error))
		return false;
	if (wanted->flatten && npy.fortran && npy.dimensions > 1 && wanted->columns == 1
			&& wanted->column[0] == NULL)
		return read_turned(array, bytes, &npy, wanted, error);
	return read_columns(array, bytes, &layout, wanted, error);
}

bool array_read_npy(struct array *array, struct reader *reader, const struct wanted *wanted,
	struct error *error)
{
	struct bytes bytes;
	const bool good = bytes_of_reader(&bytes, reader, error)
		&& read_npy(array, &bytes, wanted, error);
	bytes_free(&bytes);
	return good;
}

bool array_read_npz(struct array *array, struct reader *reader, const char *member,
	const struct wanted *wanted, struct error *error)
{
	struct bytes bytes;
	const bool good = bytes_of_reader(&bytes, reader, error)
		&& archive_open(&bytes, member, error) && read_npy(array, &bytes, wanted, error);
	bytes_free(&bytes);
	return good;
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

bool array_read_raw(struct array *array, struct reader *reader, const struct wanted *wanted,
	struct error *error)
{
	struct bytes bytes;
	size_t type = DTYPES;
	raw_suffix(wanted->path, &type);
	const bool said = type < DTYPES;
	type = said ? type : (size_t)wanted->type;
	const size_t columns = wanted->raw_columns > 0 ? wanted->raw_columns : 1;
	struct layout layout = {
		.element = element_of_type((enum number_type)type), .columns = columns,
	};
	bool good = bytes_of_reader(&bytes, reader, error);
	if (good && bytes.size % (columns * layout.element.size) != 0)
		good = error_set(error, STATUS_FAILED, "%s: %llu bytes are not a whole number of rows "
			"of %zu %s%s", bytes.name, (unsigned long long)bytes.size, columns,
			dtypes[type].name, said ? "; --raw-columns says how many numbers a row has"
				: "; --dtype says the type, --raw-columns how many a row has");
	layout.rows = bytes.size / (columns * layout.element.size);
	good = good && read_columns(array, &bytes, &layout, wanted, error);
	bytes_free(&bytes);
	return good;
}

void array_free(struct array *array)
{
	for (size_t i = 0; i < INPUT_COLUMNS_MAX; i++)
		free(array->column[i]);
	*array = (struct array){ .count = 0 };
}
