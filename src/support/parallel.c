/* SPDX-License-Identifier: MIT */
/* parallel.c - see parallel.h */
#include "support/parallel.h"

#include <pthread.h>
#include <stdatomic.h>

enum { HELPERS_MAX = 15 };

struct pieces {
	atomic_size_t next;
	size_t count;
	parallel_piece *piece;
	void *context;
};

static void *work(void *shared)
{
	struct pieces *pieces = shared;
	for (size_t i; (i = atomic_fetch_add(&pieces->next, 1)) < pieces->count; )
		pieces->piece(pieces->context, i);
	return NULL;
}

void parallel_do(size_t count, size_t threads, parallel_piece *piece, void *context)
{
	struct pieces pieces = { .count = count, .piece = piece, .context = context };
	pthread_t helper[HELPERS_MAX];
	size_t helpers = 0;
	while (helpers < HELPERS_MAX && helpers + 1 < threads && helpers + 1 < count
			&& pthread_create(&helper[helpers], NULL, work, &pieces) == 0)
		helpers++;
	work(&pieces);
	while (helpers > 0)
		pthread_join(helper[--helpers], NULL);
}
