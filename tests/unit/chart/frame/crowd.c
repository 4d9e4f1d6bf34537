/* SPDX-License-Identifier: MIT */
/* crowd.c - many dots and many values: how much of them is seen. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <math.h>
#include <stdlib.h>

#include "chart/frame/crowd.h"
#include "chart/line/envelope.h"
#include "curve/curve.h"
#include "support/memory.h"
#include "unit/curve/curves.h"

enum { MANY = 20000 };

static struct frame frame_of(struct interval x, struct interval y)
{
	return (struct frame){
		.box = { 10, 20, 610, 420 },
		.x = scale_make(x, 10, 610),
		.y = scale_make(y, 420, 20),
	};
}

/* Points on the diagonal, the denser the nearer to the middle. */
static struct series diagonal(size_t points)
{
	struct point *point = memory_new(points, sizeof *point);
	for (size_t i = 0; i < points; i++) {
		const double share = 2 * ((double)i + 0.5) / (double)points - 1;
		point[i] = (struct point){ share * share * share, share * share * share };
	}
	return (struct series){ .point = point, .points = points, .dots = true };
}

static void test_few_dots_are_all_there(void **state)
{
	(void)state;
	const struct frame frame = frame_of((struct interval){ -1, 1 }, (struct interval){ -1, 1 });
	const struct point point[] = { { 0, 0 }, { 0.5, NAN }, { 0.01, 0 }, { 3, 0 }, { 1, 1 } };
	const struct crowd crowd = crowd_of(&(struct series){ .point = point, .points = 5 },
		&frame, 3);
	assert_int_equal(crowd.dots, 3);
	for (size_t i = 0; i < 3; i++)
		assert_true(crowd.dot[i].opacity == 1);
	assert_true(crowd.dot[2].center.x == 610 && crowd.dot[2].center.y == 20);
	free(crowd.dot);
}

static void test_many_dots_are_a_cloud(void **state)
{
	(void)state;
	const struct frame frame = frame_of((struct interval){ -1, 1 }, (struct interval){ -1, 1 });
	const struct series series = diagonal(MANY);
	const struct crowd crowd = crowd_of(&series, &frame, 3);
	assert_true(crowd.dots > 300 && crowd.dots < 1200);
	double middle = 0, end = 1;
	for (size_t i = 0; i < crowd.dots; i++) {
		const double off = fabs(crowd.dot[i].center.x - 310);
		assert_true(crowd.dot[i].opacity > 0.05 && crowd.dot[i].opacity < 0.5);
		if (off < 1.5)
			middle = fmax(middle, crowd.dot[i].opacity);
		if (off > 250)
			end = fmin(end, crowd.dot[i].opacity);
	}
	assert_true(middle > 2 * end);
	free(crowd.dot);
	free((struct point *)series.point);

	const struct series none = { .points = 0 };
	const struct crowd empty = crowd_of(&none, &frame, 3);
	assert_int_equal(empty.dots, 0);
	free(empty.dot);
}

/* All values lie between the least and the greatest at their x, and the band is no wider
 * than they are. */
static void test_envelope_holds_all(void **state)
{
	(void)state;
	static const size_t counts[] = { 1, 7, 300, MANY };
	const struct frame frame = frame_of((struct interval){ 0, 1 }, (struct interval){ -1, 1 });
	for (size_t k = 0; k < sizeof counts / sizeof *counts; k++) {
		struct point *point = memory_new(counts[k], sizeof *point);
		double least = INFINITY, greatest = -INFINITY;
		for (size_t i = 0; i < counts[k]; i++) {
			const double x = ((double)i + 0.5) / (double)counts[k];
			point[i] = (struct point){ x, i % 7 == 3 ? NAN : sin(9 * x) * cos(1e5 * x) };
			least = fmin(least, point[i].y);
			greatest = fmax(greatest, point[i].y);
		}
		struct envelope envelope = envelope_of(point, counts[k], &frame);
		const size_t half = envelope.outline.count / 2;
		const struct point *low = envelope.outline.point, *high = low + half;
		assert_int_equal(envelope.mean.count, half / 2);
		double low_least = INFINITY, high_greatest = -INFINITY;
		for (size_t i = 0; i < half; i += 2) {
			const struct point *top = &high[half - i - 2];
			low_least = fmin(low_least, low[i].y);
			high_greatest = fmax(high_greatest, top->y);
			for (size_t j = 0; j < counts[k]; j++)
				if (point[j].x > low[i].x && point[j].x < low[i + 1].x
						&& !isnan(point[j].y))
					assert_true(point[j].y >= low[i].y && point[j].y <= top->y);
			const double mean = envelope.mean.point[i / 2].y;
			assert_true(mean >= low[i].y - 1e-12 && mean <= top->y + 1e-12);
		}
		assert_true(low_least == least && high_greatest == greatest);
		envelope_free(&envelope);
		free(point);
	}
}

static void test_empty_envelope(void **state)
{
	(void)state;
	const struct frame frame = frame_of((struct interval){ 0, 1 }, (struct interval){ -1, 1 });
	const struct point outside[] = { { -1, 0 }, { 0.5, NAN }, { 2, 0 } };
	struct envelope envelope = envelope_of(outside, 3, &frame);
	assert_true(envelope.outline.count == 0 && envelope.mean.count == 0);
	envelope_free(&envelope);
}

/* Each number of the type in the range, once, in order, with the value of the table. */
static void test_numbers_of_a_type(void **state)
{
	(void)state;
	const struct curve reference = curve_of("silu", 0);
	struct curve curve = reference;
	curve.type = NUMBER_BF16;
	curve.minus = &reference;
	curve.measure = MEASURE_ULP;
	const struct frame page = frame_of((struct interval){ 0.999, 2.001 },
		(struct interval){ -1, 1 });
	const struct points points = envelope_numbers(&curve, &page);
	assert_int_equal(points.count, 129);
	for (size_t i = 0; i < points.count; i++) {
		assert_true(points.point[i].x == 1 + (double)i / 128);
		assert_true(points.point[i].y == curve_at(&curve, points.point[i].x));
	}
	free(points.point);
	const struct frame narrow = frame_of((struct interval){ 1.001, 1.002 },
		(struct interval){ -1, 1 });
	assert_int_equal(envelope_numbers(&curve, &narrow).count, 0);

	curve.type = NUMBER_F32;
	const struct points many = envelope_numbers(&curve, &page);
	assert_int_equal(many.count, ENVELOPE_NUMBERS_MAX);
	for (size_t i = 0; i + 1 < many.count; i++)
		assert_true(many.point[i].x < many.point[i + 1].x);
	assert_true(many.point[many.count - 1].x <= 2.001);
	free(many.point);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_few_dots_are_all_there),
		cmocka_unit_test(test_many_dots_are_a_cloud),
		cmocka_unit_test(test_envelope_holds_all),
		cmocka_unit_test(test_empty_envelope),
		cmocka_unit_test(test_numbers_of_a_type),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
