/* SPDX-License-Identifier: MIT */
/* looks.c - how the user wants single curves: --label, --color and --dash, which stand
 * behind the function that they are about. */
#include <stdlib.h>
#include <string.h>

#include "request/request.h"
#include "support/error.h"
#include "support/memory.h"

static const struct named_color {
	const char *name;
	unsigned color;
} named_colors[] = {
	{ "black", 0x000000 }, { "gray", 0x808080 }, { "grey", 0x808080 }, { "silver", 0xc0c0c0 },
	{ "white", 0xffffff }, { "red", 0xff0000 }, { "maroon", 0x800000 },
	{ "crimson", 0xdc143c }, { "orange", 0xffa500 }, { "gold", 0xffd700 },
	{ "brown", 0xa52a2a }, { "yellow", 0xffff00 }, { "olive", 0x808000 },
	{ "lime", 0x00ff00 }, { "green", 0x008000 }, { "teal", 0x008080 }, { "cyan", 0x00ffff },
	{ "blue", 0x0000ff }, { "navy", 0x000080 }, { "purple", 0x800080 },
	{ "magenta", 0xff00ff }, { "pink", 0xffc0cb },
};

static const char *const dash_names[DASH_COUNT] = {
	[DASH_NONE] = "solid", [DASH_LONG] = "dashed", [DASH_DOT] = "dotted",
	[DASH_LONG_DOT] = "dashdot", [DASH_SHORT] = "short", [DASH_LONG_DOT_DOT] = "dashdotdot",
	[DASH_LONGER] = "long", [DASH_LONGER_SHORT] = "longshort",
};

enum { THEME_COLORS = 8 };

/* #RRGGBB, a name, or C1 to C8. */
static bool parse_color(struct look *look, const char *text, struct error *error)
{
	look->colored = true;
	if (text[0] == '#' && strlen(text) == 7
			&& strspn(text + 1, "0123456789abcdefABCDEF") == 6) {
		look->color = (unsigned)strtoul(text + 1, NULL, 16);
		return true;
	}
	for (size_t i = 0; i < sizeof named_colors / sizeof *named_colors; i++)
		if (strcmp(text, named_colors[i].name) == 0) {
			look->color = named_colors[i].color;
			return true;
		}
	look->colored = false;
	if (text[0] == 'C' && text[1] >= '1' && text[1] <= '0' + THEME_COLORS && text[2] == '\0')
		look->number = (size_t)(text[1] - '0');
	return look->number > 0 || error_set(error, STATUS_USAGE,
		"--color %.60s: wants #RRGGBB, C1 to C%d of the theme, or a name as red", text,
		THEME_COLORS);
}

static bool parse_dash(struct look *look, const char *text, struct error *error)
{
	look->dashed = true;
	for (look->dash = 0; look->dash < DASH_COUNT; look->dash++)
		if (strcmp(text, dash_names[look->dash]) == 0)
			return true;
	return error_set(error, STATUS_USAGE,
		"--dash %.60s: wants solid, dashed, dotted or dashdot", text);
}

/* The texts behind the operand are those of its curves, in their order; one alone, unless
 * it is a name, is that of all of them. Returns false if there are too many or too few. */
static bool take(const struct placed *placed, size_t operand, size_t curves, bool name,
	const char **text, const char *option, struct error *error)
{
	size_t count = 0;
	const char *last = NULL;
	for (size_t i = 0; i < placed->count; i++) {
		if (!placed_behind(&placed->text[i], operand))
			continue;
		last = placed->text[i].text;
		if (count < curves)
			text[count] = last;
		count++;
	}
	if (count == 1 && !name)
		for (size_t i = 0; i < curves; i++)
			text[i] = last;
	return count == 0 || count == curves || (count == 1 && !name)
		|| error_set(error, STATUS_USAGE,
			"--%s %.60s: the function before it makes %zu curve%s; wants as many of these",
			option, last, curves, curves > 1 ? "s" : "");
}

bool request_looks(struct request *request, size_t operand, size_t first, struct error *error)
{
	const struct asked *asked = &request->asked;
	const size_t curves = request->head.curves - first;
	const char **text = memory_new(3 * curves, sizeof *text);
	const char **color = text + curves, **dash = text + 2 * curves;
	bool right = take(&asked->label, operand, curves, true, text, "label", error)
		&& take(&asked->color, operand, curves, false, color, "color", error)
		&& take(&asked->dash, operand, curves, false, dash, "dash", error);
	request->look = memory_resize(request->look, request->head.curves, sizeof *request->look);
	for (size_t i = 0; i < curves; i++) {
		struct look *look = &request->look[first + i];
		*look = (struct look){ .label = request_text(request, text[i]) };
		right = right && (color[i] == NULL || parse_color(look, color[i], error))
			&& (dash[i] == NULL || parse_dash(look, dash[i], error));
	}
	free(text);
	request->head.figure.look = request->look;
	return right;
}

/* What stands before all functions, or right behind a '/', is about none. */
bool request_looks_placed(const struct asked *asked, struct error *error)
{
	const struct {
		const char *name;
		const struct placed *placed;
	} option[] = {
		{ "label", &asked->label }, { "color", &asked->color }, { "dash", &asked->dash },
	};
	for (size_t i = 0; i < sizeof option / sizeof *option; i++)
		for (size_t k = 0; k < option[i].placed->count; k++) {
			const struct placed_text *text = &option[i].placed->text[k];
			if (text->after == 0 || operand_is_slash(&asked->operands, text->after - 1))
				return error_set(error, STATUS_USAGE,
					"--%s %.60s: wants to stand behind the function that it is about",
					option[i].name, text->text);
		}
	return true;
}
