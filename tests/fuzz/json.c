/* SPDX-License-Identifier: MIT */
/* json.c - any bytes as JSON and JSON Lines: the first one chooses how they are read. */
#include <stdint.h>

#include "fuzz/input.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count)
{
	static const char *const columns[] = { NULL, "2", "x", "gelu" };
	if (count < 1)
		return 0;
	struct wanted wanted = {
		.column = { columns[bytes[0] & 3], columns[bytes[0] >> 2 & 3] },
		.columns = 1 + (bytes[0] >> 4 & 1), .notation = notation_default,
	};
	wanted.notation.missing = (enum missing_choice)(bytes[0] >> 5 & 3) % 3;
	fuzz_input(bytes + 1, count - 1, wanted);
	return 0;
}
