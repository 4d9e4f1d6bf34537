/* SPDX-License-Identifier: MIT */
/* hints.c - see hints.h */
#include "cli/hints.h"

#include <ctype.h>

struct hint {
	const char *words;	/* with blanks between */
	const char *hint;
};

static const struct hint options[] = {
	{ "xlim xrange x-range xmin xmax domain interval", "the range of x is --range A:B" },
	{ "yrange y-range ymin ymax", "the range of the y axis is --ylim A:B" },
	{ "samples points npoints count linspace", "the number of points is -n N" },
	{ "approximate", "GELU with tanh is a function of its own: gelu_tanh" },
	{ "out outfile save savefig to", "where it goes is -o FILE" },
	{ "logy yscale log", "a logarithmic y axis is --ylog" },
	{ "width height figsize", "the size is --size WxH" },
	{ "precision", "the type of numbers is --dtype, the digits written are --digits" },
	{ "delimiter sep ifs fs", "what is between the fields of an input is --separator" },
	{ "deriv diff1 grad gradient order", "the order of the derivative is -d N" },
	{ "tolerance tol atol rtol", "a test of errors is --assert 'max-abs<1e-3'" },
	{ "expr expression function formula func",
	  "a function or a formula stands alone: actplot 'x*sigmoid(x)' --png" },
	{ "terminal tty", "the picture in characters is --term" },
};

static const struct hint commands[] = {
	{ "list ls functions", "actplot --list shows the functions" },
	{ "help man", "actplot --help shows the options" },
	{ "version", "actplot --version tells the version" },
	{ "info about describe", "all about a function is actplot --info gelu" },
	{ "figure figures", "the figures are actplot --figure list" },
	{ "plot draw show figure picture", "a picture is actplot gelu --png; no other word is needed" },
	{ "table eval evaluate csv tabulate", "a table is actplot gelu --csv; no other word is needed" },
};

static int plain(char c)
{
	return c == '_' ? '-' : tolower((unsigned char)c);
}

static const char *find(const struct hint *hints, size_t count, const char *word, size_t length)
{
	for (size_t i = 0; i < count; i++) {
		const char *known = hints[i].words;
		while (*known != '\0') {
			size_t same = 0;
			while (same < length && plain(known[same]) == plain(word[same]))
				same++;
			if (same == length && (known[same] == ' ' || known[same] == '\0'))
				return hints[i].hint;
			while (*known != '\0' && *known++ != ' ')
				;
		}
	}
	return NULL;
}

const char *hint_for_option(const char *word, size_t length)
{
	return find(options, sizeof options / sizeof *options, word, length);
}

const char *hint_for_command(const char *word, size_t length)
{
	return find(commands, sizeof commands / sizeof *commands, word, length);
}
