/* SPDX-License-Identifier: MIT */
/* debris.c - see debris.h
 *
 * The list may be walked at any time, by whatever ends the program: it is whole
 * before and after each store to it.
 */
#include "support/debris.h"

#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <unistd.h>

int debris_create(struct debris *debris, struct debris_file *file, const char *path,
	mode_t mode)
{
	sigset_t all, before;
	sigfillset(&all);
	pthread_sigmask(SIG_BLOCK, &all, &before);
	const int descriptor = open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, mode);
	if (descriptor >= 0) {
		*file = (struct debris_file){ path, atomic_load(&debris->first) };
		atomic_store(&debris->first, file);
	}
	pthread_sigmask(SIG_SETMASK, &before, NULL);
	return descriptor;
}

void debris_forget(struct debris *debris, const struct debris_file *file)
{
	struct debris_file *before = atomic_load(&debris->first);
	if (before == file) {
		atomic_store(&debris->first, file->next);
		return;
	}
	while (before != NULL && before->next != file)
		before = before->next;
	if (before != NULL)
		before->next = file->next;
}

void debris_remove(struct debris *debris)
{
	for (struct debris_file *file = atomic_load(&debris->first); file; file = file->next)
		unlink(file->path);
}
