/* activation.h - what an activation function is. Pure arithmetic: no memory,
 * no files, no failure.
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
	PARAMETERS_MAX = 4,
	BREAKPOINTS_MAX = 4
};

struct parameter {
	const char *name;	/* PyTorch's or the paper's; NULL ends the list */
	const char *symbol;	/* as a legend writes it: "β", "slope" */
	const char *text;	/* the default as people write it: "1/6"; NULL: as the number prints */
	double standard;	/* the default */
	double minimum, maximum;	/* both allowed and finite */
	bool above_minimum;	/* the minimum itself is not allowed */
	const char *help;	/* one line: what it is, and other frameworks' defaults */
};

/* The limits of a parameter that may be any finite number. */
#define ANY_NUMBER .minimum = -DBL_MAX, .maximum = DBL_MAX

/* A point where f or a derivative is not smooth: the limits from both sides,
 * by order. Order d jumps here if left[d] != right[d]; it has a corner if it
 * does not jump but order d + 1 does. The value at x itself is what evaluate
 * gives: PyTorch's. */
struct breakpoint {
	double x;
	double left[ORDERS], right[ORDERS];
};

/* To odd: a value between two doubles becomes the one whose last bit is 1. Such
 * a double can be rounded again, to a type of at most 51 bits, and is then what
 * rounding the value itself to that type gives. What is rounded to nearest may come of
 * another formula, but is always within an ulp and a half of it: narrow.c counts on it. */
enum rounding { TO_NEAREST, TO_ODD };

/* y[i] = f(x[i]), rounded, for i < count. x and y do not overlap; parameter
 * holds a value for each of the record's parameters, in order, checked. NaN in,
 * NaN out; at an infinity, the limit. The same bits for a given x, whatever the
 * count, the position and the instruction set. */
typedef void evaluate_function(const double *restrict x, double *restrict y, size_t count,
	const double *restrict parameter, enum rounding rounding);

struct activation {
	const char *name;		/* canonical, snake case: "leaky_relu" */
	const char *title;		/* for people: "Leaky ReLU" */
	const char *aliases;		/* other names, with spaces between, or NULL */
	const char *formula[ORDERS];	/* plain text, by order */
	const char *citation;		/* where it was published */
	const char *note;		/* one more thing to know, or NULL */
	const char *approximates;	/* the canonical name of what it stands in for, or NULL */
	struct parameter parameter[PARAMETERS_MAX + 1];
	evaluate_function *evaluate[ORDERS];	/* by order */
	double bound[ORDERS];		/* largest error, in ULP, that the tests allow */

	/* What the parameters must hold together: NULL if they do, else the rule
	 * as text, "lower must not be greater than upper". NULL: no rule. */
	const char *(*check)(const double *parameter);

	/* Fills in the breakpoints in increasing order, returns how many. NULL:
	 * smooth everywhere. */
	size_t (*breakpoints)(const double *parameter, struct breakpoint *breakpoint);

	/* For a function that is random in training: the parameters of its lower
	 * and upper edge for x < 0. NULL: no band. */
	void (*band)(const double *parameter, double *lower, double *upper);
};

/* Every activation, in the order of list.h. */
extern const struct activation *const activations[];
extern const size_t activation_count;

/* The activation of this name or alias; case, '-' and '_' do not matter.
 * NULL: none. */
const struct activation *activation_find(const char *name, size_t length);

/* How many parameters it has, and the index of one by its name, or -1; here
 * too '-' and '_' are the same. */
size_t activation_parameters(const struct activation *activation);
int activation_parameter(const struct activation *activation, const char *name, size_t length);

#endif
