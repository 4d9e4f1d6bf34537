/* SPDX-License-Identifier: MIT */
/* jet.c - see jet.h */
#include "jet.h"

static struct jet like(struct jet beside)
{
	return (struct jet){ .order = beside.order };
}

struct jet jet_constant(struct jet beside, struct real value)
{
	struct jet jet = like(beside);

	jet.part[0] = value;
	for (unsigned i = 1; i <= beside.order; i++)
		jet.part[i] = whole(value, 0);
	return jet;
}

struct jet jet_variable(struct real x, unsigned order)
{
	struct jet jet = jet_constant((struct jet){ .order = order }, x);

	if (order > 0)
		jet.part[1] = whole(x, 1);
	return jet;
}

struct jet jet_whole(struct jet beside, slong number)
{
	return jet_constant(beside, whole(beside.part[0], number));
}

struct jet jet_none(struct jet beside)
{
	struct jet jet = like(beside);

	for (unsigned i = 0; i <= beside.order; i++)
		jet.part[i] = nothing(beside.part[0]);
	return jet;
}

bool is_infinite(struct jet x)
{
	return is_less(real_of_power(x.part[0].workspace, 4300), times(x.part[0], x.part[0]));
}

struct jet jet_plus(struct jet a, struct jet b)
{
	struct jet sum = like(a);

	for (unsigned i = 0; i <= a.order; i++)
		sum.part[i] = plus(a.part[i], b.part[i]);
	return sum;
}

struct jet jet_minus(struct jet a, struct jet b)
{
	struct jet difference = like(a);

	for (unsigned i = 0; i <= a.order; i++)
		difference.part[i] = minus(a.part[i], b.part[i]);
	return difference;
}

struct jet jet_scaled(struct real factor, struct jet a)
{
	struct jet product = like(a);

	for (unsigned i = 0; i <= a.order; i++)
		product.part[i] = times(factor, a.part[i]);
	return product;
}

struct jet jet_negated(struct jet a)
{
	struct jet negative = like(a);

	for (unsigned i = 0; i <= a.order; i++)
		negative.part[i] = negated(a.part[i]);
	return negative;
}

struct jet jet_raised(struct jet a, struct real summand)
{
	a.part[0] = plus(a.part[0], summand);
	return a;
}

/* (ab)' = a'b + ab', (ab)'' = a''b + 2a'b' + ab'' */
struct jet jet_times(struct jet a, struct jet b)
{
	struct jet product = like(a);

	product.part[0] = times(a.part[0], b.part[0]);
	if (a.order > 0)
		product.part[1] = plus(times(a.part[1], b.part[0]), times(a.part[0], b.part[1]));
	if (a.order > 1)
		product.part[2] = plus(
			plus(times(a.part[2], b.part[0]), times(a.part[0], b.part[2])),
			times(whole(a.part[0], 2), times(a.part[1], b.part[1])));
	return product;
}

struct jet jet_square(struct jet a)
{
	return jet_times(a, a);
}

/* f(a), where f, f' and f'' are those of the outer function at a. */
static struct jet chain(struct jet a, struct real f, struct real slope, struct real bend)
{
	struct jet value = like(a);

	value.part[0] = f;
	if (a.order > 0)
		value.part[1] = times(slope, a.part[1]);
	if (a.order > 1)
		value.part[2] = plus(times(bend, times(a.part[1], a.part[1])),
			times(slope, a.part[2]));
	return value;
}

struct jet jet_over(struct jet a, struct jet b)
{
	const struct real u = b.part[0], inverse = over(whole(u, 1), u);
	const struct real slope = negated(times(inverse, inverse));
	struct jet quotient = jet_times(a,
		chain(b, inverse, slope, times(whole(u, -2), times(slope, inverse))));

	quotient.part[0] = over(a.part[0], b.part[0]);
	return quotient;
}

struct jet jet_exp(struct jet a)
{
	const struct real e = exp_of(a.part[0]);

	return chain(a, e, e, e);
}

struct jet jet_expm1(struct jet a)
{
	const struct real e = exp_of(a.part[0]);

	return chain(a, expm1_of(a.part[0]), e, e);
}

/* Of log(b), where b' = 1. */
static struct jet logarithm(struct jet a, struct real value, struct real b)
{
	const struct real slope = over(whole(b, 1), b);

	return chain(a, value, slope, negated(times(slope, slope)));
}

struct jet jet_log(struct jet a)
{
	return logarithm(a, log_of(a.part[0]), a.part[0]);
}

struct jet jet_log1p(struct jet a)
{
	return logarithm(a, log1p_of(a.part[0]), plus(whole(a.part[0], 1), a.part[0]));
}

struct jet jet_sqrt(struct jet a)
{
	const struct real root = sqrt_of(a.part[0]);
	const struct real slope = over(whole(root, 1), times(whole(root, 2), root));

	return chain(a, root, slope, negated(over(slope, times(whole(root, 2), a.part[0]))));
}

struct jet jet_sin(struct jet a)
{
	const struct real sine = sin_of(a.part[0]);

	return chain(a, sine, cos_of(a.part[0]), negated(sine));
}

struct jet jet_cos(struct jet a)
{
	const struct real cosine = cos_of(a.part[0]);

	return chain(a, cosine, negated(sin_of(a.part[0])), negated(cosine));
}

struct jet jet_atan(struct jet a)
{
	const struct real u = a.part[0];
	const struct real slope = over(whole(u, 1), plus(whole(u, 1), times(u, u)));

	return chain(a, atan_of(u), slope, times(times(whole(u, -2), u), times(slope, slope)));
}

struct jet jet_asinh(struct jet a)
{
	const struct real u = a.part[0], square = plus(whole(u, 1), times(u, u));
	const struct real slope = over(whole(u, 1), sqrt_of(square));

	return chain(a, asinh_of(u), slope, negated(over(times(u, slope), square)));
}

struct jet jet_tanh(struct jet a)
{
	const struct real t = tanh_of(a.part[0]), secant = sech_of(a.part[0]);
	const struct real slope = times(secant, secant);

	return chain(a, t, slope, times(times(whole(t, -2), t), slope));
}

struct jet jet_erf(struct jet a)
{
	const struct real u = a.part[0];
	const struct real slope = over(times(whole(u, 2), exp_of(negated(times(u, u)))),
		sqrt_of(pi(u)));

	return chain(a, erf_of(u), slope, times(times(whole(u, -2), u), slope));
}

struct jet jet_normal(struct jet a)
{
	const struct real u = a.part[0], two = whole(u, 2);
	const struct real tail = erfc_of(negated(over(u, sqrt_of(two))));
	const struct real density = over(exp_of(negated(over(times(u, u), two))),
		sqrt_of(times(two, pi(u))));

	return chain(a, over(tail, two), density, negated(times(u, density)));
}

static struct real logistic_of(struct real u)
{
	return over(whole(u, 1), plus(whole(u, 1), exp_of(negated(u))));
}

struct jet jet_logistic(struct jet a)
{
	const struct real s = logistic_of(a.part[0]), rest = logistic_of(negated(a.part[0]));
	const struct real slope = times(s, rest);

	return chain(a, s, slope, times(slope, minus(rest, s)));
}

/* u + log(1 + exp(-u)) for u > 0, so that the exponential is small. */
struct jet jet_softplus(struct jet a)
{
	const struct real u = a.part[0], s = logistic_of(u);
	const bool right = is_positive(u);
	const struct real rest = log1p_of(exp_of(right ? negated(u) : u));

	return chain(a, right ? plus(u, rest) : rest, s, times(s, logistic_of(negated(u))));
}
