/* vector.h - a function that is built for several instruction sets, of which the
 * loader takes the best. It must give the same bits on all of them.
 */
#ifndef SUPPORT_VECTOR_H
#define SUPPORT_VECTOR_H

#ifdef __FAST_MATH__
#error "-ffast-math makes other numbers: the program's bounds do not hold with it"
#endif

/* The sanitizers run too late for the loader's choice; clang has no levels. The
 * tests compare the levels, each built for itself. */
#if defined(__x86_64__) && !defined(ONE_LEVEL) && !defined(__clang__) && \
	!defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define VECTOR __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define VECTOR
#endif

#endif
