/* SPDX-License-Identifier: MIT */
/* column.c - a column of doubles to cells of text.
 *
 * Method: runs of numbers that are alike together, the others by number_write.
 *
 * Special case: a column that jumps about has no runs, and to look for them everywhere
 * would take longer than to write its numbers one by one.
 */
#include "number/number.h"
#include "number/run.h"

enum {
	SINGLES = 8, SINGLES_MOST = 256		/* numbers written one by one before the next look */
};

static void write_single(struct number_cell *cell, double value, struct number_after after)
{
	size_t length = number_write(cell->text, value);

	store_word(cell->text + length, after.word);
	cell->length = (unsigned char)(length + after.length);
}

void number_write_column(struct number_cell *cells, const double *values, size_t count,
	const char *after)
{
	struct number_after behind = { .length = strlen(after) };
	bool possible = number_run_is_possible();
	size_t singles = SINGLES;
	char word[8] = "";

	memcpy(word, after, behind.length);
	behind.word = load_word(word);
	for (size_t done = 0; done < count; ) {
		size_t groups = (count - done) / RUN_ALIKE, alike = 0;
		struct number_run run;

		if (possible && groups > 0 && number_run_find(&run, values[done], behind))
			alike = number_run_write(cells + done, values + done, groups * RUN_ALIKE,
				&run);
		done += alike;
		if (alike >= RUN_ALIKE) {
			singles = SINGLES;
			continue;
		}
		for (size_t i = 0; i < singles && done < count; i++, done++)
			write_single(&cells[done], values[done], behind);
		singles = singles < SINGLES_MOST ? 2 * singles : singles;
	}
}
