/* SPDX-License-Identifier: MIT */
/* eps.c - see eps.h
 *
 * cairo says in the head when it wrote the file, and takes for its bounding box what is
 * drawn, not the page. So the head is written anew, after Adobe's Document Structuring
 * Conventions 3.0 and Encapsulated PostScript File Format 3.0.
 */
#include "chart/cairo/eps.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include <cairo-ps.h>

#include "chart/cairo/sheet.h"
#include "chart/lettering/library.h"
#include "chart/page/alternative.h"
#include "chart/page/comment.h"
#include "support/buffer.h"
#include "support/utf8.h"

static const char FIRST[] = "%!PS-Adobe-3.0 EPSF-3.0\n", LAST[] = "\n%%Trailer\nend\n%%EOF\n";
static const char HEAD_END[] = "\n%%EndComments\n";
static const char PAGE[] = "\n%%BeginPageSetup\n%%PageBoundingBox: ";

enum { TITLE_MOST = 200 };	/* bytes: a line of the head has at most 255 */

static cairo_surface_t *open_surface(const struct sheet *sheet)
{
	const struct library *library = sheet->library;
	cairo_surface_t *surface = library->cairo_ps_surface_create_for_stream(sheet_keep,
		sheet->file, sheet->width_pt, sheet->height_pt);
	library->cairo_ps_surface_restrict_to_level(surface, CAIRO_PS_LEVEL_2);
	library->cairo_ps_surface_set_eps(surface, 1);
	return surface;
}

/* In ASCII alone: which encoding a title has nobody says. */
static void put_title(struct buffer *head, const struct chart *chart)
{
	char *title = alternative_title(chart);
	size_t used = 0;
	for (const char *c = title; *c != '\0' && used < TITLE_MOST; c++)
		if (!utf8_continues(*c))
			title[used++] = *c >= ' ' && *c < 0x7f ? *c : '?';
	title[used] = '\0';
	buffer_print(head, "%%%%Title: %s\n", title);
	free(title);
}

static void put_head(struct buffer *head, const struct sheet *sheet)
{
	buffer_text(head, FIRST);
	buffer_text(head, "%%Creator: cairo\n");
	put_title(head, sheet->chart);
	buffer_print(head, "%%%%BoundingBox: 0 0 %.0f %.0f\n", ceil(sheet->width_pt),
		ceil(sheet->height_pt));
	buffer_print(head, "%%%%HiResBoundingBox: 0 0 %.3f %.3f\n", sheet->width_pt,
		sheet->height_pt);
	buffer_text(head, "%%Pages: 1\n%%DocumentData: Clean8Bit\n%%LanguageLevel: 2"
		"\n%%EndComments\n");
	comment_recipe(head, sheet->recipe);
}

/* What is behind the text in the file, or NULL. */
static const char *behind(const struct buffer *file, const char *from, const char *text)
{
	const char *found = memmem(from, (size_t)(file->bytes + file->used - from), text,
		strlen(text));
	return found != NULL ? found + strlen(text) : NULL;
}

/* A file that has not what is looked for stays as it is, and is not whole. */
static void amend(const struct sheet *sheet)
{
	struct buffer *file = sheet->file, anew = { .bytes = NULL };
	buffer_reserve(file, 1);
	const char *body = behind(file, file->bytes, HEAD_END);
	const char *page = body != NULL ? behind(file, body, PAGE) : NULL;
	const char *rest = page != NULL ? behind(file, page, "%%EndPageSetup\n") : NULL;
	if (rest == NULL)
		return;
	put_head(&anew, sheet);
	buffer_write(&anew, body, (size_t)(page - body));
	buffer_print(&anew, "0 0 %.0f %.0f\n%%%%EndPageSetup\n", ceil(sheet->width_pt),
		ceil(sheet->height_pt));
	buffer_write(&anew, rest, (size_t)(file->bytes + file->used - rest));
	buffer_free(file);
	*file = anew;
}

static size_t count_of(const char *text, const char *word)
{
	size_t count = 0;
	for (; (text = strstr(text, word)) != NULL; text += strlen(word))
		count++;
	return count;
}

/* Whether it has its head, one page, and its end, and each font that begins ends. */
static bool is_whole(const char *bytes, size_t size)
{
	struct buffer text = { .bytes = NULL };
	buffer_write(&text, bytes, size);
	buffer_text(&text, "");
	const size_t last = strlen(LAST);
	const bool whole = size > last && strncmp(bytes, FIRST, strlen(FIRST)) == 0
		&& strstr(text.bytes, "\n%%HiResBoundingBox: ") != NULL
		&& count_of(text.bytes, "\n%%Page: ") == 1
		&& count_of(text.bytes, "\nshowpage\n") == 1
		&& count_of(text.bytes, "\n%%BeginResource: font")
			== count_of(text.bytes, "\n%%EndResource\n")
		&& strcmp(text.bytes + size - last, LAST) == 0;
	buffer_free(&text);
	return whole;
}

bool eps_write(const struct chart *chart, const char *recipe, struct output *output,
	struct remarks *remarks, struct error *error)
{
	static const struct sheet_type eps = {
		.name = "EPS", .flat = true,
		.open = open_surface, .amend = amend, .is_whole = is_whole,
	};
	return sheet_write(&eps, chart, recipe, output, remarks, error);
}
