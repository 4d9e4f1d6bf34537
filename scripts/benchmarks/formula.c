/* SPDX-License-Identifier: MIT */
/* formula.c - times a formula that somebody typed, in memory and in one process.
 *
 *   formula COUNT <QUESTIONS
 *   formula COUNT shares <QUESTIONS
 *
 * A question is "FORMULA ORDERS", the orders as in 0,1,2. The answer "WALL CPU" is the
 * seconds for COUNT points from -8 to 8, all the orders of each, on one thread, from
 * one array to another, in blocks as the program's; or "-" if that is no formula. With
 * "shares" it is a row of a table instead: the points, in per cent, that each evaluator
 * decided.
 */
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "catalogue/catalogue.h"
#include "curve/curve.h"
#include "curve/functions.h"

enum { BLOCK = 8192 };		/* as in sampling/block.h */

struct work {
	const double *x;
	double *y;
	size_t count;
};

static double seconds(clockid_t clock)
{
	struct timespec time;
	clock_gettime(clock, &time);
	return (double)time.tv_sec + (double)time.tv_nsec * 1e-9;
}

/* Of the orders that the text names, digits. */
static void evaluate(const struct work *work, const struct instance *instance,
	const char *orders)
{
	for (; *orders != '\0'; orders++) {
		if (*orders < '0' || *orders >= '0' + ORDERS)
			continue;
		const struct curve curve = { .instance = instance,
			.order = (unsigned)(*orders - '0') };
		for (size_t done = 0; done < work->count; done += BLOCK) {
			const size_t left = work->count - done;
			curve_evaluate(&curve, work->x + done, work->y + done,
				left < BLOCK ? left : BLOCK);
		}
	}
}

static void print_shares(const struct effort *effort, const char *formula, const char *orders)
{
	double all = 0;
	for (int i = 0; i < EVALUATORS; i++)
		all += (double)effort->points[i];
	printf("%-26s %-6s %11.5f %11.5f %11.6f\n", formula, orders,
		100 * (double)effort->points[EVALUATOR_COMPENSATED] / all,
		100 * (double)effort->points[EVALUATOR_SCALED] / all,
		100 * (double)effort->points[EVALUATOR_INTERVALS] / all);
}

/* Cuts the question in two. */
static void answer(const struct work *work, char *question, bool shares)
{
	struct functions functions = { .count = 0 };
	struct error error = { .status = STATUS_DONE };
	char *blank = strrchr(question, ' ');
	const char *orders = blank != NULL ? blank + 1 : "";
	if (blank != NULL)
		*blank = '\0';
	functions_begin(&functions);
	const struct activation *activation = catalogue_formula(functions.catalogue, question,
		strlen(question), &error);
	const struct instance *instance = activation == NULL ? NULL
		: functions_add_standard(&functions, activation, &error);
	if (instance == NULL) {
		puts("-");
	} else {
		const double wall = seconds(CLOCK_MONOTONIC), cpu = seconds(CLOCK_PROCESS_CPUTIME_ID);
		evaluate(work, instance, orders);
		if (shares)
			print_shares(&functions.effort, question, orders);
		else
			printf("%g %g\n", seconds(CLOCK_MONOTONIC) - wall,
				seconds(CLOCK_PROCESS_CPUTIME_ID) - cpu);
	}
	fflush(stdout);
	functions_free(&functions);
}

int main(int count, char **argument)
{
	const bool shares = count == 3 && strcmp(argument[2], "shares") == 0;
	if (count != 2 && !shares)
		return EXIT_FAILURE;
	const size_t points = strtoull(argument[1], NULL, 10);
	double *x = malloc(points * sizeof *x), *y = malloc(points * sizeof *y);
	if (x == NULL || y == NULL)
		return EXIT_FAILURE;
	for (size_t i = 0; i < points; i++)
		x[i] = -8 + 16 * (double)i / (double)(points - 1);
	memset(y, 0, points * sizeof *y);	/* the pages are there before the clock runs */
	if (shares)
		printf("%-26s %-6s %11s %11s %11s\n", "decided by, %", "orders", "compensated",
			"scaled", "MPFR");

	const struct work work = { x, y, points };
	char question[256];
	while (fgets(question, sizeof question, stdin) != NULL) {
		question[strcspn(question, "\n")] = '\0';
		answer(&work, question, shares);
	}
	free(x);
	free(y);
	return EXIT_SUCCESS;
}
