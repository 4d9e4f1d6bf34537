/* f32.c - functions at all 2^32 numbers of f32: is every value correctly rounded?
 *
 *   f32 [NAME [ORDER]]
 *
 * The value in double, which tests/accuracy holds to about half an ulp, decides
 * wherever it is more than two ulps away from the middle of two floats. Where
 * it is not, and at one point in 65,521 whatever it is, MPFR decides.
 */
#include <math.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "accuracy/support/narrow.h"

enum { THREADS = 2, PART = 1 << 12, SAMPLE = 65521, ENOUGH = 10 };
static const uint64_t all = UINT64_C(1) << 32;

struct work {
	const struct reference *reference;
	struct curve single, exact;
	atomic_uint_fast64_t next;
	atomic_size_t by_mpfr, wrong;
};

static double moved(double value, int64_t ulps)
{
	uint64_t bits;

	memcpy(&bits, &value, sizeof bits);
	bits += (uint64_t)ulps;
	memcpy(&value, &bits, sizeof value);
	return value;
}

static bool same_bits(double a, double b)
{
	return memcmp(&a, &b, sizeof a) == 0 || (isnan(a) && isnan(b));
}

/* Do all doubles within two ulps round to the same float? */
static bool is_decided(double y)
{
	return y == 0 || !isfinite(y) || (float)moved(y, -2) == (float)moved(y, 2);
}

static bool is_right(struct work *work, struct formula *formula, uint64_t bits, double x,
	double y, double exact)
{
	const double rounded = (double)(float)exact;

	if (isfinite(x) && (bits % SAMPLE == 0 || !is_decided(exact))) {
		atomic_fetch_add(&work->by_mpfr, 1);
		return narrow_is_right(&narrow_f32, formula, x, y);
	}
	return same_bits(y, rounded);
}

static void *check(void *argument)
{
	struct work *work = argument;
	struct formula *formula = reference_formula(work->reference, work->single.activation,
		work->reference->formula[work->single.order], work->single.parameter);
	double x[PART], y[PART], exact[PART];

	for (uint64_t first; (first = atomic_fetch_add(&work->next, PART)) < all &&
	     atomic_load(&work->wrong) < ENOUGH; ) {
		for (size_t i = 0; i < PART; i++)
			x[i] = narrow_number(&narrow_f32, (unsigned)(first + i));
		curve_evaluate(&work->single, x, y, PART);
		curve_evaluate(&work->exact, x, exact, PART);
		for (size_t i = 0; i < PART; i++)
			if (!is_right(work, formula, first + i, x[i], y[i], exact[i])) {
				printf("wrong: f(%a) = %a\n", x[i], y[i]);
				atomic_fetch_add(&work->wrong, 1);
			}
	}
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
	pthread_t thread[THREADS];
	const double begin = seconds();

	work.single.activation = activation_find(reference->name, strlen(reference->name));
	work.single.order = order;
	memcpy(work.single.parameter, reference->set[0].parameter, sizeof work.single.parameter);
	work.exact = work.single;
	work.single.type = NUMBER_F32;
	for (int i = 0; i < THREADS; i++)
		if (pthread_create(&thread[i], NULL, check, &work) != 0)
			abort();
	for (int i = 0; i < THREADS; i++)
		pthread_join(thread[i], NULL);
	printf("%s%.*s: %zu wrong, %zu by MPFR, %.0f s\n", reference->name, (int)order, "''",
		atomic_load(&work.wrong), atomic_load(&work.by_mpfr), seconds() - begin);
	fflush(stdout);
	return atomic_load(&work.wrong) == 0;
}

int main(int count, char **argument)
{
	bool right = true;

	for (size_t i = 0; i < reference_count; i++)
		for (unsigned order = 0; order < ORDERS; order++)
			if ((count < 2 || strcmp(argument[1], references[i].name) == 0) &&
			    (count < 3 || (unsigned)atoi(argument[2]) == order))
				right &= check_order(&references[i], order);
	return right ? EXIT_SUCCESS : EXIT_FAILURE;
}
