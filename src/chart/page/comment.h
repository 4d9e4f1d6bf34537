/* SPDX-License-Identifier: MIT */
/* comment.h - the command that made a picture, in languages whose comments begin with '%'. */
#ifndef CHART_PAGE_COMMENT_H
#define CHART_PAGE_COMMENT_H

struct buffer;

/* Appends "% Command: RECIPE", in lines of at most 250 bytes; those behind the first begin
 * with "%+". Nothing for NULL, or if the recipe itself has line ends. */
void comment_recipe(struct buffer *text, const char *recipe);

#endif
