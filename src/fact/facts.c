/* SPDX-License-Identifier: MIT */
/* facts.c - see facts.h
 *
 * Method: a function rises or falls where its derivative has a sign, between the zeros of
 * that, and where it jumps at an edge.
 *
 * Special cases: beyond FAR, where ranges overflow, it is taken to go on as it does
 * before. A touch that was not proved is a place where nothing is known.
 */
#include "fact/facts.h"

#include <float.h>
#include <math.h>
#include <stdlib.h>

#include "support/memory.h"

static const double FAR = 0x1p300;

static void add(struct span **spans, size_t *count, double low, double high)
{
	*spans = memory_resize(*spans, *count + 1, sizeof **spans);
	(*spans)[(*count)++] = (struct span){ low, high };
}

/* An end of the line is no end. */
static double widen(double x)
{
	return fabs(x) == DBL_MAX ? copysign(INFINITY, x) : x;
}

static void add_place(struct places *places, double low, double high)
{
	struct span *last = places->count > 0 ? &places->place[places->count - 1] : NULL;

	if (last != NULL && low <= last->high)
		last->high = fmax(last->high, high);
	else
		add(&places->place, &places->count, low, high);
}

/* A zero at an edge is that of a piece, and what f is there its sides tell; but one that lies
 * between doubles, beside an edge that is a double, is its own. At the ends of the doubles a
 * value may only be too small to be seen, as exp(x) is. */
static bool is_value(struct study *study, const struct stretch *stretch, const struct zero *zero)
{
	const size_t number = (size_t)(stretch - study->stretch);

	if (fabs(zero->x) == DBL_MAX)
		return !zero->touches;
	if (zero->x != stretch->low && zero->x != stretch->high)
		return true;
	const struct edge *edge = &study->pieces.edge[number - (zero->x == stretch->low)];
	return edge->low == edge->high && zero->low < zero->high
		&& isfinite(study_value(study, 0, zero->x));
}

static void add_zeros(struct places *places, struct study *study, const struct stretch *stretch)
{
	const struct zeros *zeros = &stretch->zeros[0];

	for (size_t i = 0; i < zeros->count; i++)
		if (!is_value(study, stretch, &zeros->zero[i])
				|| !study_tells(study, zeros->zero[i].x))
			continue;
		else if (zeros->zero[i].touches && zeros->zero[i].low < zeros->zero[i].high)
			add(&places->unknown, &places->unknowns, zeros->zero[i].low,
				zeros->zero[i].high);
		else
			add_place(places, zeros->zero[i].x, zeros->zero[i].x);
	for (size_t i = 0; i < zeros->unknowns; i++)
		add(&places->unknown, &places->unknowns, widen(zeros->unknown[i].low),
			widen(zeros->unknown[i].high));
	if (zeros->too_many)
		add(&places->unknown, &places->unknowns, widen(stretch->low), widen(stretch->high));
}

/* Where f repeats: whether the stretch begins where it is told, and ends at an edge. */
static bool is_told_whole(const struct study *study, size_t number)
{
	return number > 0 && number + 1 < study->stretches
		&& study_tells(study, study->stretch[number].low);
}

struct places facts_zeros(struct study *study)
{
	struct places places = { .count = 0 };
	double value;

	for (size_t i = 0; i < study->stretches; i++) {
		const struct stretch *stretch = &study->stretch[i];
		if (i > 0 && study_tells(study, stretch->low)
				&& study_sides(study, i - 1, 0).value == 0)
			add_place(&places, stretch->low, stretch->low);
		if (!stretch->defined)
			continue;
		if (!stretch_constant(stretch, 0, &value))
			add_zeros(&places, study, stretch);
		else if (value == 0 && (!study->repeats || is_told_whole(study, i)))
			add_place(&places, widen(stretch->low), widen(stretch->high));
	}
	if (study->stretches == 0)
		add(&places.unknown, &places.unknowns, -INFINITY, INFINITY);
	return places;
}

void places_free(struct places *places)
{
	free(places->place);
	free(places->unknown);
	*places = (struct places){ .count = 0 };
}

struct signs {
	bool rises, falls, unknown;
};

static void take_sign(struct signs *signs, double difference)
{
	signs->rises = signs->rises || difference > 0;
	signs->falls = signs->falls || difference < 0;
}

static void take_slopes(struct signs *signs, const struct stretch *stretch)
{
	const struct zeros *zeros = &stretch->zeros[1];
	double value, left = stretch->low;

	if (stretch_constant(stretch, 1, &value)) {
		take_sign(signs, value);
		return;
	}
	for (size_t i = 0; i <= zeros->count; i++) {
		const double right = i < zeros->count ? zeros->zero[i].x : stretch->high;
		if (right > left) {
			const int sign = stretch_sign(stretch, 1, left, right);
			take_sign(signs, sign);
			signs->unknown = signs->unknown || sign == 0;
		}
		left = right;
	}
	signs->unknown = signs->unknown || zeros->too_many;
	for (size_t i = 0; i < zeros->unknowns; i++)
		signs->unknown = signs->unknown || (zeros->unknown[i].high >= -FAR
			&& zeros->unknown[i].low <= FAR);
}

enum direction facts_direction(struct study *study)
{
	struct signs signs = { .unknown = study->stretches == 0 };

	for (size_t i = 0; i < study->stretches; i++) {
		const struct stretch *stretch = &study->stretch[i];
		if (stretch->defined)
			take_slopes(&signs, stretch);
		if (i == 0)
			continue;
		const struct sides sides = study_sides(study, i - 1, 0);
		take_sign(&signs, sides.value - sides.left);
		take_sign(&signs, sides.right - sides.value);
		take_sign(&signs, sides.right - sides.left);
	}
	if (signs.rises && signs.falls)
		return DIRECTION_BOTH;
	if (signs.unknown)
		return DIRECTION_UNKNOWN;
	return signs.rises ? DIRECTION_RISES : signs.falls ? DIRECTION_FALLS : DIRECTION_NEITHER;
}

bool facts_jumps(struct study *study)
{
	for (size_t edge = 0; edge < study->pieces.edges; edge++) {
		const struct sides sides = study_sides(study, edge, 0);
		if (sides.left < sides.right || sides.left > sides.right
				|| (sides.left == sides.right && sides.value != sides.left))
			return true;
	}
	return false;
}

static bool is_flat(const struct stretch *stretch)
{
	double slope;

	return stretch_constant(stretch, 1, &slope) && slope == 0;
}

void facts_flat(struct study *study, double flat[2])
{
	const size_t count = study->stretches;
	size_t from = 0, to = count;

	if (study->repeats) {
		flat[0] = flat[1] = NAN;
		return;
	}
	while (from < count && is_flat(&study->stretch[from]))
		from++;
	while (to > 0 && is_flat(&study->stretch[to - 1]))
		to--;
	flat[0] = from > 0 ? widen(study->stretch[from - 1].high) : NAN;
	flat[1] = to < count ? widen(study->stretch[to].low) : NAN;
}
