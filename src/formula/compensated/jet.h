/* SPDX-License-Identifier: MIT */
/* jet.h - the functions of a formula with their first two derivatives, as
 * enclosures: what they have in common is computed once, what nobody asks for not at all.
 *
 * Method: derivatives in forms where nothing cancels,
 *   sigmoid'' and tanh'' by 1 - exp(-|z|), not by 1 - tanh(u)^2
 *   tanh(u) = 2 sigmoid(2u) - 1, softplus' = sigmoid
 *   log(cosh(u))' = tanh(u), so that its second one is tanh'
 *   erf and erfc by the density φ at sqrt(2) u: erf'(u) = 2 sqrt(2) φ(sqrt(2) u)
 *   those of tan, atan, asinh by 1/cos(u)^2 and 1/(1 + u^2)
 * The radii are those of arithmetic/enclosure*.h.
 *
 * Special cases: where a derivative is infinite, as that of sqrt at 0, or the function is
 * not defined, nothing is known.
 */
#ifndef FORMULA_COMPENSATED_JET_H
#define FORMULA_COMPENSATED_JET_H

#include "arithmetic/enclosure_circular.h"
#include "arithmetic/enclosure_exponential.h"
#include "arithmetic/enclosure_normal.h"

struct jet {
	struct enclosure order[3];
};

INLINE struct jet jet_exp(struct enclosure u)
{
	const struct enclosure e = enclosure_exponential(u);

	return (struct jet){ { e, e, e } };
}

INLINE struct jet jet_expm1(struct enclosure u)
{
	const struct enclosure e = enclosure_exponential(u);

	return (struct jet){ { enclosure_expm1(u), e, e } };
}

/* -1/a^2 */
INLINE struct enclosure negative_square(struct enclosure reciprocal)
{
	return enclosure_negative(enclosure_product(reciprocal, reciprocal));
}

/* 1/u, and nothing known of it where log u is not defined. */
INLINE struct enclosure slope_of_logarithm(struct enclosure u)
{
	struct enclosure first = enclosure_quotient(enclosure_of(1), u);

	first.radius += u.high > 0 ? 0 : INFINITY;
	return first;
}

INLINE struct jet jet_log(struct enclosure u)
{
	const struct enclosure first = slope_of_logarithm(u);

	return (struct jet){ { enclosure_logarithm(u), first, negative_square(first) } };
}

INLINE struct jet jet_log1p(struct enclosure u)
{
	const struct enclosure first =
		slope_of_logarithm(enclosure_sum(enclosure_of(1), u));

	return (struct jet){ { enclosure_log1p(u), first, negative_square(first) } };
}

/* 1/(2s) and -1/(4 s u) */
INLINE struct jet jet_sqrt(struct enclosure u)
{
	const struct enclosure root = enclosure_root(u);
	const struct enclosure first = enclosure_quotient(enclosure_of(0.5), root);
	const struct enclosure second = enclosure_quotient(first, enclosure_twice(u));

	return (struct jet){ { root, first, enclosure_negative(second) } };
}

INLINE struct jet jet_sigmoid(struct enclosure u)
{
	const struct decay_enclosures at = enclosure_decay(u);

	return (struct jet){ { enclosure_sigmoid(u, at), enclosure_sigmoid_first(at),
		enclosure_sigmoid_second(u, at) } };
}

INLINE struct jet jet_softplus(struct enclosure u)
{
	const struct decay_enclosures at = enclosure_decay(u);

	return (struct jet){ { enclosure_softplus(u, at), enclosure_sigmoid(u, at),
		enclosure_sigmoid_first(at) } };
}

INLINE struct enclosure enclosure_times_power(struct enclosure a, double power)
{
	return (struct enclosure){ a.high * power, a.low * power, a.radius * fabs(power) };
}

INLINE struct jet jet_tanh(struct enclosure u)
{
	const struct enclosure twice = enclosure_twice(u);
	const struct decay_enclosures at = enclosure_decay(twice);

	return (struct jet){ { enclosure_tanh(u, at),
		enclosure_times_power(enclosure_sigmoid_first(at), 4),
		enclosure_times_power(enclosure_sigmoid_second(twice, at), 8) } };
}

static const struct enclosure log_of_two = {
	0x1.62e42fefa39efp-1, 0x1.abc9e3b39803fp-56, 0x1p-108,
};

/* With e = exp(-2|u|): |u| + log(1 + e) - log(2), and next to 0 -log(1 - tanh(u)^2)/2,
 * where that loses its digits. */
INLINE struct enclosure enclosure_log_cosh(struct enclosure u, struct enclosure tanh,
	struct decay_enclosures at)
{
	const bool near = fabs(u.high) < 0.5;
	const struct enclosure square = enclosure_negative(enclosure_product(tanh, tanh));
	const struct enclosure left = enclosure_times_power(enclosure_log1p(square), -0.5);
	const struct pair part = pair_log1p(middle(at.e));
	const struct enclosure rest = { part.high, part.low,
		(logarithm_error(part.high) + at.e.radius + least_radius) * rounded_up };
	const struct enclosure right = enclosure_sum(enclosure_magnitude(u),
		enclosure_sum(rest, enclosure_negative(log_of_two)));

	return (struct enclosure){ near ? left.high : right.high, near ? left.low : right.low,
		near ? left.radius : right.radius };
}

INLINE struct jet jet_log_cosh(struct enclosure u)
{
	const struct decay_enclosures at = enclosure_decay(enclosure_twice(u));
	const struct enclosure tanh = enclosure_tanh(u, at);

	return (struct jet){ { enclosure_log_cosh(u, tanh, at), tanh,
		enclosure_times_power(enclosure_sigmoid_first(at), 4) } };
}

/* With e = exp(|u|) and m = e - 1: sinh is (m + m/e)/2, cosh (e + 1/e)/2. */
INLINE struct enclosure enclosure_hyperbolic_sine(struct enclosure u)
{
	const struct enclosure size = enclosure_magnitude(u), m = enclosure_expm1(size);
	const struct enclosure part = enclosure_quotient(m, enclosure_exponential(size));
	const struct enclosure sum = enclosure_sum(m, part);

	return enclosure_times_power(sum, copysign(0.5, u.high));
}

INLINE struct enclosure enclosure_hyperbolic_cosine(struct enclosure u)
{
	const struct enclosure e = enclosure_exponential(enclosure_magnitude(u));

	return enclosure_times_power(
		enclosure_sum(e, enclosure_quotient(enclosure_of(1), e)), 0.5);
}

INLINE struct jet jet_sinh(struct enclosure u)
{
	const struct enclosure sine = enclosure_hyperbolic_sine(u);

	return (struct jet){ { sine, enclosure_hyperbolic_cosine(u), sine } };
}

INLINE struct jet jet_cosh(struct enclosure u)
{
	const struct enclosure cosine = enclosure_hyperbolic_cosine(u);

	return (struct jet){ { cosine, enclosure_hyperbolic_sine(u), cosine } };
}

INLINE struct jet jet_normal(struct enclosure u)
{
	const struct normal_enclosures at = enclosure_normal_parts(u);

	return (struct jet){ { enclosure_normal(u, at), at.density,
		enclosure_negative(enclosure_product(u, at.density)) } };
}

/* φ, -u φ and (u^2 - 1) φ */
INLINE struct jet jet_density(struct enclosure u)
{
	const struct enclosure density = enclosure_normal_parts(u).density;
	const struct enclosure factor = enclosure_sum(enclosure_product(u, u), enclosure_of(-1));

	return (struct jet){ { density, enclosure_negative(enclosure_product(u, density)),
		enclosure_product(factor, density) } };
}

static const struct enclosure twice_root_of_two = {
	0x1.6a09e667f3bcdp+1, -0x1.bdd3413b26456p-53, 0x1p-106,
};

/* From -2u erf'(u) on it has only signs that differ. */
INLINE struct enclosure error_function_second(struct enclosure u, struct enclosure first)
{
	return enclosure_twice(enclosure_negative(enclosure_product(u, first)));
}

INLINE struct jet jet_erf(struct enclosure u)
{
	const struct normal_enclosures at =
		enclosure_normal_parts(enclosure_product(u, root_of_two));
	const struct enclosure first = enclosure_product(twice_root_of_two, at.density);

	return (struct jet){ { enclosure_error_function(u, at), first,
		error_function_second(u, first) } };
}

INLINE struct jet jet_erfc(struct enclosure u)
{
	const struct enclosure z = enclosure_negative(enclosure_product(u, root_of_two));
	const struct normal_enclosures at = enclosure_normal_parts(z);
	const struct enclosure first =
		enclosure_negative(enclosure_product(twice_root_of_two, at.density));

	return (struct jet){ { enclosure_twice(enclosure_normal(z, at)), first,
		error_function_second(u, first) } };
}

INLINE struct jet jet_sin(struct enclosure u)
{
	const struct enclosure sine = enclosure_wave(u, 0);

	return (struct jet){ { sine, enclosure_wave(u, 1), enclosure_negative(sine) } };
}

INLINE struct jet jet_cos(struct enclosure u)
{
	const struct enclosure cosine = enclosure_wave(u, 1);

	return (struct jet){ { cosine, enclosure_negative(enclosure_wave(u, 0)),
		enclosure_negative(cosine) } };
}

/* 1/cos^2 and 2 tan/cos^2 */
INLINE struct jet jet_tan(struct enclosure u)
{
	const struct enclosure cosine = enclosure_wave(u, 1);
	const struct enclosure tangent = enclosure_quotient(enclosure_wave(u, 0), cosine);
	const struct enclosure first = enclosure_quotient(enclosure_of(1),
		enclosure_product(cosine, cosine));

	return (struct jet){ { tangent, first,
		enclosure_twice(enclosure_product(tangent, first)) } };
}

INLINE struct enclosure one_plus_square(struct enclosure u)
{
	return enclosure_sum(enclosure_of(1), enclosure_product(u, u));
}

/* With q = 1/(1 + u^2): q and -2 u q^2 */
INLINE struct jet jet_atan(struct enclosure u)
{
	const struct enclosure first = enclosure_quotient(enclosure_of(1), one_plus_square(u));

	return (struct jet){ { enclosure_arc_tangent(u), first, enclosure_twice(
		enclosure_product(u, negative_square(first))) } };
}

/* sqrt(q) and -u q sqrt(q) */
INLINE struct jet jet_asinh(struct enclosure u)
{
	const struct enclosure square = one_plus_square(u);
	const struct enclosure first = enclosure_quotient(enclosure_of(1), enclosure_root(square));

	return (struct jet){ { enclosure_arc_sine_hyperbolic(u), first, enclosure_negative(
		enclosure_product(u, enclosure_quotient(first, square))) } };
}

#endif
