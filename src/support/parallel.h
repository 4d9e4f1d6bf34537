/* SPDX-License-Identifier: MIT */
/* parallel.h - work that falls into pieces, done by several threads. */
#ifndef SUPPORT_PARALLEL_H
#define SUPPORT_PARALLEL_H

#include <stddef.h>

typedef void parallel_piece(void *context, size_t number);

/* Calls piece for each number below count, in any order, on at most so many threads, of which
 * the caller is one; returns when all are done. With fewer threads than asked for it only
 * takes longer. A piece writes nothing that another reads or writes. */
void parallel_do(size_t count, size_t threads, parallel_piece *piece, void *context);

#endif
