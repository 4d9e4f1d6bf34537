/* array.c - see array.h */
#include "input/array.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "input/npy.h"
#include "number/dtype.h"
#include "support/buffer.h"
#include "support/descriptor.h"
#include "support/error.h"
#include "support/memory.h"

enum { READ_SIZE = 1 << 16 };

static bool has_suffix(const char *path, const char *suffix)
{
	const char *dot = strrchr(path, '.');
	return dot != NULL && strcasecmp(dot + 1, suffix) == 0;
}

static bool is_raw(const char *path)
{
	return has_suffix(path, "raw") || has_suffix(path, "f64") || has_suffix(path, "bin");
}

bool array_is_one(const char *path)
{
	if (is_raw(path) || has_suffix(path, "npy"))
		return true;
	struct stat status;
	char begin[NPY_MAGIC_SIZE];
	/* To open a pipe is to wait for it, and to read it is to lose what it said. */
	if (stat(path, &status) != 0 || !S_ISREG(status.st_mode))
		return false;
	const int descriptor = open(path, O_RDONLY | O_CLOEXEC);
	if (descriptor < 0)
		return false;
	const bool found = read(descriptor, begin, sizeof begin) == sizeof begin
		&& memcmp(begin, npy_magic, sizeof begin) == 0;
	close(descriptor);
	return found;
}

/* Reads what cannot be mapped: a pipe. */
static bool read_all(struct array *array, int descriptor, const char *path, struct error *error)
{
	struct buffer bytes = { .bytes = NULL };
	ssize_t count;
	while ((count = descriptor_read(descriptor, buffer_reserve(&bytes, READ_SIZE), READ_SIZE)) > 0)
		buffer_advance(&bytes, (size_t)count);
	array->read = bytes.bytes;
	array->size = bytes.used;
	return count == 0 || error_system(error, path, errno);
}

static bool load(struct array *array, const char *path, struct error *error)
{
	const int descriptor = open(path, O_RDONLY | O_CLOEXEC);
	struct stat status;
	if (descriptor < 0 || fstat(descriptor, &status) != 0)
		return error_system(error, path, errno);
	bool loaded = true;
	if (S_ISREG(status.st_mode) && status.st_size > 0) {
		array->size = (size_t)status.st_size;
		array->mapped = mmap(NULL, array->size, PROT_READ, MAP_PRIVATE, descriptor, 0);
		if (array->mapped == MAP_FAILED) {
			array->mapped = NULL;
			loaded = error_system(error, path, errno);
		}
	} else {
		loaded = read_all(array, descriptor, path, error);
	}
	close(descriptor);
	return loaded;
}

/* Whole numbers that may have more bits than a double. */
static double whole(uint64_t value, enum number_type type)
{
	return number_of_bits(value, 0, type);
}

static double signed_whole(int64_t value, enum number_type type)
{
	return value < 0 ? -whole(-(uint64_t)value, type) : whole((uint64_t)value, type);
}

/* An element as a double; bytes need not be aligned. */
static double element(const struct npy *npy, const char *bytes, enum number_type type)
{
	unsigned char in_order[8] = { 0 };
	for (size_t i = 0; i < npy->size; i++)
		in_order[i] = (unsigned char)bytes[npy->swapped ? npy->size - 1 - i : i];
	union {
		double f64; float f32;
		int64_t i64; int32_t i32; int16_t i16; int8_t i8;
		uint64_t u64; uint32_t u32; uint16_t u16; uint8_t u8;
	} value;
	memcpy(&value, in_order, sizeof value);
	switch (npy->kind) {
	case 'f':
		return npy->size == 8 ? value.f64 : npy->size == 4 ? value.f32
			: dtype_of_f16(value.u16);
	case 'i':
		return npy->size == 8 ? signed_whole(value.i64, type) : npy->size == 4 ? value.i32
			: npy->size == 2 ? value.i16 : value.i8;
	default:
		return npy->size == 8 ? whole(value.u64, type) : npy->size == 4 ? value.u32
			: npy->size == 2 ? value.u16 : value.u8;
	}
}

/* The column of what was loaded, as doubles at a stride. */
static void choose(struct array *array, const struct npy *npy, size_t column,
	enum number_type type, const char *bytes)
{
	const size_t step = npy->by_column ? 1 : npy->columns;
	const char *first = bytes + npy->begin
		+ (npy->by_column ? column * npy->rows : column) * npy->size;
	array->count = npy->rows;
	if (npy->kind == 'f' && npy->size == sizeof(double) && !npy->swapped
			&& (uintptr_t)first % sizeof(double) == 0) {
		array->value = (const double *)(const void *)first;
		array->stride = step;
		return;
	}
	array->converted = memory_new(npy->rows, sizeof *array->converted);
	for (size_t i = 0; i < npy->rows; i++)
		array->converted[i] = element(npy, first + i * step * npy->size, type);
	array->value = array->converted;
	array->stride = 1;
}

static bool describe(struct array *array, struct npy *npy, const char *path, const char *bytes,
	struct error *error)
{
	if (is_raw(path)) {
		*npy = (struct npy){ .kind = 'f', .size = sizeof(double), .columns = 1,
			.rows = array->size / sizeof(double), .swapped = BYTE_ORDER == BIG_ENDIAN };
		return array->size % sizeof(double) == 0 || error_set(error, STATUS_FAILED,
			"%s: %zu bytes are not a whole number of doubles", path, array->size);
	}
	const char *wrong = npy_read(npy, bytes, array->size);
	return wrong == NULL || error_set(error, STATUS_FAILED, "%s: %s", path, wrong);
}

bool array_open(struct array *array, const char *path, const char *column,
	enum number_type type, struct error *error)
{
	struct npy npy;
	size_t place = 1;
	if (column != NULL)
		place = column[strspn(column, "0123456789")] == '\0'
			? strtoul(column, NULL, 10) : 0;
	bool opened = load(array, path, error);
	const char *bytes = array->mapped != NULL ? array->mapped : array->read;
	opened = opened && describe(array, &npy, path, bytes, error);
	if (opened && (place < 1 || place > npy.columns))
		opened = error_set(error, STATUS_FAILED,
			"%s: there is no column '%.60s', only 1 to %zu", path, column != NULL ? column : "1", npy.columns);
	if (opened)
		choose(array, &npy, place - 1, type, bytes);
	else
		array_close(array);
	return opened;
}

void array_close(struct array *array)
{
	if (array->mapped != NULL)
		munmap(array->mapped, array->size);
	free(array->read);
	free(array->converted);
	*array = (struct array){ .value = NULL };
}
