/* SPDX-License-Identifier: MIT */
/* replacement.h - a file that takes its name, and the place of the file that had
 * it, when it is whole.
 *
 * It is written beside its target, and renamed. What it replaces keeps its owner,
 * its group, its permissions and access list; the bits that lend them to who runs it
 * are dropped. Where that is not allowed, and where the file has other names as
 * well, its content is replaced when all is known to fit, and it stays the same file.
 *
 * The functions that may fail return false with errno. None but replacement_open
 * allocates: when memory is out, no file is half way.
 */
#ifndef SUPPORT_REPLACEMENT_H
#define SUPPORT_REPLACEMENT_H

#include <limits.h>
#include <stdbool.h>
#include <sys/types.h>

#include "support/debris.h"

struct replacement {
	char target[PATH_MAX];		/* the path, which is no symbolic link */
	char temporary[PATH_MAX];	/* what the new file is called now; "": nothing */
	char kept[PATH_MAX];		/* another name of what was replaced; "": none */
	int descriptor;		/* of the new file, to be written to; -1: closed */
	int folder;		/* to be synced; -1: not to be */
	int original;		/* of the old file, if that is to stay; -1: it is not */
	bool created;		/* there was no old file, */
	bool placed;		/* and the new one has its name now */
	struct debris *debris;	/* borrowed */
	struct debris_file file;
};

/* One that was not opened, and can be closed. */
extern const struct replacement replacement_none;

/* Opens the new file. The debris, which knows its temporary name if it has one,
 * must outlive it. It is to be closed even if it failed. */
bool replacement_open(struct replacement *replacement, const char *target,
	struct debris *debris);

/* Whether both would become the same file. */
bool replacement_same(const struct replacement *a, const struct replacement *b);

/* Has the content on the disk, and prepares that the name will be. */
bool replacement_sync(struct replacement *replacement);

/* All is written: closes the file, or sees that its content fits where the old
 * one is. From here on signals must wait. */
bool replacement_finish(struct replacement *replacement);

/* Puts the file in its place. With undoable, replacement_undo can take it back. */
bool replacement_place(struct replacement *replacement, bool undoable);

/* Gives the old file its name again, or none if there was none. */
void replacement_undo(struct replacement *replacement);

/* After replacement_sync and replacement_place: sees that all is on the disk. */
bool replacement_sync_name(const struct replacement *replacement);

/* Closes it. What has not taken its place leaves nothing behind. */
void replacement_close(struct replacement *replacement);

#endif
