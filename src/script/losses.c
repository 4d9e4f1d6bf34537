/* SPDX-License-Identifier: MIT */
/* losses.c - see losses.h */
#include "script/losses.h"

#include <stdbool.h>

#include "sink/sink.h"
#include "support/output.h"

struct losses {
	struct output *output;
	bool said;
};

static void lose(struct losses *losses, bool lost, const char *what)
{
	if (!lost)
		return;
	output_print(losses->output, "%s %s", losses->said ? "," : "# This script does without",
		what);
	losses->said = true;
}

void losses_put(struct output *output, const struct head *head)
{
	const struct style *style = &head->figure.style;
	struct losses losses = { .output = output };
	bool marks = false, rows = false;
	for (size_t i = 0; i < head->figure.panels; i++) {
		marks = marks || head->figure.panel[i].marks != 0;
		rows = rows || head->figure.panel[i].row_title != NULL;
	}
	lose(&losses, style->dark, "--theme dark");
	lose(&losses, style->print, "--theme print");
	lose(&losses, style->adaptive, "--theme auto");
	lose(&losses, style->legend == LEGEND_DIRECT, "--legend direct");
	lose(&losses, style->font != NULL, "--font");
	lose(&losses, style->transparent, "--transparent");
	lose(&losses, style->line_width_pt > 0, "--line-width");
	lose(&losses, style->x_scaling == SCALING_SYMLOG, "--xsymlog");
	lose(&losses, marks, "--mark");
	lose(&losses, rows, "the names of --row");
	lose(&losses, style->share != SHARE_SIMILAR, "--share");
	if (losses.said)
		output_text(output, ".\n");
}
