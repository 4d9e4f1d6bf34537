/* SPDX-License-Identifier: MIT */
/* shares.c - see shares.h
 *
 * Method: f' is sampled, on each piece of f of its own; between two samples of which one is
 * small and the other is not, the place where it becomes so is found by cutting, and between
 * two neighbouring numbers as on a line. Where f' is 0 all along a piece is seen in its
 * formula. A probability is a difference of Φ, or where that would cancel an integral.
 */
#include "fact/shares.h"

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>

#include "fact/moments.h"
#include "formula/derive/differentiate.h"
#include "formula/evaluate/evaluate.h"
#include "formula/search/ordered.h"
#include "support/memory.h"

enum { SAMPLES = 448, SECTIONS = 32 };
static const double END = 14;		/* beyond so many deviations is less than 1e-44 */
const double SATURATED = 1e-3;

/* In units of the deviation; x + rest, which is less than its last digit. */
struct place {
	double x, rest;
};

static bool density(void *context, const double x[static QUADRATURE_POINTS],
	double y[static INTEGRALS_MAX][QUADRATURE_POINTS])
{
	struct subject *subject = context;

	formula_evaluate(&subject->density_plan, NUMBER_F64, x, y[0], QUADRATURE_POINTS,
		subject->effort);
	return true;
}

static double between(struct subject *subject, double low, double high)
{
	/* On the right side it is that of the mirrored ones, whose digits do not cancel. */
	const double end[2] = { low > 0 ? -high : low, low > 0 ? -low : high };
	double value[2];

	if (high - low < 1) {
		const struct line line = { .cut = end, .cuts = 2 };
		struct integral integral;
		integrate(density, subject, &line, &integral, 1);
		return integral.value;
	}
	formula_evaluate(&subject->normal_plan, NUMBER_F64, end, value, 2, subject->effort);
	return value[1] - value[0];
}

static double probability(struct subject *subject, struct place low, struct place high)
{
	const double end[2] = { low.x, high.x };
	double value[2];

	if (low.rest == 0 && high.rest == 0)
		return between(subject, low.x, high.x);
	formula_evaluate(&subject->density_plan, NUMBER_F64, end, value, 2, subject->effort);
	return between(subject, low.x, high.x) + (value[1] * high.rest - value[0] * low.rest);
}

/* The share that is 0: all of the piece, in f or in f'. */
static bool vanishes(const struct subject *subject, const struct formula *piece)
{
	struct formula derivative;
	const struct formula *f = piece;

	for (unsigned order = 0; order <= subject->order; order++) {
		struct formula next;
		if (!formula_differentiate(&next, f)) {
			if (order > 0)
				formula_free(&derivative);
			return false;
		}
		if (order > 0)
			formula_free(&derivative);
		derivative = next;
		f = &derivative;
	}
	const struct step *step = &derivative.step[derivative.value];
	const bool zero = step->operation == STEP_NUMBER && step->value == 0;
	formula_free(&derivative);
	return zero;
}

struct samples {
	double *x;		/* owned [count], in increasing order */
	bool *small;		/* owned [count] */
	size_t count;
};

/* |f'| is SATURATED on a line between two neighbouring numbers. */
static struct place crossing(struct subject *subject, double low, double high,
	double deviation)
{
	const double x[2] = { low, high };
	double slope[2];

	formula_evaluate(&subject->plan[1], NUMBER_F64, x, slope, 2, subject->effort);
	const double before = fabs(slope[0]) - SATURATED, behind = fabs(slope[1]) - SATURATED;
	const double rest = before == behind ? 0 : (high - low) * (behind / (before - behind));
	const double z = high / deviation;
	return (struct place){ z, (rest + fma(-z, deviation, high)) / deviation };
}

/* Cuts once on the way from the smallest numbers: at those next to a piece's end at 0 slopes as
 * that of sin(x)/x take thousands of bits, and nothing happens there. */
static void leave_zero(struct subject *subject, double *low, double *high, bool small)
{
	const double x = (fabs(*low) > fabs(*high) ? *low : *high) * 0x1p-20;
	double slope;

	if (!(*low < x && x < *high))
		return;
	formula_evaluate(&subject->plan[1], NUMBER_F64, &x, &slope, 1, subject->effort);
	*((fabs(slope) < SATURATED) == small ? low : high) = x;
}

/* Where it becomes as high is, and low is not: of so many x at a time. */
static struct place change(struct subject *subject, double low, double high, bool small,
	double deviation)
{
	leave_zero(subject, &low, &high, small);
	int64_t from = ordered_of(low), to = ordered_of(high);
	double x[SECTIONS - 1], slope[SECTIONS - 1];

	while (to - from > 1) {
		const int64_t step = (to - from) / SECTIONS > 0 ? (to - from) / SECTIONS : 1;
		size_t count = 0;
		for (int64_t at = from + step; at < to && count < SECTIONS - 1; at += step)
			x[count++] = ordered_double(at);
		formula_evaluate(&subject->plan[1], NUMBER_F64, x, slope, count, subject->effort);
		size_t same = 0;
		while (same < count && (fabs(slope[same]) < SATURATED) == small)
			same++;
		if (same < count)
			to = ordered_of(x[same]);
		if (same > 0)
			from = ordered_of(x[same - 1]);
	}
	return crossing(subject, ordered_double(from), ordered_double(to), deviation);
}

/* Between two ends of a piece, which are no samples themselves: the numbers next to them are. */
static struct samples sample(struct subject *subject, double low, double high, double deviation)
{
	struct samples samples = {
		.x = memory_new(SAMPLES + 3, sizeof *samples.x),
		.small = memory_new(SAMPLES + 3, sizeof *samples.small),
	};
	double *slope = memory_new(SAMPLES + 3, sizeof *slope);
	const double first = nextafter(low, high), last = nextafter(high, low);

	samples.x[samples.count++] = first;
	for (int i = -SAMPLES / 2; i <= SAMPLES / 2; i++) {
		const double x = 2 * END * i / SAMPLES * deviation;
		if (x > samples.x[samples.count - 1] && x < last)
			samples.x[samples.count++] = x;
	}
	if (last > samples.x[samples.count - 1])
		samples.x[samples.count++] = last;
	formula_evaluate(&subject->plan[1], NUMBER_F64, samples.x, slope, samples.count,
		subject->effort);
	for (size_t i = 0; i < samples.count; i++)
		samples.small[i] = fabs(slope[i]) < SATURATED;
	free(slope);
	return samples;
}

static struct place place_of(double x, double deviation)
{
	return (struct place){ x / deviation, 0 };
}

static double saturated(struct subject *subject, double low, double high, double deviation)
{
	const struct samples samples = sample(subject, low, high, deviation);
	double share = 0;
	struct place from = place_of(low, deviation);

	for (size_t i = 1; i < samples.count; i++) {
		if (samples.small[i] == samples.small[i - 1])
			continue;
		const struct place at = change(subject, samples.x[i - 1], samples.x[i],
			samples.small[i - 1], deviation);
		if (samples.small[i - 1])
			share += probability(subject, from, at);
		from = at;
	}
	if (samples.small[samples.count - 1])
		share += probability(subject, from, place_of(high, deviation));
	free(samples.x);
	free(samples.small);
	return share;
}

struct shares shares_of(struct subject *subject, double deviation)
{
	const struct pieces *pieces = &subject->pieces;
	struct shares shares = { .saturated = 0 };

	subject_reach(subject, deviation);
	if (pieces->too_many)
		return (struct shares){ NAN, NAN, NAN };
	for (size_t i = 0; i <= pieces->edges; i++) {
		const double low = i > 0 ? pieces->edge[i - 1].x : -END * deviation;
		const double high = i < pieces->edges ? pieces->edge[i].x : END * deviation;
		const double from = fmax(low, -END * deviation), to = fmin(high, END * deviation);
		if (!(from < to))
			continue;
		const double part = between(subject, from / deviation, to / deviation);
		const double middle = from + (to - from) / 2;
		if (vanishes(subject, &pieces->piece[i])) {
			double value;
			formula_evaluate(&subject->plan[0], NUMBER_F64, &middle, &value, 1,
				subject->effort);
			shares.dead += part;
			shares.saturated += part;
			shares.sparse += value == 0 ? part : 0;
		} else {
			shares.saturated += saturated(subject, from, to, deviation);
		}
	}
	return shares;
}
