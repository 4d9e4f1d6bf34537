/* SPDX-License-Identifier: MIT */
/* attributes.c - see attributes.h */
#include "support/attributes.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#ifdef __linux__
#include <sys/xattr.h>
#endif
#include <unistd.h>

#include "support/memory.h"

enum { PERMISSIONS = 0777 };

#ifdef __linux__
/* What lends powers to who runs a file is no more kept than its bits are. */
static bool is_kept(const char *name)
{
	return strcmp(name, "security.capability") != 0;
}

static bool copy_one(const char *path, const char *name, int descriptor)
{
	const ssize_t size = lgetxattr(path, name, NULL, 0);
	if (size < 0)
		return errno == ENODATA;
	char *value = memory_new((size_t)size + 1, 1);
	const ssize_t got = lgetxattr(path, name, value, (size_t)size + 1);
	const bool copied = got >= 0 && fsetxattr(descriptor, name, value, (size_t)got, 0) == 0;
	free(value);
	return copied;
}

/* Access lists are among them. */
static bool copy_extended(const char *path, int descriptor)
{
	const ssize_t size = llistxattr(path, NULL, 0);
	if (size <= 0)
		return size == 0 || errno == ENOTSUP;
	char *names = memory_new((size_t)size + 1, 1);
	const ssize_t got = llistxattr(path, names, (size_t)size);
	bool copied = got >= 0;
	for (const char *name = names; copied && name < names + got; name += strlen(name) + 1)
		copied = !is_kept(name) || copy_one(path, name, descriptor);
	free(names);
	return copied;
}
#else
static bool copy_extended(const char *path, int descriptor)
{
	(void)path, (void)descriptor;
	return true;
}
#endif

bool attributes_copy(const char *path, const struct stat *old, int descriptor)
{
	struct stat status;
	if (fstat(descriptor, &status) != 0)
		return false;
	const bool ours = status.st_uid == old->st_uid && status.st_gid == old->st_gid;
	return (ours || fchown(descriptor, old->st_uid, old->st_gid) == 0)
		&& copy_extended(path, descriptor)
		&& fchmod(descriptor, old->st_mode & PERMISSIONS) == 0;
}

bool attributes_clear(int descriptor)
{
	struct stat status;
	return fstat(descriptor, &status) == 0 && ((status.st_mode & ~(mode_t)PERMISSIONS & 07777) == 0
		|| fchmod(descriptor, status.st_mode & PERMISSIONS) == 0);
}
