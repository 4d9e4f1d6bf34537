/* SPDX-License-Identifier: MIT */
/* request.h - all that the user asked for, checked: plain data. */
#ifndef REQUEST_REQUEST_H
#define REQUEST_REQUEST_H

#include <stdbool.h>
#include <stddef.h>

#include "cli/options.h"
#include "curve/functions.h"
#include "formula/print/print.h"
#include "input/input.h"
#include "sampling/grid.h"
#include "sampling/held.h"
#include "sampling/keep.h"
#include "signal/signal.h"
#include "sink/report.h"
#include "sink/sink.h"

struct activation;
struct assertion;
struct draws;
struct error;
struct input;
struct tally;

enum { PANELS_MAX = 144 };

enum action {
	ACTION_RUN,		/* evaluate, and write what head and target say */
	ACTION_LIST, ACTION_FIGURES, ACTION_INFO, ACTION_DIALECTS, ACTION_FORMULA, ACTION_COMMAND,
	ACTION_RECIPE,
	ACTION_COMPLETE, ACTION_HELP, ACTION_VERSION
};

/* What a function of --list must be, or must not be. */
enum filter_kind { FILTER_FAMILY, FILTER_FRAMEWORK, FILTER_PROPERTY };
struct filter {
	enum filter_kind kind;
	size_t index;		/* of the family, framework or property */
	bool excluded;
};

/* The i-th word of a kind, as it is typed; NULL behind the last. */
const char *filter_word(enum filter_kind kind, size_t i);

struct request {
	enum action action;
	enum print_language language;		/* of ACTION_FORMULA */
	const struct activation *subject;	/* of ACTION_DIALECTS */
	char *const *typed;			/* borrowed [typed_count]: of ACTION_COMPLETE */
	size_t typed_count;
	struct filter *filter;			/* owned [filters]: of ACTION_LIST */
	size_t filters;
	bool json;				/* what is told is for machines */
	struct wanted wanted;			/* of the file that the x come from; its path is
						   NULL if there is none */
	struct grid grid;
	struct head head;			/* its pointers lead into this request */
	struct signal signal;			/* what is asked of one, instead of points */
	struct report report;			/* owned: its answer, of which the columns are there */
	size_t *shown;				/* owned [head.figure.report.columns] */
	struct target *target;			/* owned [targets] */
	size_t targets;
	size_t threads;
	bool quiet;

	struct functions functions;		/* owned: those of all curves */
	struct curve *reference;		/* owned [head.curves], or NULL: without any */
	struct assertion *assertion;		/* owned [assertions] */
	size_t assertions;

	struct curve *curve;			/* owned [head.curves] */
	double *list;				/* owned: of --at, or NULL */
	struct held held;			/* owned: of an input that is the grid's list */
	char **picture_path;			/* owned [targets]: where pictures go by default,
						   or NULL */
	struct keep keep;			/* owned: of --keep */
	struct draws *draws;			/* owned: of each curve and reference; NULL: none
						   is random */
	bool in_turn;				/* they are made one after the other, and held: */
	double **noise;				/* owned [noises], each of them too */
	size_t noises;
	size_t passed_over;			/* rows of an input that was read at once */
	struct buffer warnings;			/* owned: what the user should know, a line each */
	struct panel_head *panel;		/* owned [head.figure.panels] */
	struct look *look;			/* owned [head.curves] */
	struct words {
		char **text;			/* owned [count]: texts of figures, in UTF-8 */
		size_t count;
	} words;
	struct asked asked;			/* owned */
	char **figure_words;			/* owned: of --figure, ended by NULL */
};

/* Reads and checks the whole command line, which must outlive the request.
 * Nothing is opened or written. False if it asks wrongly. To be freed either way. */
bool request_parse(struct request *request, int argc, char **argv, struct error *error);
void request_free(struct request *request);

/* Opens the file that the x come from, if there is one. *input stays NULL if
 * there is none, or if it was read at once to be the grid, since a figure needs
 * all of it. */
bool request_open_input(struct request *request, struct input **input, struct error *error);

/* Has the functions know their breakpoints in the range shown, if something draws. */
void request_find_breakpoints(struct request *request);

/* Takes a definition in, or those of a file, a line each. */
bool request_define(struct request *request, const char *definition, struct error *error);
bool request_define_file(struct request *request, const char *path, struct error *error);

/* --gain without functions is of all that have a default for each parameter, --published of
 * those that the paper has. */
bool request_usual_functions(struct request *request, struct error *error);

/* Draws what is held of random functions, once the rows are known. */
bool request_draw(struct request *request, struct error *error);
void request_draws_free(struct request *request);

/* False, with the error set, if a function is random, of which this option knows nothing. */
bool request_refuse_random(const struct request *request, const char *option,
	struct error *error);

/* What counts the errors of the curves, as far as a table or an assertion asks for it: without
 * curves if none does. Its distributions and itself are to be freed. */
void request_tally(const struct request *request, struct tally *tally);

/* Makes the grid a list. */
void request_set_list(struct request *request, const double *list, size_t count, size_t stride);

/* Whether an output is a table. */
bool request_writes_rows(const struct request *request);

/* Whether somebody's values are to be compared with the function. */
bool request_has_values(const struct request *request);

/* Adds a line to the warnings. */
void request_warn(struct request *request, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* The parts of request_parse: each checks its options and fills in its fields. */
bool request_definitions(struct request *request, struct error *error);
bool request_curves(struct request *request, struct error *error);
bool request_subjects(struct request *request, struct error *error);
bool request_dialects(struct request *request, struct error *error);
bool request_filters(struct request *request, struct error *error);
bool request_language(struct request *request, struct error *error);
bool request_grid(struct request *request, struct error *error);
bool request_wanted(struct request *request, struct error *error);
bool request_targets(struct request *request, struct error *error);
/* Whether target number i can be written, and no other is written to the same place. */
bool request_check_target(const struct request *request, size_t i, struct error *error);
bool request_comparison(struct request *request, struct error *error);
bool request_signal(struct request *request, struct error *error);
bool request_show(struct request *request, struct error *error);
bool request_panels(struct request *request, struct error *error);
bool request_random(struct request *request, struct error *error);
bool request_facet(struct request *request, struct error *error);
bool request_style(struct request *request, struct error *error);

/* The looks of the curves from the first on, which the operand makes. */
bool request_looks(struct request *request, size_t operand, size_t first, struct error *error);
bool request_looks_placed(const struct asked *asked, struct error *error);

/* What the panel points at; and what that owns. */
bool request_pointers(struct request *request, size_t panel, struct error *error);
void request_pointers_free(struct panel_head *head);

/* The text of an option of panels that holds for this one, or NULL. */
const char *request_panel_text(const struct request *request, const struct placed *placed,
	size_t panel);

/* A text of the user in UTF-8, owned by the request; NULL for NULL. */
const char *request_text(struct request *request, const char *text);

#endif
