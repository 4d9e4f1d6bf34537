/* SPDX-License-Identifier: MIT */
/* pens.c - see pens.h */
#include "chart/tikz/pens.h"

#include <stdlib.h>

#include "chart/page/theme.h"
#include "chart/tikz/tex.h"
#include "support/buffer.h"
#include "support/memory.h"

static bool same_color(struct color a, struct color b)
{
	return a.red == b.red && a.green == b.green && a.blue == b.blue;
}

void pens_put_color(struct pens *pens, struct buffer *text, struct color color)
{
	size_t i = 0;
	while (i < pens->colors && !same_color(pens->color[i], color))
		i++;
	if (i == pens->colors) {
		pens->color = memory_resize(pens->color, i + 1, sizeof *pens->color);
		pens->color[pens->colors++] = color;
	}
	buffer_print(text, "c%02X%02X%02X", color.red, color.green, color.blue);
}

static void put_opacity(struct buffer *text, const char *key, struct color color)
{
	if (color.alpha == 255)
		return;
	buffer_print(text, ", %s=", key);
	tex_number(text, color.alpha / 255.0);
}

void pens_put_fill(struct pens *pens, struct buffer *text, struct color color)
{
	buffer_text(text, "fill=");
	pens_put_color(pens, text, color);
	put_opacity(text, "fill opacity", color);
}

void pens_put(struct pens *pens, struct buffer *text, const struct pen *pen)
{
	size_t i = 0;
	for (; i < pens->count; i++)
		if (same_color(pens->pen[i].color, pen->color) && pens->pen[i].dash == pen->dash
				&& pens->pen[i].color.alpha == pen->color.alpha
				&& pens->pen[i].width_px == pen->width_px)
			break;
	if (i == pens->count) {
		pens->pen = memory_resize(pens->pen, i + 1, sizeof *pens->pen);
		pens->pen[pens->count++] = *pen;
	}
	buffer_print(text, "pen %zu", i + 1);
}

void pens_put_size(struct pens *pens, struct buffer *text, int points)
{
	size_t i = 0;
	while (i < pens->sizes && pens->size[i] != points)
		i++;
	if (i == pens->sizes) {
		pens->size = memory_resize(pens->size, i + 1, sizeof *pens->size);
		pens->size[pens->sizes++] = points;
	}
	buffer_print(text, "size %d", points);
}

static void put_dashes(struct buffer *head, const struct pen *pen, double bp)
{
	const struct dash_pattern *pattern = theme_dash(pen->dash);
	if (pattern->lengths == 0)
		return;
	buffer_text(head, ", dash pattern=");
	for (int i = 0; i < pattern->lengths; i++) {
		buffer_text(head, i == 0 ? "on " : i % 2 == 0 ? " on " : " off ");
		tex_number(head, pattern->length[i] * pen->width_px * bp);
		buffer_text(head, "bp");
	}
}

void pens_define(struct pens *pens, struct buffer *head, double bp)
{
	for (size_t i = 0; i < pens->count; i++) {
		const struct pen *pen = &pens->pen[i];
		buffer_print(head, "\tpen %zu/.style={draw=", i + 1);
		pens_put_color(pens, head, pen->color);
		buffer_text(head, ", line width=");
		tex_number(head, pen->width_px * bp);
		buffer_text(head, "bp");
		put_dashes(head, pen, bp);
		put_opacity(head, "draw opacity", pen->color);
		buffer_text(head, "},\n");
	}
	for (size_t i = 0; i < pens->sizes; i++)
		buffer_print(head, "\tsize %d/.style={font=\\fontsize{%d}{%.1f}\\selectfont},\n",
			pens->size[i], pens->size[i], 1.2 * pens->size[i]);
}

void pens_define_colors(const struct pens *pens, struct buffer *head)
{
	for (size_t i = 0; i < pens->colors; i++) {
		const struct color *color = &pens->color[i];
		buffer_print(head, "\\definecolor{c%02X%02X%02X}{RGB}{%d,%d,%d}%%\n", color->red,
			color->green, color->blue, color->red, color->green, color->blue);
	}
}

void pens_free(struct pens *pens)
{
	free(pens->pen);
	free(pens->color);
	free(pens->size);
}
