/* SPDX-License-Identifier: MIT */
/* npy.c - see npy.h
 *
 * The format is NumPy's own (numpy.lib.format): six bytes of magic, two of
 * version, the length of the header in two bytes (version 1) or four, then a
 * Python dictionary with 'descr', 'fortran_order' and 'shape'.
 */
#include "input/array/npy.h"

#include <string.h>

#include "input/file/bytes.h"
#include "support/error.h"

const char npy_magic[NPY_MAGIC_SIZE + 1] = "\x93NUMPY";

static bool check_size(struct npy *npy, const struct bytes *bytes, struct error *error)
{
	uint64_t needed;
	npy->count = 1;
	bool fits = true, empty = false;
	for (size_t i = 0; i < npy->dimensions; i++) {
		empty = empty || npy->shape[i] == 0;
		fits = fits && !__builtin_mul_overflow(npy->count, npy->shape[i], &npy->count);
	}
	npy->count = empty ? 0 : npy->count;
	fits = (fits || empty) && !__builtin_mul_overflow(npy->count, npy->element.size, &needed)
		&& needed <= bytes->size - npy->begin;	/* of a pipe, what any file can have */
	return fits || error_set(error, STATUS_FAILED,
		"%s: the NPY file is cut off: its header promises more numbers", bytes->name);
}

bool npy_read(struct npy *npy, struct bytes *bytes, struct error *error)
{
	unsigned char fixed[12] = { 0 };
	const char *start = bytes_at(bytes, 0, 10, error);
	if (start == NULL)
		return false;
	if (memcmp(start, npy_magic, NPY_MAGIC_SIZE) != 0)
		return error_set(error, STATUS_FAILED, "%s: it is not an NPY file", bytes->name);
	memcpy(fixed, start, 10);
	const unsigned version = fixed[NPY_MAGIC_SIZE];
	if (version < 1 || version > 3 || fixed[NPY_MAGIC_SIZE + 1] != 0)
		return error_set(error, STATUS_FAILED, "%s: NPY of version %u.%u, wanted 1.0, 2.0 or "
			"3.0", bytes->name, version, fixed[NPY_MAGIC_SIZE + 1]);
	const size_t begin = version > 1 ? 12 : 10;
	start = bytes_at(bytes, 0, begin, error);
	if (start == NULL)
		return false;
	memcpy(fixed, start, begin);
	uint64_t length = fixed[8] | (uint64_t)fixed[9] << 8;
	length |= (uint64_t)fixed[10] << 16 | (uint64_t)fixed[11] << 24;
	if (length > NPY_HEADER_MAX)
		return error_set(error, STATUS_FAILED, "%s: the header of the NPY file has %llu bytes, "
			"wanted %d at most", bytes->name, (unsigned long long)length, NPY_HEADER_MAX);
	const char *text = bytes_at(bytes, begin, length, error);
	if (text == NULL)
		return false;
	const char *what = "";
	const char *wrong = npy_read_header(npy, text, length, version < 3, &what);
	if (wrong != NULL)
		return error_set(error, STATUS_FAILED, "%s: %s%s", bytes->name, wrong, what);
	npy->begin = begin + length;
	return check_size(npy, bytes, error);
}
