/* SPDX-License-Identifier: MIT */
/* stream.c - see stream.h
 *
 * One thread, the caller's, asks the source and writes; workers do what takes
 * time. Between them is a ring of slots: the caller fills slot number `filled`,
 * a worker takes number `taken`, the caller writes number `written`, so the
 * order is kept and memory is bounded: a slow reader of what is written slows
 * the source. A short job is done by the caller alone.
 *
 * A portion is as large as takes a moment: rows of a formula that nothing but thousands
 * of bits decide take a thousand times longer than others, and progress is told between
 * portions.
 */
#include "sink/stream.h"

#include <pthread.h>
#include <stdlib.h>
#include <time.h>

#include "sampling/block.h"
#include "sampling/source.h"
#include "sink/sink.h"
#include "support/buffer.h"
#include "support/error.h"
#include "support/memory.h"
#include "support/output.h"
#include "tally/distribution.h"
#include "tally/tally.h"

enum {
	ALONE = 4,		/* portions that the caller does before it asks for help, */
	BLOCKS_A_PORTION = 4,	/* of a grid, at most; */
	PORTION_MIN = 32	/* rows, however slow */
};
static const double MOMENT_S = 0.05;	/* or so long */

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

static double clock_now(void)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

/* Makes out, evaluates and encodes the rows of a slot. */
static void work(const struct stream *stream, struct slot *slot,
	struct distribution *distribution)
{
	struct block *block = &slot->block;
	const double begin = clock_now();
	slot->rows = 0;
	for (size_t i = 0; i < stream->sinks; i++)
		slot->bytes[i].used = 0;
	tally_clear(&slot->tally);
	slot->tally.distribution = distribution;
	do {
		portion_read(&slot->portion, block, &slot->error);
		block_evaluate(block, stream->curve);
		for (size_t i = 0; i < stream->sinks; i++)
			stream->sink[i]->format->table->rows(stream->sink[i]->head,
				stream->sink[i]->prepared, block, &slot->bytes[i]);
		tally_add(&slot->tally, block->first, block->x, block->values, block->rows);
		slot->rows += block->rows;
	} while (block->rows == block->rows_max);
	slot->tally.passed_over = slot->portion.lines.passed_over;
	slot->seconds = clock_now() - begin;
}

static void *worker(void *context)
{
	const struct worker *self = context;
	struct ring *ring = self->ring;
	pthread_mutex_lock(&ring->lock);
	for (;;) {
		while (ring->taken == ring->filled && !ring->closing)
			pthread_cond_wait(&ring->work, &ring->lock);
		if (ring->taken == ring->filled)
			break;
		struct slot *slot = &ring->slot[ring->taken++ % ring->slots];
		pthread_mutex_unlock(&ring->lock);
		work(ring->stream, slot, self->distribution);
		pthread_mutex_lock(&ring->lock);
		slot->done = true;
		pthread_cond_signal(&ring->finished);
	}
	pthread_mutex_unlock(&ring->lock);
	return NULL;
}

static struct distribution *distribution_of(const struct tally *tally)
{
	return tally != NULL ? tally->distribution : NULL;
}

static bool start_worker(struct ring *ring)
{
	struct worker *started = &ring->worker[ring->workers];
	const struct tally *tally = ring->stream->tally;
	*started = (struct worker){ .ring = ring };
	if (distribution_of(tally) != NULL)
		started->distribution = distributions_new(tally->curve, tally->curves);
	if (pthread_create(&started->thread, NULL, worker, started) == 0)
		return true;
	distributions_free(started->distribution, started->distribution != NULL
		? tally->curves : 0);
	return false;
}

static void start_workers(struct ring *ring)
{
	ring->worker = memory_new(ring->stream->threads, sizeof *ring->worker);
	/* With fewer than asked for, or none, it only takes longer. */
	while (ring->workers < ring->stream->threads && start_worker(ring))
		ring->workers++;
}

static void stop_workers(struct ring *ring)
{
	pthread_mutex_lock(&ring->lock);
	ring->closing = true;
	ring->filled = ring->taken;
	pthread_cond_broadcast(&ring->work);
	pthread_mutex_unlock(&ring->lock);
	struct tally *tally = ring->stream->tally;
	for (size_t i = 0; i < ring->workers; i++) {
		struct worker *stopped = &ring->worker[i];
		pthread_join(stopped->thread, NULL);
		if (stopped->distribution == NULL)
			continue;
		distributions_merge(tally->distribution, stopped->distribution, tally->curves);
		distributions_free(stopped->distribution, tally->curves);
	}
	free(ring->worker);
}

static size_t portion_max(const struct ring *ring)
{
	return BLOCKS_A_PORTION * ring->slot->block.rows_max;
}

/* Half or twice as large as the last, if that took long or hardly any time. */
static void resize_portion(struct ring *ring, double seconds)
{
	if (seconds > MOMENT_S && ring->portion > PORTION_MIN)
		ring->portion /= 2;
	else if (seconds < MOMENT_S / 4 && ring->portion < portion_max(ring))
		ring->portion *= 2;
}

static bool wants_help(const struct ring *ring)
{
	return ring->workers == 0 && ring->stream->threads > 1
		&& (ring->rows >= ALONE * portion_max(ring) || ring->seconds > MOMENT_S);
}

/* Asks the source for one more portion. False at its end or on failure. */
static bool fill(struct ring *ring, struct error *error)
{
	const struct stream *stream = ring->stream;
	struct slot *slot = &ring->slot[ring->filled % ring->slots];
	slot->done = false;
	if (!source_next(stream->source, ring->portion, &slot->portion, error))
		return false;
	/* Alone, it has written all rows before these. */
	if (slot->portion.grid == NULL)
		slot->portion.next = ring->rows;
	if (wants_help(ring))
		start_workers(ring);
	if (ring->workers == 0) {
		ring->taken++;
		work(stream, slot, distribution_of(stream->tally));
		slot->done = true;
	}
	pthread_mutex_lock(&ring->lock);
	ring->filled++;
	pthread_cond_signal(&ring->work);
	pthread_mutex_unlock(&ring->lock);
	return true;
}

/* Waits for the oldest slot and writes it. False when it is no use going on. */
static bool drain(struct ring *ring, struct error *error)
{
	const struct stream *stream = ring->stream;
	struct slot *slot = &ring->slot[ring->written % ring->slots];
	pthread_mutex_lock(&ring->lock);
	while (!slot->done)
		pthread_cond_wait(&ring->finished, &ring->lock);
	pthread_mutex_unlock(&ring->lock);

	if (*stream->failed)
		return false;
	bool good = true;
	for (size_t i = 0; i < stream->sinks; i++) {
		struct output *output = stream->sink[i]->output;
		output_write(output, slot->bytes[i].bytes, slot->bytes[i].used);
		/* Rows from an input may be all there is for a while. */
		if (!source_is_ready(stream->source))
			output_flush(output);
		good = good && !output_failed(output);
	}
	if (stream->tally != NULL)
		tally_merge(stream->tally, &slot->tally);
	ring->written++;
	ring->rows += slot->rows;
	ring->seconds += slot->seconds;
	resize_portion(ring, slot->seconds);
	if (stream->progress != NULL)
		stream->progress(stream->context, ring->rows);
	if (slot->error.status != STATUS_DONE && error->status == STATUS_DONE)
		*error = slot->error;
	return good && error->status == STATUS_DONE;
}

static struct ring ring_new(const struct stream *stream)
{
	struct ring ring = { .stream = stream, .slots = 2 * stream->threads + 2 };
	pthread_mutex_init(&ring.lock, NULL);
	pthread_cond_init(&ring.work, NULL);
	pthread_cond_init(&ring.finished, NULL);
	ring.slot = memory_new(ring.slots, sizeof *ring.slot);
	for (size_t i = 0; i < ring.slots; i++) {
		ring.slot[i].block = block_new(stream->curves);
		if (stream->gives)
			block_give(&ring.slot[i].block);
		if (stream->keeps)
			block_keep(&ring.slot[i].block);
		ring.slot[i].bytes = memory_new(stream->sinks, sizeof *ring.slot[i].bytes);
		if (stream->tally == NULL)
			continue;
		ring.slot[i].tally = tally_new(stream->tally->curve, stream->tally->reference,
			stream->tally->curves);
		ring.slot[i].tally.in_order = stream->tally->in_order;
	}
	ring.portion = portion_max(&ring) / 16;
	return ring;
}

static void ring_free(struct ring *ring)
{
	for (size_t i = 0; i < ring->slots; i++) {
		struct slot *slot = &ring->slot[i];
		portion_free(&slot->portion);
		block_free(&slot->block);
		tally_free(&slot->tally);
		for (size_t j = 0; j < ring->stream->sinks; j++)
			buffer_free(&slot->bytes[j]);
		free(slot->bytes);
	}
	free(ring->slot);
	pthread_mutex_destroy(&ring->lock);
	pthread_cond_destroy(&ring->work);
	pthread_cond_destroy(&ring->finished);
}

bool stream_run(const struct stream *stream, struct error *error)
{
	struct ring ring = ring_new(stream);
	struct error end = { .status = STATUS_DONE };	/* why the source ended */
	bool more = true, good = true;
	while (good) {
		const size_t waiting = ring.filled - ring.written;
		const size_t room = ring.workers > 0 ? ring.slots : 1;
		if (more && waiting < room && (waiting == 0 || source_is_ready(stream->source)))
			more = fill(&ring, &end);
		else if (waiting > 0)
			good = drain(&ring, error);
		else
			break;
	}
	stop_workers(&ring);
	ring_free(&ring);
	if (good && end.status != STATUS_DONE)
		*error = end;
	return error->status == STATUS_DONE;
}
