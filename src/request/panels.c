/* SPDX-License-Identifier: MIT */
/* panels.c - what a request asks of the panels of its figures: which there are, their
 * ranges and texts. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "request/request.h"
#include "cli/value.h"
#include "curve/curve.h"
#include "support/error.h"
#include "support/memory.h"

const char *request_panel_text(const struct request *request, const struct placed *placed,
	size_t panel)
{
	const struct operands *operands = &request->asked.operands;
	const char *own = placed_of_panel(placed, operands, panel);
	return own != NULL ? own : placed_of_all(placed, operands);
}

static bool parse_interval(struct interval *interval, const char *option, const char *text,
	enum number_type type, struct error *error)
{
	if (text == NULL)
		return true;
	if (!value_interval(text, type, interval))
		return error_set(error, STATUS_USAGE, "--%s %.60s: wants A:B, two numbers", option,
			text);
	return (isfinite(interval->low) && isfinite(interval->high))
		|| error_set(error, STATUS_USAGE, "--%s %.60s: both ends must be finite", option, text);
}

static bool parse_ylim(struct interval *y, const char *text, struct error *error)
{
	return parse_interval(y, "ylim", text, NUMBER_F64, error)
		&& (text == NULL || y->low < y->high || error_set(error, STATUS_USAGE,
			"--ylim %.60s: the lower end must be less than the upper end", text));
}

static bool parse_range(struct interval *x, const char *text, enum number_type type,
	struct error *error)
{
	return parse_interval(x, "range", text, type, error)
		&& (text == NULL || x->low < x->high || error_set(error, STATUS_USAGE,
			"--range %.60s: the left end must be less than the right end", text));
}

/* A table has one x for all curves, and so has a list of points. */
static bool check_range(const struct request *request, const char *text, struct error *error)
{
	const struct asked *asked = &request->asked;
	if (text == NULL)
		return true;
	for (size_t i = 0; i < request->targets; i++)
		if (request->target[i].format->table != NULL)
			return error_set(error, STATUS_USAGE,
				"--range %.60s: it is that of one panel, and %s has one range for all",
				text, request->target[i].format->name);
	return asked->step == NULL || error_set(error, STATUS_USAGE,
		"--range %.60s: it is that of one panel; wants -n instead of --step", text);
}

/* The axis of errors is named after what it measures, that of x is x. */
static bool parse_panel(struct request *request, size_t panel, struct error *error)
{
	const struct asked *asked = &request->asked;
	const struct operands *operands = &asked->operands;
	struct panel_head *head = &request->panel[panel];
	const char *ylabel = request_panel_text(request, &asked->ylabel, panel);
	const char *xlabel = request_panel_text(request, &asked->xlabel, panel);
	const struct curve *curve = &request->curve[0];
	char *errors = NULL, *size = NULL;
	head->xlabel_typed = xlabel != NULL;
	head->ylabel_typed = ylabel != NULL;
	const char *range = placed_of_panel(&asked->range, operands, panel);
	if (ylabel == NULL && asked->error != NULL) {
		errors = measure_title(curve->measure, curve->type, curve->naive);
		ylabel = size = memory_print(asked->log ? "|%s|" : "%s", errors);
	}
	head->title = request_text(request, placed_of_panel(&asked->title, operands, panel));
	head->row_title = request_text(request, placed_of_panel(&asked->row, operands, panel));
	head->xlabel = request_text(request, xlabel != NULL ? xlabel
		: request->shown != NULL ? NULL : "x");
	head->ylabel = request_text(request, ylabel);
	free(errors);
	free(size);
	return parse_range(&head->x, range, request->grid.type, error)
		&& check_range(request, range, error)
		&& parse_ylim(&head->y, request_panel_text(request, &asked->ylim, panel), error)
		&& request_pointers(request, panel, error);
}

/* It is about a panel: one that stands elsewhere would be lost. */
static bool check_rows(const struct request *request, struct error *error)
{
	const char *text = placed_of_all(&request->asked.row, &request->asked.operands);
	return text == NULL || error_set(error, STATUS_USAGE,
		"--row %.60s: wants to stand right behind the / of the panel that begins the row", text);
}

/* The title of a panel that is alone is that of the figure. */
static void set_title(struct request *request)
{
	struct figure_head *figure = &request->head.figure;
	const struct placed *title = &request->asked.title;
	figure->title = request_text(request, placed_of_all(title, &request->asked.operands));
	if (figure->panels == 1 && request->panel[0].title != NULL) {
		figure->title = request->panel[0].title;
		request->panel[0].title = NULL;
	}
}

bool request_panels(struct request *request, struct error *error)
{
	struct figure_head *figure = &request->head.figure;
	request->panel = memory_new(figure->panels, sizeof *request->panel);
	figure->panel = request->panel;
	for (size_t i = 0; i < figure->panels; i++)
		if (!parse_panel(request, i, error))
			return false;
	set_title(request);
	return check_rows(request, error);
}
