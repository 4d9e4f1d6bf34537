/* SPDX-License-Identifier: MIT */
/* polyline.c - lines on the page: clipped, and of no more points than show. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <math.h>
#include <stdlib.h>

#include "chart/frame/clip.h"
#include "chart/frame/path.h"
#include "chart/frame/polyline.h"

enum { MANY = 1000000, WIDTH = 600 };

typedef double function(double x);

static struct polyline drawn(function *f)
{
	struct polyline polyline = { .points = 0 };
	for (size_t i = 0; i <= MANY; i++) {
		const double x = (double)WIDTH * (double)i / MANY;
		polyline_add(&polyline, (struct point){ x, f(x) });
	}
	polyline_end(&polyline);
	return polyline;
}

static double distance(struct point p, struct point a, struct point b)
{
	const double dx = b.x - a.x, dy = b.y - a.y, square = dx * dx + dy * dy;
	double share = square == 0 ? 0 : ((p.x - a.x) * dx + (p.y - a.y) * dy) / square;
	share = fmin(fmax(share, 0), 1);
	return hypot(p.x - a.x - share * dx, p.y - a.y - share * dy);
}

/* The largest distance of the function's points from the line. */
static double deviation(const struct polyline *line, function *f)
{
	double largest = 0;
	size_t at = 0;
	for (double x = 0; x <= WIDTH; x += 0.01) {
		while (at + 2 < line->points && line->point[at + 1].x < x)
			at++;
		largest = fmax(largest, distance((struct point){ x, f(x) },
			line->point[at], line->point[at + 1]));
	}
	return largest;
}

static double corner(double x) { return x < 300.3 ? 400 : 400 - 1.3 * (x - 300.3); }
static double steep(double x) { return x < 300.3 ? 400 : 400 - 900 * (x - 300.3); }
static double wave(double x) { return 200 + 150 * sin(x / 40); }
static double noise(double x) { return 200 + 150 * sin(x * 1000); }
static double flat(double x) { return x * 0 + 7; }

static void test_shape_is_kept(void **state)
{
	(void)state;
	function *const functions[] = { corner, steep, wave, flat };
	for (size_t i = 0; i < sizeof functions / sizeof functions[0]; i++) {
		struct polyline line = drawn(functions[i]);
		assert_true(deviation(&line, functions[i]) <= 0.05);
		assert_true(line.points < 300);
		assert_true(line.point[0].x == 0 && line.point[line.points - 1].x == WIDTH);
		polyline_free(&line);
	}
}

static void test_a_given_corner_is_kept(void **state)
{
	(void)state;
	static const struct point bent[] = { { 0, 0 }, { 100, 0 }, { 200, 0 }, { 300, -100 } };
	struct polyline line = { .points = 0 };
	for (size_t i = 0; i < 4; i++)
		polyline_add(&line, bent[i]);
	polyline_end(&line);
	assert_int_equal(line.points, 3);
	assert_true(line.point[1].x == 200 && line.point[1].y == 0);
	polyline_free(&line);
}

static void test_turning_back_is_kept(void **state)
{
	(void)state;
	static const struct point spike[] = { { 50, 0 }, { 50, 90 }, { 50, 10 }, { 50, 30 } };
	struct polyline line = { .points = 0 };
	for (size_t i = 0; i < 4; i++)
		polyline_add(&line, spike[i]);
	polyline_end(&line);
	assert_int_equal(line.points, 4);
	polyline_free(&line);
}

/* A million points of noise: few in each column, but its extremes. */
static void test_points_are_bounded(void **state)
{
	(void)state;
	struct polyline line = drawn(noise);
	size_t in_column[WIDTH + 1] = { 0 };
	double low = INFINITY, high = -INFINITY;
	for (size_t i = 0; i < line.points; i++) {
		in_column[(size_t)line.point[i].x]++;
		low = fmin(low, line.point[i].y);
		high = fmax(high, line.point[i].y);
	}
	for (size_t i = 0; i < WIDTH; i++)
		assert_in_range(in_column[i], 2, POLYLINE_PIXEL_MAX);
	assert_true(low < 50.1 && high > 349.9);
	polyline_free(&line);
}

struct pieces {
	size_t count, points;
	struct box seen;
};

static void count_piece(void *context, const struct point *point, size_t points)
{
	struct pieces *pieces = context;
	pieces->count++;
	pieces->points += points;
	for (size_t i = 0; i < points; i++) {
		pieces->seen.left = fmin(pieces->seen.left, point[i].x);
		pieces->seen.right = fmax(pieces->seen.right, point[i].x);
		pieces->seen.top = fmin(pieces->seen.top, point[i].y);
		pieces->seen.bottom = fmax(pieces->seen.bottom, point[i].y);
	}
}

/* A frame of 100 by 100 px for x and y from -1 to 1. */
static struct frame square(void)
{
	const struct interval range = { -1, 1 };
	return (struct frame){
		.box = { 0, 0, 100, 100 },
		.x = scale_make(range, 0, 100),
		.y = scale_make(range, 100, 0),
	};
}

static struct pieces pieces_of(const struct point *point, size_t points)
{
	const struct frame frame = square();
	struct pieces pieces = { .seen = { INFINITY, INFINITY, -INFINITY, -INFINITY } };
	path_line(&(struct series){ .point = point, .points = points }, &frame, 2,
		count_piece, &pieces);
	return pieces;
}

static void test_gaps(void **state)
{
	(void)state;
	static const struct point jump[] = {
		{ -1, 0 }, { 0, 0 }, { 0, NAN }, { 0, 1 }, { 1, 1 },
	};
	struct pieces pieces = pieces_of(jump, 5);
	assert_int_equal(pieces.count, 2);
	assert_int_equal(pieces.points, 4);

	static const struct point lone[] = { { -1, NAN }, { 0, 0 }, { 0.5, INFINITY }, { 1, NAN } };
	pieces = pieces_of(lone, 4);
	assert_int_equal(pieces.count, 0);
	assert_int_equal(pieces_of(jump, 0).count, 0);
}

static void test_nothing_outside(void **state)
{
	(void)state;
	/* Out at the top, down through all of the frame, and in again from below. */
	static const struct point pole[] = {
		{ -1, 0.5 }, { -0.1, 1e300 }, { 0.1, -1e300 }, { 1, -0.5 },
	};
	struct pieces pieces = pieces_of(pole, 4);
	assert_int_equal(pieces.count, 3);
	assert_true(pieces.seen.left >= -2 && pieces.seen.right <= 102);
	assert_true(pieces.seen.top >= -2 && pieces.seen.bottom <= 102);

	static const struct point above[] = { { -1, 0.5 }, { -0.5, 4 }, { 0.5, 4 }, { 1, 0.5 } };
	assert_int_equal(pieces_of(above, 4).count, 2);

	static const struct point away[] = { { -1, 2 }, { 1, 3 } };
	assert_int_equal(pieces_of(away, 2).count, 0);
}

static void test_clipped_area(void **state)
{
	(void)state;
	const struct box box = { 0, 0, 10, 10 };
	static const struct point large[] = { { -5, -5 }, { 1e9, -5 }, { 1e9, 1e9 }, { -5, 1e9 } };
	size_t points = 4;
	struct point *area = clip_polygon(&box, large, &points);
	assert_int_equal(points, 4);
	for (size_t i = 0; i < points; i++)
		assert_true(clip_contains(&box, area[i]));
	free(area);

	static const struct point outside[] = { { 20, 0 }, { 30, 0 }, { 30, 9 } };
	points = 3;
	area = clip_polygon(&box, outside, &points);
	assert_int_equal(points, 0);
	free(area);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_shape_is_kept),
		cmocka_unit_test(test_a_given_corner_is_kept),
		cmocka_unit_test(test_turning_back_is_kept),
		cmocka_unit_test(test_points_are_bounded),
		cmocka_unit_test(test_gaps),
		cmocka_unit_test(test_nothing_outside),
		cmocka_unit_test(test_clipped_area),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
