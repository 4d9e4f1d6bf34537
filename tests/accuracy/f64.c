/* SPDX-License-Identifier: MIT */
/* f64.c - every order of every activation at doubles: random ones, and those next to
 * whatever is special. */
#include "support/points.h"
#include "support/run.h"

enum { STANDARD_COUNT = 50000 };

int main(int count, char **argument)
{
	return run(count, argument, NUMBER_F64, points_new, STANDARD_COUNT);
}
