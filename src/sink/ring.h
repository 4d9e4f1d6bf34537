/* SPDX-License-Identifier: MIT */
/* ring.h - portions of rows on their way from the source to the sinks, and the threads that
 * work on them; see stream.c */
#ifndef SINK_RING_H
#define SINK_RING_H

#include <pthread.h>
#include <stdbool.h>
#include <stddef.h>

#include "sampling/block.h"
#include "sampling/source.h"
#include "support/error.h"
#include "tally/tally.h"

struct buffer;
struct stream;

struct slot {
	struct portion portion;
	struct block block;
	struct buffer *bytes;	/* owned [sinks] */
	struct tally tally;	/* of the portion, */
	size_t rows;		/* and how many they are, */
	double seconds;		/* and how long they took */
	struct error error;
	bool done;
};

/* A thread that works, with what has no order and needs to be counted only in the end. */
struct worker {
	struct ring *ring;
	struct distribution *distribution;	/* owned [tally->curves], or NULL */
	pthread_t thread;
};

struct ring {
	const struct stream *stream;
	struct slot *slot;	/* owned [slots] */
	size_t slots;
	size_t filled, taken, written;
	size_t rows;		/* written, */
	double seconds;		/* which took so long */
	size_t portion;		/* rows to ask the source for */
	bool closing;
	pthread_mutex_t lock;
	pthread_cond_t work, finished;
	struct worker *worker;	/* owned [workers] */
	size_t workers;
};

/* A ring for a stream, without workers. Freed by ring_free. */
struct ring ring_new(const struct stream *stream);
void ring_free(struct ring *ring);

/* The most rows that a portion has. */
size_t ring_portion_max(const struct ring *ring);

/* Makes out, evaluates and encodes the rows of a slot, and counts their errors in the
 * distribution too, [curves of the tally], unless that is NULL. */
void ring_work(const struct stream *stream, struct slot *slot, struct distribution *distribution);

/* Starts as many threads as the stream asks for. With fewer, or none, it only takes longer. */
void ring_start_workers(struct ring *ring);

/* Lets each finish its slot, and merges what they counted into the stream's tally. */
void ring_stop_workers(struct ring *ring);

#endif
