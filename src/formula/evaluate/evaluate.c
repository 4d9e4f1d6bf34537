/* SPDX-License-Identifier: MIT */
/* evaluate.c - see evaluate.h
 *
 * Method: points go through an evaluator ENCLOSURES at a time, to the first one as they
 * are. Those whose enclosure does not say which number it is wait in a queue, across
 * blocks, until the next evaluator has its blocks full too. The last one takes them one
 * by one.
 *
 * Special cases: a NaN is its own value. Infinite x go to the last evaluator at once,
 * which alone knows limits. In a block that has such points a finite one stands in for
 * each, so that those beside them are still taken together.
 */
#include "formula/evaluate/evaluate.h"

#include <math.h>
#include <stdint.h>

#include "formula/compensated/evaluate.h"
#include "formula/interval/evaluate.h"
#include "formula/scaled/evaluate.h"
#include "number/round_enclosure.h"
#include "number/rounding_test.h"
#include "support/vector.h"

enum { WORTH_A_BLOCK = 8 };	/* points that cost the scaled evaluator as much as a block the
				   compensated one */

/* Points that wait for an evaluator. */
struct queue {
	double x[ENCLOSURES];
	size_t place[ENCLOSURES];
	size_t count;
};

struct run {
	const struct plan *plan;
	enum number_type type;
	double *y;
	struct effort *effort;
	struct compensated_evaluator *compensated;	/* owned, made when they are needed */
	struct scaled_evaluator *scaled;
	struct interval_evaluator *intervals;
	struct queue queue;		/* for the scaled evaluator */
	size_t decided[EVALUATORS];	/* counted once, at the end: threads share the effort */
};

static void decide_by_intervals(struct run *run, double x, size_t place)
{
	struct error error = { .status = STATUS_DONE };
	run->y[place] = NAN;
	if (atomic_load(&run->effort->failed))
		return;
	if (run->intervals == NULL)
		run->intervals = interval_evaluator_new(run->plan, &error);
	if (run->intervals == NULL) {
		effort_fail(run->effort, &error);
		return;
	}
	const enum certainty certainty = interval_evaluate(run->intervals, x, run->type,
		&run->y[place]);
	run->decided[EVALUATOR_INTERVALS]++;
	effort_count(&run->effort->ties, certainty == CERTAIN_AS_TIE);
	effort_count(&run->effort->undetermined, certainty == UNDETERMINED);
}

static void decide_by_scaled(struct run *run)
{
	struct queue *queue = &run->queue;
	struct enclosures results;
	if (queue->count == 0)
		return;
	if (run->scaled == NULL)
		run->scaled = scaled_evaluator_new(run->plan);
	scaled_evaluate(run->scaled, queue->x, queue->count, &results);
	for (size_t i = 0; i < queue->count; i++)
		if (number_round_enclosure(results.high[i], results.low[i], results.radius[i],
				results.exponent[i], run->type, &run->y[queue->place[i]]))
			run->decided[EVALUATOR_SCALED]++;
		else
			decide_by_intervals(run, queue->x[i], queue->place[i]);
	queue->count = 0;
}

/* A NaN and the infinities have no enclosures. */
static void decide_special(struct run *run, double x, size_t place)
{
	if (isnan(x))
		run->y[place] = x + x;
	else
		decide_by_intervals(run, x, place);
}

/* Lets a finite point wait; the evaluator works when the queue is full. */
static void enqueue(struct run *run, double x, size_t place)
{
	struct queue *queue = &run->queue;
	queue->x[queue->count] = x;
	queue->place[queue->count++] = place;
	if (queue->count == ENCLOSURES)
		decide_by_scaled(run);
}

/* y at finite points. Returns how many are left, undecided. */
static size_t decide_by_compensated(struct run *run, const double *x, double *y, size_t count,
	unsigned undecided[ENCLOSURES])
{
	struct enclosures results;
	if (run->compensated == NULL)
		run->compensated = compensated_evaluator_new(run->plan);
	compensated_evaluate(run->compensated, x, count, &results);
	return round_enclosures(run->type, results.high, results.low, results.radius, 0,
		y, undecided, count);
}

/* Points one after the other, of which the first has this place; all are finite. */
static void decide_finite(struct run *run, const double *x, size_t place, size_t count)
{
	unsigned undecided[ENCLOSURES];
	const size_t left = decide_by_compensated(run, x, run->y + place, count, undecided);
	for (size_t i = 0; i < left; i++)
		enqueue(run, x[undecided[i]], place + undecided[i]);
	run->decided[EVALUATOR_COMPENSATED] += count - left;
}

/* The same where some are not finite. */
static void decide_mixed(struct run *run, const double *x, size_t place, size_t count)
{
	double finite[ENCLOSURES];
	unsigned undecided[ENCLOSURES];
	size_t numbers = 0;
	for (size_t i = 0; i < count; i++) {
		finite[i] = isfinite(x[i]) ? x[i] : 0;
		numbers += isfinite(x[i]) ? 1 : 0;
	}
	const size_t left = numbers == 0 ? 0
		: decide_by_compensated(run, finite, run->y + place, count, undecided);
	for (size_t i = 0; i < left; i++)
		if (isfinite(x[undecided[i]])) {
			enqueue(run, x[undecided[i]], place + undecided[i]);
			numbers--;
		}
	for (size_t i = 0; i < count; i++)
		if (!isfinite(x[i]))
			decide_special(run, x[i], place + i);
	run->decided[EVALUATOR_COMPENSATED] += numbers;
}

VECTOR static bool are_finite(const double *x, size_t count)
{
	uint64_t others = 0;
	for (size_t i = 0; i < count; i++)
		others |= x[i] - x[i] == 0 ? 0 : 1;
	return others == 0;
}

static void end(struct run *run)
{
	decide_by_scaled(run);
	for (int i = 0; i < EVALUATORS; i++)
		effort_count(&run->effort->points[i], run->decided[i]);
	compensated_evaluator_free(run->compensated);
	scaled_evaluator_free(run->scaled);
	interval_evaluator_free(run->intervals);
}

void formula_evaluate(const struct plan *plan, enum number_type type, const double *x, double *y,
	size_t count, struct effort *effort)
{
	struct run run = { .plan = plan, .type = type, .y = y, .effort = effort };
	for (size_t done = 0, part; done < count; done += part) {
		part = count - done < ENCLOSURES ? count - done : ENCLOSURES;
		if (are_finite(x + done, part))
			decide_finite(&run, x + done, done, part);
		else
			decide_mixed(&run, x + done, done, part);
	}
	end(&run);
}

/* Points of all places. Few of them are not worth the evaluator that takes many. */
static void decide_waiting(struct run *run, struct queue *queue)
{
	double value[ENCLOSURES];
	unsigned undecided[ENCLOSURES];
	const bool few = queue->count < WORTH_A_BLOCK;
	const size_t left = few ? 0
		: decide_by_compensated(run, queue->x, value, queue->count, undecided);
	for (size_t i = 0; i < queue->count; i++)
		if (few)
			enqueue(run, queue->x[i], queue->place[i]);
		else
			run->y[queue->place[i]] = value[i];
	for (size_t i = 0; i < left; i++)
		enqueue(run, queue->x[undecided[i]], queue->place[undecided[i]]);
	run->decided[EVALUATOR_COMPENSATED] += few ? 0 : queue->count - left;
	queue->count = 0;
}

void formula_decide(const struct plan *plan, enum number_type type, const double *x, double *y,
	const size_t *place, size_t count, struct effort *effort)
{
	struct run run = { .plan = plan, .type = type, .y = y, .effort = effort };
	struct queue queue;
	queue.count = 0;
	for (size_t i = 0; i < count; i++) {
		if (!isfinite(x[i])) {
			decide_special(&run, x[i], place[i]);
			continue;
		}
		queue.x[queue.count] = x[i];
		queue.place[queue.count++] = place[i];
		if (queue.count == ENCLOSURES)
			decide_waiting(&run, &queue);
	}
	decide_waiting(&run, &queue);
	end(&run);
}
