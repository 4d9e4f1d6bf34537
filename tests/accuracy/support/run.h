/* SPDX-License-Identifier: MIT */
/* run.h - a test program of one type: all functions and orders, or those that are named.
 *
 *   PROGRAM [--within ULPS] [NAME]...
 *
 * Every value has to be the right one to the bit, or, if that is said, so many ulps from
 * it at most. How many are wrong, and the largest error, is printed for each order.
 *
 * Beside the reference's sets of parameters there are random ones, if it has any, as many
 * as ACTPLOT_TEST_SETS says.
 * ACTPLOT_TEST_COUNT sets how many random points an order gets, which its sets share.
 * ACTPLOT_TEST_POINTS names a folder that gets all the points, and nothing is tested;
 * ACTPLOT_TEST_VALUES one with somebody's values at them, whose errors are reported as
 * "peer", and not tested. See exchange.h.
 */
#ifndef ACCURACY_RUN_H
#define ACCURACY_RUN_H

#include "subject.h"

/* Finite points for the subject with these parameters, about as many as are wanted beside
 * those that are special. The caller frees them. */
typedef double *choose_points(const struct subject *subject, const struct set *set,
	size_t wanted, size_t *count);

/* Of a number of points, the share of each of the reference's sets of parameters. */
size_t run_share(const struct reference *reference, size_t points);

/* ACTPLOT_TEST_COUNT, or so many. */
size_t run_count(size_t standard);

/* Takes `--within ULPS` off the arguments; 0 without. */
double run_within(int *count, char **argument);

/* For main: its status. */
int run(int count, char **argument, enum number_type type, choose_points *choose,
	size_t standard_count);

#endif
