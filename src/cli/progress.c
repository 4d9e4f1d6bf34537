/* SPDX-License-Identifier: MIT */
/* progress.c - see progress.h */
#include "cli/progress.h"

#include <stdio.h>
#include <unistd.h>

enum { AMOUNT = 32 };
static const double PATIENCE_S = 1;	/* shorter work shows nothing */
static const double INTERVAL_S = 0.2;

static double seconds(struct timespec from, struct timespec to)
{
	return (double)(to.tv_sec - from.tv_sec) + 1e-9 * (double)(to.tv_nsec - from.tv_nsec);
}

struct progress progress_begin(double total)
{
	struct progress progress = { .wanted = isatty(STDERR_FILENO) != 0, .total = total };
	clock_gettime(CLOCK_MONOTONIC, &progress.begin);
	progress.last = progress.begin;
	return progress;
}

/* "12800", "1.28 million" */
static void write_amount(char text[static AMOUNT], double amount)
{
	snprintf(text, AMOUNT, amount < 1e5 ? "%.0f" : "%.4g million",
		amount < 1e5 ? amount : amount / 1e6);
}

void progress_rows(void *context, size_t rows)
{
	struct progress *progress = context;
	struct timespec now;
	if (!progress->wanted)
		return;
	clock_gettime(CLOCK_MONOTONIC, &now);
	const double passed = seconds(progress->begin, now);
	if (passed < PATIENCE_S || seconds(progress->last, now) < INTERVAL_S)
		return;
	progress->last = now;
	progress->shown = true;
	const double done = (double)rows, rate = done / passed;
	char so_far[AMOUNT], a_second[AMOUNT];
	write_amount(so_far, done);
	write_amount(a_second, rate);
	/* From the start of the line, the rest of it wiped. */
	if (progress->total > 0)
		fprintf(stderr, "\r%.0f %%, %s rows, %s a second, %.0f s left\033[K",
			100 * done / progress->total, so_far, a_second,
			(progress->total - done) / rate);
	else
		fprintf(stderr, "\r%s rows, %s a second\033[K", so_far, a_second);
}

void progress_wipe(const struct progress *progress)
{
	static const char wipe[] = "\r\033[K";
	if (progress->shown)
		(void)!write(STDERR_FILENO, wipe, sizeof wipe - 1);
}

double progress_end(struct progress *progress)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	progress_wipe(progress);
	progress->shown = false;
	return seconds(progress->begin, now);
}
