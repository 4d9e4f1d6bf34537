/* SPDX-License-Identifier: MIT */
/* symmetry.h - what f(-x) is to f(x). */
#ifndef FACT_SYMMETRY_H
#define FACT_SYMMETRY_H

struct study;

enum symmetry {
	SYMMETRY_NONE,
	SYMMETRY_EVEN,		/* f(-x) = f(x) */
	SYMMETRY_ODD,		/* f(-x) = -f(x) */
	SYMMETRY_POINT,		/* f(-x) = 2 f(0) - f(x) */
	SYMMETRY_GATE		/* f(-x) = f(x) - x, as of x times a point-symmetric gate */
};

/* As far as its values at some hundred x tell, each of them right to the last bit. */
enum symmetry symmetry_of(struct study *study);

#endif
