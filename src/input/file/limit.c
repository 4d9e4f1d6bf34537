/* SPDX-License-Identifier: MIT */
/* limit.c - see limit.h */
#include "input/file/limit.h"

#include "support/error.h"

bool limit_allows(uint64_t limit, uint64_t held, uint64_t count, size_t size, const char *name,
	struct error *error)
{
	static const char *const units[] = { " bytes", "K", "M", "G", "T" };
	/* No product, which could be larger than a number can say. */
	if (limit == 0 || (held <= limit && count <= (limit - held) / size))
		return true;
	size_t unit = 0;
	for (; unit < 4 && limit % 1024 == 0; unit++)
		limit /= 1024;
	return error_set(error, STATUS_FAILED, "%s: held in memory it takes more than %llu%s, the "
		"limit; --memory raises it", name, (unsigned long long)limit, units[unit]);
}
