/* evaluate.c - see evaluate.h
 *
 * Method: points go through an evaluator ENCLOSURES at a time. Those whose enclosure
 * does not say which number it is wait in a queue, across blocks, until the next
 * evaluator has its blocks full too. The last one takes them one by one.
 *
 * Special cases: a NaN is its own value. Infinite x go to the last evaluator at once,
 * which alone knows limits.
 */
#include "formula/evaluate.h"

#include <math.h>

#include "formula/evaluate_compensated.h"
#include "formula/evaluate_intervals.h"
#include "formula/evaluate_scaled.h"
#include "number/round_enclosure.h"
#include "number/rounding_test.h"

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
	struct queue first, second;	/* for the compensated and the scaled evaluator */
};

static void decide_by_intervals(struct run *run, double x, size_t place)
{
	struct error error = { .status = STATUS_DONE };
	run->y[place] = NAN;
	if (effort_stops(run->effort))
		return;
	if (run->intervals == NULL)
		run->intervals = interval_evaluator_new(run->plan, &error);
	if (run->intervals == NULL) {
		effort_fail(run->effort, &error);
		return;
	}
	const enum certainty certainty = interval_evaluate(run->intervals, x, run->type,
		&run->y[place]);
	effort_count(&run->effort->points[EVALUATOR_INTERVALS], 1);
	effort_count(&run->effort->ties, certainty == CERTAIN_AS_TIE);
	effort_count(&run->effort->undetermined, certainty == UNDETERMINED);
}

static void decide_by_scaled(struct run *run)
{
	struct queue *queue = &run->second;
	struct enclosures results;
	size_t decided = 0;
	if (queue->count == 0)
		return;
	if (run->scaled == NULL)
		run->scaled = scaled_evaluator_new(run->plan);
	scaled_evaluate(run->scaled, queue->x, queue->count, &results);
	for (size_t i = 0; i < queue->count; i++)
		if (number_round_enclosure(results.high[i], results.low[i], results.radius[i],
				results.exponent[i], run->type, &run->y[queue->place[i]]))
			decided++;
		else
			decide_by_intervals(run, queue->x[i], queue->place[i]);
	effort_count(&run->effort->points[EVALUATOR_SCALED], decided);
	queue->count = 0;
}

static void decide_by_compensated(struct run *run);

/* Puts a point into a queue and, if that is full, lets its evaluator work. */
static void enqueue(struct run *run, struct queue *queue, double x, size_t place,
	void (*decide)(struct run *))
{
	if (isnan(x)) {
		run->y[place] = x + x;
	} else if (isinf(x)) {
		decide_by_intervals(run, x, place);
	} else {
		queue->x[queue->count] = x;
		queue->place[queue->count++] = place;
		if (queue->count == ENCLOSURES)
			decide(run);
	}
}

static void decide_by_compensated(struct run *run)
{
	struct queue *queue = &run->first;
	struct enclosures results;
	double value[ENCLOSURES];
	unsigned undecided[ENCLOSURES];
	if (queue->count == 0)
		return;
	if (run->compensated == NULL)
		run->compensated = compensated_evaluator_new(run->plan);
	compensated_evaluate(run->compensated, queue->x, queue->count, &results);
	const size_t left = round_enclosures(run->type, results.high, results.low, results.radius, 0,
		value, undecided, queue->count);
	for (size_t i = 0; i < queue->count; i++)
		run->y[queue->place[i]] = value[i];
	effort_count(&run->effort->points[EVALUATOR_COMPENSATED], queue->count - left);
	for (size_t i = 0; i < left; i++)
		enqueue(run, &run->second, queue->x[undecided[i]], queue->place[undecided[i]],
			decide_by_scaled);
	queue->count = 0;
}

static void end(struct run *run)
{
	decide_by_compensated(run);
	decide_by_scaled(run);
	compensated_evaluator_free(run->compensated);
	scaled_evaluator_free(run->scaled);
	interval_evaluator_free(run->intervals);
}

void formula_evaluate(const struct plan *plan, enum number_type type, const double *x, double *y,
	size_t count, struct effort *effort)
{
	struct run run = { .plan = plan, .type = type, .y = y, .effort = effort };
	for (size_t i = 0; i < count; i++)
		enqueue(&run, &run.first, x[i], i, decide_by_compensated);
	end(&run);
}

void formula_decide(const struct plan *plan, enum number_type type, const double *x, double *y,
	const size_t *place, size_t count, struct effort *effort)
{
	struct run run = { .plan = plan, .type = type, .y = y, .effort = effort };
	for (size_t i = 0; i < count; i++)
		enqueue(&run, &run.second, x[i], place[i], decide_by_scaled);
	end(&run);
}
