/* SPDX-License-Identifier: MIT */
/* ascii.c - see ascii.h */
#include "chart/terminal/ascii.h"

#include <stdbool.h>
#include <stddef.h>

#include "support/buffer.h"
#include "support/utf8.h"

static const struct {
	uint32_t character;
	const char *text;
} near[] = {
	{ 0x2212, "-" }, { 0x2010, "-" }, { 0x2013, "-" }, { 0x2014, "-" }, { 0xd7, "x" },
	{ 0xb7, "*" }, { 0xf7, "/" }, { 0xb1, "+-" }, { 0x2264, "<=" }, { 0x2265, ">=" },
	{ 0x2260, "!=" }, { 0x2248, "~" }, { 0x221e, "inf" }, { 0x221a, "sqrt" },
	{ 0x2032, "'" }, { 0x2033, "''" }, { 0x2018, "'" }, { 0x2019, "'" }, { 0x201c, "\"" },
	{ 0x201d, "\"" }, { 0x2026, "..." }, { 0xa0, " " }, { 0xbd, "1/2" },
	{ 0x3b1, "alpha" }, { 0x3b2, "beta" }, { 0x3b3, "gamma" }, { 0x3b4, "delta" },
	{ 0x3b5, "epsilon" }, { 0x3b8, "theta" }, { 0x3bb, "lambda" }, { 0x3bc, "mu" },
	{ 0x3bd, "nu" }, { 0x3be, "xi" }, { 0x3c0, "pi" }, { 0x3c1, "rho" }, { 0x3c3, "sigma" },
	{ 0x3c4, "tau" }, { 0x3c6, "phi" }, { 0x3c7, "chi" }, { 0x3c8, "psi" },
	{ 0x3c9, "omega" }, { 0x394, "Delta" }, { 0x3a3, "Sigma" }, { 0x3a6, "Phi" },
	{ 0x2099, "_n" }, { 0x209a, "_p" },
};

/* A raised or lowered sign as it is written on the line; 0 for others. */
static char on_the_line(uint32_t character, bool *raised)
{
	*raised = character < 0x2080;
	if (character == 0xb9 || character == 0xb2 || character == 0xb3)
		return character == 0xb9 ? '1' : (char)('0' + character - 0xb0);
	if (character < 0x2070 || character > 0x208e || character == 0x207f)
		return '\0';
	return "0123456789+-=()"[character & 0xf];
}

static const char *nearest(uint32_t character)
{
	for (size_t i = 0; i < sizeof near / sizeof *near; i++)
		if (near[i].character == character)
			return near[i].text;
	return "?";
}

char *ascii_text(const char *text)
{
	struct buffer ascii = { .bytes = NULL };
	uint32_t character;
	bool above = false, below = false;	/* what the character before was */
	for (size_t length; (length = utf8_read(text, &character)) > 0; text += length) {
		bool raised;
		const char sign = on_the_line(character, &raised);
		if (sign != '\0') {
			if (raised ? !above : !below)
				buffer_text(&ascii, raised ? "^" : "_");
			buffer_write(&ascii, &sign, 1);
		} else if (character >= ' ' && character < 0x7f) {
			buffer_write(&ascii, text, 1);
		} else {
			buffer_text(&ascii, nearest(character));
		}
		above = sign != '\0' && raised;
		below = sign != '\0' && !raised;
	}
	buffer_write(&ascii, "", 1);
	return ascii.bytes;
}
