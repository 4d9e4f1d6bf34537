/* SPDX-License-Identifier: MIT */
/* notes_place.c - see notes_place.h
 *
 * Each note tries places around its point, nearer ones first, and takes the first that is
 * free, or nearly so. One that has no such place is left out: its point is marked all the
 * same.
 */
#include "chart/legend/notes_place.h"

#include <math.h>
#include <stdlib.h>

#include "chart/legend/cover.h"
#include "support/memory.h"

/* Where the middle of the text is from its point, as parts of its size and the distance. */
static const struct point directions[] = {
	{ 0, -1 }, { 0, 1 }, { 1, 0 }, { -1, 0 }, { 1, -1 }, { -1, -1 }, { 1, 1 }, { -1, 1 },
	{ 0.5, -1 }, { -0.5, -1 }, { 0.5, 1 }, { -0.5, 1 },
};
enum { DIRECTIONS = sizeof directions / sizeof *directions, RINGS = 5 };

static const double TOUCHES = 6;	/* cells that a line may touch */
static const double ANOTHERS = 1e3, ON_TEXT = 1e4, ON_LEGEND = 1e5, OUTSIDE = 1e6;

struct search {
	const struct panel *panel;
	const struct frame *page;
	const struct cover *cover;
	const struct box *frame, *taken;
	const struct note_place *others;
	size_t count;
};

static bool is_seen(const struct frame *frame, struct point at)
{
	if (!scale_has(&frame->y, at.y) || !scale_has(&frame->x, at.x))
		return false;
	const struct point px = path_point(frame, at);
	const double slack = 0.5;
	return px.x >= frame->box.left - slack && px.x <= frame->box.right + slack
		&& px.y >= frame->box.top - slack && px.y <= frame->box.bottom + slack;
}

static double overlap(const struct box *a, const struct box *b)
{
	const double width = fmin(a->right, b->right) - fmax(a->left, b->left);
	const double height = fmin(a->bottom, b->bottom) - fmax(a->top, b->top);
	return width > 0 && height > 0 ? width * height : 0;
}

/* 0: it covers nothing. Other texts matter more than lines, and the frame most. */
static double badness(const struct search *search, const struct box *box)
{
	const struct box *frame = search->frame;
	double bad = (double)cover_count(search->cover, box);
	if (box->left < frame->left || box->right > frame->right || box->top < frame->top
			|| box->bottom > frame->bottom)
		bad += OUTSIDE;
	if (search->taken != NULL && overlap(box, search->taken) > 0)
		bad += ON_LEGEND;
	for (size_t i = 0; i < search->count; i++)
		if (search->others[i].shown && overlap(box, &search->others[i].box) > 0)
			bad += ON_TEXT;
	return bad;
}

static double distance_to(const struct box *box, struct point point)
{
	return hypot(fmax(fmax(box->left - point.x, point.x - box->right), 0),
		fmax(fmax(box->top - point.y, point.y - box->bottom), 0));
}

/* Whether the text would be read as that of another point, which is nearer to it. */
static bool is_anothers(const struct search *search, const struct box *box, struct point own)
{
	for (size_t i = 0; i < search->count; i++) {
		const struct note *note = &search->panel->note[i];
		if (note->of != NULL && is_seen(search->page, note->at) && distance_to(box,
				path_point(search->page, note->at)) < distance_to(box, own))
			return true;
	}
	return false;
}

static struct box box_at(struct point center, struct extent extent)
{
	const double half = extent.width_px / 2;
	const double height = extent.ascent_px + extent.descent_px;
	return (struct box){ center.x - half, center.y - height / 2, center.x + half,
		center.y + height / 2 };
}

/* Near a point that is marked. False if there is no room for it. */
static bool find(const struct search *search, struct point point, struct extent extent,
	double distance_px, struct box *best)
{
	double least = INFINITY;
	for (int ring = 1; ring <= RINGS; ring++)
		for (size_t i = 0; i < DIRECTIONS; i++) {
			const struct point direction = directions[i];
			const double reach = distance_px * ring;
			const struct box box = box_at((struct point){
				point.x + direction.x * (extent.width_px / 2 + reach),
				point.y + direction.y * ((extent.ascent_px + extent.descent_px) / 2
					+ reach) }, extent);
			const double bad = badness(search, &box)
				+ (is_anothers(search, &box, point) ? ANOTHERS : 0);
			if (bad < least) {
				least = bad;
				*best = box;
			}
			if (bad == 0)
				return true;
		}
	return least < TOUCHES;
}

/* At the place that was asked for, moved into the frame where it would leave it. */
static struct box at_place(const struct box *frame, struct point point, struct extent extent)
{
	const double height = extent.ascent_px + extent.descent_px;
	const double left = fmax(fmin(point.x, frame->right - extent.width_px), frame->left);
	const double top = fmax(fmin(point.y - height / 2, frame->bottom - height), frame->top);
	return (struct box){ left, top, left + extent.width_px, top + height };
}

struct note_place *notes_place(const struct panel *panel, const struct frame *frame,
	const struct drawing *drawing, const struct box *taken)
{
	struct device *device = drawing->device;
	const struct font font = { .size_px = drawing->sizes.tick };
	struct note_place *place = memory_new(panel->notes, sizeof *place);
	if (panel->notes == 0)
		return place;
	struct cover *cover = cover_new(panel, frame, NULL, 0);
	for (int asked = 1; asked >= 0; asked--)	/* those with a place first */
		for (size_t i = 0; i < panel->notes; i++) {
			const struct note *note = &panel->note[i];
			if ((note->of == NULL) != asked || !is_seen(frame, note->at))
				continue;
			const struct extent extent = device->type->measure(device, note->text, font);
			const struct point point = path_point(frame, note->at);
			const struct search search = { panel, frame, cover, &frame->box, taken,
				place, panel->notes };
			if (asked)
				place[i].box = at_place(&frame->box, point, extent);
			else if (!find(&search, point, extent,
					drawing->sizes.dot + drawing->sizes.gap, &place[i].box))
				continue;
			place[i].at = (struct point){ place[i].box.left,
				place[i].box.top + extent.ascent_px };
			place[i].shown = true;
		}
	cover_free(cover);
	return place;
}

size_t notes_boxes(const struct panel *panel, const struct frame *frame,
	const struct drawing *drawing, struct box **box)
{
	struct note_place *place = notes_place(panel, frame, drawing, NULL);
	size_t count = 0;
	*box = memory_new(panel->notes, sizeof **box);
	for (size_t i = 0; i < panel->notes; i++)
		if (place[i].shown)
			(*box)[count++] = place[i].box;
	free(place);
	return count;
}
