/* SPDX-License-Identifier: MIT */
/* operators.c - see loops.h: sums, products, quotients. */
#include "formula/compensated/block.h"
#include "formula/compensated/loops.h"

BINARY_LOOP(compensated_sum_loop, enclosure_sum)
BINARY_LOOP(compensated_difference_loop, enclosure_difference)
BINARY_LOOP(compensated_product_loop, enclosure_product)
BINARY_LOOP(compensated_quotient_loop, enclosure_quotient)
UNARY_LOOP(compensated_negative_loop, enclosure_negative)
UNARY_LOOP(compensated_twice_loop, enclosure_twice)
