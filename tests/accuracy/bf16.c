/* SPDX-License-Identifier: MIT */
/* bf16.c - every order of every activation at all 65,536 numbers of bf16. */
#include "support/run.h"
#include "support/sixteen.h"

int main(int count, char **argument)
{
	return run(count, argument, NUMBER_BF16, sixteen_points, SIXTEEN_COUNT);
}
