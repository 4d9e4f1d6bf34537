/* SPDX-License-Identifier: MIT */
/* text.c - see text.h */
#include "script/text.h"

#include <string.h>

#include "number/number.h"
#include "support/output.h"

void text_put_line(struct output *output, const char *text)
{
	for (const char *c = text; *c != '\0'; c++)
		output_write(output, (unsigned char)*c < ' ' ? " " : c, 1);
}

void text_put_quoted(struct output *output, const char *text)
{
	output_text(output, "\"");
	for (const char *c = text; *c != '\0'; c++) {
		if ((unsigned char)*c < ' ' || strchr("\"\\`", *c) != NULL)
			output_print(output, "\\%03o", (unsigned char)*c);
		else
			output_write(output, c, 1);
	}
	output_text(output, "\"");
}

void text_put_plain(struct output *output, const char *text)
{
	text_put_quoted(output, text);
	output_text(output, " noenhanced");
}

void text_put_setting(struct output *output, const char *name, const char *text)
{
	if (text == NULL) {
		output_print(output, "unset %s\n", name);
		return;
	}
	output_print(output, "set %s ", name);
	text_put_plain(output, text);
	output_text(output, "\n");
}

void text_put_number(struct output *output, double value)
{
	char text[NUMBER_TEXT_MAX];
	output_write(output, text, number_write(text, value));
}
