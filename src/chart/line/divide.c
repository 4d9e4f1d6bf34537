/* SPDX-License-Identifier: MIT */
/* divide.c - see divide.h
 *
 * Method: the curve is looked at in three places between any two neighbours; where the
 * straight line misses one, these become neighbours, and all is done again between them. Each
 * round asks the curve for all its places at once, which is quicker than one by one.
 *
 * Special cases: where all columns are full of what is finer than they are, so many places
 * as a column then has say how far up and down it goes, and there is no more to be seen.
 */
#include "chart/line/divide.h"

#include <math.h>
#include <stdlib.h>

#include "chart/frame/path.h"
#include "curve/curve.h"
#include "support/memory.h"

enum {
	PROBES = 3,
	STEEP_DEPTH = 3,
	DEPTH_MAX = 5,		/* 256 points a column: more a curve's noise may have */
	EDGE_DEPTH_MAX = 27,	/* down to the doubles between two columns */
	ROUND_MIN = 1024,	/* places that a round may have, */
	ROUND_OF_COLUMN = 48,	/* and so many more for each column; */
	NARROW_MAX = 2000	/* of them in narrow gaps */
};

static const double TOLERANCE_PX = 0.2;
static const double NARROW_PX = 0.25;
static const double SAME_PX = 0.05;	/* nothing is to be seen between such points */

/* What is between two neighbours. */
struct gap {
	int depth;		/* how often it was divided; less than 0: it is done */
	bool narrow;		/* it began as a small part of a column */
	size_t probe;		/* the first of its probes */
};

struct round {
	struct spots spots;
	struct gap *gap;	/* owned [spots.count]; that behind the last is done */
	double *x, *y;		/* owned [probes] */
	size_t probes;
};

struct spot spot_at(const struct frame *page, struct point data)
{
	const bool seen = isfinite(data.y) && scale_has(&page->y, data.y);
	return (struct spot){ data, seen ? path_point(page, data) : data, seen, false };
}

bool spots_are_same(const struct spot *a, const struct spot *b, double near_px)
{
	return a->seen && b->seen && fabs(a->page.x - b->page.x) < near_px
		&& fabs(a->page.y - b->page.y) < near_px;
}

static double distance_px(struct point point, struct point a, struct point b)
{
	const double dx = b.x - a.x, dy = b.y - a.y, square = dx * dx + dy * dy;
	const double along = (point.x - a.x) * dx + (point.y - a.y) * dy;
	const double share = square > 0 ? fmin(fmax(along / square, 0), 1) : 0;
	return hypot(point.x - a.x - share * dx, point.y - a.y - share * dy);
}

/* Whether all are on the same side outside of the page. */
static bool are_beyond(const struct spot *spot, size_t count, const struct box *box)
{
	bool above = true, below = true;
	for (size_t i = 0; i < count; i++) {
		above = above && spot[i].page.y < box->top;
		below = below && spot[i].page.y > box->bottom;
	}
	return above || below;
}

/* Whether the line from the first spot to the last is not yet true to those
 * between. Where the curve begins or ceases to be seen, the edge is searched.
 * At first all that bends is divided, even where it is so steep that no place
 * is far from the line: there may be a peak between two of them. */
static bool must_divide(const struct spot spot[PROBES + 2], const struct box *box,
	const struct gap *gap)
{
	const struct spot *last = &spot[PROBES + 1];
	size_t seen = 0, edges = 0;
	for (size_t i = 0; i < PROBES + 2; i++) {
		seen += spot[i].seen;
		edges += i > 0 && spot[i].seen != spot[i - 1].seen;
	}
	if (seen == 0)
		return false;
	if (edges > 0)
		return gap->depth < DEPTH_MAX || (edges == 1 && gap->depth < EDGE_DEPTH_MAX);
	if (gap->depth >= DEPTH_MAX || are_beyond(spot, PROBES + 2, box))
		return false;
	for (size_t i = 1; i <= PROBES; i++) {
		const struct point a = spot[0].page, b = last->page;
		const double level = a.y + (b.y - a.y) * (double)i / (PROBES + 1);
		if (distance_px(spot[i].page, a, b) > TOLERANCE_PX
				|| (gap->depth < STEEP_DEPTH
					&& fabs(spot[i].page.y - level) > TOLERANCE_PX))
			return true;
	}
	return false;
}

/* Where the curve is to be looked at between two; false if there is no room: between
 * neighbours, rounding puts them out of order. */
static bool put_probes(double from, double to, double *x)
{
	bool room = true;
	for (int i = 0; i < PROBES; i++) {
		const double share = (i + 1) / (PROBES + 1.0);
		x[i] = from * (1 - share) + to * share;
		room = room && x[i] > (i == 0 ? from : x[i - 1]);
	}
	return room && x[PROBES - 1] < to;
}

/* Where the survey closes in on an end, and the curve does not come to rest, there are narrow
 * gaps without end, in which there is nothing to be seen but how far up and down it goes. */
static void leave_narrow(struct round *round)
{
	size_t narrow = 0;
	for (size_t i = 0; i < round->spots.count; i++)
		narrow += round->gap[i].depth >= 0 && round->gap[i].narrow;
	for (size_t i = 0; PROBES * narrow > NARROW_MAX && i < round->spots.count; i++)
		if (round->gap[i].narrow)
			round->gap[i].depth = -1;
}

/* Asks the curve for what is between all neighbours that are not done, unless there is too
 * much. */
static void look(struct round *round, const struct curve *curve, size_t most)
{
	const struct spots *spots = &round->spots;
	size_t open = 0;
	leave_narrow(round);
	for (size_t i = 0; i < spots->count; i++)
		open += round->gap[i].depth >= 0;
	round->x = memory_new(PROBES * open, sizeof *round->x);
	round->y = memory_new(PROBES * open, sizeof *round->y);
	round->probes = 0;
	for (size_t i = 0; i < spots->count; i++) {
		struct gap *gap = &round->gap[i];
		if (gap->depth < 0)
			continue;
		gap->probe = round->probes;
		if (put_probes(spots->spot[i].data.x, spots->spot[i + 1].data.x,
				round->x + round->probes))
			round->probes += PROBES;
		else
			gap->depth = -1;
	}
	if (round->probes <= most)
		curve_evaluate(curve, round->x, round->y, round->probes);
}

/* Decides on a gap, and adds what it becomes to the next round. */
static void divide(const struct round *round, size_t number, const struct frame *page,
	struct round *next)
{
	const struct gap *gap = &round->gap[number];
	struct spot spot[PROBES + 2] = { [0] = round->spots.spot[number] };
	struct gap after = { .depth = -1, .narrow = gap->narrow };
	size_t *count = &next->spots.count;
	if (gap->depth >= 0) {
		spot[PROBES + 1] = round->spots.spot[number + 1];
		for (size_t i = 0; i < PROBES; i++) {
			spot[i + 1] = spot_at(page, (struct point){ round->x[gap->probe + i],
				round->y[gap->probe + i] });
			spot[i + 1].between = true;
		}
		if (must_divide(spot, &page->box, gap))
			after.depth = gap->depth + 1;
	}
	for (size_t i = 0; i <= (after.depth >= 0 ? PROBES : 0); i++) {
		next->spots.spot[*count] = spot[i];
		next->gap[(*count)++] = after;
	}
}

static struct round divide_all(struct round *round, const struct frame *page)
{
	const size_t most = round->spots.count + round->probes;
	struct round next = {
		.spots.spot = memory_new(most, sizeof *next.spots.spot),
		.gap = memory_new(most, sizeof *next.gap),
	};
	for (size_t i = 0; i < round->spots.count; i++)
		divide(round, i, page, &next);
	free(round->spots.spot);
	free(round->gap);
	free(round->x);
	free(round->y);
	return next;
}

static double columns_between(const struct frame *page, const struct spot *from,
	const struct spot *to)
{
	return fmin(fabs(scale_px(&page->x, to->data.x) - scale_px(&page->x, from->data.x)),
		page->box.right - page->box.left);
}

static size_t round_max(const struct spots *spots, const struct frame *page)
{
	return ROUND_MIN + (size_t)(ROUND_OF_COLUMN
		* columns_between(page, &spots->spot[0], &spots->spot[spots->count - 1]));
}

void spots_divide(struct spots *spots, const struct curve *curve, const struct frame *page)
{
	struct round round = {
		.spots = *spots, .gap = memory_new(spots->count, sizeof *round.gap),
	};
	for (size_t i = 0; i < spots->count; i++) {
		const struct spot *spot = &spots->spot[i];
		const bool done = i + 1 == spots->count
			|| spots_are_same(&spot[0], &spot[1], SAME_PX);
		round.gap[i].depth = done ? -1 : 0;
		round.gap[i].narrow = !done && columns_between(page, &spot[0], &spot[1])
			< NARROW_PX;
	}
	const size_t most = round_max(spots, page);
	look(&round, curve, most);
	while (round.probes > 0 && round.probes <= most) {
		round = divide_all(&round, page);
		look(&round, curve, most);
	}
	free(round.gap);
	free(round.x);
	free(round.y);
	*spots = round.spots;
}
