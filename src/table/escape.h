/* SPDX-License-Identifier: MIT */
/* escape.h - texts as the tables write them: whatever a label holds, it is read
 * back as that label. */
#ifndef TABLE_ESCAPE_H
#define TABLE_ESCAPE_H

struct buffer;

typedef void escape_function(struct buffer *buffer, const char *text);

escape_function escape_csv;		/* in quotes where RFC 4180 wants them */
escape_function escape_tsv;		/* a tab as \t, a newline as \n, a backslash as \\ */
escape_function escape_markdown;	/* a backslash before what would be markup */
escape_function escape_json;		/* a string, in quotes */

#endif
