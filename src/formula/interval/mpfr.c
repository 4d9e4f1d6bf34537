/* SPDX-License-Identifier: MIT */
/* mpfr.c - see mpfr.h */
#include "formula/interval/mpfr.h"

#include <dlfcn.h>
#include <stddef.h>
#include <string.h>

#include "support/error.h"

static const struct entry {
	const char *function;
	size_t offset;		/* of its pointer in struct mpfr */
} entries[] = {
#define ENTRY(name) { "mpfr_" #name, offsetof(struct mpfr, name) },
	MPFR_FUNCTIONS(ENTRY)
#undef ENTRY
};

enum { ENTRIES = sizeof entries / sizeof entries[0] };

static bool cannot_load(struct error *error)
{
	return error_set(error, STATUS_FAILED,
		"libmpfr.so.6 cannot be loaded, wanted for the last digits: %s", dlerror());
}

bool load_mpfr(struct mpfr *mpfr, struct error *error)
{
	void *handle = dlopen("libmpfr.so.6", RTLD_LAZY | RTLD_LOCAL);
	if (handle == NULL)
		return cannot_load(error);
	for (size_t i = 0; i < ENTRIES; i++) {
		void *function = dlsym(handle, entries[i].function);
		if (function == NULL)
			return cannot_load(error);
		memcpy((char *)mpfr + entries[i].offset, &function, sizeof function);
	}
	return true;
}
