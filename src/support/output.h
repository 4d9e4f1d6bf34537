/* output.h - a place to write to, whole or not at all.
 *
 * A regular file is written beside its target under no name, or a temporary
 * one, and takes the target's name when it is committed; until then an
 * existing file stays as it was. Standard output, devices and pipes are
 * written in place.
 *
 * Failure is sticky: writers do not check each write, what follows a failed
 * one is dropped, and output_commit reports the first.
 */
#ifndef SUPPORT_OUTPUT_H
#define SUPPORT_OUTPUT_H

#include <stdbool.h>
#include <stddef.h>

struct error;
struct output;

/* Keeps files from getting the number of a standard stream that is closed, and
 * its output. Called once, before any file is opened. */
void output_guard_streams(void);

/* Opens path, or standard output for "-". NULL on failure. The caller ends it
 * with output_commit or output_discard, which free it. */
struct output *output_open(const char *path, struct error *error);

/* Whether both would become the same file. */
bool output_same_file(const struct output *a, const struct output *b);

void output_write(struct output *output, const void *bytes, size_t count);
void output_text(struct output *output, const char *text);
void output_print(struct output *output, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* Hands what is buffered to the system; a reader of a pipe sees it now. */
void output_flush(struct output *output);

/* Whether anything failed so far: time to stop making more. */
bool output_failed(const struct output *output);

/* Writes the rest, closes, and puts the file in its place. False, with the
 * first failure, if any of it went wrong; then nothing is left behind. */
bool output_commit(struct output *output, struct error *error);

/* Closes and leaves nothing behind, but for what is written in place. Takes
 * NULL. */
void output_discard(struct output *output);

#endif
