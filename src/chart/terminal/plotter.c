/* SPDX-License-Identifier: MIT */
/* plotter.c - see plotter.h
 *
 * The layout knows nothing of squares. Its sizes are chosen here so that what
 * belongs to a row of the screen falls into it: a label beside its tick, the
 * labels of x in the row below the frame.
 */
#include "chart/terminal/plotter.h"

#include <math.h>
#include <stdlib.h>

#include "chart/page/theme.h"
#include "chart/terminal/screen.h"
#include "support/memory.h"
#include "support/sort.h"

/* Of a font's size: from the base line up to the middle of a digit. */
static const double MIDDLE = 0.365;

static const double TICK_LENGTH_MAX_PX = 3, SAMPLE_MIN_PX = 5;
enum { LINE_DOTS = 1 };		/* across */

static struct plotter *plotter_of(struct device *device)
{
	return (struct plotter *)device;
}

static bool inside(const struct plotter *plotter, enum part part)
{
	return plotter->depth > 0 && plotter->part[plotter->depth - 1] == part;
}

static void sizes(struct device *device, struct sizes *sizes)
{
	(void)device;
	*sizes = (struct sizes){
		.title = SQUARE_DOTS_Y, .panel_title = SQUARE_DOTS_Y, .label = SQUARE_DOTS_Y,
		.tick = SQUARE_DOTS_Y,
		.legend = 2.9,		/* rows that are no more than a square apart */
		.curve = LINE_DOTS, .frame = 1, .grid = 1, .zero = 1,
		.tick_length = 1.5, .dot = 1,
		.gap = 0.8,
		.margin = 0.4,
		.between = SQUARE_DOTS_X,
	};
}

static struct extent measure(struct device *device, const char *text, struct font font)
{
	(void)font;
	return (struct extent){
		.width_px = (double)(SQUARE_DOTS_X
			* screen_width(plotter_of(device)->screen, text)),
		.ascent_px = 0.75 * SQUARE_DOTS_Y,
		.descent_px = 0.25 * SQUARE_DOTS_Y,
	};
}

static long column_of(double x)
{
	return lround(floor(x / SQUARE_DOTS_X));
}

static long row_of(double y)
{
	return lround(floor(y / SQUARE_DOTS_Y));
}

static struct point in_frame(const struct plotter *plotter, struct point point)
{
	const struct box *frame = &plotter->frame;
	return !plotter->framed ? point : (struct point){
		fmin(fmax(point.x, frame->left), frame->right),
		fmin(fmax(point.y, frame->top), frame->bottom) };
}

static void line(struct device *device, const struct point *point, size_t points,
	const struct pen *pen)
{
	struct plotter *plotter = plotter_of(device);
	const size_t number = screen_pen(plotter->screen, pen->color, pen->dash);
	if (inside(plotter, PART_LEGEND)) {
		/* What is shorter leads from the end of a line to its name. */
		plotter->sample = fabs(point[points - 1].x - point[0].x) >= SAMPLE_MIN_PX;
		plotter->sample_mark = false;
		plotter->sample_pen = number;
		return;
	}
	if (inside(plotter, PART_POINTS)) {	/* around a point that is left out */
		const struct point opposite = point[points / 2];
		screen_mark(plotter->screen, column_of((point[0].x + opposite.x) / 2),
			row_of((point[0].y + opposite.y) / 2), true, number);
		return;
	}
	size_t drawn = 0;
	for (size_t i = 1; i < points; i++)
		screen_line(plotter->screen, in_frame(plotter, point[i - 1]),
			in_frame(plotter, point[i]), number, &drawn);
}

/* Every fourth dot between the edges, in the line's colour. */
static void fill_row(struct plotter *plotter, const double *edge, size_t edges, long y, size_t pen)
{
	for (size_t i = 0; i + 1 < edges; i += 2)
		for (long x = lround(ceil(edge[i] - 0.5)); (double)x + 0.5 < edge[i + 1]; x++)
			if ((x + 2 * y) % 4 == 0)
				screen_shade(plotter->screen, x, y, pen);
}

static void polygon(struct device *device, const struct point *point, size_t points,
	struct color color)
{
	struct plotter *plotter = plotter_of(device);
	double *edge = memory_new(points, sizeof *edge);
	double top = INFINITY, bottom = -INFINITY;
	color.alpha = 255;
	const size_t pen = screen_pen(plotter->screen, color, DASH_NONE);
	for (size_t i = 0; i < points; i++) {
		top = fmin(top, point[i].y);
		bottom = fmax(bottom, point[i].y);
	}
	for (long y = lround(floor(top)); (double)y < bottom; y++) {
		const double middle = (double)y + 0.5;
		size_t edges = 0;
		for (size_t i = 0; i < points; i++) {
			const struct point a = point[i], b = point[(i + 1) % points];
			if ((a.y <= middle) != (b.y <= middle))
				edge[edges++] = a.x + (middle - a.y) / (b.y - a.y) * (b.x - a.x);
		}
		sort_ascending(edge, edges);
		fill_row(plotter, edge, edges, y, pen);
	}
	free(edge);
}

static void upright_rule(struct plotter *plotter, const struct box *box, bool faint)
{
	const long column = column_of(box->left);
	const long first = row_of(box->top), last = row_of(box->bottom);
	if (box->bottom - box->top < TICK_LENGTH_MAX_PX) {
		screen_arms(plotter->screen, column, first, ARM_DOWN, faint);
		return;
	}
	for (long row = first; row <= last; row++)
		screen_arms(plotter->screen, column, row,
			(row > first ? ARM_UP : 0) | (row < last ? ARM_DOWN : 0), faint);
}

static void level_rule(struct plotter *plotter, const struct box *box, bool faint)
{
	const long row = row_of(box->top);
	const long first = column_of(box->left), last = column_of(box->right - 0.5);
	if (box->right - box->left < TICK_LENGTH_MAX_PX) {
		screen_arms(plotter->screen, column_of(box->right), row, ARM_LEFT, faint);
		return;
	}
	for (long column = first; column <= last; column++)
		screen_arms(plotter->screen, column, row,
			(column > first ? ARM_LEFT : 0) | (column < last ? ARM_RIGHT : 0), faint);
}

/* Of what is made of rectangles only the frame, its ticks and zero are shown. */
static void rectangle(struct device *device, const struct box *box, struct color color)
{
	struct plotter *plotter = plotter_of(device);
	const bool faint = inside(plotter, PART_ZERO);
	(void)color;
	if (!faint && !inside(plotter, PART_FRAME))
		return;
	if (box->bottom - box->top >= box->right - box->left)
		upright_rule(plotter, box, faint);
	else
		level_rule(plotter, box, faint);
}

static void dot(struct device *device, struct point center, double radius_px, struct color color)
{
	struct plotter *plotter = plotter_of(device);
	color.alpha = 255;	/* a character is there or not */
	const size_t pen = screen_pen(plotter->screen, color, DASH_NONE);
	(void)radius_px;
	if (inside(plotter, PART_LEGEND)) {
		plotter->sample = plotter->sample_mark = true;
		plotter->sample_pen = pen;
		return;
	}
	screen_mark(plotter->screen, column_of(center.x), row_of(center.y), false, pen);
}

/* Three squares and a blank, left of the one where the name begins. */
static void draw_sample(struct plotter *plotter, long column, long row)
{
	const double y = (double)(row * SQUARE_DOTS_Y) + 1.5;
	const double left = (double)((column - 4) * SQUARE_DOTS_X);
	const double right = (double)((column - 1) * SQUARE_DOTS_X - 1);
	size_t drawn = 0;
	if (plotter->sample_mark)
		screen_mark(plotter->screen, column - 3, row, false, plotter->sample_pen);
	else
		screen_line(plotter->screen, (struct point){ left, y }, (struct point){ right, y },
			plotter->sample_pen, &drawn);
	plotter->sample = false;
}

static void text(struct device *device, const struct label *label)
{
	struct plotter *plotter = plotter_of(device);
	const long width = (long)screen_width(plotter->screen, label->text);
	const long row = row_of(label->at.y - MIDDLE * label->font.size_px);
	const long before[] = {
		[ANCHOR_START] = 0, [ANCHOR_MIDDLE] = width / 2, [ANCHOR_END] = width - 1,
	};
	const long column = column_of(label->at.x) - before[label->anchor];
	if (plotter->sample)
		draw_sample(plotter, column, row);
	screen_text(plotter->screen, column > 0 ? column : 0, row, label->text,
		label->font.bold ? TEXT_BOLD : TEXT_PLAIN, inside(plotter, PART_LEGEND)
			? screen_find_pen(plotter->screen, label->color) : SCREEN_NO_PEN);
}

/* Lines end half their width outside the frame, which may be in another square. */
static void clip(struct device *device, const struct box *box)
{
	struct plotter *plotter = plotter_of(device);
	const double half = LINE_DOTS / 2.0;
	plotter->framed = box != NULL;
	if (box != NULL)
		plotter->frame = (struct box){ box->left + half, box->top + half,
			box->right - half, box->bottom - half };
}

static void begin(struct device *device, enum part part, size_t number, const char *name)
{
	struct plotter *plotter = plotter_of(device);
	(void)number, (void)name;
	plotter->part[plotter->depth++] = part;
}

static void end(struct device *device)
{
	plotter_of(device)->depth--;
}

const struct device_type plotter_type = {
	.sizes = sizes,
	.measure = measure,
	.line = line,
	.polygon = polygon,
	.rectangle = rectangle,
	.dot = dot,
	.text = text,
	.clip = clip,
	.begin = begin,
	.end = end,
};
