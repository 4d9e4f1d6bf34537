/* SPDX-License-Identifier: MIT */
/* library.c - see library.h */
#include "chart/lettering/library.h"

#include <dlfcn.h>
#include <stddef.h>
#include <string.h>

#include "support/error.h"

struct entry {
	const char *function;
	size_t offset;		/* of its pointer in struct library */
};

#define ENTRY(name) { #name, offsetof(struct library, name) },
#define ENTRIES(list) (const struct entry[]) { list(ENTRY) { NULL, 0 } }

static const struct {
	const char *file;
	const struct entry *entry;
} libraries[] = {
	{ "libcairo.so.2", ENTRIES(LIBRARY_CAIRO) },
	{ "libpango-1.0.so.0", ENTRIES(LIBRARY_PANGO) },
	{ "libpangoft2-1.0.so.0", ENTRIES(LIBRARY_PANGOFT2) },
	{ "libpangocairo-1.0.so.0", ENTRIES(LIBRARY_PANGOCAIRO) },
	{ "libfontconfig.so.1", ENTRIES(LIBRARY_FONTCONFIG) },
};

enum { LIBRARIES = sizeof libraries / sizeof libraries[0] };

static bool cannot_load(const char *file, struct error *error)
{
	return error_set(error, STATUS_FAILED, "%s cannot be loaded, wanted for pictures: %s",
		file, dlerror());
}

bool library_load(struct library *library, struct error *error)
{
	library->first = dlopen(libraries[0].file, RTLD_LAZY | RTLD_NOLOAD) == NULL;
	for (size_t i = 0; i < LIBRARIES; i++) {
		void *handle = dlopen(libraries[i].file, RTLD_LAZY | RTLD_LOCAL);
		if (handle == NULL)
			return cannot_load(libraries[i].file, error);

		/* Pango's dependencies, GObject and GLib, are searched with it. */
		for (const struct entry *entry = libraries[i].entry; entry->function; entry++) {
			void *function = dlsym(handle, entry->function);
			if (function == NULL)
				return cannot_load(libraries[i].file, error);
			memcpy((char *)library + entry->offset, &function, sizeof function);
		}
	}
	return true;
}
