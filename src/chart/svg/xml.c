/* SPDX-License-Identifier: MIT */
/* xml.c - see xml.h */
#include "chart/svg/xml.h"

#include <math.h>

#include "number/number.h"
#include "support/buffer.h"
#include "support/utf8.h"

void xml_text(struct buffer *buffer, const char *text)
{
	uint32_t character;
	for (size_t length; (length = utf8_read(text, &character)) > 0; text += length) {
		char bytes[UTF8_LENGTH_MAX];
		const bool line_end = character == '\n' || character == '\t';
		if ((utf8_is_control(character) && !line_end) || (character & 0xfffe) == 0xfffe)
			character = UTF8_REPLACEMENT;
		switch (character) {
		case '&': buffer_text(buffer, "&amp;"); break;
		case '<': buffer_text(buffer, "&lt;"); break;
		case '>': buffer_text(buffer, "&gt;"); break;
		case '"': buffer_text(buffer, "&quot;"); break;
		default: buffer_write(buffer, bytes, utf8_write(bytes, character)); break;
		}
	}
}

void xml_number(struct buffer *buffer, double value)
{
	char *text = buffer_reserve(buffer, NUMBER_TEXT_MAX);
	const double rounded = round(value * 100) / 100;
	buffer_advance(buffer, number_write(text, rounded == 0 ? 0 : rounded));
}

void xml_attribute(struct buffer *buffer, const char *name, double value)
{
	buffer_print(buffer, " %s=\"", name);
	xml_number(buffer, value);
	buffer_text(buffer, "\"");
}
