/* SPDX-License-Identifier: MIT */
/* tracks.c - see tracks.h */
#include "chart/layout/tracks.h"

#include <math.h>

#include "support/memory.h"

struct track *tracks_new(size_t tracks, const double *share)
{
	struct track *track = memory_new(tracks, sizeof *track);
	double sum = 0;
	for (size_t i = 0; i < tracks; i++)
		sum += share != NULL ? share[i] : 1;
	for (size_t i = 0; i < tracks; i++)
		track[i].share = (share != NULL ? share[i] : 1) / sum;
	return track;
}

void tracks_clear_margins(struct track *track, size_t tracks)
{
	for (size_t i = 0; i < tracks; i++)
		track[i].before = track[i].after = 0;
}

void track_grow(struct track *track, double before, double after, bool *grown)
{
	*grown |= before > track->before || after > track->after;
	track->before = fmax(track->before, before);
	track->after = fmax(track->after, after);
}

void tracks_even(struct track *track, size_t tracks, bool pairs)
{
	const size_t step = pairs ? 2 : 1;
	for (size_t first = 0; first < step; first++) {
		double before = 0, after = 0;
		for (size_t i = first; i + 1 < tracks; i += step) {
			after = fmax(after, track[i].after);
			before = fmax(before, track[i + 1].before);
		}
		for (size_t i = first; i + 1 < tracks; i += step) {
			track[i].after = after;
			track[i + 1].before = before;
		}
	}
}

void tracks_place(struct track *track, size_t tracks, double from, double to, double gap)
{
	double left = to - from - gap * (double)(tracks - 1);
	for (size_t i = 0; i < tracks; i++)
		left -= track[i].above + track[i].before + track[i].after;

	double at = from;
	for (size_t i = 0; i < tracks; i++) {
		const double length = fmax(left * track[i].share, 1);
		at += track[i].above;
		track[i].start = ceil(at + track[i].before);
		track[i].length = fmax(floor(at + track[i].before + length) - track[i].start, 1);
		at += track[i].before + length + track[i].after + gap;
	}
}
