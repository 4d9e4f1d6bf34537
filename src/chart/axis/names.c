/* names.c - see names.h */
#include "chart/axis/names.h"

#include <math.h>
#include <stdlib.h>

#include "support/memory.h"

/* Of the font size: the height of a line, the middle of small letters above their base line,
 * and how wide names are at most. */
static const double LINE = 1.2, MIDDLE = 0.34, WIDEST = 16;
static const double SHARE = 0.8;	/* of the frame's width, likewise */

struct axis_names axis_names_new(const struct panel *panel, const struct scale *scale,
	struct device *device, struct font font, double frame_px)
{
	struct axis_names names = {
		.text = memory_new(panel->categories, sizeof *names.text),
		.count = panel->categories,
		.line_px = fabs(scale_px(scale, -1) - scale_px(scale, 0)),
	};
	const double width_px = fmin(WIDEST * font.size_px, SHARE * frame_px);
	const size_t step = (size_t)fmin(fmax(ceil(LINE * font.size_px / names.line_px), 1),
		(double)names.count + 1);
	for (size_t i = 0; i < names.count; i += step) {
		names.text[i] = wrap_cut(device, panel->category[i], font, width_px);
		names.width_px = fmax(names.width_px,
			device->type->measure(device, names.text[i], font).width_px);
	}
	return names;
}

void axis_names_free(struct axis_names *names)
{
	for (size_t i = 0; i < names->count; i++)
		free(names->text[i]);
	free(names->text);
	*names = (struct axis_names){ .text = NULL };
}

void axis_names_add(const struct axis_names *names, const struct scale *scale, double x,
	struct device *device, struct font font, struct color color, struct texts *texts)
{
	for (size_t i = 0; i < names->count; i++)
		if (names->text[i] != NULL)
			texts_add(texts, device, &(struct label){
				.text = names->text[i],
				.at = { x, scale_px(scale, -(double)i) + MIDDLE * font.size_px },
				.anchor = ANCHOR_END, .font = font, .color = color,
			});
}
