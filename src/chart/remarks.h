/* SPDX-License-Identifier: MIT */
/* remarks.h - what the user should know of a picture that was made all the same. */
#ifndef CHART_REMARKS_H
#define CHART_REMARKS_H

#include <stdbool.h>
#include <stddef.h>

struct remarks {
	bool font_missing;	/* there is no style.font: the default font was used */
	char glyphs_missing[64];	/* characters that no font has, UTF-8; mostly "" */
	size_t tex_coordinates;	/* that TeX has to remember at once */
	size_t tex_left_out;	/* dots that TeX has no memory for */
};

#endif
