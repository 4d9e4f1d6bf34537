/* SPDX-License-Identifier: MIT */
/* beside.c - cards_write_beside of card.h: functions in columns, a term below the other.
 *
 * A term stands once; where a card has no such line its column is empty. Long texts go on in
 * the next row, cut at blanks if there are any.
 */
#include <stdlib.h>
#include <string.h>

#include "about/card.h"
#include "support/memory.h"
#include "support/output.h"
#include "support/utf8.h"

enum { TERM_WIDTH = 12, GAP = 2, COLUMN_LEAST = 24 };

/* A line of a card on its way down its column. */
struct column {
	const struct card *card;
	size_t line, end;	/* of the card: those of the term */
	const char *rest;	/* of the line's text; NULL: begin with the next */
};

/* The lines of a term; none if the card does not have it. Number 0 is the name's. */
static struct column column_of(const struct card *card, const char *term, size_t number)
{
	struct column column = { .card = card };
	size_t first = number == 0 ? 0 : 1;
	while (number > 0 && first < card->lines && strcmp(card->line[first].term, term) != 0)
		first++;
	column.line = column.end = first;
	if (first == card->lines)
		return column;
	for (column.end++; column.end < card->lines
			&& *card->line[column.end].term == '\0'; )
		column.end++;
	return column;
}

/* How many bytes of the text fit into so many characters, up to a blank if there is one. */
static size_t fitting(const char *text, size_t width)
{
	size_t bytes = 0, blank = 0;
	for (size_t i = 0; i < width && text[bytes] != '\0'; i++) {
		const size_t length = utf8_character(text + bytes);
		if (text[bytes] == ' ')
			blank = bytes;
		bytes += length > 0 ? length : 1;
	}
	return text[bytes] == '\0' || text[bytes] == ' ' || blank == 0 ? bytes : blank;
}

static size_t characters(const char *text, size_t bytes)
{
	size_t count = 0;
	for (size_t i = 0; i < bytes; i++)
		count += !utf8_continues(text[i]);
	return count;
}

/* The next row of a column; returns its characters. */
static size_t write_row(struct output *output, struct column *column, size_t width)
{
	if (column->rest == NULL && column->line < column->end)
		column->rest = column->card->line[column->line].text.bytes;
	if (column->rest == NULL)
		return 0;
	column->rest += strspn(column->rest, " ");
	const size_t bytes = fitting(column->rest, width);
	const size_t count = characters(column->rest, bytes);
	output_print(output, "%.*s", (int)bytes, column->rest);
	column->rest += bytes;
	if (*column->rest == '\0') {
		column->rest = NULL;
		column->line++;
	}
	return count;
}

static bool is_left(const struct column *column, size_t cards)
{
	for (size_t i = 0; i < cards; i++)
		if (column[i].line < column[i].end)
			return true;
	return false;
}

static void write_term(struct output *output, const struct card *card, size_t cards,
	const char *term, size_t number, size_t width)
{
	struct column *column = memory_new(cards, sizeof *column);
	for (size_t i = 0; i < cards; i++)
		column[i] = column_of(&card[i], term, number);
	for (bool first = true; is_left(column, cards); first = false) {
		size_t blanks = TERM_WIDTH - strlen(first ? term : "");
		output_text(output, first ? term : "");
		for (size_t i = 0; i < cards; i++) {
			if (column[i].line < column[i].end || column[i].rest != NULL)
				output_print(output, "%*s", (int)blanks, "");
			else {
				blanks += width + GAP;
				continue;
			}
			blanks = width + GAP - write_row(output, &column[i], width);
		}
		output_text(output, "\n");
	}
	free(column);
}

/* Whether a card before this one, or this one above the line, has the term. */
static bool is_written(const struct card *card, size_t number, size_t line)
{
	const char *term = card[number].line[line].term;
	if (*term == '\0' || line == 0)
		return true;
	for (size_t i = 0; i < number; i++)
		for (size_t k = 1; k < card[i].lines; k++)
			if (strcmp(card[i].line[k].term, term) == 0)
				return true;
	return false;
}

static void write_names(struct output *output, const struct card *card, size_t cards,
	size_t width)
{
	size_t blanks = TERM_WIDTH;
	for (size_t i = 0; i < cards; i++) {
		const size_t bytes = fitting(card[i].label, width);
		output_print(output, "%*s%.*s", (int)blanks, "", (int)bytes, card[i].label);
		blanks = width + GAP - characters(card[i].label, bytes);
	}
	output_text(output, "\n");
}

void cards_write_beside(struct output *output, const struct card *card, size_t cards,
	size_t columns)
{
	const size_t all = (columns - TERM_WIDTH) / cards;
	const size_t width = all >= COLUMN_LEAST + GAP ? all - GAP : COLUMN_LEAST;
	write_names(output, card, cards, width);
	write_term(output, card, cards, "", 0, width);
	for (size_t i = 0; i < cards; i++)
		for (size_t line = 0; line < card[i].lines; line++)
			if (!is_written(card, i, line))
				write_term(output, card, cards, card[i].line[line].term, 1, width);
}
