/* SPDX-License-Identifier: MIT */
/* activation.h - what an activation function is: its formula, and what else is to be
 * known of it.
 *
 * To add an activation: one record beside its code in one of this folder's
 * family files, one line in list.h, one reference in tests/accuracy.
 * Everything that can be listed about it comes from its record.
 */
#ifndef ACTIVATION_ACTIVATION_H
#define ACTIVATION_ACTIVATION_H

#include <float.h>
#include <stdbool.h>
#include <stddef.h>

enum {
	ORDERS = 3,		/* f, f', f'' */
	PARAMETERS_MAX = 8
};

struct dialect;

struct parameter {
	const char *name;	/* PyTorch's or the paper's; NULL ends the list */
	const char *symbol;	/* as a legend writes it: "β", "slope" */
	const char *standard;	/* the default, exact, as a formula without x: "0.01", "1/6";
				   NULL: it must be set */
	const char *words;		/* of a choice, with '|' between: "none|tanh" are 0 and 1;
					   NULL: it is a number */
	double minimum, maximum;	/* both allowed and finite */
	bool above_minimum;	/* the minimum itself is not allowed */
	bool draws;		/* 1: the function is random. Its formula, the mean, does without */
	const char *help;	/* one line: what it is, and other frameworks' defaults */
};

/* The limits of a parameter that may be any finite number. */
#define ANY_NUMBER .minimum = -DBL_MAX, .maximum = DBL_MAX

/* What a parameter stands for: high + low, to 2^-104. low is not 0 only for a default that
 * is no double. */
struct exact {
	double high, low;
};

/* What a kernel knows. */
enum kernel_result {
	ENCLOSED,	/* high[i] + low[i] is the value, off by at most radius[i] */
	NEAREST,	/* high[i] is the value rounded to a double once, or NaN; where low[i] is
			   not NaN, high[i] + low[i] rounds to every narrower type as it does */
	ROUNDED		/* the same, but only for a NaN x is high NaN, and then x */
};

/* An accelerator: enclosures or numbers at x[i], i < count. |low[i]| is at most a few ulps of
 * high[i], or within the radius so. Where low[i] is NaN, or the radius infinite or NaN, the
 * formula decides, as it would without a kernel. So it does where the value is less than
 * 2^-960, but for a zero, which has its sign, low 0 and radius 0: it is exact, or stands
 * for less than half of the least double.
 * If low and radius are NULL, high[i] is the value rounded to a double once, or NaN: where that
 * is undecided, or where only the enclosures say it; returned is whether any is NaN or infinite,
 * but false of those that are ROUNDED.
 * Radii of numbers are not set.
 * The arrays do not overlap; parameter holds what each of the record's parameters stands for,
 * in order, checked. The same bits for a given x, whatever the count, the position and the
 * instruction set. */
typedef bool kernel_function(const double *restrict x, double *restrict high,
	double *restrict low, double *restrict radius, size_t count,
	const struct exact *restrict parameter);

/* What is random about a function: it is x times noise, which each element draws. */
struct noise {
	/* Noise is 1 with this probability, a function of x with the same parameters, else 0.
	 * NULL: it is drawn evenly between two parameters where x <= 0, else 1. */
	const struct activation *chance;
	int lower, upper;		/* the numbers of those parameters */
};

struct activation {
	const char *name;		/* canonical, snake case: "leaky_relu" */
	const char *title;		/* for people: "Leaky ReLU" */
	const char *aliases;		/* other names, with spaces between, or NULL */
	const char *formula;		/* of x and the parameters: what is evaluated */
	const char *citation;		/* where it was published */
	const char *note;		/* one more thing to know, or NULL */
	bool common;			/* its name is a word that users' definitions, parameters
					   and variables may have: there it is theirs */
	const struct dialect *dialect;	/* the row that it is made of, or NULL: it is none */
	const char *approximates;	/* the canonical name of what it stands in for, or NULL */
	struct parameter parameter[PARAMETERS_MAX + 1];
	kernel_function *kernel[ORDERS];	/* by order; NULL: the formula alone */
	enum kernel_result result[ORDERS];	/* of the kernel */

	/* What the parameters must hold together: NULL if they do, else the rule
	 * as text, "lower must not be greater than upper". NULL: no rule. */
	const char *(*check)(const double *parameter);

	/* What it draws; its formula is the mean. NULL: nothing. If it has a parameter of draws,
	 * it is random where that is 1, else always. */
	const struct noise *noise;

	/* For a function that is random in training: the parameters of its lower
	 * and upper edge for x < 0. NULL: no band. */
	void (*band)(const double *parameter, double *lower, double *upper);
};

/* Every activation, in the order of list.h. */
extern const struct activation *const activations[];
extern const size_t activation_count;

/* A family of them: those from number first on, up to where the next family begins. */
struct family {
	const char *name;		/* a word: "rectifier" */
	const char *title;		/* for people: "Rectifiers" */
	size_t first;
};
extern const struct family families[];
extern const size_t family_count;

/* The activation of this name or alias; case, '-' and '_' do not matter.
 * NULL: none. */
const struct activation *activation_find(const char *name, size_t length);

/* Whether two names are the same without case, '-' and '_'. */
bool activation_same_name(const char *a, size_t a_length, const char *b, size_t b_length);

/* How many parameters it has, and the index of one by its name, or -1; here
 * too '-' and '_' are the same. */
size_t activation_parameters(const struct activation *activation);
int activation_parameter(const struct activation *activation, const char *name, size_t length);

/* How many its formula has: one of draws is the last, and not in it. */
size_t activation_formula_parameters(const struct activation *activation);

/* Whether it is random, with these values of its parameters or whatever they are. */
bool activation_is_random(const struct activation *activation, const double *parameter);
bool activation_is_always_random(const struct activation *activation);

/* The word of a choice that a value stands for; its length. */
const char *parameter_word(const struct parameter *parameter, double value, size_t *length);

/* The double nearest to the default; NaN if there is none. */
double parameter_standard(const struct parameter *parameter);

/* What a value of the parameter stands for: the default itself if it is the double nearest
 * to that, else the value. */
struct exact parameter_exact(const struct parameter *parameter, double value);

#endif
