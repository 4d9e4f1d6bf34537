/* SPDX-License-Identifier: MIT */
/* aligned_keep.h - the input's columns in rows for people: numbers at their right, texts at
 * their left, each in one line. */
#ifndef TABLE_ALIGNED_KEEP_H
#define TABLE_ALIGNED_KEEP_H

#include <stddef.h>

struct buffer;
struct grid;
struct keep;
struct kept_row;

struct aligned_keep;

/* As wide as the fields of all rows of the grid want it; both are borrowed. */
struct aligned_keep *aligned_keep_new(const struct keep *keep, const struct grid *grid);
void aligned_keep_free(struct aligned_keep *aligned);

/* Their names, and their fields, with a gap between two columns. */
void aligned_keep_header(const struct aligned_keep *aligned, struct buffer *buffer);
void aligned_keep_row(const struct aligned_keep *aligned, struct kept_row row,
	struct buffer *buffer);

#endif
