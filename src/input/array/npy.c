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
#include "support/little_endian.h"

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
	return fits || bytes_refuse(bytes,
		"the NPY file is cut off: its header promises more numbers", error);
}

bool npy_read(struct npy *npy, struct bytes *bytes, struct error *error)
{
	const char *start = bytes_at(bytes, 0, 10, error);
	if (start == NULL)
		return false;
	if (memcmp(start, npy_magic, NPY_MAGIC_SIZE) != 0)
		return bytes_refuse(bytes, "it is not an NPY file", error);
	const unsigned version = (unsigned char)start[NPY_MAGIC_SIZE];
	const unsigned minor = (unsigned char)start[NPY_MAGIC_SIZE + 1];
	if (version < 1 || version > 3 || minor != 0)
		return error_set(error, STATUS_FAILED, "%s: NPY of version %u.%u, wanted 1.0, 2.0 or "
			"3.0", bytes->name, version, minor);
	const size_t length_size = version > 1 ? 4 : 2, begin = NPY_MAGIC_SIZE + 2 + length_size;
	start = bytes_at(bytes, 0, begin, error);
	if (start == NULL)
		return false;
	const uint64_t length = little_endian_number(start + begin - length_size, length_size);
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
