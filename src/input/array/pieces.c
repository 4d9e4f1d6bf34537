/* SPDX-License-Identifier: MIT */
/* pieces.c - see pieces.h */
#include "input/array/pieces.h"

#include <stdlib.h>

#include "input/file/reader.h"
#include "support/error.h"

enum { PIECE = 1 << 17 };	/* bytes read at a time, about */

/* From one number of a column to the next, in bytes. */
static uint64_t step_of(const struct array_layout *layout)
{
	return layout->by_column ? layout->element.size : layout->columns * layout->element.size;
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
	const struct array_layout *layout = &array->layout;
	const uint64_t size = layout->element.size, step = step_of(layout);
	size_t least = array->place[0], most = array->place[0];
	for (size_t i = 0; layout->by_column && i < array->form.columns; i++) {
		lines->column[i] = lines->text.used;
		if (!take_piece(array, lines, (array->place[i] * layout->rows + array->next) * size,
				rows * size, error))
			return false;
	}
	if (layout->by_column)
		return true;
	for (size_t i = 1; i < array->form.columns; i++) {
		least = array->place[i] < least ? array->place[i] : least;
		most = array->place[i] > most ? array->place[i] : most;
	}
	for (size_t i = 0; i < array->form.columns; i++)
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

static bool is_ready(struct form *form)
{
	struct array *array = (struct array *)form;
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
	const struct array_layout *layout = &array->layout;
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

static bool next(struct form *form, struct lines *lines, struct error *error)
{
	struct array *array = (struct array *)form;
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

static size_t read(const struct form *form, struct lines *lines, const struct rows *rows,
	size_t count, struct error *error)
{
	const struct array *array = (const struct array *)form;
	const size_t step = (size_t)step_of(&array->layout), first = lines->used;
	const size_t taken = lines_take_rows(lines, count);
	(void)error;
	for (size_t i = 0; i < form->columns; i++)
		element_read(array->layout.element,
			lines->text.bytes + lines->column[i] + first * step, step, taken,
			form->number_type, rows->column[i]);
	return taken;
}

static void pieces_free(struct form *form)
{
	struct array *array = (struct array *)form;
	bytes_free(&array->bytes);
	free(array);
}

const struct form_type pieces_type = {
	.is_ready = is_ready,
	.next = next,
	.read = read,
	.free = pieces_free,
};
