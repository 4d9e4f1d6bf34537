/* SPDX-License-Identifier: MIT */
/* attributes.h - to whom a file belongs, and who may do what with it. */
#ifndef SUPPORT_ATTRIBUTES_H
#define SUPPORT_ATTRIBUTES_H

#include <stdbool.h>

struct stat;

/* Gives the file that is open the owner, group, permissions and access list of the one
 * at the path, whose status is old. False if not all of it is allowed. */
bool attributes_copy(const char *path, const struct stat *old, int descriptor);

/* Drops the bits that lend owner and group to who runs the file. */
bool attributes_clear(int descriptor);

#endif
