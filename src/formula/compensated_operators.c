/* compensated_operators.c - see compensated_loops.h: sums, products, quotients. */
#include "arithmetic/enclosure.h"
#include "formula/compensated_access.h"
#include "formula/compensated_loops.h"
#include "support/vector.h"

#define BINARY(name, value) \
	VECTOR void name(struct enclosures *restrict result, const struct enclosures *a, \
		const struct enclosures *b) \
	{ \
		for (size_t i = 0; i < ENCLOSURES; i++) \
			put_enclosure(result, i, value(get_enclosure(a, i), get_enclosure(b, i))); \
	}

#define UNARY(name, value) \
	VECTOR void name(struct enclosures *restrict result, const struct enclosures *a) \
	{ \
		for (size_t i = 0; i < ENCLOSURES; i++) \
			put_enclosure(result, i, value(get_enclosure(a, i))); \
	}

INLINE struct enclosure same(struct enclosure a)
{
	return a;
}

BINARY(compensated_sum_loop, enclosure_sum)
BINARY(compensated_difference_loop, enclosure_difference)
BINARY(compensated_product_loop, enclosure_product)
BINARY(compensated_quotient_loop, enclosure_quotient)
UNARY(compensated_copy_loop, same)
UNARY(compensated_negative_loop, enclosure_negative)
UNARY(compensated_twice_loop, enclosure_twice)
