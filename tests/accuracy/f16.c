/* SPDX-License-Identifier: MIT */
/* f16.c - every order of every activation at all 65,536 numbers of f16. */
#include "support/run.h"
#include "support/sixteen.h"

int main(int count, char **argument)
{
	return run(count, argument, NUMBER_F16, sixteen_points, SIXTEEN_COUNT);
}
