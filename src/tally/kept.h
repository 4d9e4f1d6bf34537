/* SPDX-License-Identifier: MIT */
/* kept.h - values beside their references, while there are few that differ. */
#ifndef TALLY_KEPT_H
#define TALLY_KEPT_H

#include <stdbool.h>
#include <stddef.h>

struct pair {
	double y, r;
	size_t count;
};

/* In no order; the same ones are put together now and then. */
struct kept {
	struct pair *pair;	/* owned [room] */
	size_t used, room;
	size_t most;		/* so many may differ */
	bool given_up;		/* there were more, and none is kept */
};

void kept_free(struct kept *kept);
void kept_add(struct kept *kept, double y, double r, size_t count);
void kept_merge(struct kept *kept, const struct kept *more);

/* Gives up if more differ than may, in whatever order they came. */
void kept_settle(struct kept *kept);

#endif
