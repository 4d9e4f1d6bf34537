/* SPDX-License-Identifier: MIT */
/* dialect_record.h - the record of a function as one framework means it. */
#ifndef CATALOGUE_DIALECT_RECORD_H
#define CATALOGUE_DIALECT_RECORD_H

struct activation;
struct dialect;
struct framework;

enum { DIALECT_TEXTS = 4 };

/* Fills in the record, which is called NAME@FRAMEWORK; it borrows from the texts, which the
 * caller frees. A kernel of the function serves if the parameters are the same by other
 * names. */
void dialect_record(struct activation *record, char *text[DIALECT_TEXTS],
	const struct framework *framework, const struct dialect *dialect);

#endif
