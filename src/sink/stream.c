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

#include "sampling/source.h"
#include "sink/ring.h"
#include "sink/sink.h"
#include "support/buffer.h"
#include "support/error.h"
#include "support/output.h"
#include "tally/tally.h"

enum {
	ALONE = 4,		/* portions that the caller does before it asks for help, */
	PORTION_MIN = 32	/* rows, however slow */
};
static const double MOMENT_S = 0.05;	/* or so long */

/* Half or twice as large as the last, if that took long or hardly any time. */
static void resize_portion(struct ring *ring, double seconds)
{
	if (seconds > MOMENT_S && ring->portion > PORTION_MIN)
		ring->portion /= 2;
	else if (seconds < MOMENT_S / 4 && ring->portion < ring_portion_max(ring))
		ring->portion *= 2;
}

static bool wants_help(const struct ring *ring)
{
	return ring->workers == 0 && ring->stream->threads > 1
		&& (ring->rows >= ALONE * ring_portion_max(ring) || ring->seconds > MOMENT_S);
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
		ring_start_workers(ring);
	if (ring->workers == 0) {
		ring->taken++;
		ring_work(stream, slot, stream->tally != NULL ? stream->tally->distribution : NULL);
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
	ring_stop_workers(&ring);
	ring_free(&ring);
	if (good && end.status != STATUS_DONE)
		*error = end;
	return error->status == STATUS_DONE;
}
