/* sinks.c - see sinks.h */
#include "sink/sinks.h"

#include <stdlib.h>

#include "sink/sink.h"
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

bool sinks_open(struct sinks *sinks, const struct head *head, const struct target *target,
	size_t targets, struct error *error)
{
	sinks->sink = memory_new(targets, sizeof *sinks->sink);
	for (; sinks->count < targets; sinks->count++) {
		struct sink *sink = &sinks->sink[sinks->count];
		*sink = (struct sink){
			.format = target[sinks->count].format,
			.path = target[sinks->count].path,
			.head = head,
		};
		sink->output = output_open(sink->path, error);
		if (sink->output == NULL) {
			discard(sinks);
			sinks_free(sinks);
			return false;
		}
	}
	for (size_t i = 0; i < sinks->count; i++)
		if (sinks->sink[i].format->begin != NULL)
			sinks->sink[i].format->begin(&sinks->sink[i]);
	return true;
}

bool sinks_want_rows(const struct sinks *sinks)
{
	for (size_t i = 0; i < sinks->count; i++)
		if (sinks->sink[i].format->rows != NULL)
			return true;
	return false;
}

bool sinks_rows(struct sinks *sinks, const struct block *block)
{
	bool good = true;
	for (size_t i = 0; i < sinks->count; i++) {
		struct sink *sink = &sinks->sink[i];
		if (sink->format->rows != NULL)
			sink->format->rows(sink, block);
		good = good && !output_failed(sink->output);
	}
	return good;
}

bool sinks_close(struct sinks *sinks, struct error *error)
{
	bool good = error->status == STATUS_DONE;
	for (size_t i = 0; good && i < sinks->count; i++) {
		struct sink *sink = &sinks->sink[i];
		if (sink->format->end != NULL)
			good = sink->format->end(sink, error);
		output_flush(sink->output);
		good = good && !output_failed(sink->output);
	}
	/* Commit at least the one that failed, for what it has to say. */
	for (size_t i = 0; i < sinks->count; i++) {
		struct sink *sink = &sinks->sink[i];
		if (good || output_failed(sink->output)) {
			good = output_commit(sink->output, error);
			sink->output = NULL;
		}
	}
	discard(sinks);
	return error->status == STATUS_DONE;
}

void sinks_free(struct sinks *sinks)
{
	free(sinks->sink);
	*sinks = (struct sinks){ .count = 0 };
}
