/* SPDX-License-Identifier: MIT */
/* ring.c - a ring and its slots; see ring.h */
#include "sink/ring.h"

#include <stdlib.h>

#include "sink/stream.h"
#include "support/buffer.h"
#include "support/memory.h"

enum { BLOCKS_A_PORTION = 4 };	/* of a grid, at most */

struct ring ring_new(const struct stream *stream)
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
	ring.portion = ring_portion_max(&ring) / 16;
	return ring;
}

void ring_free(struct ring *ring)
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

size_t ring_portion_max(const struct ring *ring)
{
	return BLOCKS_A_PORTION * ring->slot->block.rows_max;
}
