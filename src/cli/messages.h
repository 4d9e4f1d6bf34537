/* SPDX-License-Identifier: MIT */
/* messages.h - what is said on standard error: the one place that prints. */
#ifndef CLI_MESSAGES_H
#define CLI_MESSAGES_H

#include <stdbool.h>

struct effort;
struct error;
struct sinks;

/* The message of a failure, if there is one. */
void messages_error(const struct error *error);

/* Values that are not known for certain, and what it cost to know the others, if they were
 * slow: seconds is what the run took. Last digits, which are those of rows, are not told of
 * where there are none. */
void messages_effort(const struct effort *effort, double seconds, bool rows);

/* What the user should know, a line each; takes NULL. */
void messages_warnings(const char *lines);

/* What was written, for pictures, and what the user should know. */
void messages_remarks(const struct sinks *sinks);

#endif
