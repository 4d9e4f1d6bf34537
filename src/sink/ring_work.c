/* SPDX-License-Identifier: MIT */
/* ring_work.c - what threads do with the slots of a ring; see ring.h */
#include <stdlib.h>
#include <time.h>

#include "sink/ring.h"
#include "sink/sink.h"
#include "sink/stream.h"
#include "support/buffer.h"
#include "support/memory.h"
#include "tally/distribution.h"

static double clock_now(void)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

void ring_work(const struct stream *stream, struct slot *slot,
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
		ring_work(ring->stream, slot, self->distribution);
		pthread_mutex_lock(&ring->lock);
		slot->done = true;
		pthread_cond_signal(&ring->finished);
	}
	pthread_mutex_unlock(&ring->lock);
	return NULL;
}

static bool start_worker(struct ring *ring)
{
	struct worker *started = &ring->worker[ring->workers];
	const struct tally *tally = ring->stream->tally;
	*started = (struct worker){ .ring = ring };
	if (tally != NULL && tally->distribution != NULL)
		started->distribution = distributions_new(tally->curve, tally->curves);
	if (pthread_create(&started->thread, NULL, worker, started) == 0)
		return true;
	distributions_free(started->distribution, started->distribution != NULL
		? tally->curves : 0);
	return false;
}

void ring_start_workers(struct ring *ring)
{
	ring->worker = memory_new(ring->stream->threads, sizeof *ring->worker);
	while (ring->workers < ring->stream->threads && start_worker(ring))
		ring->workers++;
}

void ring_stop_workers(struct ring *ring)
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
