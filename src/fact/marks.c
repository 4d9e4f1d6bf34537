/* SPDX-License-Identifier: MIT */
/* marks.c - see marks.h
 *
 * Extrema, zeros and inflections are those of --info, and for derivatives found as those
 * are. An inflection of a curve is a turn of its slope.
 */
#include "fact/marks.h"

#include <math.h>
#include <stdlib.h>

#include "curve/curve.h"
#include "fact/extrema.h"
#include "fact/facts.h"
#include "fact/study.h"
#include "fact/turns.h"
#include "support/memory.h"

static const double SLOPE = 0.01;	/* less is saturation */
enum { LOOKS = 2000, HALVINGS = 60 };

struct spot {
	double x;
	bool zero;		/* the value is 0 there, whatever it is at the double nearest */
	bool turn;		/* the curve is smooth there */
};

struct found {
	struct interval range;
	struct spot *spot;	/* owned [count] */
	size_t count;
};

static void add_spot(struct found *found, struct spot spot)
{
	if (!(spot.x >= found->range.low && spot.x <= found->range.high)
			|| found->count == MARKS_MAX)
		return;
	found->spot = memory_resize(found->spot, found->count + 1, sizeof *found->spot);
	spot.x = spot.x == 0 ? 0 : spot.x;
	found->spot[found->count++] = spot;
}

static void add(struct found *found, double x)
{
	add_spot(found, (struct spot){ .x = x });
}

static void add_extrema(struct found *found, struct study *study, unsigned order,
	bool inside_alone)
{
	struct extrema extrema = extrema_of(study, order);
	for (size_t i = 0; i < extrema.count; i++)
		if (extrema.extreme[i].inside || !inside_alone)
			add_spot(found, (struct spot){ .x = extrema.extreme[i].x,
				.turn = extrema.extreme[i].inside });
	extrema_free(&extrema);
}

static void add_turns(struct found *found, struct study *study, unsigned order,
	bool inside_alone)
{
	double *turn;
	if (order + 1 < ORDERS) {
		add_extrema(found, study, order, inside_alone);
		return;
	}
	const size_t turns = turns_of(study, order, &turn);
	for (size_t i = 0; i < turns; i++)
		add_spot(found, (struct spot){ .x = turn[i], .turn = true });
	free(turn);
}

/* Where all of a stretch is 0 there is no point to be marked. */
static void add_zeros(struct found *found, struct study *study, unsigned order)
{
	if (order == 0) {
		struct places zeros = facts_zeros(study);
		for (size_t i = 0; i < zeros.count; i++)
			if (zeros.place[i].low == zeros.place[i].high)
				add_spot(found, (struct spot){ .x = zeros.place[i].low,
					.zero = true });
		places_free(&zeros);
		return;
	}
	for (size_t i = 0; i < study->stretches; i++) {
		const struct zeros *zeros = &study->stretch[i].zeros[order];
		double value;
		if (!study->stretch[i].defined || stretch_constant(&study->stretch[i], order, &value))
			continue;
		for (size_t k = 0; k < zeros->count; k++)
			if (!zeros->zero[k].touches)
				add_spot(found, (struct spot){ .x = zeros->zero[k].x,
					.zero = true });
	}
}

/* What is smooth but in a derivative of a higher order looks smooth. */
static void add_breakpoints(struct found *found, const struct curve *curve)
{
	const struct instance *instance = curve->instance;
	for (size_t i = 0; i < instance->breakpoints; i++) {
		const struct breakpoint *at = &instance->breakpoint[i];
		bool seen = false;
		for (unsigned order = curve->order; order <= curve->order + 1 && order < ORDERS; order++)
			seen = seen || at->left[order] != at->right[order];
		if (seen)
			add(found, at->x);
	}
}

static double steepness(const struct curve *slope, double x)
{
	return fabs(curve_at(slope, x));
}

/* From one end of the range inwards: where the slope is first more than that. */
static void add_saturation(struct found *found, const struct curve *curve, double from,
	double to)
{
	struct curve slope = *curve;
	slope.order++;
	slope.type = NUMBER_F64;
	slope.naive = false;
	double flat = from;
	if (!(steepness(&slope, from) <= SLOPE))
		return;
	for (int i = 1; i <= LOOKS; i++) {
		const double x = from + (to - from) * i / LOOKS;
		double steep = x;
		if (steepness(&slope, x) <= SLOPE) {
			flat = x;
			continue;
		}
		for (int k = 0; k < HALVINGS; k++) {
			const double middle = flat / 2 + steep / 2;
			*(steepness(&slope, middle) <= SLOPE ? &flat : &steep) = middle;
		}
		add(found, flat);
		return;
	}
}

/* Of the same x the zero comes first. */
static int ascending(const void *a, const void *b)
{
	const struct spot *one = a, *other = b;
	return one->x != other->x ? (one->x > other->x) - (one->x < other->x)
		: other->zero - one->zero;
}

static void study_curve(struct found *found, const struct curve *curve, unsigned kinds)
{
	struct study study;
	struct effort search = { .ties = 0 };
	study_begin(&study, &curve->instance->formula, &search);
	if ((kinds & MARK_EXTREMA) != 0)
		add_turns(found, &study, curve->order, false);
	if ((kinds & MARK_ZEROS) != 0)
		add_zeros(found, &study, curve->order);
	if ((kinds & MARK_INFLECTIONS) != 0)
		add_turns(found, &study, curve->order + 1, true);
	study_end(&study);
	effort_fail_as(curve->instance->effort, &search);
}

/* The value at a spot: 0 if it is a zero of the curve, which no double is nearer to. */
static double value_of(const struct curve *curve, const struct spot *spot)
{
	if (spot->turn) {
		const double below = curve_at(curve, nextafter(spot->x, -INFINITY));
		const double above = curve_at(curve, nextafter(spot->x, INFINITY));
		if ((below < 0 && above > 0) || (below > 0 && above < 0))
			return 0;
	}
	return spot->zero ? 0 : curve_at(curve, spot->x);
}

size_t marks_find(const struct curve *curve, unsigned kinds, struct interval range,
	struct point **marks)
{
	struct found found = { .range = range };
	size_t count = 0;
	*marks = NULL;
	if (curve->minus != NULL || curve_has_rows(curve) || kinds == 0)
		return 0;
	if ((kinds & (MARK_EXTREMA | MARK_ZEROS | MARK_INFLECTIONS)) != 0)
		study_curve(&found, curve, kinds);
	if ((kinds & MARK_BREAKPOINTS) != 0)
		add_breakpoints(&found, curve);
	if ((kinds & MARK_SATURATION) != 0 && curve->order + 1 < ORDERS) {
		add_saturation(&found, curve, range.low, range.high);
		add_saturation(&found, curve, range.high, range.low);
	}
	if (found.count > 0)
		qsort(found.spot, found.count, sizeof *found.spot, ascending);
	*marks = memory_new(found.count, sizeof **marks);
	for (size_t i = 0; i < found.count; i++) {
		const struct spot *spot = &found.spot[i];
		const struct point at = { spot->x, value_of(curve, spot) };
		if (isfinite(at.y) && (count == 0 || (*marks)[count - 1].x != at.x))
			(*marks)[count++] = at;
	}
	free(found.spot);
	return count;
}
