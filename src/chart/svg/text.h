/* SPDX-License-Identifier: MIT */
/* text.h - a text as an element of an SVG. */
#ifndef CHART_SVG_TEXT_H
#define CHART_SVG_TEXT_H

struct buffer;
struct label;
struct svg_paints;

/* Writes the element. What is a variable in the label is italic, if its font says so. */
void svg_text_put(struct buffer *text, const struct label *label, struct svg_paints *paints);

#endif
