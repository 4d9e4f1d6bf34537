/* SPDX-License-Identifier: MIT */
/* kernel.c - times an activation's kernel, in memory and in one process.
 *
 *   kernel COUNT <QUESTIONS
 *   kernel COUNT NAME ORDER TYPE THREADS
 *   kernel kinds
 *
 * A question is "NAME ORDER TYPE THREADS"; the answer "WALL CPU" is the seconds for
 * COUNT values from one array to another, blocks as the program's, by the kernel or, where
 * there is none, by the formula; or "-" if there is no such thing. Given as arguments the
 * answer goes to descriptor 3, and all the blocks of a thread are in the same place, as in the
 * program: the cache. Of the kinds there is a line for each function and order, as
 * kernel_table.awk wants them.
 *
 * The arrays are of doubles whatever the TYPE, as the program's are: x is rounded
 * to the type, the exact value is rounded to it, and both stay in doubles. Of f32
 * that is twice the memory that a kernel for floats reads and writes.
 */
#define _GNU_SOURCE
#include <pthread.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "catalogue/catalogue.h"
#include "curve/curve.h"
#include "curve/functions.h"
#include "number/dtype.h"

enum {
	BLOCK = 8192,		/* as in sampling/block.h */
	THREADS_MAX = 64
};

struct work {
	struct curve curve;
	const double *x;
	double *y;
	size_t count;
	bool in_place;		/* every block where the first was */
};

static double seconds(clockid_t clock)
{
	struct timespec time;
	clock_gettime(clock, &time);
	return (double)time.tv_sec + (double)time.tv_nsec * 1e-9;
}

static void *evaluate_blocks(void *argument)
{
	const struct work *work = argument;
	for (size_t done = 0; done < work->count; done += BLOCK) {
		const size_t left = work->count - done, at = work->in_place ? 0 : done;
		curve_evaluate(&work->curve, work->x + at, work->y + at, left < BLOCK ? left : BLOCK);
	}
	return NULL;
}

static void evaluate(const struct work *whole, size_t threads)
{
	pthread_t thread[THREADS_MAX];
	struct work part[THREADS_MAX];
	for (size_t i = 0; i < threads; i++) {
		const size_t from = whole->count * i / threads;
		part[i] = *whole;
		part[i].count = whole->count * (i + 1) / threads - from;
		part[i].x += whole->in_place ? i * BLOCK : from;
		part[i].y += whole->in_place ? i * BLOCK : from;
		if (i > 0 && pthread_create(&thread[i], NULL, evaluate_blocks, &part[i]) != 0)
			abort();
	}
	evaluate_blocks(&part[0]);
	for (size_t i = 1; i < threads; i++)
		pthread_join(thread[i], NULL);
}

/* Fills in the curve that "NAME ORDER TYPE THREADS" asks for; false: there is none. */
static bool read_question(struct functions *functions, const char *question,
	struct curve *curve, size_t *threads)
{
	char name[100], type[10];
	struct error error = { .status = STATUS_DONE };
	if (sscanf(question, "%99s %u %9s %zu", name, &curve->order, type, threads) != 4 ||
			curve->order >= ORDERS || *threads < 1 || *threads > THREADS_MAX)
		return false;
	int found = 0;
	while (found < DTYPES && strcmp(dtypes[found].name, type) != 0)
		found++;
	curve->type = found;
	const struct activation *activation =
		catalogue_find(functions->catalogue, name, strlen(name));
	if (found == DTYPES || activation == NULL)
		return false;
	curve->instance = functions_add_standard(functions, activation, &error);
	return curve->instance != NULL;
}

static void answer(struct functions *functions, FILE *out, struct work work,
	const char *question)
{
	size_t threads;
	if (read_question(functions, question, &work.curve, &threads)) {
		const double wall = seconds(CLOCK_MONOTONIC), cpu = seconds(CLOCK_PROCESS_CPUTIME_ID);
		evaluate(&work, threads);
		fprintf(out, "%g %g\n", seconds(CLOCK_MONOTONIC) - wall,
			seconds(CLOCK_PROCESS_CPUTIME_ID) - cpu);
	} else {
		fputs("-\n", out);
	}
	fflush(out);
}

static int print_kinds(void)
{
	for (size_t i = 0; i < activation_count; i++)
		for (int order = 0; order < ORDERS; order++)
			printf("%s %d %s\n", activations[i]->name, order,
				activations[i]->kernel[order] != NULL ? "kernel" : "formula");
	return EXIT_SUCCESS;
}

int main(int count, char **argument)
{
	if (count == 2 && strcmp(argument[1], "kinds") == 0)
		return print_kinds();
	if (count != 2 && count != 6)
		return EXIT_FAILURE;
	struct work work = { .count = strtoull(argument[1], NULL, 10), .in_place = count == 6 };
	const size_t points = work.in_place ? (size_t)BLOCK * THREADS_MAX : work.count;
	double *x = malloc(points * sizeof *x);
	work.x = x;
	work.y = malloc(points * sizeof *x);
	if (x == NULL || work.y == NULL)
		return EXIT_FAILURE;
	for (size_t i = 0; i < points; i++)
		x[i] = -5 + 10 * (double)i / (double)(points - 1);
	memset(work.y, 0, points * sizeof *x);	/* the pages are there before the clock runs */

	struct functions functions = { .count = 0 };
	functions_begin(&functions);
	char question[256];
	if (work.in_place) {
		snprintf(question, sizeof question, "%s %s %s %s", argument[2], argument[3], argument[4],
			argument[5]);
		FILE *out = fdopen(3, "w");
		answer(&functions, out != NULL ? out : stdout, work, question);
	} else {
		while (fgets(question, sizeof question, stdin) != NULL)
			answer(&functions, stdout, work, question);
	}
	functions_free(&functions);
	return EXIT_SUCCESS;
}
