/* SPDX-License-Identifier: MIT */
/* npy.c - any bytes as NPY, NPZ or raw numbers: the first one chooses how they are read. */
#include <stdint.h>

#include "fuzz/input.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count)
{
	if (count < 1)
		return 0;
	const struct wanted wanted = {
		.columns = 1 + (bytes[0] & 1), .flatten = bytes[0] >> 1 & 1,
		.axis = (enum axis)(bytes[0] >> 2 & 3) % 3, .type = (enum number_type)(bytes[0] >> 4 & 3),
		.raw_columns = bytes[0] >> 6 == 3 ? 2 : 0, .notation = notation_default,
	};
	fuzz_input(bytes + 1, count - 1, wanted);
	return 0;
}
