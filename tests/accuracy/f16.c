/* f16.c - every order of every activation at all 65,536 numbers of f16. */
#include "support/sixteen.h"

int main(void)
{
	return narrow_run("f16", &narrow_f16, sixteen_check);
}
