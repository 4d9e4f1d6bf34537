/* SPDX-License-Identifier: MIT */
/* text.h - texts and numbers as a script of gnuplot writes them. */
#ifndef SCRIPT_TEXT_H
#define SCRIPT_TEXT_H

struct output;

/* What stands behind a '#': a newline in it would end that line. */
void text_put_line(struct output *output, const char *text);

/* A text in double quotes, where gnuplot makes something of backslashes and of
 * commands in backquotes. (In single quotes a text cannot begin with one.) What
 * shows it must not be enhanced, or '_' and '^' would be markup. */
void text_put_quoted(struct output *output, const char *text);

/* The same, not enhanced. */
void text_put_plain(struct output *output, const char *text);

/* The command that sets a text, or unsets it for NULL. */
void text_put_setting(struct output *output, const char *name, const char *text);

/* The shortest that reads back. */
void text_put_number(struct output *output, double value);

#endif
