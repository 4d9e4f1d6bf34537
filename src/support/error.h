/* SPDX-License-Identifier: MIT */
/* error.h - a failure as a value: what to tell the user, and the exit status.
 *
 * A function that can fail takes a struct error * and returns false (or NULL)
 * after filling it. Nobody but main.c prints one. A message says what was
 * given, then what was wanted: "--range 5:-5: the left end must be less than
 * the right end". No capital, no full stop, no newline.
 */
#ifndef SUPPORT_ERROR_H
#define SUPPORT_ERROR_H

#include <stdbool.h>

enum status {
	STATUS_DONE = 0,
	STATUS_FAILED = 1,	/* it could not be done: files, bad input data */
	STATUS_USAGE = 2,	/* it was asked wrongly */
	STATUS_UNHELD = 3	/* it was done, and --assert does not hold */
};

struct error {
	enum status status;	/* STATUS_DONE until the first failure */
	int number;		/* the errno behind it, 0 if there is none */
	char message[512];	/* cut short with "..." when it does not fit */
};

/* Records the failure, unless an earlier one is there already: the first is
 * the cause, what follows is its echo. Always returns false. */
bool error_set(struct error *error, enum status status, const char *format, ...)
	__attribute__((format(printf, 3, 4)));

/* The same for a system call that failed: "SUBJECT: what errno says". */
bool error_system(struct error *error, const char *subject, int number);

#endif
