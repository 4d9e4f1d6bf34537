/* SPDX-License-Identifier: MIT */
/* assertion.h - --assert: what the errors of every curve must be less than. */
#ifndef REQUEST_ASSERTION_H
#define REQUEST_ASSERTION_H

#include <stdbool.h>
#include <stddef.h>

#include "tally/quantity.h"

struct error;
struct tally;

struct assertion {
	const struct quantity *quantity;
	const char *relation;	/* "<", "<=", ">", ">="; NULL: it is monotone, or is not */
	double limit;
	const char *limit_text;	/* borrowed: as it was typed */
};

/* Reads "max-abs<1e-3" or "monotone". The text must outlive the assertion. */
bool assertion_parse(struct assertion *assertion, const char *text, struct error *error);

/* False, with STATUS_UNHELD and the first that does not hold, if one does not. */
bool assertions_check(const struct assertion *assertion, size_t assertions,
	const struct tally *tally, struct error *error);

#endif
