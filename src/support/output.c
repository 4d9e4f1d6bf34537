/* output.c - see output.h
 *
 * A file under no name (O_TMPFILE) leaves nothing behind however the run ends.
 * Where the file system has no such thing the file gets a temporary name at
 * once, which a caught signal removes and a SIGKILL cannot.
 */
#include "support/output.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "support/buffer.h"
#include "support/error.h"
#include "support/memory.h"

enum {
	BUFFER_SIZE = 1 << 16,
	SYMLINKS_MAX = 40,	/* as the kernel's own limit */
	ATTEMPTS_MAX = 100	/* at a temporary name that nobody else has */
};

struct output {
	char *name;		/* owned: as the user wrote it, for messages */
	char *target;		/* owned: with symbolic links followed; NULL: written in place */
	char *temporary;	/* owned: what the file is called now; NULL: nothing */
	int descriptor;
	mode_t mode;		/* of the file that is replaced; 0: a new one */
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

/* Where path leads. The last link may point at a file that is yet to be. */
static char *follow_links(const char *path)
{
	char *target = memory_text(path, strlen(path));
	char link[PATH_MAX];
	for (int i = 0; i < SYMLINKS_MAX; i++) {
		const ssize_t length = readlink(target, link, sizeof link - 1);
		if (length < 0)
			break;
		link[length] = '\0';
		const char *slash = strrchr(target, '/');
		char *next = link[0] == '/' || slash == NULL ? memory_print("%s", link)
			: memory_print("%.*s%s", (int)(slash + 1 - target), target, link);
		free(target);
		target = next;
	}
	return target;
}

/* The folder of a path, with its slash; "./" if it names none. */
static char *folder_of(const char *path)
{
	const char *slash = strrchr(path, '/');
	return slash == NULL ? memory_print("./")
		: memory_text(path, (size_t)(slash + 1 - path));
}

static char *temporary_name(const char *folder, int attempt)
{
	return memory_print("%s.actplot-%ld-%d", folder, (long)getpid(), attempt);
}

/* Whether a file without a name can be given one later: through /proc. */
static bool can_be_named(int descriptor)
{
	char path[64];
	snprintf(path, sizeof path, "/proc/self/fd/%d", descriptor);
	return access(path, F_OK) == 0;
}

/* Opens the file that will replace the target. */
static bool open_beside(struct output *output)
{
	char *folder = folder_of(output->target);
	output->descriptor = open(folder, O_TMPFILE | O_WRONLY | O_CLOEXEC, 0666);
	if (output->descriptor >= 0 && !can_be_named(output->descriptor)) {
		close(output->descriptor);
		output->descriptor = -1;
	}
	for (int attempt = 0; output->descriptor < 0 && attempt < ATTEMPTS_MAX; attempt++) {
		char *name = temporary_name(folder, attempt);
		output->descriptor = open(name, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0666);
		if (output->descriptor >= 0) {
			output->temporary = name;
		} else {
			const int number = errno;
			free(name);
			errno = number;
			if (number != EEXIST)
				break;
		}
	}
	const int number = errno;
	free(folder);
	errno = number;
	return output->descriptor >= 0;
}

static bool open_target(struct output *output, const char *path)
{
	struct stat status;
	const bool exists = stat(path, &status) == 0;
	if (!exists && errno != ENOENT)
		return false;
	if (exists && !S_ISREG(status.st_mode)) {
		output->descriptor = open(path, O_WRONLY | O_CLOEXEC);
		return output->descriptor >= 0;
	}
	output->target = follow_links(path);
	if (exists) {
		output->mode = status.st_mode & 07777;
		/* The folder lets us replace it, but its owner said no. */
		if (faccessat(AT_FDCWD, output->target, W_OK, AT_EACCESS) != 0)
			return false;
	}
	return open_beside(output);
}

bool output_same_file(const struct output *a, const struct output *b)
{
	if (a->target == NULL || b->target == NULL)
		return false;
	char *a_folder = folder_of(a->target), *b_folder = folder_of(b->target);
	struct stat a_status, b_status;
	const bool same = stat(a_folder, &a_status) == 0 && stat(b_folder, &b_status) == 0
		&& a_status.st_dev == b_status.st_dev && a_status.st_ino == b_status.st_ino
		&& strcmp(basename(a->target), basename(b->target)) == 0;
	free(a_folder);
	free(b_folder);
	return same;
}

static void output_free(struct output *output)
{
	free(output->name);
	free(output->target);
	free(output->temporary);
	free(output);
}

struct output *output_open(const char *path, struct error *error)
{
	const bool standard = strcmp(path, "-") == 0;
	struct output *output = memory_new(1, sizeof *output);
	output->name = memory_print("%s", standard ? "standard output" : path);
	output->descriptor = STDOUT_FILENO;
	if (!standard && !open_target(output, path)) {
		error_system(error, output->name, errno);
		output_free(output);
		return NULL;
	}
	return output;
}

static void put(struct output *output, const char *bytes, size_t count)
{
	while (count > 0 && !output_failed(output)) {
		const ssize_t written = write(output->descriptor, bytes, count);
		if (written < 0) {
			/* An interrupt as well: our signals mean "stop". */
			error_system(&output->error, output->name, errno);
		} else {
			bytes += written;
			count -= (size_t)written;
		}
	}
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

/* Gives a file without a name a temporary one, so that it can be renamed. */
static bool name_file(struct output *output)
{
	char *folder = folder_of(output->target);
	char path[64];
	snprintf(path, sizeof path, "/proc/self/fd/%d", output->descriptor);
	bool named = false;
	for (int attempt = 0; !named && attempt < ATTEMPTS_MAX; attempt++) {
		char *name = temporary_name(folder, attempt);
		named = linkat(AT_FDCWD, path, AT_FDCWD, name, AT_SYMLINK_FOLLOW) == 0;
		if (named)
			output->temporary = name;
		else
			free(name);
		if (!named && errno != EEXIST)
			break;
	}
	const int number = errno;
	free(folder);
	errno = number;
	return named;
}

static void close_descriptor(struct output *output)
{
	if (output->descriptor >= 0 && close(output->descriptor) != 0)
		error_system(&output->error, output->name, errno);
	output->descriptor = -1;
}

bool output_commit(struct output *output, struct error *error)
{
	output_flush(output);
	if (output->target != NULL && !output_failed(output)) {
		if (output->mode != 0)
			(void)!fchmod(output->descriptor, output->mode);
		if (output->temporary == NULL && !name_file(output))
			error_system(&output->error, output->name, errno);
	}
	close_descriptor(output);
	if (output->target != NULL && !output_failed(output)
			&& rename(output->temporary, output->target) != 0)
		error_system(&output->error, output->name, errno);

	const bool done = !output_failed(output);
	if (done) {
		output_free(output);
	} else {
		if (error->status == STATUS_DONE)
			*error = output->error;
		output_discard(output);
	}
	return done;
}

void output_discard(struct output *output)
{
	if (output == NULL)
		return;
	/* What is written in place cannot be taken back, nor should it be cut off
	 * anywhere. */
	if (output->target == NULL)
		output_flush(output);
	close_descriptor(output);
	if (output->temporary != NULL)
		unlink(output->temporary);
	output_free(output);
}
