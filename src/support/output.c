/* SPDX-License-Identifier: MIT */
/* output.c - see output.h */
#include "support/output.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "support/buffer.h"
#include "support/descriptor.h"
#include "support/destination.h"
#include "support/error.h"
#include "support/memory.h"
#include "support/replacement.h"

enum { BUFFER_SIZE = 1 << 16 };

struct output {
	char *name;		/* owned: as the user wrote it, for messages */
	struct destination destination;
	struct replacement replacement;	/* of its file, if it is one */
	struct error error;	/* sticky */
	size_t used;
	char buffer[BUFFER_SIZE];
};

void output_guard_streams(void)
{
	/* Opened the wrong way round, they stay as useless as they were. */
	for (int stream = STDIN_FILENO; stream <= STDERR_FILENO; stream++)
		if (fcntl(stream, F_GETFD) < 0)
			(void)!open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY);
}

/* What takes the bytes of several and mixes them up with nothing. */
static bool takes_all(const struct destination *destination)
{
	return S_ISCHR(destination->status.st_mode) && !isatty(destination->descriptor);
}

static bool is_replaced(const struct output *output)
{
	return output->destination.file != NULL;
}

bool output_same_file(const struct output *a, const struct output *b)
{
	const struct destination *one = &a->destination, *other = &b->destination;
	if (one->exists && other->exists && destination_same(&one->status, &other->status))
		return !takes_all(one);
	return is_replaced(a) && is_replaced(b)
		&& replacement_same(&a->replacement, &b->replacement);
}

struct output *output_open(const char *path, struct debris *debris, struct error *error)
{
	const bool standard = strcmp(path, "-") == 0;
	struct output *output = memory_new(1, sizeof *output);
	output->name = memory_print("%s", standard ? "standard output" : path);
	const bool found = standard ? destination_stream(&output->destination, STDOUT_FILENO)
		: destination_find(&output->destination, path);
	output->replacement = replacement_none;
	if (!found || (is_replaced(output) && !replacement_open(&output->replacement,
			output->destination.file, debris))) {
		error_system(error, output->name, errno);
		output_discard(output);
		return NULL;
	}
	return output;
}

static int descriptor_of(const struct output *output)
{
	return is_replaced(output) ? output->replacement.descriptor
		: output->destination.descriptor;
}

static void put(struct output *output, const char *bytes, size_t count)
{
	if (!output_failed(output) && !descriptor_write(descriptor_of(output), bytes, count))
		error_system(&output->error, output->name, errno);
}

void output_flush(struct output *output)
{
	put(output, output->buffer, output->used);
	output->used = 0;
}

void output_write(struct output *output, const void *bytes, size_t count)
{
	if (count > BUFFER_SIZE - output->used)
		output_flush(output);
	if (count > BUFFER_SIZE) {
		put(output, bytes, count);
	} else if (count > 0) {
		memcpy(output->buffer + output->used, bytes, count);
		output->used += count;
	}
}

void output_text(struct output *output, const char *text)
{
	output_write(output, text, strlen(text));
}

void output_print(struct output *output, const char *format, ...)
{
	struct buffer text = { .bytes = NULL };
	va_list arguments;
	va_start(arguments, format);
	buffer_print_list(&text, format, arguments);
	va_end(arguments);
	output_write(output, text.bytes, text.used);
	buffer_free(&text);
}

bool output_failed(const struct output *output)
{
	return output->error.status != STATUS_DONE;
}

/* Whether the step went well; its failure is kept. */
static bool check(struct output *output, bool good)
{
	return good || error_system(&output->error, output->name, errno);
}

static void close_in_place(struct output *output)
{
	const int descriptor = output->destination.descriptor;
	output->destination.descriptor = -1;
	if (descriptor >= 0)
		check(output, close(descriptor) == 0);
}

/* All bytes have left the program, and are on the disk if that is wished. What is no
 * file need not come there, and cannot. */
static bool finish(struct output *output, bool sync)
{
	output_flush(output);
	if (sync && !output_failed(output) && is_replaced(output))
		check(output, replacement_sync(&output->replacement));
	else if (sync && !output_failed(output) && S_ISREG(output->destination.status.st_mode))
		check(output, fsync(output->destination.descriptor) == 0);
	close_in_place(output);
	return !output_failed(output);
}

/* Those whose old file stays come last: they cannot be taken back. */
static bool place_all(struct output *const *output, size_t count)
{
	for (int stays = 0; stays <= 1; stays++)
		for (size_t i = 0; i < count; i++) {
			struct replacement *replacement = &output[i]->replacement;
			if (is_replaced(output[i]) && (replacement->original >= 0) == stays
					&& !check(output[i], replacement_place(replacement, count > 1)))
				return false;
		}
	return true;
}

/* No signal comes between the first name and the last. */
static bool name_all(struct output *const *output, size_t count)
{
	sigset_t all, before;
	bool good = true;
	sigfillset(&all);
	pthread_sigmask(SIG_BLOCK, &all, &before);
	for (size_t i = 0; good && i < count; i++)
		good = !is_replaced(output[i])
			|| check(output[i], replacement_finish(&output[i]->replacement));
	good = good && place_all(output, count);
	for (size_t i = 0; !good && i < count; i++)
		replacement_undo(&output[i]->replacement);
	pthread_sigmask(SIG_SETMASK, &before, NULL);
	return good;
}

bool output_commit_all(struct output *const *output, size_t count, bool sync,
	struct error *error)
{
	bool good = error->status == STATUS_DONE;
	for (size_t i = 0; good && i < count; i++)
		good = finish(output[i], sync);
	good = good && name_all(output, count);
	for (size_t i = 0; good && sync && i < count; i++)
		good = !is_replaced(output[i])
			|| check(output[i], replacement_sync_name(&output[i]->replacement));
	for (size_t i = 0; i < count; i++) {
		if (error->status == STATUS_DONE)
			*error = output[i]->error;
		output_discard(output[i]);
	}
	return good;
}

bool output_commit(struct output *output, struct error *error)
{
	return output_commit_all(&output, 1, false, error);
}

void output_discard(struct output *output)
{
	if (output == NULL)
		return;
	/* What is written in place cannot be taken back, nor should it be cut off
	 * anywhere. */
	if (output->destination.descriptor >= 0)
		output_flush(output);
	close_in_place(output);
	replacement_close(&output->replacement);
	free(output->destination.file);
	free(output->name);
	free(output);
}
