/* SPDX-License-Identifier: MIT */
/* properties.h - what is true of a whole function, a word for each. */
#ifndef FACT_PROPERTIES_H
#define FACT_PROPERTIES_H

#include <stdbool.h>
#include <stddef.h>

struct instance;

enum {
	PROPERTY_BOUNDED,
	PROPERTY_NONNEGATIVE,
	PROPERTY_MONOTONE,
	PROPERTY_CONTINUOUS,
	PROPERTY_SMOOTH,
	PROPERTY_ODD,
	PROPERTY_EVEN,
	PROPERTY_ZERO_CENTRED,
	PROPERTY_SATURATING,
	PROPERTY_DYING,
	PROPERTIES
};

/* "bounded", and what it means, as the end of a sentence that begins with "f". */
struct property {
	const char *name, *meaning;
};
extern const struct property properties[PROPERTIES];

/* Computes which hold: the bit 1 << PROPERTY for each. Where no
 * proof is found some hundred values decide. */
unsigned properties_of(const struct instance *instance);

/* Those of an activation of list.h with its defaults, which scripts/properties has had
 * computed. False: it is not in that table, which is then to be made anew. */
bool properties_known(const char *name, unsigned *set);

/* The table: the names of those that hold, with blanks between. */
struct known_properties {
	const char *name, *words;
};
extern const struct known_properties known_properties[];
extern const size_t known_properties_count;

#endif
