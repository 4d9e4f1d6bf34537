/* SPDX-License-Identifier: MIT */
/* losses.h - what a script does not show of what was asked. */
#ifndef SCRIPT_LOSSES_H
#define SCRIPT_LOSSES_H

struct head;
struct output;

/* Says it in a comment, or says nothing if nothing is lost. */
void losses_put(struct output *output, const struct head *head);

#endif
