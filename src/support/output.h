/* SPDX-License-Identifier: MIT */
/* output.h - a place to write to, whole or not at all.
 *
 * A regular file takes its name when it is committed; until then an existing one
 * stays as it was (replacement.h). Standard output, devices and pipes are written
 * in place, and so is what is open already, by any of its names: /dev/stderr,
 * /dev/fd/7, or the file that standard output goes to.
 *
 * Failure is sticky: writers do not check each write, what follows a failed
 * one is dropped, and output_commit reports the first.
 */
#ifndef SUPPORT_OUTPUT_H
#define SUPPORT_OUTPUT_H

#include <stdbool.h>
#include <stddef.h>

struct debris;
struct error;
struct output;

/* Keeps files from getting the number of a standard stream that is closed, and
 * its output. Called once, before any file is opened. */
void output_guard_streams(void);

/* Opens path, or standard output for "-". The debris, which may be NULL for that,
 * has what to remove if the program ends. NULL on failure. The caller ends it with
 * output_commit or output_discard, which free it. */
struct output *output_open(const char *path, struct debris *debris, struct error *error);

/* Whether both would become the same file, or be mixed up in it. */
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

/* The same for several: all files are written and closed before the first takes its
 * name, and if one cannot, all old files have theirs. With sync each is on the disk
 * before, and the names are after. If *error holds a failure already, none is put in
 * its place. */
bool output_commit_all(struct output *const *output, size_t count, bool sync,
	struct error *error);

/* Closes and leaves nothing behind, but for what is written in place. Takes
 * NULL. */
void output_discard(struct output *output);

#endif
