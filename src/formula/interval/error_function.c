/* SPDX-License-Identifier: MIT */
/* error_function.c - the error function and its like on intervals.
 *
 * Method
 *   erf and erfc are dear, so they are computed at one end alone; the other end's value
 *   differs from it by at most the width times 2/sqrt(pi) exp(-u^2) at the u of least size.
 *   erfc u, by what is cheapest (DLMF 7.2.2, 7.12.1):
 *     u <= 0               1 + erf(-u)
 *     u^2 log2(e) > bits   exp(-u^2)/(u sqrt(pi)) (1 - 1/(2u^2) + 1*3/(2u^2)^2 - ...),
 *                          whose partial sums are above and below it in turn
 *     else                 1 - erf u, with the bits more that the difference loses:
 *                          erfc u > 2^-(1.45 u^2 + log2 u + 2)
 *   Phi u is erfc(-u/sqrt(2))/2.
 */
#include "formula/interval/interval.h"

enum {
	GUARD_BITS = 16,
	NARROW = -30		/* what is wider than 2^NARROW goes by both ends */
};

/* By how much erf may differ between the ends of a, into slope. */
static void set_difference(struct arithmetic *arithmetic, const struct interval *a)
{
	const struct mpfr *mpfr = arithmetic->mpfr;
	struct interval *size = interval_scratch(arithmetic);
	mpfr_ptr slope = arithmetic->slope;

	interval_abs(arithmetic, size, a);
	mpfr->set(slope, size->low, MPFR_RNDD);
	mpfr->sqr(slope, slope, MPFR_RNDD);
	mpfr->neg(slope, slope, MPFR_RNDU);
	mpfr->exp(slope, slope, MPFR_RNDU);
	mpfr->sub(size->high, a->high, a->low, MPFR_RNDU);
	mpfr->mul(slope, slope, size->high, MPFR_RNDU);
	mpfr->mul_d(slope, slope, 1.1283791671, MPFR_RNDU);	/* above 2/sqrt(pi) */
	arithmetic->taken--;
}

static bool is_narrow(struct arithmetic *arithmetic, const struct interval *a)
{
	const struct mpfr *mpfr = arithmetic->mpfr;
	mpfr->sub(arithmetic->slope, a->high, a->low, MPFR_RNDU);
	return mpfr->cmp_si_2exp(arithmetic->slope, 1, NARROW) < 0;
}

void interval_erf(struct arithmetic *arithmetic, struct interval *result,
	const struct interval *a)
{
	const struct mpfr *mpfr = arithmetic->mpfr;

	if (interval_exact(arithmetic, a) || !is_narrow(arithmetic, a)) {
		interval_by_ends(arithmetic, mpfr->erf, result, a);
		return;
	}
	set_difference(arithmetic, a);
	mpfr->erf(result->low, a->low, MPFR_RNDD);
	mpfr->set(result->high, result->low, MPFR_RNDU);
	mpfr->nextabove(result->high);
	mpfr->add(result->high, result->high, arithmetic->slope, MPFR_RNDU);
}

/* 1 - 1/(2u^2) + 1*3/(2u^2)^2 - ... */
static void asymptotic_series(struct arithmetic *arithmetic, struct interval *sum,
	const struct interval *u)
{
	const struct mpfr *mpfr = arithmetic->mpfr;
	struct interval *term = interval_scratch(arithmetic), *ratio = interval_scratch(arithmetic);

	interval_set_whole(arithmetic, sum, 1);
	interval_set_whole(arithmetic, term, 1);
	interval_multiply(arithmetic, ratio, u, u);
	interval_scale(arithmetic, ratio, ratio, -2);
	interval_divide(arithmetic, ratio, term, ratio);
	for (long odd = 1; !interval_within(arithmetic, term, -arithmetic->bits - 1); odd += 2) {
		interval_multiply(arithmetic, term, term, ratio);
		interval_scale(arithmetic, term, term, odd);
		interval_add(arithmetic, sum, sum, term);
	}
	/* What is left out is of the other sign and smaller than the last term. */
	interval_abs(arithmetic, term, term);
	mpfr->sub(sum->low, sum->low, term->high, MPFR_RNDD);
	mpfr->add(sum->high, sum->high, term->high, MPFR_RNDU);
	arithmetic->taken -= 2;
}

static void far_erfc(struct arithmetic *arithmetic, struct interval *result,
	const struct interval *u)
{
	struct interval *power = interval_scratch(arithmetic), *root = interval_scratch(arithmetic);

	interval_set_pi(arithmetic, root);
	interval_by_ends(arithmetic, arithmetic->mpfr->sqrt, root, root);
	interval_multiply(arithmetic, root, root, u);
	interval_gauss(arithmetic, power, u);
	interval_divide(arithmetic, power, power, root);
	asymptotic_series(arithmetic, root, u);
	interval_multiply(arithmetic, result, power, root);
	arithmetic->taken -= 2;
}

static void negative_erfc(struct arithmetic *arithmetic, struct interval *result, mpfr_srcptr u)
{
	const struct mpfr *mpfr = arithmetic->mpfr;
	struct interval *size = interval_scratch(arithmetic);

	mpfr->neg(size->low, u, MPFR_RNDD);
	mpfr->neg(size->high, u, MPFR_RNDU);
	interval_by_ends(arithmetic, mpfr->erf, size, size);
	mpfr->add_si(result->low, size->low, 1, MPFR_RNDD);
	mpfr->add_si(result->high, size->high, 1, MPFR_RNDU);
	arithmetic->taken--;
}

static void near_erfc(struct arithmetic *arithmetic, struct interval *result, mpfr_srcptr u,
	double square)
{
	const struct mpfr *mpfr = arithmetic->mpfr;
	mpfr_ptr wide = arithmetic->wide;

	mpfr->set_prec(wide, arithmetic->bits + (long)(1.45 * square) + GUARD_BITS);
	mpfr->erf(wide, u, MPFR_RNDU);
	mpfr->si_sub(result->low, 1, wide, MPFR_RNDD);
	mpfr->nextbelow(wide);
	mpfr->si_sub(result->high, 1, wide, MPFR_RNDU);
}

/* At an exact u that is not in the result. */
static void erfc_at(struct arithmetic *arithmetic, struct interval *result, mpfr_srcptr u)
{
	const struct mpfr *mpfr = arithmetic->mpfr;
	const double rough = mpfr->get_d(u, MPFR_RNDN), square = rough * rough;

	if (mpfr->cmp_si(u, 0) <= 0) {
		negative_erfc(arithmetic, result, u);
	} else if (mpfr->inf_p(u)) {
		interval_set_whole(arithmetic, result, 0);
	} else if (1.44 * square > (double)(arithmetic->bits + GUARD_BITS)) {
		struct interval *exact = interval_scratch(arithmetic);
		mpfr->set(exact->low, u, MPFR_RNDD);
		mpfr->set(exact->high, u, MPFR_RNDU);
		far_erfc(arithmetic, result, exact);
		arithmetic->taken--;
	} else {
		near_erfc(arithmetic, result, u, square);
	}
}

void interval_erfc(struct arithmetic *arithmetic, struct interval *result,
	const struct interval *a)
{
	const struct mpfr *mpfr = arithmetic->mpfr;
	struct interval *found = interval_scratch(arithmetic), *left = interval_scratch(arithmetic);

	erfc_at(arithmetic, found, a->high);
	if (interval_exact(arithmetic, a)) {
		;
	} else if (is_narrow(arithmetic, a)) {
		set_difference(arithmetic, a);
		mpfr->add(found->high, found->high, arithmetic->slope, MPFR_RNDU);
	} else {
		erfc_at(arithmetic, left, a->low);
		mpfr->swap(found->high, left->high);
	}
	interval_swap(arithmetic, result, found);
	arithmetic->taken -= 2;
}

void interval_normal(struct arithmetic *arithmetic, struct interval *result,
	const struct interval *a)
{
	const struct mpfr *mpfr = arithmetic->mpfr;
	struct interval *u = interval_scratch(arithmetic), *root = interval_scratch(arithmetic);

	interval_set_whole(arithmetic, root, 2);
	interval_by_ends(arithmetic, mpfr->sqrt, root, root);
	interval_negate(arithmetic, u, a);
	interval_divide(arithmetic, u, u, root);
	interval_erfc(arithmetic, result, u);
	mpfr->div_2ui(result->low, result->low, 1, MPFR_RNDD);
	mpfr->div_2ui(result->high, result->high, 1, MPFR_RNDU);
	arithmetic->taken -= 2;
}
