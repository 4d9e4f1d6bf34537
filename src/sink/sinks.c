/* SPDX-License-Identifier: MIT */
/* sinks.c - see sinks.h */
#include "sink/sinks.h"

#include <stdlib.h>
#include <string.h>

#include "curve/curve.h"
#include "sampling/source.h"
#include "sink/sink.h"
#include "sink/stream.h"
#include "sink/tally_report.h"
#include "support/buffer.h"
#include "support/error.h"
#include "support/memory.h"
#include "support/output.h"

static void discard(struct sinks *sinks)
{
	for (size_t i = 0; i < sinks->count; i++) {
		output_discard(sinks->sink[i].output);
		sinks->sink[i].output = NULL;
	}
}

static const char *name_of(const struct sink *sink)
{
	return strcmp(sink->path, "-") == 0 ? "standard output" : sink->path;
}

/* Names may differ and the file be the same: x, ./x, and a link to it. */
static bool is_another_file(const struct sinks *sinks, const struct sink *sink,
	struct error *error)
{
	for (size_t i = 0; i < sinks->count; i++)
		if (output_same_file(sinks->sink[i].output, sink->output))
			return error_set(error, STATUS_USAGE,
				"%.100s and %.100s are the same file; each output needs its own",
				name_of(&sinks->sink[i]), name_of(sink));
	return true;
}

bool sinks_open(struct sinks *sinks, const struct head *head, const struct target *target,
	size_t targets, struct debris *debris, struct error *error)
{
	sinks->sink = memory_new(targets, sizeof *sinks->sink);
	for (; sinks->count < targets; sinks->count++) {
		struct sink *sink = &sinks->sink[sinks->count];
		*sink = (struct sink){
			.format = target[sinks->count].format,
			.path = target[sinks->count].path,
			.head = head,
		};
		sink->output = output_open(sink->path, debris, error);
		if (sink->output == NULL || !is_another_file(sinks, sink, error)) {
			output_discard(sink->output);
			discard(sinks);
			sinks_free(sinks);
			return false;
		}
		const struct table_format *table = sink->format->table;
		if (table != NULL && table->prepare != NULL)
			sink->prepared = table->prepare(head);
	}
	return true;
}

/* What the buffer holds goes to the output. */
static void put(struct sink *sink, struct buffer *buffer)
{
	output_write(sink->output, buffer->bytes, buffer->used);
	buffer_free(buffer);
}

static void begin(struct sink *sink)
{
	struct buffer buffer = { .bytes = NULL };
	if (sink->format->table->begin != NULL)
		sink->format->table->begin(sink->head, sink->prepared, &buffer);
	put(sink, &buffer);
}

static void finish(struct sink *sink)
{
	struct buffer buffer = { .bytes = NULL };
	if (sink->format->table->finish != NULL)
		sink->format->table->finish(sink->head, sink->prepared, &buffer);
	put(sink, &buffer);
}

static bool ends_early(const struct stream *stream)
{
	return *stream->failed;
}

/* The tables that go row by row share the blocks. */
static bool write_rows(struct sinks *sinks, struct stream stream, struct error *error)
{
	struct sink **together = memory_new(sinks->count, sizeof *together);
	stream.sink = together;
	stream.sinks = 0;
	for (size_t i = 0; i < sinks->count; i++) {
		struct sink *sink = &sinks->sink[i];
		const struct table_format *table = sink->format->table;
		if (table != NULL && table->column == NULL
				&& sink->head->table.form == FORM_POINTS)
			together[stream.sinks++] = sink;
	}
	bool good = true;
	if (stream.sinks > 0 || stream.tally != NULL) {
		/* A tally alone needs no more than the x. */
		stream.curve = stream.sinks > 0 ? together[0]->head->curve : NULL;
		stream.curves = stream.sinks > 0 ? together[0]->head->curves : 0;
		for (size_t i = 0; i < stream.sinks; i++)
			begin(together[i]);
		good = stream_run(&stream, error);
		for (size_t i = 0; good && !ends_early(&stream) && i < stream.sinks; i++)
			finish(together[i]);
	}
	free(together);
	return good;
}

/* A table that goes column by column has the grid to itself, once for each. */
static bool write_columns(struct sink *sink, struct stream stream, struct error *error)
{
	const struct head *head = sink->head;
	struct source source = source_of_grid(head->grid);
	stream.source = &source;
	stream.tally = NULL;
	stream.sink = &sink;
	stream.sinks = 1;
	begin(sink);
	/* The input's columns stand in place of x, and are there already. */
	bool good = head->table.keep != NULL || stream_run(&stream, error);
	for (size_t j = 0; good && !ends_early(&stream) && j < head->curves; j++) {
		struct buffer buffer = { .bytes = NULL };
		sink->format->table->column(head, j, &buffer);
		put(sink, &buffer);
		source = source_of_grid(head->grid);
		stream.curve = &head->curve[j];
		stream.curves = 1;
		good = stream_run(&stream, error) && !output_failed(sink->output);
	}
	/* What ended early must not look complete. */
	if (good && !ends_early(&stream))
		finish(sink);
	return good;
}

static void write_report(struct sink *sink)
{
	struct buffer buffer = { .bytes = NULL };
	sink->format->table->report(sink->head, sink->report, &buffer);
	put(sink, &buffer);
}

/* What does not go row by row with others. */
static bool write_alone(struct sink *sink, struct stream stream, struct error *error)
{
	const struct table_format *table = sink->format->table;
	if (table == NULL)
		return sink->format->figure->draw(sink, error);
	if (sink->head->table.form != FORM_POINTS)
		write_report(sink);
	else if (table->column != NULL)
		return write_columns(sink, stream, error);
	return true;
}

/* What is written instead of curves: the head's report, or that of the tally, made once. */
static void hand_report(struct sinks *sinks, const struct tally *tally, struct report *made)
{
	for (size_t i = 0; i < sinks->count; i++) {
		const struct head *head = sinks->sink[i].head;
		sinks->sink[i].report = head->report;
		if (head->report != NULL || head->table.form == FORM_POINTS)
			continue;
		if (made->columns == 0)
			*made = tally_report(head, tally);
		sinks->sink[i].report = made;
	}
}

bool sinks_write(struct sinks *sinks, struct stream stream, struct error *error)
{
	bool good = write_rows(sinks, stream, error);
	struct report made = { .columns = 0 };
	if (good && !ends_early(&stream))
		hand_report(sinks, stream.tally, &made);
	for (size_t i = 0; good && i < sinks->count && !ends_early(&stream); i++) {
		good = write_alone(&sinks->sink[i], stream, error)
			&& !output_failed(sinks->sink[i].output);
	}
	report_free(&made);
	return good;
}

bool sinks_close(struct sinks *sinks, bool sync, struct error *error)
{
	struct output **output = memory_new(sinks->count, sizeof *output);
	for (size_t i = 0; i < sinks->count; i++) {
		output[i] = sinks->sink[i].output;
		sinks->sink[i].output = NULL;
	}
	const bool done = output_commit_all(output, sinks->count, sync, error);
	free(output);
	return done;
}

void sinks_free(struct sinks *sinks)
{
	for (size_t i = 0; i < sinks->count; i++) {
		if (sinks->sink[i].prepared != NULL)
			sinks->sink[i].format->table->release(sinks->sink[i].prepared);
		free(sinks->sink[i].warning);
	}
	free(sinks->sink);
	*sinks = (struct sinks){ .count = 0 };
}
