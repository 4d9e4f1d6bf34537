/* SPDX-License-Identifier: MIT */
/* exact.h - arithmetic of numbers that makes a double, and nothing else. */
#ifndef FORMULA_EXACT_H
#define FORMULA_EXACT_H

#include <stdbool.h>

/* a + b, a * b, a / b, if that is a double. */
bool exact_sum(double a, double b, double *sum);
bool exact_product(double a, double b, double *product);
bool exact_quotient(double a, double b, double *quotient);

/* The greatest of two whole numbers, which are not below 0. */
double common_divisor(double a, double b);

#endif
