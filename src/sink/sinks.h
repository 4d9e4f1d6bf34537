/* sinks.h - all the outputs of a run: each block of rows is made once and
 * handed to every one of them. */
#ifndef SINK_SINKS_H
#define SINK_SINKS_H

#include <stdbool.h>
#include <stddef.h>

struct block;
struct error;
struct head;
struct sink;
struct target;

struct sinks {			/* starts as zeros */
	struct sink *sink;	/* owned [count] */
	size_t count;
};

/* Opens the targets and writes what comes before the rows. What is given here
 * must outlive the sinks. False, with nothing left to close, on failure. */
bool sinks_open(struct sinks *sinks, const struct head *head, const struct target *target,
	size_t targets, struct error *error);

/* Whether any of them wants rows. */
bool sinks_want_rows(const struct sinks *sinks);

/* False when it is no use going on. */
bool sinks_rows(struct sinks *sinks, const struct block *block);

/* Writes what comes after the rows and puts all files in their places; if
 * anything failed, now or before, none of them. */
bool sinks_close(struct sinks *sinks, struct error *error);

/* Frees what is left, which the remarks and warnings need until then. */
void sinks_free(struct sinks *sinks);

#endif
