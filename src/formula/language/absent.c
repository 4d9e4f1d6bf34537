/* SPDX-License-Identifier: MIT */
/* absent.c - see absent.h */
#include "formula/language/absent.h"

#include <string.h>

#include "support/suggest.h"

static const struct absent functions[] = {
	{ "softmax log_softmax softmin softmax2d sparsemax entmax hardmax gumbel_softmax",
	  "takes a whole vector" },
	{ "logsumexp log_sum_exp logaddexp attention multi_head_attention",
	  "takes a whole vector" },
	{ "layer_norm batch_norm group_norm instance_norm rms_norm", "takes a whole vector" },
	{ "maxout", "is the largest of several linear functions of a vector" },
	{ "crelu concat_relu concatenated_relu concat_elu",
	  "makes two numbers of one, of x and of -x" },
	{ "lwta kwta winner_takes_all", "compares the numbers of a vector" },
	{ "funnel_relu", "compares x with a convolution around it" },
	{ "dropout alpha_dropout feature_alpha_dropout", "drops numbers, whatever they are" },
	{ "dynamic_relu dy_relu", "has slopes that a network makes of the whole input" },
	{ "meta_acon", "is acon_c with a beta that a network makes of the whole input" },
};

const struct absent *absent_find(const char *name, size_t length, struct suggestion *near)
{
	const struct absent *found = NULL;
	*near = (struct suggestion){ .word = NULL };
	for (size_t i = 0; i < sizeof functions / sizeof *functions; i++)
		for (const char *word = functions[i].names; *word != '\0'; ) {
			const char *before = near->word;
			const size_t end = strcspn(word, " ");
			suggest_alike(near, name, length, word, end);
			found = near->word != before ? &functions[i] : found;
			word += end + strspn(word + end, " ");
		}
	return found;
}
