/* sixteen.c - all inputs of a type of 16 bits. */
#include <stdlib.h>

#include "sixteen.h"

enum { ALL = 1 << 16, SHARE = 2048 };

void sixteen_check(const struct narrow_subject *subject, const struct set *set)
{
	const size_t most = set == subject->reference->set ? ALL : SHARE;
	const size_t wanted = narrow_wanted(most);
	/* An odd step, so that all kinds of numbers are among them. */
	const unsigned step = wanted < most ? (unsigned)(ALL / (wanted + 1)) | 1
		: (unsigned)(ALL / most - 1) | 1;
	double *x = malloc(ALL * sizeof *x);
	size_t count = 0;

	if (x == NULL)
		abort();
	for (unsigned bits = 0; bits < ALL; bits += step)
		x[count++] = narrow_number(subject->narrow, bits);
	narrow_check(subject, set, x, count);
	free(x);
}
