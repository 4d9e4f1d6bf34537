/* SPDX-License-Identifier: MIT */
/* sinks.h - all the outputs of a run: each block of rows is made once and
 * handed to every table. */
#ifndef SINK_SINKS_H
#define SINK_SINKS_H

#include <stdbool.h>
#include <stddef.h>

struct debris;
struct error;
struct head;
struct sink;
struct stream;
struct target;

struct sinks {			/* starts as zeros */
	struct sink *sink;	/* owned [count] */
	size_t count;
};

/* Opens the targets. What is given here must outlive the sinks; the debris has what
 * to remove if the program ends. False, with nothing left to free, on failure. */
bool sinks_open(struct sinks *sinks, const struct head *head, const struct target *target,
	size_t targets, struct debris *debris, struct error *error);

/* Writes all of them. The stream says where the
 * rows come from and how they are made; the rest of it is filled in here. */
bool sinks_write(struct sinks *sinks, struct stream stream, struct error *error);

/* Puts all files in their places, on the disk with sync; if anything failed, now or
 * before, none. */
bool sinks_close(struct sinks *sinks, bool sync, struct error *error);

/* Frees what is left, which the remarks and warnings need until then. */
void sinks_free(struct sinks *sinks);

#endif
