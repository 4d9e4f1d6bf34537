/* SPDX-License-Identifier: MIT */
/* panel.c - see panel.h */
#include "script/panel.h"

#include "curve/curve.h"
#include "sampling/grid.h"
#include "script/axis.h"
#include "script/data.h"
#include "script/envelope.h"
#include "script/place.h"
#include "script/text.h"
#include "sink/cells.h"
#include "sink/palette.h"
#include "sink/sink.h"
#include "support/output.h"

static void put_key(struct output *output, const struct head *head, const struct cell *cell,
	const struct place *place, enum scaling_kind scaling, struct interval y)
{
	static const char *const where[] = {
		[LEGEND_NORTHWEST] = "inside left top", [LEGEND_NORTHEAST] = "inside right top",
		[LEGEND_SOUTHWEST] = "inside left bottom",
		[LEGEND_SOUTHEAST] = "inside right bottom", [LEGEND_RIGHT] = "outside right center",
	};
	enum legend legend = head->figure.style.legend;
	/* The panel above has the same lines in the same colours. */
	if (legend == LEGEND_NONE || cell->difference) {
		output_text(output, "unset key\n");
		return;
	}
	if (legend == LEGEND_DIRECT)
		legend = LEGEND_BEST;
	if (legend == LEGEND_BEST && scaling != SCALING_LINEAR)
		legend = LEGEND_RIGHT;
	if (legend == LEGEND_BEST)
		legend = place_best(place, y, cell->curves);
	output_print(output, "set key %s Left reverse noenhanced\n", where[legend]);
}

/* The dashes of pictures, in lengths of gnuplot. */
static const char *dash_of(const struct look *look)
{
	static const char *const dashes[DASH_COUNT] = {
		[DASH_NONE] = "", [DASH_LONG] = " dashtype (10,5)", [DASH_DOT] = " dashtype (2.5,3.5)",
		[DASH_LONG_DOT] = " dashtype (10,4,2.5,4)", [DASH_SHORT] = " dashtype (5,3.5)",
		[DASH_LONG_DOT_DOT] = " dashtype (10,3,2.5,3,2.5,3)",
		[DASH_LONGER] = " dashtype (16,4)", [DASH_LONGER_SHORT] = " dashtype (14,3,5,3)",
	};
	return look->dashed ? dashes[look->dash] : "";
}

static unsigned color_of(const struct cell *cell, size_t i)
{
	const struct look *look = &cell->look[i];
	if (look->colored)
		return look->color;
	if (look->number > 0)
		return palette_light[(look->number - 1) % PALETTE_COLORS];
	return cell->scheme.shades > 0
		? ramp_shade(ramp_light, cell->scheme.color[i], cell->scheme.shades)
		: palette_light[cell->scheme.color[i] % PALETTE_COLORS];
}

/* Lines and texts that were asked for, and no more those of the panel before. */
static void put_pointers(struct output *output, const struct panel_head *asked, bool difference)
{
	output_text(output, "unset arrow\nunset label\n");
	for (size_t i = 0; i < asked->uprights; i++)
		output_print(output, "set arrow from %.17g, graph 0 to %.17g, graph 1 nohead "
			"dashtype (5,3.5) linecolor rgb '#444444'\n", asked->upright[i],
			asked->upright[i]);
	for (size_t i = 0; !difference && i < asked->levels; i++)
		output_print(output, "set arrow from graph 0, first %.17g to graph 1, first %.17g "
			"nohead dashtype (5,3.5) linecolor rgb '#444444'\n", asked->level[i],
			asked->level[i]);
	for (size_t i = 0; !difference && i < asked->texts; i++) {
		output_text(output, "set label ");
		text_put_quoted(output, asked->text[i].text);
		output_print(output, " at %.17g, %.17g noenhanced\n", asked->text[i].at.x,
			asked->text[i].at.y);
	}
}

static void put_ticks(struct output *output, const char *axis, const struct tick_wish *wish)
{
	if (wish->count == 0)
		return;
	output_print(output, "set %stics ", axis);
	for (size_t i = 0; i < wish->count; i++)
		output_print(output, "%s%.17g", wish->count == 1 ? "" : i == 0 ? "(" : ", ",
			wish->value[i]);
	output_text(output, wish->count == 1 ? "\n" : ")\n");
}

static void put_plot(struct output *output, const struct head *head, const struct cell *cell,
	size_t number)
{
	output_text(output, "plot ");
	for (size_t i = 0; i < cell->curves; i++) {
		const unsigned color = color_of(cell, i);
		struct curve edge[2];
		const struct grid grid = data_grid(head, cell->panel);
		const bool envelope = envelope_is_wanted(&cell->curve[i], &grid);
		if (envelope || curve_band(&cell->curve[i], &edge[0], &edge[1]))
			output_print(output, "$band%zu_%zu using 1:2:3 with filledcurves "
				"linecolor rgb '#%06x' fillstyle transparent solid 0.2 noborder "
				"notitle, \\\n     ", number, i + 1, color);
		const bool line = envelope || data_is_line(head, &cell->curve[i]);
		output_print(output, "$curve%zu_%zu with %s%s linecolor rgb '#%06x' title ",
			number, i + 1, line ? "lines linewidth 2" : "points pointtype 7",
			line ? dash_of(&cell->look[i]) : "", color);
		text_put_quoted(output, cell->title[i]);
		output_text(output, i + 1 < cell->curves ? ", \\\n     " : "\n");
	}
}

void panel_put(struct output *output, const struct head *head, const struct cell *cell,
	size_t number, const struct place *place)
{
	const struct figure_head *figure = &head->figure;
	const enum scaling_kind scaling = cell->difference == figure->difference
		? figure->style.y_scaling : SCALING_LINEAR;
	const struct panel_head *asked = &figure->panel[cell->panel];
	const struct interval given = cell->difference ? (struct interval){ 0, 0 } : asked->y;
	if (figure->panels > 1)
		output_text(output, "set xtics autofreq\n");
	axis_put_x(output, place);
	const struct interval y = axis_put_y(output, place, scaling, given);
	text_put_setting(output, "ylabel", cell->difference ? cell->ylabel : asked->ylabel);
	text_put_setting(output, "xlabel", asked->xlabel);
	if (figure->panels > 1)
		text_put_setting(output, "title", cell->difference ? NULL
			: asked->title != NULL ? asked->title : cell->heading);
	put_pointers(output, asked, cell->difference);
	put_ticks(output, "x", &asked->x_ticks);
	if (!cell->difference)
		put_ticks(output, "y", &asked->y_ticks);
	put_key(output, head, cell, place, scaling, y);
	put_plot(output, head, cell, number);
}
