/* SPDX-License-Identifier: MIT */
/* tree.c - see tree.h */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "random.h"
#include "tree.h"

static const struct {
	const char *text;
	size_t arguments;
} kinds[] = {
#define TREE_NODE(enumerator, text, arguments) { text, arguments },
	TREE_NODES
#undef TREE_NODE
};

/* How tightly a text holds together. */
enum strength { CHOICE, SUM, PRODUCT, SIGNED, RAISED, ATOM };

static size_t choose(uint64_t *seed, size_t count)
{
	return (size_t)(random_bits(seed) >> 16) % count;
}

static size_t add(struct tree *tree, struct tree_node node)
{
	if (tree->count == TREE_NODES_MAX)
		abort();
	tree->node[tree->count] = node;
	return tree->count++;
}

static void random_number(char *text, uint64_t *seed)
{
	static const char *const common[] = {
		"0", "1", "2", "3", "4", "0.5", "0.25", "0.1", "1.702", "0.044715", "10", "100",
		"1e-3", "1e-20", "1e15", "6", "0x1p-3", "1e300", "1e-310", "0.797884560802865",
	};
	size_t length = 0;

	if (choose(seed, 4) > 0) {
		strcpy(text, common[choose(seed, sizeof common / sizeof *common)]);
		return;
	}
	/* Short, so a double, or with more digits than doubles have. */
	const size_t digits = choose(seed, 2) == 0 ? 1 + choose(seed, 5) : 20 + choose(seed, 12);
	const size_t point = choose(seed, 3);

	for (size_t i = 0; i < digits; i++) {
		if (i == point)
			length += (size_t)sprintf(text + length, i == 0 ? "0." : ".");
		length += (size_t)sprintf(text + length, "%zu", 1 + choose(seed, 9));
	}
}

static size_t random_leaf(struct tree *tree, uint64_t *seed)
{
	struct tree_node node = { .kind = TREE_X };
	const size_t chance = choose(seed, 20);

	if (chance == 0)
		node.kind = choose(seed, 2) == 0 ? TREE_PI : TREE_EULER;
	if (chance > 0 && chance < 7) {
		node.kind = TREE_NUMBER;
		random_number(node.number, seed);
	}
	return add(tree, node);
}

/* Operators come as often as functions and switches. */
static enum tree_kind random_kind(uint64_t *seed)
{
	const size_t chance = choose(seed, 10);

	if (chance < 5)
		return (enum tree_kind)(TREE_PLUS + choose(seed, TREE_POWER - TREE_PLUS + 1));
	if (chance < 9)
		return (enum tree_kind)(TREE_EXP + choose(seed, TREE_SILU - TREE_EXP + 1));
	return (enum tree_kind)(TREE_ABS + choose(seed, TREE_NOT_EQUAL - TREE_ABS + 1));
}

static size_t random_node(struct tree *tree, unsigned depth, uint64_t *seed)
{
	static const char *const exponents[] = {
		"2", "2", "3", "4", "5", "7", "1", "0", "-1", "-2", "-3", "0.5", "1.5", "2.5",
		"-0.5", "-1.5",
	};

	if (depth == 0 || choose(seed, 8) == 0)
		return random_leaf(tree, seed);
	struct tree_node node = { .kind = random_kind(seed) };

	for (size_t i = 0; i < kinds[node.kind].arguments; i++)
		node.argument[i] = random_node(tree, depth - 1, seed);
	if (node.kind == TREE_POWER)
		strcpy(node.number, exponents[choose(seed, sizeof exponents / sizeof *exponents)]);
	return add(tree, node);
}

void tree_random(struct tree *tree, unsigned depth, uint64_t *seed)
{
	tree->count = 0;
	random_node(tree, depth, seed);
}

static enum strength strength_of(enum tree_kind kind)
{
	return kind >= TREE_LESS ? CHOICE
		: kind == TREE_PLUS || kind == TREE_MINUS ? SUM
		: kind == TREE_TIMES || kind == TREE_OVER ? PRODUCT
		: kind == TREE_NEGATED ? SIGNED
		: kind == TREE_POWER ? RAISED : ATOM;
}

static void append(char *text, const char *more)
{
	if (strlen(text) + strlen(more) >= TREE_TEXT_MAX)
		abort();
	strcat(text, more);
}

static void append_node(const struct tree *tree, size_t number, enum strength least, char *text);

/* All but what stands in parentheses of its own. */
static void append_bare(const struct tree *tree, const struct tree_node *node, char *text)
{
	const enum strength strength = strength_of(node->kind);
	const char *name = kinds[node->kind].text;

	if (strength == CHOICE) {
		static const char *const behind[] = { "", " ? ", " : ", "" };

		for (size_t i = 0; i < TREE_ARGUMENTS_MAX; i++) {
			append_node(tree, node->argument[i], i == 3 ? CHOICE : SUM, text);
			append(text, i == 0 ? name : behind[i]);
		}
	} else if (strength == SUM || strength == PRODUCT) {
		append_node(tree, node->argument[0], strength, text);
		append(text, name);
		append_node(tree, node->argument[1], (enum strength)(strength + 1), text);
	} else if (strength == SIGNED) {
		append(text, name);
		append_node(tree, node->argument[0], RAISED, text);
	} else if (strength == RAISED) {
		append_node(tree, node->argument[0], ATOM, text);
		append(text, name);
		append(text, node->number);
	} else {
		append(text, name);
		append(text, node->number);
		for (size_t i = 0; i < kinds[node->kind].arguments; i++) {
			append(text, i == 0 ? "(" : ", ");
			append_node(tree, node->argument[i], CHOICE, text);
		}
		append(text, kinds[node->kind].arguments > 0 ? ")" : "");
	}
}

static void append_node(const struct tree *tree, size_t number, enum strength least, char *text)
{
	const struct tree_node *node = &tree->node[number];
	const bool bare = strength_of(node->kind) >= least;

	append(text, bare ? "" : "(");
	append_bare(tree, node, text);
	append(text, bare ? "" : ")");
}

void tree_text(const struct tree *tree, char *text)
{
	*text = '\0';
	append_node(tree, tree->count - 1, CHOICE, text);
}
