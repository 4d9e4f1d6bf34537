/* SPDX-License-Identifier: MIT */
/* tex.c - see tex.h */
#include "chart/tikz/tex.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "chart/page/mathematics.h"
#include "number/number.h"
#include "support/ascii.h"
#include "support/buffer.h"
#include "support/memory.h"
#include "support/utf8.h"

enum { LATIN_LAST = 0x24f };	/* what pdfLaTeX knows of letters */

enum place { PLACE_TEXT, PLACE_LINE, PLACE_RAISED, PLACE_LOWERED };

/* How a character is written, and where: in text or in mathematics. */
struct spelling {
	const char *character, *tex;
	enum place place;
};

static const struct spelling spellings[] = {
	{ "\\", "\\backslash ", PLACE_LINE }, { "{", "\\{", PLACE_TEXT },
	{ "}", "\\}", PLACE_TEXT }, { "$", "\\$", PLACE_TEXT }, { "&", "\\&", PLACE_TEXT },
	{ "#", "\\#", PLACE_TEXT }, { "_", "\\_", PLACE_TEXT }, { "%", "\\%", PLACE_TEXT },
	{ "~", "{\\char126}", PLACE_TEXT }, { "^", "{\\char94}", PLACE_TEXT },
	{ "`", "{\\char96}", PLACE_TEXT }, { "\"", "{\\char34}", PLACE_TEXT },
	{ "'", "'{}", PLACE_TEXT },
	{ "-", "-{}", PLACE_TEXT }, { ",", ",{}", PLACE_TEXT },	/* no ligatures */
	{ "[", "{[}", PLACE_TEXT }, { "]", "{]}", PLACE_TEXT },
	{ "<", "<", PLACE_LINE }, { ">", ">", PLACE_LINE }, { "|", "|", PLACE_LINE },
	{ "\n", " ", PLACE_TEXT }, { "\t", " ", PLACE_TEXT },
	{ "…", "\\dots{}", PLACE_TEXT }, { "–", "--", PLACE_TEXT }, { "—", "---", PLACE_TEXT },
	{ "−", "-", PLACE_LINE }, { "×", "\\times ", PLACE_LINE }, { "·", "\\cdot ", PLACE_LINE },
	{ "±", "\\pm ", PLACE_LINE }, { "√", "\\surd ", PLACE_LINE },
	{ "∞", "\\infty ", PLACE_LINE }, { "≤", "\\le ", PLACE_LINE },
	{ "≥", "\\ge ", PLACE_LINE }, { "≠", "\\ne ", PLACE_LINE },
	{ "≈", "\\approx ", PLACE_LINE }, { "∈", "\\in ", PLACE_LINE },
	{ "→", "\\to ", PLACE_LINE }, { "∂", "\\partial ", PLACE_LINE },
	{ "′", "\\prime ", PLACE_RAISED }, { "″", "\\prime\\prime ", PLACE_RAISED },
	{ "°", "\\circ ", PLACE_RAISED }, { "µ", "\\mu ", PLACE_LINE },
	{ "α", "\\alpha ", PLACE_LINE }, { "β", "\\beta ", PLACE_LINE },
	{ "γ", "\\gamma ", PLACE_LINE }, { "δ", "\\delta ", PLACE_LINE },
	{ "ε", "\\varepsilon ", PLACE_LINE }, { "ζ", "\\zeta ", PLACE_LINE },
	{ "η", "\\eta ", PLACE_LINE }, { "θ", "\\theta ", PLACE_LINE },
	{ "ι", "\\iota ", PLACE_LINE }, { "κ", "\\kappa ", PLACE_LINE },
	{ "λ", "\\lambda ", PLACE_LINE }, { "μ", "\\mu ", PLACE_LINE },
	{ "ν", "\\nu ", PLACE_LINE }, { "ξ", "\\xi ", PLACE_LINE }, { "ο", "o", PLACE_LINE },
	{ "π", "\\pi ", PLACE_LINE }, { "ρ", "\\rho ", PLACE_LINE },
	{ "ς", "\\varsigma ", PLACE_LINE }, { "σ", "\\sigma ", PLACE_LINE },
	{ "τ", "\\tau ", PLACE_LINE }, { "υ", "\\upsilon ", PLACE_LINE },
	{ "φ", "\\varphi ", PLACE_LINE }, { "χ", "\\chi ", PLACE_LINE },
	{ "ψ", "\\psi ", PLACE_LINE }, { "ω", "\\omega ", PLACE_LINE },
	{ "Γ", "\\Gamma ", PLACE_LINE }, { "Δ", "\\Delta ", PLACE_LINE },
	{ "Θ", "\\Theta ", PLACE_LINE }, { "Λ", "\\Lambda ", PLACE_LINE },
	{ "Ξ", "\\Xi ", PLACE_LINE }, { "Π", "\\Pi ", PLACE_LINE },
	{ "Σ", "\\Sigma ", PLACE_LINE }, { "Φ", "\\Phi ", PLACE_LINE },
	{ "Ψ", "\\Psi ", PLACE_LINE }, { "Ω", "\\Omega ", PLACE_LINE },
	{ "⁰", "0", PLACE_RAISED }, { "¹", "1", PLACE_RAISED }, { "²", "2", PLACE_RAISED },
	{ "³", "3", PLACE_RAISED }, { "⁴", "4", PLACE_RAISED }, { "⁵", "5", PLACE_RAISED },
	{ "⁶", "6", PLACE_RAISED }, { "⁷", "7", PLACE_RAISED }, { "⁸", "8", PLACE_RAISED },
	{ "⁹", "9", PLACE_RAISED }, { "⁻", "-", PLACE_RAISED }, { "⁺", "+", PLACE_RAISED },
	{ "₀", "0", PLACE_LOWERED }, { "₁", "1", PLACE_LOWERED }, { "₂", "2", PLACE_LOWERED },
	{ "₃", "3", PLACE_LOWERED }, { "₄", "4", PLACE_LOWERED }, { "₅", "5", PLACE_LOWERED },
	{ "₆", "6", PLACE_LOWERED }, { "₇", "7", PLACE_LOWERED }, { "₈", "8", PLACE_LOWERED },
	{ "₉", "9", PLACE_LOWERED }, { "ₙ", "n", PLACE_LOWERED }, { "ₚ", "p", PLACE_LOWERED },
};

static const struct spelling *spelling_of(const char *text, size_t length)
{
	for (size_t i = 0; i < sizeof spellings / sizeof *spellings; i++)
		if (strlen(spellings[i].character) == length
				&& memcmp(spellings[i].character, text, length) == 0)
			return &spellings[i];
	return NULL;
}

/* Ends and begins mathematics, and what is raised in it. */
static void move(struct buffer *buffer, enum place *from, enum place to)
{
	static const char *const begin[] = {
		[PLACE_TEXT] = "", [PLACE_LINE] = "", [PLACE_RAISED] = "^{", [PLACE_LOWERED] = "_{",
	};
	if (*from == to)
		return;
	buffer_text(buffer, *from > PLACE_LINE ? "}" : "");
	buffer_text(buffer, *from == PLACE_TEXT || to == PLACE_TEXT ? "$" : "");
	buffer_text(buffer, begin[to]);
	*from = to;
}

/* One character; the digits of a number that began as mathematics belong to it. */
static size_t put(struct buffer *buffer, const char *text, bool variable, enum place *place)
{
	uint32_t character;
	char bytes[UTF8_LENGTH_MAX];
	const size_t length = utf8_read(text, &character);
	const struct spelling *spelling = spelling_of(text, length);
	if (spelling != NULL) {
		move(buffer, place, spelling->place);
		buffer_text(buffer, spelling->tex);
		return length;
	}
	const bool number = *place != PLACE_TEXT && (ascii_is_digit(*text)
		|| (*text == '.' && ascii_is_digit(text[1])));
	move(buffer, place, variable || number ? PLACE_LINE : PLACE_TEXT);
	if (!utf8_is_control(character))
		buffer_write(buffer, bytes, utf8_write(bytes, character));
	return length;
}

void tex_text(struct buffer *buffer, const char *text, bool italic)
{
	enum place place = PLACE_TEXT;
	for (struct run run; (run = run_next(text)).length > 0; text += run.length)
		for (size_t at = 0; at < run.length; )
			at += put(buffer, text + at, italic && run.variable, &place);
	move(buffer, &place, PLACE_TEXT);
}

bool tex_wants_unicode(const char *text)
{
	uint32_t character;
	for (size_t length; (length = utf8_read(text, &character)) > 0; text += length)
		if (character > LATIN_LAST && spelling_of(text, length) == NULL)
			return true;
	return false;
}

void tex_number(struct buffer *buffer, double value)
{
	char *text = buffer_reserve(buffer, NUMBER_TEXT_MAX);
	const double rounded = round(value * 100) / 100;
	buffer_advance(buffer, number_write(text, rounded == 0 ? 0 : rounded));
}
