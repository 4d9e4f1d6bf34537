/* model_warn.c - what a figure does not show; see model.h */
#include <stdlib.h>
#include <string.h>

#include "chart/model/legibility.h"
#include "chart/model/model.h"
#include "curve/curve.h"
#include "support/memory.h"

static const double FRAME_SHARE = 0.85;		/* of a page, without what is around it */

/* A frame as large as the panel's, about. */
static struct frame frame_of(const struct model *model, const struct panel *panel)
{
	const struct chart *chart = &model->chart;
	double shares = 0;
	for (size_t row = 0; row < chart->rows; row++)
		shares += model->row_share[row];
	const double width_px = FRAME_SHARE * (double)chart->style.width_px / (double)chart->columns;
	const double height_px = FRAME_SHARE * (double)chart->style.height_px
		* model->row_share[panel->row] / shares;
	return (struct frame){
		.box = { 0, 0, width_px, height_px },
		.x = scale_make(panel->x, 0, width_px),
		.y = scale_make_as(panel->scaling, panel->y, height_px, 0),
	};
}

static void warn_of_pair(const struct cell *cell, struct alike pair, size_t pairs,
	const char *near, struct sink *sink)
{
	char *one = curve_label(&cell->curve[pair.one]);
	char *other = curve_label(&cell->curve[pair.other]);
	char *more = pairs < 2 ? memory_print("%s", "") : memory_print(" (and %zu more pair%s)",
		pairs - 1, pairs > 2 ? "s" : "");
	if (strcmp(one, other) == 0)
		sink_warn(sink, "'%s' is there twice, and one line covers the other%s", one, more);
	else
		sink_warn(sink, "'%s' and '%s' are less than %s apart everywhere%s; "
			"try --diff or another range", one, other, near, more);
	free(one);
	free(other);
	free(more);
}

/* Panels of differences show what those above them cannot. */
static void warn_of_pairs(const struct model *model, const struct sharpness *sharpness,
	struct sink *sink)
{
	/* Values are meant to lie on their function. */
	const bool told = model->head->figure.difference || model->head->curve->given != NULL;
	for (size_t i = 0; !told && i < model->cells; i++) {
		const struct cell *cell = &model->cell[i];
		const struct frame frame = frame_of(model, &model->panel[i]);
		if (frame.box.bottom < sharpness->thumbnail_px)
			continue;
		struct alike first;
		const size_t pairs = legibility_pairs(cell->curve, cell->curves, &frame,
			sharpness->near_px, &first);
		if (pairs > 0)
			warn_of_pair(cell, first, pairs, sharpness->near, sink);
	}
}

void model_warn(const struct model *model, const struct sharpness *sharpness,
	struct sink *sink)
{
	warn_of_pairs(model, sharpness, sink);
	if (model->dropped)
		sink_warn(sink, "--ylog: values of 0 and below have no place on a logarithmic "
			"axis and are left out; --symlog shows them");
}
