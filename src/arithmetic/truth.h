/* SPDX-License-Identifier: MIT */
/* truth.h - conditions on enclosed numbers: true, false, or not known. */
#ifndef ARITHMETIC_TRUTH_H
#define ARITHMETIC_TRUTH_H

enum truth {
	FALSE, TRUE, NOT_KNOWN
};

#endif
