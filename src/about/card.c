/* SPDX-License-Identifier: MIT */
/* card.c - see card.h */
#include "about/card.h"

#include <math.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "support/memory.h"
#include "support/output.h"
#include "table/escape.h"

enum { TERM_WIDTH = 12 };

void card_free(struct card *card)
{
	for (size_t i = 0; i < card->lines; i++)
		buffer_free(&card->line[i].text);
	free(card->label);
	free(card->line);
	buffer_free(&card->json);
	free(card->every);
}

void card_term(struct card *card, const char *term)
{
	card->line = memory_resize(card->line, card->lines + 1, sizeof *card->line);
	card->line[card->lines++] = (struct card_line){ .term = term };
	*buffer_reserve(&card->line[card->lines - 1].text, 1) = '\0';
}

void card_print(struct card *card, const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	buffer_print_list(&card->line[card->lines - 1].text, format, arguments);
	va_end(arguments);
}

/* Behind an opening bracket, or at the beginning, there is none. */
void card_comma(struct card *card)
{
	const struct buffer *json = &card->json;
	if (json->used > 0 && strchr("[{", json->bytes[json->used - 1]) == NULL)
		buffer_text(&card->json, ", ");
}

void card_key(struct card *card, const char *name)
{
	card_comma(card);
	buffer_print(&card->json, "\"%s\": ", name);
}

void card_places(struct card *card, const double *x, size_t count)
{
	enum { MANY = 8, SHOWN = 4 };
	size_t first = 0, end = count;
	while (count > MANY && end - first > SHOWN) {
		if (fabs(x[first]) > fabs(x[end - 1]))
			first++;
		else
			end--;
	}
	for (size_t i = first; i < end; i++)
		card_print(card, "%s%s", i > first ? ", " : "", card_shown(x[i], 0).text);
	if (end - first < count)
		card_print(card, " and %zu more", count - (end - first));
	card_every(card);
}

void card_every(struct card *card)
{
	if (card->every != NULL)
		card_print(card, " and every %s", card->every);
}

struct shown card_shown(double value, int digits)
{
	struct shown shown;
	const size_t length = digits > 0 ? number_write_digits(shown.text, value, digits)
		: number_write(shown.text, value);
	shown.text[length] = '\0';
	return shown;
}

static void put_number(struct card *card, double value)
{
	if (isnan(value))
		buffer_text(&card->json, "null");
	else
		buffer_print(&card->json, isinf(value) ? "\"%s\"" : "%s",
			card_shown(value, 0).text);
}

void card_item(struct card *card, double value)
{
	card_comma(card);
	put_number(card, value);
}

void card_number(struct card *card, const char *name, double value)
{
	card_key(card, name);
	put_number(card, value);
}

void card_text(struct card *card, const char *name, const char *text)
{
	card_key(card, name);
	if (text == NULL)
		buffer_text(&card->json, "null");
	else
		escape_json(&card->json, text);
}

void card_truth(struct card *card, const char *name, bool value)
{
	card_key(card, name);
	buffer_text(&card->json, value ? "true" : "false");
}

void card_write(struct output *output, const struct card *card)
{
	for (size_t i = 0; i < card->lines; i++) {
		const struct card_line *line = &card->line[i];
		if (*line->text.bytes == '\0')
			output_print(output, "%s\n", line->term);
		else
			output_print(output, "%-*s%s\n", strlen(line->term) >= TERM_WIDTH
				? (int)strlen(line->term) + 2 : TERM_WIDTH, line->term,
				line->text.bytes);
	}
}
