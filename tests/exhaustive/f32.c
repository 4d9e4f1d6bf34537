/* SPDX-License-Identifier: MIT */
/* f32.c - functions at all 2^32 numbers of f32: is every value correctly rounded?
 *
 *   f32 [NAME [ORDER [EVERY]]]
 *
 * The value in double, which tests/accuracy holds to be the nearest, decides wherever it
 * is more than two ulps away from the middle of two floats: whether the value in f32 is
 * the processor's own rounding of it. Where it is not, and at one point in 65,521
 * whatever it is, the oracle of tests/accuracy decides.
 *
 * With EVERY, an odd number so that the fractions differ, it is one part of 4096 neighbours in
 * so many, and the oracle decides at one point of each. A line for each order says what was
 * found.
 */
#include <math.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "accuracy/support/finding.h"
#include "accuracy/support/oracle.h"
#include "accuracy/support/subject.h"
#include "support/vector.h"

enum { THREADS_MAX = 64, PART = 1 << 12, SAMPLE = 65521, ENOUGH = 10 };
static const uint64_t all = UINT64_C(1) << 32;

struct work {
	struct subject subject, wide;	/* in f32, and in double */
	const double *parameter;
	uint64_t step;			/* from one part to the next */
	atomic_uint_fast64_t next;
	atomic_size_t by_oracle, wrong;
};

VECTOR static void numbers(double *x, uint32_t first)
{
	for (uint32_t i = 0; i < PART; i++) {
		const uint32_t bits = first + i;
		float single;

		memcpy(&single, &bits, sizeof single);
		x[i] = single;
	}
}

static inline uint64_t bits_of(double value)
{
	uint64_t bits;

	memcpy(&bits, &value, sizeof bits);
	return bits;
}

/* Do all doubles within two ulps of y round to the same float? */
static inline bool is_decided(double y)
{
	return (float)(y * (1 - 0x1p-51)) == (float)(y * (1 + 0x1p-51));
}

static inline bool is_plain(double y, double nearest)
{
	return is_decided(nearest) && bits_of(y) == bits_of((float)nearest);
}

VECTOR static bool all_plain(const double *y, const double *nearest)
{
	uint64_t doubtful = 0;

	for (size_t i = 0; i < PART; i++)
		doubtful |= is_plain(y[i], nearest[i]) ? 0 : 1;
	return doubtful == 0;
}

static bool is_right(struct work *work, struct oracle *oracle, bool sampled, double x, double y,
	double nearest)
{
	if (isfinite(x) && (sampled || !is_decided(nearest))) {
		atomic_fetch_add(&work->by_oracle, 1);
		return finding_is_right(oracle, NUMBER_F32, x, y);
	}
	return bits_of(y) == bits_of((float)nearest) || (isnan(y) && isnan(nearest));
}

static void check_part(struct work *work, struct oracle *oracle, uint64_t first)
{
	double x[PART], y[PART], nearest[PART];
	/* The distance to the next multiple of SAMPLE; or one in each part, where parts are few. */
	const uint64_t sampled = work->step > PART ? first / PART % PART
		: (SAMPLE - first % SAMPLE) % SAMPLE;

	numbers(x, (uint32_t)first);
	subject_evaluate(&work->subject, work->parameter, x, y, PART);
	subject_evaluate(&work->wide, work->parameter, x, nearest, PART);
	if (sampled >= PART && all_plain(y, nearest))
		return;
	for (size_t i = 0; i < PART; i++)
		if (!is_right(work, oracle, i == sampled, x[i], y[i], nearest[i])) {
			printf("wrong: f(%a) = %a\n", x[i], y[i]);
			atomic_fetch_add(&work->wrong, 1);
		}
}

static void *check(void *argument)
{
	struct work *work = argument;
	struct oracle *oracle = oracle_new(work->subject.reference, work->subject.order,
		work->parameter);

	for (uint64_t first; atomic_load(&work->wrong) < ENOUGH &&
	     (first = atomic_fetch_add(&work->next, work->step)) < all; )
		check_part(work, oracle, first);
	oracle_free(oracle);
	flint_cleanup();
	return NULL;
}

static double seconds(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (double)time.tv_sec + (double)time.tv_nsec * 1e-9;
}

static bool check_order(const char *name, unsigned order, unsigned every)
{
	struct work work = {
		.subject = subject_of(name, order, NUMBER_F32),
		.wide = subject_of(name, order, NUMBER_F64),
		.step = (uint64_t)PART * every,
	};
	const long processors = sysconf(_SC_NPROCESSORS_ONLN);
	const long threads = processors < THREADS_MAX ? processors : THREADS_MAX;
	pthread_t thread[THREADS_MAX];
	const double begin = seconds();

	work.parameter = work.subject.reference->set[0].parameter;
	for (long i = 0; i < threads; i++)
		if (pthread_create(&thread[i], NULL, check, &work) != 0)
			abort();
	for (long i = 0; i < threads; i++)
		pthread_join(thread[i], NULL);
	const uint64_t next = atomic_load(&work.next), end = next < all ? next : all;
	printf("%s%.*s: %llu tried, %zu wrong, %zu by Arb, %.0f s\n", name, (int)order,
		"''", (unsigned long long)((end + work.step - 1) / work.step * PART), atomic_load(&work.wrong),
		atomic_load(&work.by_oracle), seconds() - begin);
	fflush(stdout);
	return atomic_load(&work.wrong) == 0;
}

int main(int count, char **argument)
{
	const unsigned long every = count > 3 ? strtoul(argument[3], NULL, 10) : 1;
	bool right = true, any = false;

	if (every % 2 == 0 || every > all / PART) {
		fprintf(stderr, "f32: one part in so many: wants an odd number up to %llu\n",
			(unsigned long long)(all / PART));
		return EXIT_FAILURE;
	}
	for (size_t i = 0; i < activation_count; i++)
		for (unsigned order = 0; order < ORDERS; order++) {
			const char digit[] = { (char)('0' + order), '\0' };

			if ((count > 1 && strcmp(argument[1], activations[i]->name) != 0) ||
			    (count > 2 && strcmp(argument[2], digit) != 0))
				continue;
			any = true;
			right &= check_order(activations[i]->name, order, (unsigned)every);
		}
	if (!any)
		fprintf(stderr, "f32: there is no such function or order\n");
	return any && right ? EXIT_SUCCESS : EXIT_FAILURE;
}
