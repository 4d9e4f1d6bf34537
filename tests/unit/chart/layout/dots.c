/* SPDX-License-Identifier: MIT */
/* dots.c - dots beside names: every name is read, level, on its line, and no text is on
 * another, on a dot, or outside of the page. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <math.h>
#include <string.h>

#include "chart/layout/layout.h"
#include "unit/chart/fake_device.h"

enum { NAMES_MAX = 120 };

static const char *const words[] = { "ReLU", "Swish (\u03b2 = 0.1)", "x", "\u6fc0\u6d3b\u51fd\u6570",
	"A formula that is so long that nobody would want all of it beside a picture" };

struct plot {
	struct category name[NAMES_MAX];
	struct point point[NAMES_MAX];
	struct series series[NAMES_MAX];
	struct value value[NAMES_MAX];
	struct panel panel[6];
	struct chart chart;
};

static void make(struct plot *plot, size_t names, size_t panels, double size)
{
	for (size_t i = 0; i < names; i++) {
		const double number = size * sin(1.7 * (double)i);
		plot->name[i].name = words[i % (sizeof words / sizeof *words)];
		plot->point[i] = (struct point){ number, -(double)i };
		plot->series[i] = (struct series){ .point = &plot->point[i], .points = 1,
			.dots = true };
		plot->value[i] = (struct value){ plot->point[i], number };
	}
	const size_t columns = panels < 3 ? panels : 3;
	for (size_t i = 0; i < panels; i++)
		plot->panel[i] = (struct panel){
			.title = "Network", .xlabel = "top-1 accuracy, %",
			.column = i % columns, .row = i / columns, .y_shared = i % columns > 0,
			.x = { -1.1 * size, 1.1 * size }, .y = { 0.4 - (double)names, 0.6 },
			.series = plot->series, .series_count = names,
			.category = plot->name, .categories = names,
			.value = plot->value, .values = names,
		};
	plot->chart = (struct chart){
		.source = "Somebody 2017, arXiv:0000.00000, tables 6 to 10",
		.panel = plot->panel, .panels = panels, .columns = columns,
		.rows = (panels + columns - 1) / columns,
		.style = { .width_px = 1280, .height_px = 960, .dpi = 192, .grid = true },
	};
}

static bool overlap(const struct box *a, const struct box *b)
{
	const double least = 0.01;	/* px */
	return a->left + least < b->right && b->left + least < a->right
		&& a->top + least < b->bottom && b->top + least < a->bottom;
}

static void check(const struct layout *layout)
{
	for (size_t i = 0; i < layout->texts.count; i++) {
		const struct box *box = &layout->texts.placed[i].box;
		assert_true(box->left >= -0.01 && box->right <= layout->page.right + 0.01);
		assert_true(box->top >= -0.01 && box->bottom <= layout->page.bottom + 0.01);
		for (size_t k = 0; k < i; k++)
			if (overlap(box, &layout->texts.placed[k].box))
				fail_msg("'%s' is on '%s'", layout->texts.placed[i].label.text,
					layout->texts.placed[k].label.text);
	}
}

static size_t names_shown(const struct layout *layout)
{
	size_t shown = 0;
	for (size_t i = 0; i < layout->axes[0].names.count; i++)
		shown += layout->axes[0].names.text[i] != NULL;
	return shown;
}

static void test_all_sizes(void **state)
{
	(void)state;
	static struct plot plot;
	static const size_t sides[] = { 40, 150, 333, 640, 1280, 3000 };
	static const size_t names[] = { 1, 2, 9, 40, NAMES_MAX };
	for (size_t i = 0; i < 6 * 6 * 5 * 3; i++) {
		make(&plot, names[i / 36 % 5], i / 180 * 2 + 1, i % 2 ? 100 : 3e-7);
		plot.chart.style.width_px = sides[i % 6];
		plot.chart.style.height_px = sides[i / 6 % 6];
		struct fake_device fake = fake_device(&plot.chart.style);
		struct layout layout = layout_make(&plot.chart, &fake.device);
		check(&layout);
		layout_free(&layout);
	}
}

/* Each name stands level with its dot, left of the frame, and a number right of the dot. */
static void test_places(void **state)
{
	(void)state;
	static struct plot plot;
	make(&plot, 9, 2, 80);
	struct fake_device fake = fake_device(&plot.chart.style);
	struct layout layout = layout_make(&plot.chart, &fake.device);
	check(&layout);
	assert_int_equal(names_shown(&layout), 9);
	const struct frame *frame = &layout.axes[0].frame;
	size_t names = 0, numbers = 0;
	for (size_t i = 0; i < layout.texts.count; i++) {
		const struct placed *placed = &layout.texts.placed[i];
		const double middle = (placed->box.top + placed->box.bottom) / 2;
		const double line = fabs(scale_px(&frame->y, -1) - scale_px(&frame->y, 0));
		const double height = placed->box.bottom - placed->box.top;
		if (placed->box.right < frame->box.left && middle < frame->box.bottom) {
			names++;
			const double place = (scale_px(&frame->y, 0) - middle) / line;
			assert_true(fabs(place - round(place)) * line < 0.2 * height);
		}
		if (placed->box.left > frame->box.left && placed->box.right < frame->box.right
				&& middle > frame->box.top && middle < frame->box.bottom)
			numbers++;
	}
	assert_int_equal(names, 9);
	assert_int_equal(numbers, 9);
	layout_free(&layout);
}

/* The names of a page too low for all of them are not on each other, and some are there. */
static void test_many_names(void **state)
{
	(void)state;
	static struct plot plot;
	make(&plot, NAMES_MAX, 1, 1);
	struct fake_device fake = fake_device(&plot.chart.style);
	struct layout layout = layout_make(&plot.chart, &fake.device);
	check(&layout);
	assert_in_range(names_shown(&layout), 10, NAMES_MAX / 2);
	assert_true(layout.axes[0].value_px == 0);
	layout_free(&layout);
}

/* On a page a little too low for them the names, and the numbers, are smaller before any is
 * left out. */
static void test_smaller_names(void **state)
{
	(void)state;
	static struct plot plot;
	bool smaller = false;
	make(&plot, 9, 1, 1);
	for (size_t height_px = 960; height_px > 80; height_px -= 10) {
		plot.chart.style.height_px = height_px;
		struct fake_device fake = fake_device(&plot.chart.style);
		struct layout layout = layout_make(&plot.chart, &fake.device);
		check(&layout);
		if (layout.axes[0].names.count > 0
				&& layout.axes[0].names.size_px < layout.drawing.sizes.tick) {
			assert_int_equal(names_shown(&layout), 9);
			assert_true(layout.axes[0].value_px > 0);
			smaller = true;
		}
		layout_free(&layout);
	}
	assert_true(smaller);
}

/* Numbers of one panel have equal decimals, as many as they need. */
static void test_numbers(void **state)
{
	(void)state;
	static const struct {
		double number[3];
		const char *text[3];
	} cases[] = {
		{ { 1.4142135, 1, 0.367879 }, { "1.414", "1.000", "0.368" } },
		{ { 74.7, 80, 75.25 }, { "74.70", "80.00", "75.25" } },
		{ { 74.7, 80, 75.1 }, { "74.7", "80.0", "75.1" } },
		{ { 5e18, 1.5, 0 }, { "5\u00d710\u00b9\u2078", "1.5", "0" } },
		{ { -0.25, 0.04655, 1e-17 }, { "\u22120.25", "0.04655", "1\u00d710\u207b\u00b9\u2077" } },
	};
	static struct plot plot;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		make(&plot, 3, 1, 1);
		for (size_t k = 0; k < 3; k++)
			plot.value[k].number = cases[i].number[k];
		struct fake_device fake = fake_device(&plot.chart.style);
		struct layout layout = layout_make(&plot.chart, &fake.device);
		for (size_t k = 0; k < 3; k++) {
			bool found = false;
			for (size_t j = 0; j < layout.texts.count; j++)
				found = found || strcmp(layout.texts.placed[j].label.text,
					cases[i].text[k]) == 0;
			if (!found)
				fail_msg("no '%s'", cases[i].text[k]);
		}
		layout_free(&layout);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_all_sizes),
		cmocka_unit_test(test_places),
		cmocka_unit_test(test_many_names),
		cmocka_unit_test(test_smaller_names),
		cmocka_unit_test(test_numbers),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
