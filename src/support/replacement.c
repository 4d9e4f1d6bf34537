/* SPDX-License-Identifier: MIT */
/* replacement.c - see replacement.h
 *
 * A file under no name (O_TMPFILE) leaves nothing behind however the run ends.
 * Where the file system has no such thing the file gets a temporary name at once,
 * and is debris until it has its own.
 */
#include "support/replacement.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "support/attributes.h"
#include "support/descriptor.h"

enum {
	ATTEMPTS_MAX = 100,	/* at a temporary name that nobody else has */
	COPY_SIZE = 1 << 16
};

const struct replacement replacement_none = { .descriptor = -1, .folder = -1, .original = -1 };

/* What to do with a name that may be taken; 0 or more if that went well. */
typedef int use_name(struct replacement *replacement, const char *name);

/* How much of a path is its folder, with the slash. */
static int folder_length(const char *path)
{
	const char *slash = strrchr(path, '/');
	return slash == NULL ? 0 : (int)(slash + 1 - path);
}

static void write_folder(const struct replacement *replacement, char folder[static PATH_MAX])
{
	const int length = folder_length(replacement->target);
	snprintf(folder, PATH_MAX, "%.*s", length > 0 ? length : 2,
		length > 0 ? replacement->target : "./");
}

/* Uses a name beside the target that nothing has, and keeps it in name. What using
 * it gave; -1 with errno, and no name. */
static int use_name_beside(struct replacement *replacement, use_name *use,
	char name[static PATH_MAX])
{
	int result = -1;
	errno = EEXIST;
	for (int attempt = 0; result < 0 && errno == EEXIST && attempt < ATTEMPTS_MAX; attempt++) {
		const int length = snprintf(name, PATH_MAX, "%.*s.actplot-%ld-%d",
			folder_length(replacement->target), replacement->target, (long)getpid(),
			attempt);
		errno = ENAMETOOLONG;
		if (length < PATH_MAX)
			result = use(replacement, name);
	}
	if (result < 0)
		*name = '\0';
	return result;
}

static mode_t first_mode(const struct replacement *replacement)
{
	/* What was secret stays so before the mode of the old file is set. */
	return replacement->created ? 0666 : 0600;
}

static int create(struct replacement *replacement, const char *name)
{
	return debris_create(replacement->debris, &replacement->file, name,
		first_mode(replacement));
}

/* Where a file without a name can be given one later. */
static void write_link_of(int descriptor, char path[static 32])
{
	snprintf(path, 32, "/proc/self/fd/%d", descriptor);
}

static int open_nameless(const struct replacement *replacement)
{
#ifdef O_TMPFILE
	char folder[PATH_MAX], path[32];
	write_folder(replacement, folder);
	const int descriptor = open(folder, O_TMPFILE | O_RDWR | O_CLOEXEC,
		first_mode(replacement));
	if (descriptor < 0)
		return -1;
	write_link_of(descriptor, path);
	if (access(path, F_OK) == 0)
		return descriptor;
	close(descriptor);
#else
	(void)replacement;
#endif
	return -1;
}

static bool open_beside(struct replacement *replacement)
{
	replacement->descriptor = open_nameless(replacement);
	if (replacement->descriptor < 0)
		replacement->descriptor = use_name_beside(replacement, create,
			replacement->temporary);
	return replacement->descriptor >= 0;
}

bool replacement_open(struct replacement *replacement, const char *target,
	struct debris *debris)
{
	struct stat old;
	*replacement = (struct replacement){
		.descriptor = -1, .folder = -1, .original = -1, .debris = debris,
		.created = lstat(target, &old) != 0,
	};
	snprintf(replacement->target, sizeof replacement->target, "%s", target);
	if (replacement->created && errno != ENOENT)
		return false;
	/* The folder lets us replace it, but its owner said no. */
	if (!replacement->created && faccessat(AT_FDCWD, target, W_OK, AT_EACCESS) != 0)
		return false;
	if (!open_beside(replacement))
		return false;
	if (replacement->created)
		return true;
	if (old.st_nlink == 1 && attributes_copy(target, &old, replacement->descriptor))
		return true;
	replacement->original = open(target, O_WRONLY | O_CLOEXEC);
	return replacement->original >= 0;
}

bool replacement_same(const struct replacement *a, const struct replacement *b)
{
	char a_folder[PATH_MAX], b_folder[PATH_MAX];
	struct stat a_status, b_status;
	write_folder(a, a_folder);
	write_folder(b, b_folder);
	return stat(a_folder, &a_status) == 0 && stat(b_folder, &b_status) == 0
		&& a_status.st_dev == b_status.st_dev && a_status.st_ino == b_status.st_ino
		&& strcmp(basename(a->target), basename(b->target)) == 0;
}

static bool close_new(struct replacement *replacement)
{
	const int descriptor = replacement->descriptor;
	replacement->descriptor = -1;
	return close(descriptor) == 0;
}

static int link_new(struct replacement *replacement, const char *name)
{
	char path[32];
	write_link_of(replacement->descriptor, path);
	return linkat(AT_FDCWD, path, AT_FDCWD, name, AT_SYMLINK_FOLLOW);
}

/* Keeps room for the new content behind the old; nothing is changed yet. */
static bool reserve(const struct replacement *replacement)
{
#ifdef FALLOC_FL_KEEP_SIZE
	struct stat status;
	if (fstat(replacement->descriptor, &status) != 0)
		return false;
	return status.st_size == 0 || fallocate(replacement->original, FALLOC_FL_KEEP_SIZE, 0,
		status.st_size) == 0 || errno == EOPNOTSUPP || errno == ENOSYS;
#else
	(void)replacement;
	return true;
#endif
}

bool replacement_sync(struct replacement *replacement)
{
	char folder[PATH_MAX];
	write_folder(replacement, folder);
	replacement->folder = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	return replacement->folder >= 0 && fsync(replacement->descriptor) == 0;
}

bool replacement_finish(struct replacement *replacement)
{
	if (replacement->original >= 0)
		return reserve(replacement);
	return (*replacement->temporary != '\0'
			|| use_name_beside(replacement, link_new, replacement->temporary) == 0)
		&& close_new(replacement);
}

static bool copy_content(const struct replacement *replacement)
{
	char bytes[COPY_SIZE];
	ssize_t count;
	off_t size = 0;
	if (lseek(replacement->descriptor, 0, SEEK_SET) != 0)
		return false;
	for (; (count = descriptor_read(replacement->descriptor, bytes, sizeof bytes)) > 0;
			size += count)
		if (!descriptor_write(replacement->original, bytes, (size_t)count))
			return false;
	return count == 0 && ftruncate(replacement->original, size) == 0
		&& attributes_clear(replacement->original);
}

static int link_old(struct replacement *replacement, const char *name)
{
	return link(replacement->target, name);
}

bool replacement_place(struct replacement *replacement, bool undoable)
{
	/* Where a file cannot have two names, what is done cannot be undone. */
	if (replacement->original < 0 && undoable && !replacement->created)
		use_name_beside(replacement, link_old, replacement->kept);
	replacement->placed = replacement->original >= 0 ? copy_content(replacement)
		: rename(replacement->temporary, replacement->target) == 0;
	return replacement->placed;
}

void replacement_undo(struct replacement *replacement)
{
	if (!replacement->placed || replacement->original >= 0)
		return;
	if (replacement->created)
		unlink(replacement->target);
	else if (*replacement->kept != '\0')
		rename(replacement->kept, replacement->target);
}

bool replacement_sync_name(const struct replacement *replacement)
{
	return fsync(replacement->original >= 0 ? replacement->original
		: replacement->folder) == 0;
}

void replacement_close(struct replacement *replacement)
{
	if (replacement->descriptor >= 0)
		close(replacement->descriptor);
	if (replacement->folder >= 0)
		close(replacement->folder);
	if (replacement->original >= 0)
		close(replacement->original);
	if (*replacement->temporary != '\0' && !replacement->placed)
		unlink(replacement->temporary);
	if (*replacement->kept != '\0')
		unlink(replacement->kept);
	if (replacement->file.path != NULL)
		debris_forget(replacement->debris, &replacement->file);
}
