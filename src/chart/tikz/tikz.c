/* SPDX-License-Identifier: MIT */
/* tikz.c - see tikz.h
 *
 * The class of a document is asked for before it begins, where \@nodocument is what it was
 * when LaTeX was loaded; from its beginning on that is \relax, and for plain TeX it never
 * was anything else. So a file knows whether it is input.
 */
#include "chart/tikz/tikz.h"

#include "chart/layout/draw.h"
#include "chart/layout/layout.h"
#include "chart/lettering/lettering.h"
#include "chart/page/comment.h"
#include "chart/remarks.h"
#include "chart/tikz/body.h"
#include "chart/tikz/tex.h"
#include "support/output.h"

static void put_side(struct buffer *head, const char *before, double bp)
{
	buffer_text(head, before);
	tex_number(head, bp);
	buffer_text(head, "bp");
}

static void put_document(struct buffer *head, double width, double height, bool unicode)
{
	buffer_text(head, "% A figure of pgfplots. It is a document, which pdflatex makes a page"
		" of; or a part of one,\n% which has \\usepackage{pgfplots} in its preamble: "
		"\\input{this file}.\n");
	if (unicode)
		buffer_text(head, "% It has characters that pdflatex does not know: lualatex and"
			" xelatex do, with a font that has them.\n");
	buffer_text(head, "\\expandafter\\ifx\\csname @nodocument\\endcsname\\relax\n"
		"\\let\\endoffigure\\relax\n\\else\n\\documentclass{article}\n"
		"\\usepackage{pgfplots}\n\\pgfplotsset{compat=1.13}\n");
	put_side(head, "\\usepackage[noheadfoot, margin=0bp, paperwidth=", width);
	put_side(head, ", paperheight=", height);
	buffer_text(head, "]{geometry}\n\\pagestyle{empty}\n\\setlength\\parindent{0pt}\n"
		"\\setlength\\topskip{0pt}\n\\def\\endoffigure{\\end{document}}\n"
		"\\begin{document}\n\\fi\n");
}

static void put_head(struct buffer *head, struct tikz_body *body, const char *recipe)
{
	const struct box *page = &body->layout->page;
	const double bp = body->paper.bp, width = page->right * bp, height = page->bottom * bp;
	struct buffer styles = { .bytes = NULL };
	put_document(head, width, height, body->unicode);
	comment_recipe(head, recipe);
	pens_define(&body->pens, &styles, bp);
	pens_define_colors(&body->pens, head);
	buffer_text(head, "\\begin{tikzpicture}[x=1bp, y=1bp,\n"
		"\tevery node/.style={inner sep=0pt, outer sep=0pt},\n");
	buffer_write(head, styles.bytes, styles.used);
	buffer_text(head, "]\n\\path[use as bounding box] (0,0) rectangle (");
	tex_number(head, width);
	buffer_text(head, ",");
	tex_number(head, height);
	buffer_text(head, ");\n");
	buffer_free(&styles);
}

/* The length of a px in bp. */
static double px_length(const struct style *style)
{
	return style->page.width_in > 0 ? 72 * style->page.width_in / (double)style->width_px
		: 72 / style->dpi;
}

bool tikz_write(const struct chart *chart, const char *recipe, struct output *output,
	struct remarks *remarks, struct error *error)
{
	struct lettering *lettering = lettering_new(chart->style.font, error);
	if (lettering == NULL)
		return false;
	struct tikz_body body = {
		.device = { .type = &tikz_body_type, .exact = true },
		.lettering = lettering,
		.paper = { (double)chart->style.height_px, px_length(&chart->style) },
		.grid = chart->style.grid,
	};
	struct layout layout = layout_make(chart, &body.device);
	struct buffer head = { .bytes = NULL };
	body.layout = &layout;
	chart_draw(chart, &body.device);
	put_head(&head, &body, recipe);
	output_write(output, head.bytes, head.used);
	output_write(output, body.text.bytes, body.text.used);
	output_text(output, "\\end{tikzpicture}%\n\\endoffigure\n");
	*remarks = lettering_remarks(lettering);
	remarks->tex_coordinates = body.coordinates;
	remarks->tex_left_out = body.pending.left_out;
	buffer_free(&head);
	tikz_body_free(&body);
	layout_free(&layout);
	lettering_free(lettering);
	return true;
}
