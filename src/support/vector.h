/* SPDX-License-Identifier: MIT */
/* vector.h - a function that is built for several instruction sets, of which the
 * loader takes the best. It must give the same bits on all of them.
 */
#ifndef SUPPORT_VECTOR_H
#define SUPPORT_VECTOR_H

#include <float.h>
#include <limits.h>	/* tells which C library this is */

#if FLT_EVAL_METHOD < 0 || FLT_EVAL_METHOD > 1
#error "doubles are computed with more than a double's precision: try -msse2 -mfpmath=sse"
#endif
#ifdef __FAST_MATH__
#error "-ffast-math makes other numbers: the program's bounds do not hold with it"
#endif

/* The sanitizers run too late for the loader's choice; clang has no levels, and musl's
 * loader makes no choice. The tests compare the levels, each built for itself. */
#if defined(__x86_64__) && defined(__GLIBC__) && !defined(ONE_LEVEL) && !defined(__clang__) && \
	!defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define VECTOR __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define VECTOR
#endif

#endif
