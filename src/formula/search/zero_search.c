/* SPDX-License-Identifier: MIT */
/* zero_search.c - see zero_search.h
 *
 * Method: a box is halved until the step's range (range.h) does not hold 0, or that of
 * its derivative no number of one sign: then the signs at the two ends tell, and bisection finds the
 * place (interval bisection: Moore, Kearfott, Cloud 2009, "Introduction to Interval
 * Analysis", which has the mean value form too). The widest boxes go first, so that places
 * where nothing can be decided do not keep the search from the rest.
 *
 * Special cases: boxes that come down to two neighbours without a proof, as those around
 * a double zero do, are marked; their caller makes one of them.
 */
#include "formula/search/zero_search.h"

#include <math.h>
#include <stdlib.h>

#include "formula/derive/differentiate.h"
#include "formula/search/ordered.h"
#include "formula/search/point_sign.h"
#include "formula/search/range.h"
#include "support/memory.h"

static const double NARROW = 0x1p-20;

struct box {
	int64_t low, high;
};

struct boxes {
	struct box *box;	/* owned */
	size_t count;
};

struct zero_search {
	struct point_sign sign;		/* of the step */
	struct formula derivative;	/* owned */
	bool has_derivative;
	bool *may_jump;			/* owned [count]: the steps by which the function does */
	struct range *memory;		/* owned */
	const struct zeros_wanted *wanted;
	bool far;
	struct zeros *zeros;
};

static bool *mark_jumps(const struct formula *function)
{
	bool *needed = memory_new(function->count, sizeof *needed);

	needed[function->value] = true;
	for (size_t i = function->value + 1u; i-- > 0; ) {
		const struct step *step = &function->step[i];
		for (size_t k = 0; needed[i] && k < operations[step->operation].arguments; k++)
			needed[step->argument[k]] = true;
		needed[i] = needed[i] && step->varies && (step->operation == STEP_SIGN
			|| step->operation == STEP_FLOOR || step->operation == STEP_CHOOSE);
	}
	return needed;
}

/* What decides how a step jumps: its condition, or itself. */
static size_t decider(const struct formula *function, size_t number)
{
	const struct step *step = &function->step[number];

	return step->operation == STEP_CHOOSE ? step->argument[0] : number;
}

/* Whether it may jump in the box whose ranges are in memory: the derivative does not tell. */
static bool may_jump(const struct zero_search *search)
{
	const struct formula *function = &search->sign.function;

	for (size_t i = 0; i <= function->value; i++) {
		const struct range *range = &search->memory[decider(function, i)];
		if (search->may_jump[i] && !(range->low == range->high))
			return true;
	}
	return false;
}

struct zero_search *zero_search_new(const struct formula *formula, unsigned short step,
	const struct zeros_wanted *wanted)
{
	struct zero_search *search = memory_new(1, sizeof *search);

	search->wanted = wanted;
	point_sign_begin(&search->sign, formula, step, wanted->effort);
	search->has_derivative = formula_differentiate(&search->derivative, &search->sign.function);
	search->memory = memory_new(FORMULA_STEPS_MAX, sizeof *search->memory);
	search->may_jump = mark_jumps(&search->sign.function);
	return search;
}

void zero_search_free(struct zero_search *search)
{
	point_sign_end(&search->sign);
	formula_free(&search->derivative);
	free(search->may_jump);
	free(search->memory);
	free(search);
}

static void record(struct zero_search *search, double low, double high, double x, bool touches)
{
	struct zeros *zeros = search->zeros;

	if (zeros->count > ZEROS_MAX) {
		zeros->too_many = true;
		return;
	}
	zeros->zero = memory_resize(zeros->zero, zeros->count + 1, sizeof *zeros->zero);
	zeros->zero[zeros->count++] = (struct zero){ .x = x, .low = low, .high = high,
		.touches = touches };
}

/* The signs at the two neighbours differ. */
static void record_between(struct zero_search *search, double low, double high, int sign_low)
{
	const int between = point_sign_between(&search->sign, low, high);

	record(search, low, high, between == sign_low ? high : low, false);
}

/* A sign that changes by a jump is no zero; what jumps has its own place. */
static bool jumps_between(const struct zero_search *search, double low, double high)
{
	const struct formula *function = &search->sign.function;
	struct range *before = memory_new(function->count, sizeof *before);
	bool jumps = false;

	range_of(function, function->value, low, low, before);
	range_of(function, function->value, high, high, search->memory);
	for (size_t i = 0; i <= function->value; i++) {
		const size_t decides = decider(function, i);
		jumps = jumps || (search->may_jump[i]
			&& (before[decides].high < search->memory[decides].low
				|| before[decides].low > search->memory[decides].high));
	}
	free(before);
	return jumps;
}

/* The signs at the ends differ. */
static void bisect(struct zero_search *search, struct box box, int sign_low)
{
	while (box.high - 1 > box.low) {
		const int64_t middle = ordered_middle(box.low, box.high);
		const double x = ordered_double(middle);
		const int sign = point_sign(&search->sign, x);

		if (sign == 0) {
			record(search, x, x, x, false);
			return;
		}
		*(sign == sign_low ? &box.low : &box.high) = middle;
	}
	if (!jumps_between(search, ordered_double(box.low), ordered_double(box.high)))
		record_between(search, ordered_double(box.low), ordered_double(box.high), sign_low);
}

/* The step never falls or never rises there, strictly if its derivative is not 0; or the
 * two ends are neighbours. */
static void judge_by_ends(struct zero_search *search, struct box box, bool monotone, bool strict)
{
	const double low = ordered_double(box.low), high = ordered_double(box.high);
	const int sign_low = point_sign(&search->sign, low);
	const int sign_high = point_sign(&search->sign, high);

	if (sign_low == 0)
		record(search, low, low, low, !strict);
	if (sign_high == 0 && high != low)
		record(search, high, high, high, !strict);
	if (sign_low == 0 || sign_high == 0 || sign_low == NO_SIGN || sign_high == NO_SIGN)
		return;
	if (sign_low != sign_high)
		bisect(search, box, sign_low);
	else if (!monotone && !jumps_between(search, low, high))
		record(search, low, high, low, true);
}

/* f(middle) + f'(box) (x - middle): the closer the narrower the box is. */
static struct range mean_value_form(const struct formula *function, double low, double high,
	struct range slope, struct range *memory)
{
	const double middle = low + (high - low) / 2;
	const struct range at = range_of(function, function->value, middle, middle, memory);
	const double reach = fmax(fabs(slope.low), fabs(slope.high))
		* fmax(high - middle, middle - low) * (1 + 0x1p-50);
	const double margin = 0x1p-50 * (reach + fmax(fabs(at.low), fabs(at.high)));

	if (slope.partial || at.partial || isnan(reach))
		return (struct range){ -INFINITY, INFINITY, true };
	return (struct range){ at.low - reach - margin, at.high + reach + margin, false };
}

static bool is_within(struct range range, const struct zeros_wanted *wanted)
{
	return !range.partial && range.low >= wanted->least && range.high <= wanted->most;
}

static bool is_wanted(struct zero_search *search, double low, double high)
{
	const struct zeros_wanted *wanted = search->wanted;

	if (wanted->of == NULL)
		return true;
	if (is_within(range_of(wanted->of, wanted->of->value, low, high, search->memory), wanted))
		return false;
	if (search->far)
		return true;
	const struct range slope = range_of(wanted->slope, wanted->slope->value, low, high,
		search->memory);
	return !is_within(mean_value_form(wanted->of, low, high, slope, search->memory), wanted);
}

/* Whether nothing is left to be found in the box. */
static bool decide(struct zero_search *search, struct box box)
{
	const struct formula *function = &search->sign.function, *derivative = &search->derivative;
	const double low = ordered_double(box.low), high = ordered_double(box.high);
	const struct range range = range_of(function, function->value, low, high, search->memory);
	const bool jumps = may_jump(search);
	struct range slope = { -INFINITY, INFINITY, true };

	if (!range_has_zero(range) || (range.low == 0 && range.high == 0)
			|| !is_wanted(search, low, high))
		return true;
	if (search->has_derivative && !range.partial && !jumps)
		slope = range_of(derivative, derivative->value, low, high, search->memory);
	const bool monotone = !slope.partial && (slope.low >= 0 || slope.high <= 0);
	if (!monotone && box.low < box.high - 1)
		return !search->far && !range_has_zero(mean_value_form(function, low, high, slope,
			search->memory));
	judge_by_ends(search, box, monotone, monotone && !range_has_zero(slope));
	return true;
}

/* Exact where boxes are narrow: one of them must be the widest. */
static double width(const struct zero_search *search, struct box box)
{
	return search->far ? (double)((uint64_t)box.high - (uint64_t)box.low)
		: ordered_double(box.high) - ordered_double(box.low);
}

/* Over the doubles in their order if they are far from 0, or the box is narrow. */
static int64_t middle_of(const struct zero_search *search, struct box box)
{
	const double low = ordered_double(box.low), high = ordered_double(box.high);

	return search->far || high - low < NARROW ? ordered_middle(box.low, box.high)
		: ordered_of(low + (high - low) / 2);
}

static void put(struct boxes *boxes, struct box box)
{
	if ((boxes->count & (boxes->count - 1)) == 0)
		boxes->box = memory_resize(boxes->box, 2 * boxes->count + 1, sizeof *boxes->box);
	boxes->box[boxes->count++] = box;
}

/* Decides or halves the widest of the boxes; returns how many it looked at. */
static size_t halve_widest(struct zero_search *search, struct boxes *boxes, size_t limit)
{
	struct boxes next = { .count = 0 };
	double widest = 0;
	size_t looked_at = 0;

	for (size_t i = 0; i < boxes->count; i++)
		widest = fmax(widest, width(search, boxes->box[i]));
	for (size_t i = 0; i < boxes->count; i++) {
		const struct box box = boxes->box[i];
		const bool due = width(search, box) >= widest / 2 && looked_at < limit;
		looked_at += due;
		if (!due) {
			put(&next, box);
		} else if (!decide(search, box)) {
			const int64_t middle = middle_of(search, box);
			put(&next, (struct box){ box.low, middle });
			put(&next, (struct box){ middle, box.high });
		}
	}
	free(boxes->box);
	*boxes = next;
	return looked_at;
}

void zero_search(struct zero_search *search, double low, double high, bool far, size_t limit,
	struct zeros *zeros)
{
	struct boxes boxes = { .count = 0 };

	search->far = far;
	search->zeros = zeros;
	put(&boxes, (struct box){ ordered_of(low), ordered_of(high) });
	while (boxes.count > 0 && limit > 0 && !zeros->too_many
			&& !search->wanted->effort->failed)
		limit -= halve_widest(search, &boxes, limit);
	zeros->unknown = memory_resize(zeros->unknown, zeros->unknowns + boxes.count + 1,
		sizeof *zeros->unknown);
	for (size_t i = 0; i < boxes.count; i++)
		zeros->unknown[zeros->unknowns++] = (struct span){ ordered_double(boxes.box[i].low),
			ordered_double(boxes.box[i].high) };
	free(boxes.box);
}
