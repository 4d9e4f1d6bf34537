/* SPDX-License-Identifier: MIT */
/* signal.h - what a function does to a signal: what is asked about that, and the answers. */
#ifndef SIGNAL_SIGNAL_H
#define SIGNAL_SIGNAL_H

#include <stdbool.h>
#include <stddef.h>

struct buffer;
struct curve;
struct error;
struct moments;
struct publication;
struct publisher;
struct report;

enum question {
	QUESTION_NONE,
	QUESTION_GAIN,		/* --gain: moments of a layer, a row for each curve */
	QUESTION_DEPTH,		/* --depth: a row for each curve and layer */
	QUESTION_PUBLISHED	/* --published: no question, but what a paper has measured */
};
extern const char *const signal_options[];

enum { SIGNAL_DIGITS = 15 };	/* right ones of an answer */

struct signal {
	enum question question;
	double input_std;
	double weight_std;	/* 0: the gain of the curve */
	double bias_std;
	size_t layers;
	const struct publisher *against;	/* borrowed; NULL: nobody */
	const struct publication *publication;	/* borrowed: of QUESTION_PUBLISHED */
	struct buffer *warnings;		/* borrowed: all functions are asked, and what is
						   not known of one is nan and told there, a line
						   each; NULL: that is an error */
};

/* Gives the report, which starts as zeros, its columns, and says how a figure shows it. The
 * name of the column is returned that a figure shows if nobody asks for another. */
const char *signal_begin(const struct signal *signal, struct report *report);

/* Fills in its rows. False if a moment is not known. */
bool signal_tell(const struct signal *signal, const struct curve *curve, size_t curves,
	struct report *report, struct error *error);

/* Whether the moments of a curve are known; that they are infinite is known too. If not, that
 * is told as `warnings` says; false if it is an error. */
bool signal_check_moments(const struct signal *signal, const struct curve *curve,
	const struct moments *moments, double deviation, struct error *error);

/* The parts of both. */
const char *signal_begin_gains(const struct signal *signal, struct report *report);
const char *signal_begin_layers(struct report *report);
const char *signal_begin_published(const struct publication *publication,
	struct report *report);
bool signal_gains(const struct signal *signal, const struct curve *curve, size_t curves,
	struct report *report, struct error *error);
bool signal_layers(const struct signal *signal, const struct curve *curve, size_t curves,
	struct report *report, struct error *error);
bool signal_published(const struct publication *publication, const struct curve *curve,
	size_t curves, struct report *report, struct error *error);

#endif
