/* SPDX-License-Identifier: MIT */
/* interval.c - intervals themselves; see interval.h */
#include "formula/interval/interval.h"

enum {
	SLOPE_BITS = 96,	/* enough for exp(-u^2) where that is a number: u < 2^31 */
	ZERO_EXPONENT = -1200	/* doubles that cancel at 2304 bits leave less than 2^this */
};

static void begin_interval(const struct mpfr *mpfr, struct interval *interval, long bits)
{
	mpfr->init2(interval->low, bits);
	mpfr->init2(interval->high, bits);
}

void arithmetic_begin(struct arithmetic *arithmetic, const struct mpfr *mpfr, long bits, bool last)
{
	*arithmetic = (struct arithmetic){ .mpfr = mpfr, .bits = bits, .last = last };
	for (size_t i = 0; i < INTERVAL_SCRATCH; i++)
		begin_interval(mpfr, &arithmetic->scratch[i], bits);
	mpfr->init2(arithmetic->wide, bits);
	mpfr->init2(arithmetic->slope, SLOPE_BITS);
}

void arithmetic_end(struct arithmetic *arithmetic)
{
	const struct mpfr *mpfr = arithmetic->mpfr;
	for (size_t i = 0; i < INTERVAL_SCRATCH; i++) {
		mpfr->clear(arithmetic->scratch[i].low);
		mpfr->clear(arithmetic->scratch[i].high);
	}
	mpfr->clear(arithmetic->wide);
	mpfr->clear(arithmetic->slope);
}

void interval_set(struct arithmetic *arithmetic, struct interval *result,
	const struct interval *interval)
{
	if (result == interval)
		return;
	arithmetic->mpfr->set(result->low, interval->low, MPFR_RNDD);
	arithmetic->mpfr->set(result->high, interval->high, MPFR_RNDU);
}

void interval_set_whole(struct arithmetic *arithmetic, struct interval *result, long number)
{
	arithmetic->mpfr->set_si(result->low, number, MPFR_RNDD);
	arithmetic->mpfr->set_si(result->high, number, MPFR_RNDU);
}

void interval_set_nan(struct arithmetic *arithmetic, struct interval *result)
{
	arithmetic->mpfr->set_nan(result->low);
	arithmetic->mpfr->set_nan(result->high);
}

void interval_set_unknown(struct arithmetic *arithmetic, struct interval *result)
{
	arithmetic->mpfr->set_inf(result->low, -1);
	arithmetic->mpfr->set_inf(result->high, 1);
}

void interval_set_undecided(struct arithmetic *arithmetic, struct interval *result)
{
	arithmetic->undecided = true;
	interval_set_unknown(arithmetic, result);
}

void interval_swap(struct arithmetic *arithmetic, struct interval *a, struct interval *b)
{
	arithmetic->mpfr->swap(a->low, b->low);
	arithmetic->mpfr->swap(a->high, b->high);
}

bool interval_exact(const struct arithmetic *arithmetic, const struct interval *interval)
{
	return arithmetic->mpfr->equal_p(interval->low, interval->high)
		&& has_minus(interval->low) == has_minus(interval->high);
}

bool interval_is_nan(const struct arithmetic *arithmetic, const struct interval *interval)
{
	return arithmetic->mpfr->nan_p(interval->low);
}

bool interval_is_unknown(const struct arithmetic *arithmetic, const struct interval *interval)
{
	const struct mpfr *mpfr = arithmetic->mpfr;
	return mpfr->inf_p(interval->low) && mpfr->inf_p(interval->high)
		&& interval_sign(interval) == 0;
}

bool interval_is_zero(const struct arithmetic *arithmetic, const struct interval *interval)
{
	return arithmetic->mpfr->zero_p(interval->low) && arithmetic->mpfr->zero_p(interval->high);
}

bool interval_within(const struct arithmetic *arithmetic, const struct interval *interval,
	long exponent)
{
	const struct mpfr *mpfr = arithmetic->mpfr;
	return mpfr->cmp_si_2exp(interval->low, -1, exponent) >= 0
		&& mpfr->cmp_si_2exp(interval->high, 1, exponent) <= 0;
}

bool interval_counts_as_zero(struct arithmetic *arithmetic, const struct interval *interval)
{
	const struct mpfr *mpfr = arithmetic->mpfr;
	const bool counts = arithmetic->last && mpfr->cmp_si(interval->low, 0) <= 0
		&& mpfr->cmp_si(interval->high, 0) >= 0
		&& interval_within(arithmetic, interval, ZERO_EXPONENT);

	arithmetic->assumed |= counts;
	return counts;
}

int interval_sign(const struct interval *interval)
{
	if (has_minus(interval->high))
		return -1;
	return has_minus(interval->low) ? 0 : 1;
}
