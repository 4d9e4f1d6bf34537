/* SPDX-License-Identifier: MIT */
/* monotone.c - see monotone.h */
#include "tally/monotone.h"

#include <math.h>

static int sign(double value)
{
	return (value > 0) - (value < 0);
}

/* A change of the values where the function goes this way; 0: it is not known yet. */
static void judge(struct monotone *monotone, struct change change, int way)
{
	if (change.way == 0 || change.way == way)
		return;
	if (way != 0) {
		if (monotone->against.way == 0)
			monotone->against = change;
		return;
	}
	struct change *early = &monotone->early[change.way > 0];
	if (early->way == 0)
		*early = change;
	if (monotone->earliest == 0)
		monotone->earliest = change.way;
}

static void go(struct monotone *monotone, struct place to)
{
	const struct place from = monotone->last;
	const int right = sign(to.x - from.x);
	monotone->last = to;
	if (right == 0)
		return;
	const int way = right * sign(to.r - from.r);
	if (way != 0)
		monotone->way = way;
	if (monotone->first_way == 0)
		monotone->first_way = way;
	judge(monotone, (struct change){ from, to, right * sign(to.y - from.y) }, monotone->way);
}

void monotone_add(struct monotone *monotone, struct place place)
{
	if (isnan(place.x) || isnan(place.y) || isnan(place.r))
		return;
	if (monotone->begun) {
		go(monotone, place);
		return;
	}
	monotone->begun = true;
	monotone->first = monotone->last = place;
}

void monotone_merge(struct monotone *monotone, const struct monotone *later)
{
	if (!later->begun)
		return;
	if (!monotone->begun) {
		*monotone = *later;
		return;
	}
	go(monotone, later->first);
	/* What came early there may not be early here. Of two the first goes first. */
	const bool up_first = later->earliest > 0;
	judge(monotone, later->early[up_first], monotone->way);
	judge(monotone, later->early[!up_first], monotone->way);
	judge(monotone, later->against, -later->against.way);
	if (monotone->first_way == 0)
		monotone->first_way = later->first_way;
	if (later->way != 0)
		monotone->way = later->way;
	monotone->last = later->last;
}

struct change monotone_change(const struct monotone *monotone)
{
	/* All of a constant is early, and each change against it. */
	const int against = monotone->first_way != 0 ? -monotone->first_way : monotone->earliest;
	const struct change none = { .way = 0 };
	const struct change early = against != 0 ? monotone->early[against > 0] : none;
	return early.way != 0 ? early : monotone->against;
}
