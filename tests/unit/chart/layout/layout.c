/* SPDX-License-Identifier: MIT */
/* layout.c - everything is on the page, and nothing is on anything else. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>

#include "chart/layout/layout.h"
#include "unit/chart/fake_device.h"

static const char LONG[] = "A title that is too long for one line, so that it must be broken "
	"into several, and is still too long for those in all but the largest figures there are";

static const struct point arm[] = { { -5, 0 }, { 0, 0 }, { 5, 5 } };
static const struct point small[] = { { -5, -3e-9 }, { 5, 1e-8 } };
static const struct point diagonal[] = { { -5, -5 }, { 5, 5 } };

static bool overlap(const struct box *a, const struct box *b)
{
	const double least = 0.01;	/* px */
	return a->left + least < b->right && b->left + least < a->right &&
		a->top + least < b->bottom && b->top + least < a->bottom;
}

static bool within(const struct box *inner, const struct box *outer)
{
	const double least = 0.01;
	return inner->left >= outer->left - least && inner->right <= outer->right + least &&
		inner->top >= outer->top - least && inner->bottom <= outer->bottom + least;
}

static void check_texts(const struct layout *layout)
{
	for (size_t i = 0; i < layout->texts.count; i++) {
		const struct box *box = &layout->texts.placed[i].box;
		if (!within(box, &layout->page))
			fail_msg("'%s' at %g %g %g %g is not on the page, %g x %g",
				layout->texts.placed[i].label.text, box->left, box->top,
				box->right, box->bottom, layout->page.right, layout->page.bottom);
		for (size_t k = 0; k < i; k++)
			if (overlap(box, &layout->texts.placed[k].box))
				fail_msg("'%s' is on '%s', %g x %g",
					layout->texts.placed[i].label.text,
					layout->texts.placed[k].label.text, layout->page.right,
					layout->page.bottom);
		for (size_t k = 0; k < layout->panels; k++) {
			assert_false(overlap(box, &layout->axes[k].frame.box));
			if (layout->legend[k].columns > 0)
				assert_false(overlap(box, &layout->legend[k].box));
		}
	}
}

static void check_frames(const struct layout *layout)
{
	for (size_t i = 0; i < layout->panels; i++) {
		const struct box *box = &layout->axes[i].frame.box;
		assert_true(within(box, &layout->page));
		assert_true(box->right - box->left >= 1 && box->bottom - box->top >= 1);
		for (size_t k = 0; k < i; k++) {
			const struct box *other = &layout->axes[k].frame.box;
			const struct panel *panel = layout->axes[i].panel;
			assert_false(overlap(box, other));
			if (panel->column == layout->axes[k].panel->column)
				assert_true(box->left == other->left && box->right == other->right);
			if (panel->row == layout->axes[k].panel->row)
				assert_true(box->top == other->top && box->bottom == other->bottom);
		}
	}
}

static void check_legends(const struct layout *layout)
{
	for (size_t i = 0; i < layout->panels; i++) {
		const struct legend_place *legend = &layout->legend[i];
		if (legend->columns == 0)
			continue;
		assert_true(within(&legend->box, &layout->page));
		for (size_t k = 0; k < layout->panels; k++) {
			const struct box *frame = &layout->axes[k].frame.box;
			if (k == i && legend->inside)
				assert_true(within(&legend->box, frame));
			else
				assert_false(overlap(&legend->box, frame));
		}
	}
}

static struct layout check(const struct chart *chart)
{
	struct fake_device fake = fake_device(&chart->style);
	struct layout layout = layout_make(chart, &fake.device);
	check_texts(&layout);
	check_frames(&layout);
	check_legends(&layout);
	return layout;
}

/* So many panels with texts that are as long as given. */
static struct chart make(struct panel *panel, size_t columns, size_t rows, const char *text,
	const struct series *series, size_t count)
{
	for (size_t i = 0; i < columns * rows; i++)
		panel[i] = (struct panel){
			.title = text, .xlabel = text, .ylabel = text,
			.column = i % columns, .row = i / columns,
			.x = { -5, 5 },
			.series = series, .series_count = count,
		};
	return (struct chart){
		.title = text,
		.panel = panel, .panels = columns * rows, .columns = columns, .rows = rows,
		.style = { .width_px = 1280, .height_px = 960, .dpi = 192, .grid = true },
	};
}

static void test_all_sizes(void **state)
{
	(void)state;
	static const size_t sizes[] = { 1, 15, 40, 77, 150, 1280, 4000 };
	static const char *const texts[] = { NULL, "x", "Sigmoid", LONG };
	static const enum legend legends[] = { LEGEND_BEST, LEGEND_SOUTHWEST, LEGEND_RIGHT,
		LEGEND_DIRECT };
	const size_t count = sizeof sizes / sizeof sizes[0];
	const struct series series[] = {
		{ .name = "ReLU", .point = arm, .points = 3 },
		{ .name = "A name that is rather long", .point = small, .points = 2, .color = 1 },
	};
	struct panel panel[16];
	for (size_t i = 0; i < count * count * 4 * 3; i++) {
		const size_t width_px = sizes[i % count], height_px = sizes[i / count % count];
		const size_t which = i / (count * count);
		const size_t columns = which / 4 % 3 + 1, rows = columns * columns / 2 + 1;
		/* On a page with less than a few pixels for a frame they may touch. */
		if (width_px < 4 * columns || height_px < 4 * rows)
			continue;
		struct chart chart = make(panel, columns, rows, texts[which % 4], series, 2);
		chart.style.width_px = width_px;
		chart.style.height_px = height_px;
		chart.style.legend = legends[(i + which) % 4];	/* all with each size */
		struct layout layout = check(&chart);
		layout_free(&layout);
	}
}

/* Whether a box of that size is free somewhere in the frame. */
static bool has_free_place(const struct cover *cover, const struct box *frame,
	const struct legend_place *legend)
{
	enum { PLACES = 16 };
	const double inset = legend->space_px;
	const double width = legend->box.right - legend->box.left;
	const double height = legend->box.bottom - legend->box.top;
	const double across = frame->right - frame->left - 2 * inset - width;
	const double down = frame->bottom - frame->top - 2 * inset - height;
	for (int i = 0; i <= PLACES; i++)
		for (int k = 0; k <= PLACES && across >= 0 && down >= 0; k++) {
			const double left = frame->left + inset + across * i / PLACES;
			const double top = frame->top + inset + down * k / PLACES;
			if (cover_count(cover, &(struct box){
					left, top, left + width, top + height }) == 0)
				return true;
		}
	return false;
}

/* A legend is on a curve only where it has no other place. */
static void check_covering(const struct chart *chart, const struct layout *layout)
{
	for (size_t i = 0; i < layout->panels; i++) {
		const struct legend_place *legend = &layout->legend[i];
		const struct frame *frame = &layout->axes[i].frame;
		if (chart->style.legend != LEGEND_BEST || legend->columns == 0 || !legend->inside)
			continue;
		struct cover *cover = cover_new(&chart->panel[i], frame, NULL, 0);
		assert_true(cover_count(cover, &legend->box) == 0
			|| !has_free_place(cover, &frame->box, legend));
		cover_free(cover);
	}
}

/* The same numbers on every run and machine. */
static double chance(uint64_t *state)
{
	*state = *state * 6364136223846793005u + 1442695040888963407u;
	return (double)(*state >> 11) / 0x1p53;
}

static size_t one_of(uint64_t *state, size_t count)
{
	return (size_t)(chance(state) * (double)count);
}

enum { RANDOM_SERIES = 6, RANDOM_POINTS = 40 };

struct random_request {
	struct point point[RANDOM_SERIES][RANDOM_POINTS];
	struct series series[RANDOM_SERIES];
	struct panel panel[16];
	struct chart chart;
};

/* Rows that end early, some with titles; labels below the lowest panel of each column alone. */
static void make_ragged(struct random_request *request, uint64_t *state)
{
	static const char *const titles[] = { "Rectifiers", LONG, "Sigmoids", "x" };
	struct chart *chart = &request->chart;
	size_t count = 0;
	for (size_t row = 0; row < chart->rows; row++) {
		const size_t columns = row == 0 ? chart->columns : 1 + one_of(state, chart->columns);
		for (size_t column = 0; column < columns; column++) {
			struct panel *panel = &request->panel[count++];
			panel->row = row;
			panel->column = column;
			panel->row_title = column == 0 && chance(state) < 0.5
				? titles[one_of(state, 4)] : NULL;
		}
	}
	chart->panels = count;
	for (size_t i = 0; i < count; i++)
		for (size_t k = i + 1; k < count; k++)
			if (request->panel[k].column == request->panel[i].column) {
				request->panel[i].x_shared = true;
				request->panel[i].xlabel = NULL;
			}
}

static void make_request(struct random_request *request, uint64_t *state)
{
	static const char *const texts[] = { NULL, "x", "Sigmoid", "激活函数", LONG };
	static const char *const names[] = { "GELU", "Swish (β = 0.1)", LONG, "σ′", "x" };
	const double size = pow(10, 12 * chance(state) - 6);
	const double offset = chance(state) < 0.7 ? 0 : size * pow(10, 12 * chance(state));
	const struct interval x = { -5 * chance(state) * size + offset,
		(0.01 + 5 * chance(state)) * size + offset };
	const size_t count = 1 + one_of(state, RANDOM_SERIES);
	for (size_t i = 0; i < count; i++) {
		const double slope = chance(state) * 4 - 2, level = chance(state) * 4 - 2;
		const double bend = chance(state) * 2;
		for (size_t k = 0; k < RANDOM_POINTS; k++) {
			const double share = (double)k / (RANDOM_POINTS - 1);
			request->point[i][k] = (struct point){
				x.low * (1 - share) + x.high * share,
				size * (level + slope * share + bend * share * share),
			};
		}
		request->series[i] = (struct series){
			.name = names[one_of(state, 5)], .color = i,
			.point = request->point[i], .points = RANDOM_POINTS,
			.dots = chance(state) < 0.1,
		};
	}
	const size_t columns = 1 + one_of(state, 3), rows = 1 + one_of(state, 3);
	request->chart = make(request->panel, columns, rows, texts[one_of(state, 5)],
		request->series, count);
	const bool symmetric = chance(state) < 0.3;
	for (size_t i = 0; i < columns * rows; i++) {
		request->panel[i].x = x;
		request->panel[i].title = texts[one_of(state, 5)];
		request->panel[i].ylabel = texts[one_of(state, 5)];
		request->panel[i].legend_above = chance(state) < 0.1;
		if (symmetric) {
			request->panel[i].scaling = (struct scaling){
				SCALING_SYMLOG, size * 1e-3 };
			request->panel[i].y = (struct interval){ -9 * size, 9 * size };
		}
	}
	if (chance(state) < 0.5)
		make_ragged(request, state);
	request->chart.style.width_px = 160 + one_of(state, 3841);
	request->chart.style.height_px = 120 + one_of(state, 2881);
	request->chart.style.dpi = 72 + 228 * chance(state);
	request->chart.style.print = chance(state) < 0.3;
	request->chart.style.legend = (enum legend)one_of(state, LEGEND_DIRECT + 1);
}

static void test_random_requests(void **state)
{
	(void)state;
	enum { REQUESTS = 400 };
	static struct random_request request;
	/* Others by hand: LAYOUT_SEED=3 .../layout */
	uint64_t seed = getenv("LAYOUT_SEED") != NULL ? strtoull(getenv("LAYOUT_SEED"), NULL, 10) : 11;
	for (size_t i = 0; i < REQUESTS; i++) {
		make_request(&request, &seed);
		struct layout layout = check(&request.chart);
		check_covering(&request.chart, &layout);
		layout_free(&layout);
	}
}

static void test_too_small_for_anything(void **state)
{
	(void)state;
	const struct series series = { .name = "ReLU", .point = arm, .points = 3 };
	struct panel panel[16];
	struct chart chart = make(panel, 4, 4, LONG, &series, 1);
	chart.style.width_px = chart.style.height_px = 1;
	struct fake_device fake = fake_device(&chart.style);
	struct layout layout = layout_make(&chart, &fake.device);
	assert_int_equal(layout.texts.count, 0);
	layout_free(&layout);
}

static void test_ordinary_figure_has_everything(void **state)
{
	(void)state;
	const struct series series = { .name = "ReLU", .point = arm, .points = 3 };
	struct panel panel[1];
	const struct chart chart = make(panel, 1, 1, "ReLU", &series, 1);
	struct layout layout = check(&chart);
	/* Its title, the panel's, both labels. */
	assert_int_equal(layout.texts.count, 4 + layout.axes[0].x_ticks.count
		+ layout.axes[0].y_ticks.count);
	assert_true(layout.axes[0].x_ticks.count >= 5);
	assert_true(layout.axes[0].y_ticks.count >= 4);
	assert_true(layout.legend[0].columns == 1 && layout.legend[0].inside);
	layout_free(&layout);
}

static void test_factors_have_room(void **state)
{
	(void)state;
	static const struct point tiny[] = { { 0, -1e-300 }, { 1e9, 1e-300 } };
	const struct series series = { .name = "tiny", .point = tiny, .points = 2 };
	struct panel panel[4];
	const struct chart chart = make(panel, 2, 2, LONG, &series, 1);
	for (size_t i = 0; i < 4; i++)
		panel[i].x = (struct interval){ 0, 1e9 };
	struct layout layout = check(&chart);
	assert_string_equal(layout.axes[0].x_ticks.factor, "×10⁹");
	assert_string_equal(layout.axes[0].y_ticks.factor, "×10⁻³⁰⁰");
	layout_free(&layout);
}

static void test_wide_labels_have_room(void **state)
{
	(void)state;
	static const struct point point[] = { { 1e6, 1e6 }, { 1e6 + 1e-3, 1e6 + 1e-3 } };
	const struct series series = { .name = "x", .point = point, .points = 2 };
	struct panel panel[2];
	const struct chart chart = make(panel, 2, 1, NULL, &series, 1);
	panel[0].x = panel[1].x = (struct interval){ 1e6, 1e6 + 1e-3 };
	struct layout layout = check(&chart);
	assert_true(layout.axes[0].x_ticks.count >= 4);
	assert_string_equal(layout.axes[0].x_ticks.factor, "×10⁻³ + 1000000");
	layout_free(&layout);
}

static void test_rows_share_the_height(void **state)
{
	(void)state;
	const double share[] = { 3, 1 };
	const struct series series = { .name = "ReLU", .point = arm, .points = 3 };
	struct panel panel[2];
	struct chart chart = make(panel, 1, 2, "x", &series, 1);
	chart.row_share = share;
	struct layout layout = check(&chart);
	const struct box *high = &layout.axes[0].frame.box, *low = &layout.axes[1].frame.box;
	assert_true(fabs((high->bottom - high->top) / (low->bottom - low->top) - 3) < 0.05);
	layout_free(&layout);
}

static void test_many_names(void **state)
{
	(void)state;
	struct series series[200];
	for (size_t i = 0; i < 200; i++)
		series[i] = (struct series){
			.name = "swish", .point = diagonal, .points = 2, .color = i
		};
	struct panel panel[1];
	const struct chart chart = make(panel, 1, 1, "x", series, 200);
	struct layout layout = check(&chart);
	const struct legend_place *legend = &layout.legend[0];
	assert_false(legend->inside);
	assert_true(legend->columns > 1 && legend->shown < 200);
	char text[LEGEND_MORE_MAX], more[LEGEND_MORE_MAX];
	snprintf(more, sizeof more, "and %zu more", 200 - legend->shown + 1);
	assert_string_equal(legend_name(legend, legend->shown - 1, text), more);
	layout_free(&layout);
}

/* Differences take no room for a legend, wherever that of their panel is; names
 * at the ends of the lines are welcome. */
static void test_legend_above(void **state)
{
	(void)state;
	static const enum legend legends[] = { LEGEND_BEST, LEGEND_SOUTHWEST, LEGEND_RIGHT };
	const struct series series[] = {
		{ .name = "ReLU", .point = arm, .points = 3 },
		{ .name = "diagonal", .point = diagonal, .points = 2, .color = 1 },
	};
	struct panel panel[2];
	struct chart chart = make(panel, 1, 2, "x", series, 2);
	panel[1].legend_above = true;
	for (size_t i = 0; i < sizeof legends / sizeof legends[0]; i++) {
		chart.style.legend = legends[i];
		struct layout layout = check(&chart);
		assert_true(layout.legend[0].columns > 0);
		assert_int_equal(layout.legend[1].columns, 0);
		layout_free(&layout);
	}
	chart.style.legend = LEGEND_DIRECT;
	struct layout layout = check(&chart);
	assert_true(layout.legend[0].direct && layout.legend[1].direct);
	layout_free(&layout);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_all_sizes),
		cmocka_unit_test(test_random_requests),
		cmocka_unit_test(test_too_small_for_anything),
		cmocka_unit_test(test_ordinary_figure_has_everything),
		cmocka_unit_test(test_factors_have_room),
		cmocka_unit_test(test_wide_labels_have_room),
		cmocka_unit_test(test_rows_share_the_height),
		cmocka_unit_test(test_many_names),
		cmocka_unit_test(test_legend_above),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
