/* f32.c - functions at all 2^32 numbers of f32: is every value correctly rounded?
 *
 *   f32 [NAME [ORDER]]
 *
 * The value in double, which tests/accuracy holds to about half an ulp, decides
 * wherever it is more than two ulps away from the middle of two floats: whether the
 * curve's value is the processor's own rounding of it. Where it is not, and at one
 * point in 65,521 whatever it is, MPFR decides.
 *
 * The double is the one that the curve itself has taken, overheard on the way, so
 * that nothing is evaluated twice. A line for each order says what was found.
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

#include "accuracy/support/narrow.h"
#include "support/vector.h"

enum { THREADS_MAX = 64, PART = 1 << 12, SAMPLE = 65521, ENOUGH = 10 };
static const uint64_t all = UINT64_C(1) << 32;

struct work {
	const struct reference *reference;
	struct activation overheard;	/* as the registry's, but listens */
	struct curve curve;
	atomic_uint_fast64_t next;
	atomic_size_t by_mpfr, wrong;
};

/* Whose doubles are overheard, and where they go. */
static _Thread_local struct {
	evaluate_function *evaluate;
	double nearest[PART];
	size_t count;
} listener;

static void listen(const double *restrict x, double *restrict y, size_t count,
	const double *restrict parameter, enum rounding rounding)
{
	listener.evaluate(x, y, count, parameter, rounding);
	if (rounding != TO_NEAREST)
		return;
	if (count > PART - listener.count)
		abort();
	memcpy(listener.nearest + listener.count, y, count * sizeof *y);
	listener.count += count;
}

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
	return is_decided(nearest) & (bits_of(y) == bits_of((float)nearest));
}

VECTOR static bool all_plain(const double *y, const double *nearest)
{
	uint64_t doubtful = 0;

	for (size_t i = 0; i < PART; i++)
		doubtful |= is_plain(y[i], nearest[i]) ? 0 : 1;
	return doubtful == 0;
}

static bool is_right(struct work *work, struct formula *formula, bool sampled, double x,
	double y, double nearest)
{
	if (isfinite(x) && (sampled || !is_decided(nearest))) {
		atomic_fetch_add(&work->by_mpfr, 1);
		return narrow_is_right(&narrow_f32, formula, x, y);
	}
	return bits_of(y) == bits_of((float)nearest) || (isnan(y) && isnan(nearest));
}

static void check_part(struct work *work, struct formula *formula, uint64_t first)
{
	double x[PART], y[PART];
	/* The distance to the next multiple of SAMPLE. */
	const uint64_t sampled = (SAMPLE - first % SAMPLE) % SAMPLE;

	numbers(x, (uint32_t)first);
	listener.count = 0;
	curve_evaluate(&work->curve, x, y, PART);
	if (listener.count != PART)
		abort();
	if (sampled >= PART && all_plain(y, listener.nearest))
		return;
	for (size_t i = 0; i < PART; i++)
		if (!is_right(work, formula, i == sampled, x[i], y[i], listener.nearest[i])) {
			printf("wrong: f(%a) = %a\n", x[i], y[i]);
			atomic_fetch_add(&work->wrong, 1);
		}
}

static void *check(void *argument)
{
	struct work *work = argument;
	const unsigned order = work->curve.order;
	const struct activation *activation = activation_find(work->reference->name,
		strlen(work->reference->name));
	struct formula *formula = reference_formula(work->reference, activation,
		work->reference->formula[order], work->curve.parameter);

	listener.evaluate = activation->evaluate[order];
	for (uint64_t first; atomic_load(&work->wrong) < ENOUGH &&
	     (first = atomic_fetch_add(&work->next, PART)) < all; )
		check_part(work, formula, first);
	formula_free(formula);
	mpfr_free_cache();
	return NULL;
}

static double seconds(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (double)time.tv_sec + (double)time.tv_nsec * 1e-9;
}

static bool check_order(const struct reference *reference, unsigned order)
{
	struct work work = { .reference = reference };
	const long processors = sysconf(_SC_NPROCESSORS_ONLN);
	const long threads = processors < THREADS_MAX ? processors : THREADS_MAX;
	pthread_t thread[THREADS_MAX];
	const double begin = seconds();

	work.overheard = *activation_find(reference->name, strlen(reference->name));
	work.overheard.evaluate[order] = listen;
	work.curve = (struct curve){
		.activation = &work.overheard, .order = order, .type = NUMBER_F32,
	};
	memcpy(work.curve.parameter, reference->set[0].parameter, sizeof work.curve.parameter);
	for (long i = 0; i < threads; i++)
		if (pthread_create(&thread[i], NULL, check, &work) != 0)
			abort();
	for (long i = 0; i < threads; i++)
		pthread_join(thread[i], NULL);
	const uint64_t next = atomic_load(&work.next);
	printf("%s%.*s: %llu tried, %zu wrong, %zu by MPFR, %.0f s\n", reference->name, (int)order,
		"''", (unsigned long long)(next < all ? next : all), atomic_load(&work.wrong),
		atomic_load(&work.by_mpfr), seconds() - begin);
	fflush(stdout);
	return atomic_load(&work.wrong) == 0;
}

int main(int count, char **argument)
{
	bool right = true, any = false;

	for (size_t i = 0; i < reference_count; i++)
		for (unsigned order = 0; order < ORDERS; order++) {
			const char digit[] = { (char)('0' + order), '\0' };

			if ((count > 1 && strcmp(argument[1], references[i].name) != 0) ||
			    (count > 2 && strcmp(argument[2], digit) != 0))
				continue;
			any = true;
			right &= check_order(&references[i], order);
		}
	if (!any)
		fprintf(stderr, "f32: there is no such function or order\n");
	return any && right ? EXIT_SUCCESS : EXIT_FAILURE;
}
