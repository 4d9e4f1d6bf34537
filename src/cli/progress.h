/* SPDX-License-Identifier: MIT */
/* progress.h - a line on the terminal that tells how far long work has come. */
#ifndef CLI_PROGRESS_H
#define CLI_PROGRESS_H

#include <stdbool.h>
#include <stddef.h>
#include <time.h>

struct progress {
	bool wanted;		/* standard error is a terminal */
	bool shown;		/* there is a line to be wiped */
	double total;		/* rows, 0: not known */
	struct timespec begin, last;
};

struct progress progress_begin(double total);

/* Tells that so many rows are done; to be called often. Takes a progress. */
void progress_rows(void *progress, size_t rows);

/* Wipes the line. May be called while a signal is handled. */
void progress_wipe(const struct progress *progress);

/* Wipes the line, so that a message finds an empty one. Returns the seconds it took. */
double progress_end(struct progress *progress);

#endif
