/* SPDX-License-Identifier: MIT */
/* picture.h - the pictures: what cli/ may know of this folder. */
#ifndef CHART_PICTURE_H
#define CHART_PICTURE_H

struct format;

extern const struct format format_png, format_svg, format_pdf, format_eps, format_tikz,
	format_terminal;

#endif
