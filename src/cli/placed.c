/* SPDX-License-Identifier: MIT */
/* placed.c - see placed.h */
#include "cli/placed.h"

#include <string.h>

#include "support/memory.h"

void placed_add(struct placed *placed, const char *text, const struct operands *operands)
{
	placed->text = memory_resize(placed->text, placed->count + 1, sizeof *placed->text);
	placed->text[placed->count++] = (struct placed_text){ text, operands->count };
}

bool placed_behind(const struct placed_text *text, size_t operand)
{
	return text->after == operand + 1;
}

bool operand_is_slash(const struct operands *operands, size_t operand)
{
	return strcmp(operands->word[operand], "/") == 0;
}

/* A '/' in front of all begins the first panel. */
size_t operand_panel(const struct operands *operands, size_t operand)
{
	size_t panel = 0;
	for (size_t i = 1; i <= operand && i < operands->count; i++)
		panel += operand_is_slash(operands, i);
	return panel;
}

static bool begins_panel(const struct placed_text *text, const struct operands *operands)
{
	return text->after > 0 && operand_is_slash(operands, text->after - 1);
}

static size_t panel_of(const struct placed_text *text, const struct operands *operands)
{
	return text->after == 0 ? 0 : operand_panel(operands, text->after - 1);
}

/* Whether several panels are given texts, besides those that begin them. */
static bool are_several(const struct placed *placed, const struct operands *operands)
{
	size_t first = (size_t)-1;
	for (size_t i = 0; i < placed->count; i++) {
		if (begins_panel(&placed->text[i], operands))
			continue;
		const size_t panel = panel_of(&placed->text[i], operands);
		if (first != (size_t)-1 && panel != first)
			return true;
		first = panel;
	}
	return false;
}

/* Whether it is about the panel that it stands in, alone. */
static bool is_own(const struct placed *placed, size_t i, const struct operands *operands)
{
	return begins_panel(&placed->text[i], operands) || are_several(placed, operands);
}

const char *placed_of_panel(const struct placed *placed, const struct operands *operands,
	size_t panel)
{
	for (size_t i = placed->count; i-- > 0; )
		if (panel_of(&placed->text[i], operands) == panel && is_own(placed, i, operands))
			return placed->text[i].text;
	return NULL;
}

const char *placed_of_all(const struct placed *placed, const struct operands *operands)
{
	for (size_t i = placed->count; i-- > 0; )
		if (!is_own(placed, i, operands))
			return placed->text[i].text;
	return NULL;
}

bool placed_holds(const struct placed *placed, size_t i, const struct operands *operands,
	size_t panel)
{
	return !is_own(placed, i, operands) || panel_of(&placed->text[i], operands) == panel;
}
