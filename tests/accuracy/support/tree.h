/* SPDX-License-Identifier: MIT */
/* tree.h - random formulas: trees of operations, and their texts as a user would write them. */
#ifndef ACCURACY_TREE_H
#define ACCURACY_TREE_H

#include <stddef.h>
#include <stdint.h>

/* TREE_NODE(enumerator, text, arguments): leaves, operators, functions, switches, and
 * a < b ? c : d with each comparison. POWER has its exponent as a text. */
#define TREE_NODES \
	TREE_NODE(NUMBER, "", 0) \
	TREE_NODE(PI, "pi", 0) \
	TREE_NODE(EULER, "e", 0) \
	TREE_NODE(X, "x", 0) \
	TREE_NODE(PLUS, "+", 2) \
	TREE_NODE(MINUS, "-", 2) \
	TREE_NODE(TIMES, "*", 2) \
	TREE_NODE(OVER, "/", 2) \
	TREE_NODE(NEGATED, "-", 1) \
	TREE_NODE(POWER, "^", 1) \
	TREE_NODE(EXP, "exp", 1) \
	TREE_NODE(EXPM1, "expm1", 1) \
	TREE_NODE(LOG, "log", 1) \
	TREE_NODE(LOG1P, "log1p", 1) \
	TREE_NODE(SQRT, "sqrt", 1) \
	TREE_NODE(SIN, "sin", 1) \
	TREE_NODE(COS, "cos", 1) \
	TREE_NODE(TAN, "tan", 1) \
	TREE_NODE(ATAN, "atan", 1) \
	TREE_NODE(ASINH, "asinh", 1) \
	TREE_NODE(SINH, "sinh", 1) \
	TREE_NODE(COSH, "cosh", 1) \
	TREE_NODE(TANH, "tanh", 1) \
	TREE_NODE(ERF, "erf", 1) \
	TREE_NODE(ERFC, "erfc", 1) \
	TREE_NODE(NORMAL, "Phi", 1) \
	TREE_NODE(DENSITY, "phi", 1) \
	TREE_NODE(SIGMOID, "sigmoid", 1) \
	TREE_NODE(SILU, "silu", 1) \
	TREE_NODE(ABS, "abs", 1) \
	TREE_NODE(SIGN, "sign", 1) \
	TREE_NODE(FLOOR, "floor", 1) \
	TREE_NODE(MIN, "min", 2) \
	TREE_NODE(MAX, "max", 2) \
	TREE_NODE(LESS, "<", 4) \
	TREE_NODE(LESS_EQUAL, "<=", 4) \
	TREE_NODE(GREATER, ">", 4) \
	TREE_NODE(GREATER_EQUAL, ">=", 4) \
	TREE_NODE(EQUAL, "==", 4) \
	TREE_NODE(NOT_EQUAL, "!=", 4)

enum tree_kind {
#define TREE_NODE(enumerator, text, arguments) TREE_##enumerator,
	TREE_NODES
#undef TREE_NODE
	TREE_KINDS
};

enum { TREE_NODES_MAX = 1400, TREE_ARGUMENTS_MAX = 4, TREE_NUMBER_MAX = 48, TREE_TEXT_MAX = 8192 };

struct tree {
	struct tree_node {
		enum tree_kind kind;
		size_t argument[TREE_ARGUMENTS_MAX];	/* nodes before it */
		char number[TREE_NUMBER_MAX];		/* of a NUMBER; a POWER's exponent */
	} node[TREE_NODES_MAX];
	size_t count;			/* the last one is the formula */
};

/* At most so deep. */
void tree_random(struct tree *tree, unsigned depth, uint64_t *seed);

/* Its text, with the parentheses that it needs; room for TREE_TEXT_MAX bytes. */
void tree_text(const struct tree *tree, char *text);

#endif
