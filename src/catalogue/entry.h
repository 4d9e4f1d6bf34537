/* SPDX-License-Identifier: MIT */
/* entry.h - what the catalogue holds of each function. */
#ifndef CATALOGUE_ENTRY_H
#define CATALOGUE_ENTRY_H

#include <stdbool.h>
#include <stddef.h>

#include "activation/activation.h"
#include "catalogue/dialect_record.h"
#include "formula/language/parse.h"

/* A function, and what formulas that call it want to know of it. */
struct entry {
	const struct activation *activation;	/* of list.h, or the next */
	struct activation own;			/* the user's; its texts are in storage */
	char *storage[DIALECT_TEXTS];		/* owned */
	struct definition definition;
	struct definition_parameter parameter[PARAMETERS_MAX + 1];
	bool listed;				/* it has a name that others can call */
};

struct catalogue {
	struct entry **entry;			/* owned [count], each of them too */
	size_t count;
};

/* Adds an empty one. */
struct entry *catalogue_add(struct catalogue *catalogue);

/* Fills in the definition from the activation. */
void entry_define(struct entry *entry, const struct activation *activation);

/* What a formula may call: every function with a name. */
struct names catalogue_names(const struct catalogue *catalogue);

#endif
