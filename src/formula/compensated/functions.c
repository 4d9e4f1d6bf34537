/* SPDX-License-Identifier: MIT */
/* functions.c - see loops.h: exp and its like, the normal
 * distribution, each for itself, with the first derivative and with both. */
#include "formula/compensated/block.h"
#include "formula/compensated/jet.h"
#include "formula/compensated/loops.h"

#define LOOP(name, function, orders) \
	VECTOR static void name(struct enclosures *restrict value, \
		struct enclosures *restrict first, struct enclosures *restrict second, \
		const struct enclosures *a) \
	{ \
		for (size_t i = 0; i < ENCLOSURES; i++) { \
			const struct jet jet = function(get_enclosure(a, i)); \
			put_enclosure(value, i, jet.order[0]); \
			if (orders > 0) \
				put_enclosure(first, i, jet.order[1]); \
			if (orders > 1) \
				put_enclosure(second, i, jet.order[2]); \
		} \
		(void)first; \
		(void)second; \
	}

#define LOOPS(name, function) \
	LOOP(name##_0, function, 0) \
	LOOP(name##_1, function, 1) \
	LOOP(name##_2, function, 2)

LOOPS(exp_loop, jet_exp)
LOOPS(expm1_loop, jet_expm1)
LOOPS(log_loop, jet_log)
LOOPS(log1p_loop, jet_log1p)
LOOPS(sqrt_loop, jet_sqrt)
LOOPS(sin_loop, jet_sin)
LOOPS(cos_loop, jet_cos)
LOOPS(tan_loop, jet_tan)
LOOPS(atan_loop, jet_atan)
LOOPS(asinh_loop, jet_asinh)
LOOPS(sinh_loop, jet_sinh)
LOOPS(cosh_loop, jet_cosh)
LOOPS(tanh_loop, jet_tanh)
LOOPS(erf_loop, jet_erf)
LOOPS(erfc_loop, jet_erfc)
LOOPS(normal_loop, jet_normal)
LOOPS(density_loop, jet_density)
LOOPS(sigmoid_loop, jet_sigmoid)
LOOPS(softplus_loop, jet_softplus)
LOOPS(log_cosh_loop, jet_log_cosh)

#define ORDERS_OF(name) { name##_0, name##_1, name##_2 }

function_loop *const compensated_functions[OPERATIONS][FORMULA_ORDERS] = {
	[STEP_EXP] = ORDERS_OF(exp_loop),
	[STEP_EXPM1] = ORDERS_OF(expm1_loop),
	[STEP_LOG] = ORDERS_OF(log_loop),
	[STEP_LOG1P] = ORDERS_OF(log1p_loop),
	[STEP_SQRT] = ORDERS_OF(sqrt_loop),
	[STEP_SIN] = ORDERS_OF(sin_loop),
	[STEP_COS] = ORDERS_OF(cos_loop),
	[STEP_TAN] = ORDERS_OF(tan_loop),
	[STEP_ATAN] = ORDERS_OF(atan_loop),
	[STEP_ASINH] = ORDERS_OF(asinh_loop),
	[STEP_SINH] = ORDERS_OF(sinh_loop),
	[STEP_COSH] = ORDERS_OF(cosh_loop),
	[STEP_TANH] = ORDERS_OF(tanh_loop),
	[STEP_ERF] = ORDERS_OF(erf_loop),
	[STEP_ERFC] = ORDERS_OF(erfc_loop),
	[STEP_NORMAL] = ORDERS_OF(normal_loop),
	[STEP_DENSITY] = ORDERS_OF(density_loop),
	[STEP_SIGMOID] = ORDERS_OF(sigmoid_loop),
	[STEP_SOFTPLUS] = ORDERS_OF(softplus_loop),
	[STEP_LOG_COSH] = ORDERS_OF(log_cosh_loop),
};
