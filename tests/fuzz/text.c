/* SPDX-License-Identifier: MIT */
/* text.c - any bytes as CSV and the like: the first two choose how they are read. */
#include <stdint.h>

#include "fuzz/input.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count)
{
	static const char separators[] = { SEPARATOR_AUTO, ',', ';', SEPARATOR_BLANK, '\t', '|', ':',
		SEPARATOR_AUTO };
	static const char *const columns[] = { NULL, "1", "2", "#3", "x", "y", "a b", "" };
	if (count < 2)
		return 0;
	struct wanted wanted = {
		.column = { columns[bytes[0] & 7], columns[bytes[0] >> 3 & 7] },
		.columns = 1 + (bytes[0] >> 6 & 1),
		.type = bytes[0] >> 7 ? NUMBER_F32 : NUMBER_F64,
		.notation = notation_default,
	};
	wanted.notation.separator = separators[bytes[1] & 7];
	wanted.notation.header = (enum header_choice)(bytes[1] >> 3 & 3) % 3;
	wanted.notation.missing = (enum missing_choice)(bytes[1] >> 5 & 3) % 3;
	wanted.notation.decimal_comma = bytes[1] >> 7;
	wanted.notation.quote = (bytes[1] & 0x7f) == 0x7f ? NO_CHARACTER : '"';
	fuzz_input(bytes + 2, count - 2, wanted);
	return 0;
}
