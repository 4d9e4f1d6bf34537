/* SPDX-License-Identifier: MIT */
/* marks.c - see marks.h
 *
 * Extrema, zeros and inflections are those of --info. The second derivative has no
 * extrema here, and the first no inflections: that would take derivatives of a higher
 * order.
 */
#include "fact/marks.h"

#include <math.h>
#include <stdlib.h>

#include "curve/curve.h"
#include "fact/extrema.h"
#include "fact/facts.h"
#include "fact/study.h"
#include "support/memory.h"

static const double SLOPE = 0.01;	/* less is saturation */
enum { LOOKS = 2000, HALVINGS = 60 };

struct spot {
	double x;
	bool zero;		/* the value is 0 there, whatever it is at the double nearest */
};

struct found {
	struct interval range;
	struct spot *spot;	/* owned [count] */
	size_t count;
};

static void add_spot(struct found *found, double x, bool zero)
{
	if (!(x >= found->range.low && x <= found->range.high) || found->count == MARKS_MAX)
		return;
	found->spot = memory_resize(found->spot, found->count + 1, sizeof *found->spot);
	found->spot[found->count++] = (struct spot){ x == 0 ? 0 : x, zero };
}

static void add(struct found *found, double x)
{
	add_spot(found, x, false);
}

static void add_extrema(struct found *found, struct study *study, unsigned order,
	bool inside_alone)
{
	struct extrema extrema = extrema_of(study, order);
	for (size_t i = 0; i < extrema.count; i++)
		if (extrema.extreme[i].inside || !inside_alone)
			add(found, extrema.extreme[i].x);
	extrema_free(&extrema);
}

/* Where all of a stretch is 0 there is no point to be marked. */
static void add_zeros(struct found *found, struct study *study, unsigned order)
{
	if (order == 0) {
		struct places zeros = facts_zeros(study);
		for (size_t i = 0; i < zeros.count; i++)
			if (zeros.place[i].low == zeros.place[i].high)
				add_spot(found, zeros.place[i].low, true);
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
				add_spot(found, zeros->zero[k].x, true);
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
	if ((kinds & MARK_EXTREMA) != 0 && curve->order < 2)
		add_extrema(found, &study, curve->order, false);
	if ((kinds & MARK_ZEROS) != 0)
		add_zeros(found, &study, curve->order);
	if ((kinds & MARK_INFLECTIONS) != 0 && curve->order == 0)
		add_extrema(found, &study, 1, true);
	study_end(&study);
	effort_fail_as(curve->instance->effort, &search);
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
		const struct point at = { spot->x, spot->zero ? 0 : curve_at(curve, spot->x) };
		if (isfinite(at.y) && (count == 0 || (*marks)[count - 1].x != at.x))
			(*marks)[count++] = at;
	}
	free(found.spot);
	return count;
}
