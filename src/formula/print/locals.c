/* SPDX-License-Identifier: MIT */
/* locals.c - see locals.h */
#include "formula/print/locals.h"

#include <stdlib.h>

#include "support/memory.h"

static unsigned short parent_of(const struct locals *locals, unsigned short scope)
{
	return locals->scope[(scope - 1) / 2];
}

/* The numbers of scopes grow from the outside inwards no more than those of steps do: a
 * choice within a branch of another is an earlier step. So the smaller number may be the
 * inner one, and depth decides. */
static unsigned depth_of(const struct locals *locals, unsigned short scope)
{
	unsigned depth = 0;
	for (; scope != 0; scope = parent_of(locals, scope))
		depth++;
	return depth;
}

static unsigned short common_scope(const struct locals *locals, unsigned short a, unsigned short b)
{
	unsigned depth_a = depth_of(locals, a), depth_b = depth_of(locals, b);
	while (a != b)
		if (depth_a >= depth_b) {
			a = parent_of(locals, a);
			depth_a--;
		} else {
			b = parent_of(locals, b);
			depth_b--;
		}
	return a;
}

/* x + 3 is not worth a variable. */
static bool is_cheap(const struct formula *formula, unsigned short number)
{
	const struct step *const step = &formula->step[number];
	if (step->operation > STEP_POWER)
		return false;
	for (size_t i = 0; i < operations[step->operation].arguments; i++)
		if (formula->step[step->argument[i]].operation > STEP_X)
			return false;
	return true;
}

struct locals locals_of(const struct formula *formula)
{
	struct locals locals = {
		.used = memory_new(formula->count, sizeof *locals.used),
		.number = memory_new(formula->count, sizeof *locals.number),
		.scope = memory_new(formula->count, sizeof *locals.scope),
	};
	unsigned short *const uses = memory_new(formula->count, sizeof *uses);

	locals.used[formula->written] = true;
	for (size_t i = formula->written + 1u; i-- > 0;) {
		const struct step *const step = &formula->step[i];
		for (size_t k = 0; locals.used[i] && k < operations[step->operation].arguments; k++) {
			const unsigned short argument = step->argument[k];
			const unsigned short scope = step->operation == STEP_CHOOSE && k > 0
				? scope_of_branch((unsigned short)i, k) : locals.scope[i];
			locals.scope[argument] = locals.used[argument]
				? common_scope(&locals, locals.scope[argument], scope) : scope;
			locals.used[argument] = true;
			uses[argument]++;
		}
	}
	unsigned short count = 0;
	for (size_t i = 0; i < formula->written; i++)
		if (uses[i] > 1 && !is_cheap(formula, (unsigned short)i))
			locals.number[i] = ++count;
	free(uses);
	return locals;
}

void locals_free(struct locals *locals)
{
	free(locals->used);
	free(locals->number);
	free(locals->scope);
	*locals = (struct locals){ .used = NULL };
}
