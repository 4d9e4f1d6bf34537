/* bf16.c - every order of every activation at all 65,536 numbers of bf16. */
#include "support/sixteen.h"

int main(void)
{
	return narrow_run("bf16", &narrow_bf16, sixteen_check);
}
