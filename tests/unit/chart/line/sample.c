/* SPDX-License-Identifier: MIT */
/* sample.c - the lines of curves are true to them, in pixels. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "activation/activation.h"
#include "chart/frame/path.h"
#include "chart/line/sample.h"
#include "curve/curve.h"
#include "plane/range.h"
#include "sampling/grid.h"
#include "support/memory.h"
#include "unit/curve/curves.h"

enum { WIDTH = 640, HEIGHT = 480, DENSER = 10, SHRUNK_WIDTH = 531, SHRUNK_HEIGHT = 377 };

static struct frame frame_of(struct interval x, struct interval y, struct scaling scaling,
	double width_px, double height_px)
{
	return (struct frame){
		.box = { 0, 0, width_px, height_px },
		.x = scale_make(x, 0, width_px),
		.y = scale_make_as(scaling, y, height_px, 0),
	};
}

struct lines {			/* what is drawn, from left to right; a point without y
				   stands between pieces */
	struct point *point;
	size_t count;
};

static void collect(void *context, const struct point *point, size_t points)
{
	struct lines *lines = context;
	lines->point = memory_resize(lines->point, lines->count + points + 1,
		sizeof *lines->point);
	memcpy(lines->point + lines->count, point, points * sizeof *point);
	lines->count += points;
	lines->point[lines->count++] = (struct point){ point[points - 1].x, NAN };
}

static double distance(struct point p, struct point a, struct point b)
{
	const double dx = b.x - a.x, dy = b.y - a.y, square = dx * dx + dy * dy;
	double share = square == 0 ? 0 : ((p.x - a.x) * dx + (p.y - a.y) * dy) / square;
	share = fmin(fmax(share, 0), 1);
	return hypot(p.x - a.x - share * dx, p.y - a.y - share * dy);
}

/* The first of the points that is so far right. */
static size_t first_right_of(const struct lines *lines, double x_px)
{
	size_t low = 0, high = lines->count;
	while (low < high) {
		const size_t middle = low + (high - low) / 2;
		if (lines->point[middle].x < x_px)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static double distance_to(const struct lines *lines, struct point point)
{
	double least = INFINITY;
	const size_t first = first_right_of(lines, point.x - 1);
	for (size_t i = first > 0 ? first - 1 : 0; i + 1 < lines->count; i++) {
		const struct point a = lines->point[i], b = lines->point[i + 1];
		if (a.x > point.x + 1)
			break;
		if (!isnan(a.y) && !isnan(b.y))
			least = fmin(least, distance(point, a, b));
	}
	return least;
}

/* How far the line drawn is at most from the curve at so many x. */
static double deviation_at(const struct curve *curve, const struct frame *frame,
	const struct lines *lines, const double *x, size_t count)
{
	double *y = memory_new(count, sizeof *y), largest = 0;
	curve_evaluate(curve, x, y, count);
	for (size_t i = 0; i < count; i++) {
		if (!isfinite(y[i]) || !scale_has(&frame->y, y[i]))
			continue;
		const struct point seen = path_point(frame, (struct point){ x[i], y[i] });
		if (seen.y >= 0 && seen.y <= SHRUNK_HEIGHT && seen.x >= 0 && seen.x <= SHRUNK_WIDTH)
			largest = fmax(largest, distance_to(lines, seen));
	}
	free(y);
	return largest;
}

/* The same for many x: ten in each column, and as near to 0 and to each
 * breakpoint as there are doubles; not at breakpoints, where the value may be
 * a point of its own. */
static double deviation(const struct curve *curve, const struct frame *frame,
	const struct lines *lines, struct interval x)
{
	enum { CLOSE_MAX = 2400 };	/* places, on both sides */
	double breaks[CURVE_BREAKS_MAX + 1];
	const size_t count = curve_breaks(curve, breaks);
	const size_t dense = DENSER * WIDTH;
	double *at = memory_new(dense + 1 + (count + 1) * CLOSE_MAX, sizeof *at);
	size_t places = 0;
	for (size_t i = 0; i <= dense; i++) {
		const double share = ((double)i + 0.123) / (double)dense;
		at[places] = x.low * (1 - share) + x.high * share;
		places += at[places] < x.high;
	}
	breaks[count] = 0;
	for (size_t i = 0; i <= count; i++)
		for (double width = fmin(x.high - x.low, 1e308); width > 1e-300; width *= 0.3)
			for (int side = -1; side <= 1; side += 2) {
				at[places] = breaks[i] + side * width;
				places += at[places] != breaks[i] && at[places] > x.low
					&& at[places] < x.high;
			}
	const double largest = deviation_at(curve, frame, lines, at, places);
	free(at);
	return largest;
}

static void check_scaled(const struct curve *curve, struct interval x, struct interval y,
	struct scaling scaling)
{
	const struct frame page = frame_of(x, y, scaling, WIDTH, HEIGHT);
	const struct frame frame = frame_of(x, y, scaling, SHRUNK_WIDTH, SHRUNK_HEIGHT);
	const struct points points = sample_curve(curve, &page);
	struct lines lines = { .point = NULL };
	path_line(&(struct series){ .point = points.point, .points = points.count }, &frame, 2,
		collect, &lines);
	const double largest = deviation(curve, &frame, &lines, x);
	if (!(largest <= 0.5)) {
		char *label = curve_label(curve);
		print_error("%s on %g:%g is %g px off\n", label, x.low, x.high, largest);
		free(label);
	}
	assert_true(largest <= 0.5);
	assert_true(points.count <= 16 * WIDTH);
	free(points.point);
	free(lines.point);
}

static void check(const struct curve *curve, struct interval x)
{
	struct interval y = range_none;
	sample_range(curve, x, WIDTH, &y);
	check_scaled(curve, x, range_with_room(y), (struct scaling){ .kind = SCALING_LINEAR });
}

static const struct interval ranges[] = {
	{ -5, 5 }, { -8, 3 }, { 0, 1 }, { -1e-3, 2 }, { -1000, 1000 }, { -1e300, 1e300 },
	{ -1e-9, 1e-9 }, { 2.9, 3.1 }, { -1.7e308, 1.7e308 },
};
enum { RANGES = sizeof ranges / sizeof ranges[0] };

/* A wave that goes up and down many times in a pixel fills the picture, and has no line. */
static bool is_filled(const struct activation *activation, struct interval x)
{
	return x.high >= 1e6 && (strstr(activation->formula, "sin(") != NULL
		|| strstr(activation->formula, "cos(") != NULL);
}

static void test_every_function(void **state)
{
	(void)state;
	for (size_t i = 0; i < activation_count; i++)
		for (unsigned order = 0; order < ORDERS && is_sampled(i); order++) {
			const struct curve curve = curve_of(activations[i]->name, order);
			for (size_t k = 0; k < RANGES; k++)
				/* Pieces of no width at all are for order 0, which has no gaps. */
				if ((order == 0 || ranges[k].high < 1e6)
						&& !is_filled(activations[i], ranges[k]))
					check(&curve, ranges[k]);
		}
}

/* Steps and spikes that are narrower than a pixel. */
static void test_steep_places(void **state)
{
	(void)state;
	static const double steep[] = { 10, 1e3, 1e6, 1e12, 1e100 };
	for (size_t i = 0; i < sizeof steep / sizeof steep[0]; i++)
		for (unsigned order = 0; order < ORDERS; order++) {
			struct curve curve = curve_set("swish", order, &steep[i]);
			check(&curve, ranges[0]);
			const struct activation *gelu = activation_find("gelu", 4);
			const double narrow[] = { 0, 1 / steep[i] }, shifted[] = { 1.7, 1 / steep[i] };
			curve = curve_with(gelu, narrow, order);
			check(&curve, ranges[0]);
			curve = curve_with(gelu, shifted, order);
			check(&curve, ranges[0]);
		}
}

static void test_differences(void **state)
{
	(void)state;
	static const char *const pairs[][2] = {
		{ "gelu_tanh", "gelu" }, { "hard_swish", "silu" }, { "hard_sigmoid", "sigmoid" },
	};
	for (size_t i = 0; i < 3; i++)
		for (unsigned order = 0; order < ORDERS; order++) {
			struct curve curve = curve_of(pairs[i][0], order);
			const struct curve minus = curve_of(pairs[i][1], order);
			curve.minus = &minus;
			check(&curve, ranges[0]);
			check(&curve, ranges[4]);
		}
}

/* As seen on axes that are not even, where a curve comes from below the page. */
static void test_logarithmic_axes(void **state)
{
	(void)state;
	const struct scaling log = { .kind = SCALING_LOG };
	const struct scaling symlog = { .kind = SCALING_SYMLOG, .threshold = 1e-6 };
	const struct interval x = { -30, 5 };
	struct curve curve = curve_of("relu", 0);
	check_scaled(&curve, x, (struct interval){ 1e-9, 10 }, log);
	curve = curve_of("sigmoid", 0);
	check_scaled(&curve, x, (struct interval){ 1e-14, 2 }, log);
	curve = curve_of("gelu_tanh", 0);
	const struct curve gelu = curve_of("gelu", 0);
	curve.minus = &gelu;
	check_scaled(&curve, ranges[0], (struct interval){ 1e-8, 1e-3 }, log);
	check_scaled(&curve, ranges[0], (struct interval){ -1e-2, 1e-2 }, symlog);
}

/* Ten million points: few are kept, and the line is as true as with fewer. */
static void test_many_points(void **state)
{
	(void)state;
	const struct curve curve = curve_of("silu", 1);
	const struct interval x = { -5, 5 }, y = { -0.2, 1.2 };
	const struct scaling linear = { .kind = SCALING_LINEAR };
	const struct frame page = frame_of(x, y, linear, WIDTH, HEIGHT);
	const struct frame frame = frame_of(x, y, linear, SHRUNK_WIDTH, SHRUNK_HEIGHT);
	const struct grid grid = { .first = -5, .last = 5, .count = 1000003 };
	const struct points points = sample_grid(&curve, &grid, &page);
	assert_in_range(points.count, WIDTH, 16 * WIDTH);
	struct lines lines = { .point = NULL };
	path_line(&(struct series){ .point = points.point, .points = points.count }, &frame, 2,
		collect, &lines);
	assert_true(deviation(&curve, &frame, &lines, x) <= 0.5);
	free(points.point);
	free(lines.point);
}

/* A corner is a point of the line, to the last bit. */
static void test_corners(void **state)
{
	(void)state;
	static const char *const names[] = { "relu", "leaky_relu", "relu6", "hard_sigmoid", "selu" };
	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
		const struct curve curve = curve_of(names[i], 0);
		const struct interval x = { -7, 9 }, y = { -3, 7 };
		const struct scaling linear = { .kind = SCALING_LINEAR };
		const struct frame page = frame_of(x, y, linear, WIDTH, HEIGHT);
		const struct frame frame = frame_of(x, y, linear, SHRUNK_WIDTH, SHRUNK_HEIGHT);
		const struct points points = sample_curve(&curve, &page);
		struct lines lines = { .point = NULL };
		path_line(&(struct series){ .point = points.point, .points = points.count },
			&frame, 2, collect, &lines);
		double breaks[CURVE_BREAKS_MAX];
		const size_t count = curve_breaks(&curve, breaks);
		for (size_t k = 0; k < count; k++) {
			const struct point corner = path_point(&frame,
				(struct point){ breaks[k], curve_at(&curve, breaks[k]) });
			bool met = false;
			for (size_t j = 0; j < lines.count; j++)
				met = met || (lines.point[j].x == corner.x && lines.point[j].y == corner.y);
			assert_true(met);
		}
		free(points.point);
		free(lines.point);
	}
}

/* A jump is a gap, and nothing else is. */
static void test_gaps(void **state)
{
	(void)state;
	static const struct {
		const char *name;
		unsigned order;
		size_t gaps;
	} cases[] = {
		{ "relu", 0, 0 }, { "relu", 1, 1 }, { "relu6", 1, 2 }, { "hard_swish", 1, 2 },
		{ "hard_swish", 2, 2 }, { "gelu", 2, 0 }, { "selu", 1, 1 }, { "elu", 1, 0 },
	};
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		const struct curve curve = curve_of(cases[i].name, cases[i].order);
		const struct frame page = frame_of((struct interval){ -8, 8 },
			(struct interval){ -2, 8 }, (struct scaling){ .kind = SCALING_LINEAR },
			WIDTH, HEIGHT);
		const struct points points = sample_curve(&curve, &page);
		size_t gaps = 0;
		for (size_t k = 0; k < points.count; k++)
			gaps += isnan(points.point[k].y);
		assert_int_equal(gaps, cases[i].gaps);
		free(points.point);
	}
}

/* What is drawn of a narrow type is what a table has at that x, at the ends of the
 * range and at corners too, whether or not they are numbers of the type. */
static void test_values_are_those_of_tables(void **state)
{
	(void)state;
	static const struct {
		const char *name;
		struct interval x;
	} cases[] = {
		{ "silu", { 1.1, 1.45 } }, { "gelu", { -1.3, 0.7 } }, { "elu", { -0.3, 0.1 } },
		{ "hard_sigmoid", { -4.1, 3.3 } },
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		for (int type = NUMBER_F32; type <= NUMBER_BF16; type++) {
			const struct curve reference = curve_of(cases[i].name, 0);
			struct curve curve = reference;
			curve.type = (enum number_type)type;
			curve.minus = &reference;
			curve.measure = MEASURE_ULP;
			const struct frame page = frame_of(cases[i].x, (struct interval){ -1, 1 },
				(struct scaling){ .kind = SCALING_LINEAR }, WIDTH, HEIGHT);
			const struct points line = sample_curve(&curve, &page);
			for (size_t k = 0; k < line.count; k++) {
				const struct point drawn = line.point[k];
				const double x = number_round_to(drawn.x, curve.type);
				if (!isnan(drawn.y) && drawn.y != curve_at(&curve, x))
					fail_msg("%s, type %d: %g at %g is not in the table",
						cases[i].name, type, drawn.y, drawn.x);
			}
			free(line.point);
		}
}

/* What is finer than columns costs no more than so many points, and fills them from end to
 * end. */
static void test_detail_beyond_columns(void **state)
{
	(void)state;
	static const struct {
		const char *formula;
		struct interval x;	/* which is full of it */
		size_t most;
	} cases[] = {
		{ "sin(1/x)", { -0.02, 0.02 }, 20000 }, { "sin(1e6*x)", { -5, 5 }, 60000 },
		{ "sin(exp(x^2))", { 2.5, 5 }, 60000 },
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct error error = { .status = STATUS_DONE };
		struct functions *functions = test_functions();
		const double none[PARAMETERS_MAX] = { 0 };
		const struct curve curve = curve_with(catalogue_formula(functions->catalogue,
			cases[i].formula, strlen(cases[i].formula), &error), none, 0);
		const struct frame page = frame_of((struct interval){ -5, 5 },
			(struct interval){ -1.1, 1.1 }, (struct scaling){ .kind = SCALING_LINEAR },
			WIDTH, HEIGHT);
		size_t before = 0, after = 0;
		for (int k = 0; k < EVALUATORS; k++)
			before += functions->effort.points[k];
		const struct points points = sample_curve(&curve, &page);
		for (int k = 0; k < EVALUATORS; k++)
			after += functions->effort.points[k];
		if (after - before > cases[i].most)
			fail_msg("%s: %zu points", cases[i].formula, after - before);
		for (double from = cases[i].x.low; from < cases[i].x.high - 0.02; from += 0.04) {
			struct interval y = range_none;
			for (size_t k = 0; k < points.count; k++)
				if (points.point[k].x >= from && points.point[k].x <= from + 0.04)
					range_include(&y, points.point[k].y);
			if (!(y.low < -0.97 && y.high > 0.97))
				fail_msg("%s: from %g to %g at %g", cases[i].formula, y.low, y.high, from);
		}
		free(points.point);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_every_function),
		cmocka_unit_test(test_steep_places),
		cmocka_unit_test(test_differences),
		cmocka_unit_test(test_logarithmic_axes),
		cmocka_unit_test(test_many_points),
		cmocka_unit_test(test_corners),
		cmocka_unit_test(test_gaps),
		cmocka_unit_test(test_values_are_those_of_tables),
		cmocka_unit_test(test_detail_beyond_columns),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
