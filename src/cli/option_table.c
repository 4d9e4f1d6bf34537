/* SPDX-License-Identifier: MIT */
/* option_table.c - see option_table.h
 *
 * To add an option: one row here, one field in struct asked. The rows of the
 * formats and of the parameters come from their own records.
 */
#include "cli/option_table.h"

#include <stdlib.h>
#include <string.h>

#include "activation/activation.h"
#include "cli/formats.h"
#include "cli/options.h"
#include "sink/sink.h"
#include "support/memory.h"

#define TEXT(field) .text = offsetof(struct asked, field)
#define FLAG(field) .flag = offsetof(struct asked, field)
#define TEXTS(field) .texts = offsetof(struct asked, field)
#define PLACED(field) .placed = offsetof(struct asked, field)

static const struct option_row rows[] = {
	{ .section = "Functions of your own", .name = "define", .argument = "DEFINITION",
	  .help = "a function: 'b_silu(x, a=1.67) = (x + a)*sigmoid(x) - a/2'", TEXTS(define),
	  .not_of_command = true },
	{ .name = "definitions", .argument = "FILE", .values = VALUES_FILES,
	  .help = "those of a file, one a line; # begins a comment", TEXTS(definitions),
	  .not_of_command = true },

	{ .section = "Where it is evaluated", .letter = 'r', .name = "range", .argument = "A:B",
	  .help = "from A to B, both included (-5:5)", PLACED(range) },
	{ .letter = 'n', .name = "num", .argument = "N",
	  .help = "at N points, evenly spaced (201; figures take what they need)", TEXT(num) },
	{ .name = "step", .argument = "H", .help = "with the distance H instead of -n", TEXT(step) },
	{ .name = "at", .argument = "X[,X...]", .help = "at exactly these x", TEXT(at) },
	{ .letter = 'i', .name = "input", .argument = "FILE", .values = VALUES_FILES,
	  .help = "at the x of a file, lines or a column of CSV; - is standard input",
	  TEXT(input), .not_of_recipe = true },
	{ .name = "column", .argument = "NAME|K", .help = "the column of the input (1); #K is never a name",
	  TEXT(column) },
	{ .name = "values", .argument = "NAME|K",
	  .help = "with the values in this column of it, to compare with the function",
	  TEXT(values) },
	{ .name = "header", .argument = "yes|no", .choices = "auto|yes|no",
	  .help = "whether its first line has names (auto: if a field of it is text)",
	  TEXT(header) },
	{ .name = "separator", .argument = "C", .choices = "auto|tab|blank",
	  .help = "between its fields: a character, tab, or blank (auto)",
	  TEXT(separator) },
	{ .name = "decimal-comma", .help = "its numbers are written 1,5", FLAG(decimal_comma) },
	{ .name = "missing", .argument = "HOW", .choices = "error|nan|skip",
	  .help = "its empty fields and NA are an error, nan, or rows to skip (error)",
	  TEXT(missing) },
	{ .name = "skip-lines", .argument = "N", .help = "without its first N lines",
	  TEXT(skip_lines) },
	{ .name = "comment", .argument = "C",
	  .help = "its lines that begin with this are passed over, or none are (#)",
	  TEXT(comment) },
	{ .name = "quote", .argument = "C", .help = "what may stand around its fields, or none (\")",
	  TEXT(quote) },
	{ .name = "escape", .argument = "C",
	  .help = "what a quote within quotes stands behind: C, backslash or none (none)",
	  TEXT(escape) },
	{ .name = "keep", .help = "tables with the columns of the input, the values behind them",
	  FLAG(keep) },
	{ .name = "values-from", .argument = "FILE", .values = VALUES_FILES,
	  .help = "with the values of this file, as many as there are x", TEXT(values_from) },
	{ .name = "axis", .argument = "0|1", .help = "the axis of a NumPy array that its rows are along (0)",
	  TEXT(axis) },
	{ .name = "flatten", .help = "a NumPy array of any dimensions is read in order",
	  FLAG(flatten) },
	{ .name = "raw-columns", .argument = "N", .help = "the input is raw numbers, N in a row",
	  TEXT(raw_columns) },
	{ .name = "memory", .argument = "SIZE",
	  .help = "at most so much of it is held in memory: 500M, 4G (1G)", TEXT(memory),
	  .not_of_recipe = true },
	{ .name = "dtype", .argument = "TYPE", .values = VALUES_TYPES,
	  .help = "in this type of numbers: f64, f32, f16 or bf16 (f64)", TEXT(dtype) },
	{ .name = "arithmetic", .argument = "HOW", .choices = "exact|naive",
	  .help = "exact, or naive: the textbook's formula, each step rounded (exact)",
	  TEXT(arithmetic) },
	{ .name = "exhaustive", .help = "at every number of the type in the range",
	  FLAG(exhaustive) },
	{ .name = "shard", .argument = "K/N", .help = "only the K-th of N parts of the rows",
	  TEXT(shard), .not_of_command = true },
	{ .name = "threads", .argument = "N", .help = "with N threads (as many as processors)",
	  TEXT(threads), .not_of_command = true },

	{ .section = "What random functions draw", .name = "seed", .argument = "N",
	  .help = "a whole number, other draws for each (0)", TEXT(seed) },
	{ .name = "rng", .argument = "philox|torch",
	  .help = "by the number of the row, or in turn, as PyTorch does (philox)",
	  TEXT(rng) },

	{ .section = "How far it is from a reference", .name = "reference", .argument = "SPEC",
	  .values = VALUES_FUNCTIONS,
	  .help = "from this curve, or from exact: each function itself in f64", TEXT(reference) },
	{ .name = "error", .argument = "KIND",
	  .choices = "abs|rel|ulp", .help = "errors instead of values: abs, rel or ulp",
	  TEXT(error) },
	{ .name = "summary", .help = "tables with a row for each curve: its largest errors, and where",
	  FLAG(summary), .not_of_recipe = true },
	{ .name = "histogram", .help = "tables of how many values are 0, up to 0.5, 1, 2, 4... ulp off",
	  FLAG(histogram), .not_of_recipe = true },
	{ .name = "assert", .argument = "TEST",
	  .help = "status 3 if it does not hold: 'max-abs<1e-3', 'p99-ulp<=1', monotone",
	  TEXTS(assertion), .not_of_recipe = true },
	{ .name = "flush-subnormals", .argument = "inputs", .optional = true, .implied = "results",
	  .help = "0 is right where the result is subnormal; or x is: as at 0", TEXT(flush) },

	{ .section = "What it does to a signal", .name = "gain",
	  .help = "a row for each function: moments under N(0, 1), gains, saturation", FLAG(gain) },
	{ .name = "against", .argument = "WHOSE", .choices = "torch|nfnets|e3nn",
	  .help = "beside the constants of torch, nfnets or e3nn, and their errors", TEXT(against) },
	{ .name = "depth", .argument = "L",
	  .help = "a row for each of L layers: variance, mean, the gradient's product",
	  TEXT(depth) },
	{ .name = "input-std", .argument = "S",
	  .help = "standard deviation of what goes in (1)", TEXT(input_std) },
	{ .name = "weight-std", .argument = "W|gain",
	  .help = "of the weights, over the root of their number (1)", TEXT(weight_std) },
	{ .name = "bias-std", .argument = "B", .help = "of the biases (0)", TEXT(bias_std) },
	{ .name = "published", .argument = "PAPER",
	  .help = "instead, what networks with it were measured at: imagenet or gelu",
	  TEXT(published) },

	{ .section = "What comes out", .letter = 'o', .name = "output", .argument = "FILE",
	  .values = VALUES_FILES,
	  .help = "to FILE, in the format of its suffix; - is standard output",
	  .not_of_recipe = true },
	{ .letter = 'T', .name = "format", .argument = "NAME", .values = VALUES_FORMATS,
	  .help = "in this format, whatever the suffix", TEXT(format), .not_of_recipe = true },
	{ .name = "digits", .argument = "N",
	  .help = "N significant digits, 1 to 17 (as many as read back exactly)", TEXT(digits),
	  .form = TABLES_ALONE, .not_of_recipe = true },
	{ .name = "names", .argument = "spec|safe",
	  .help = "columns called by the SPEC, or by letters, digits and _ alone (spec)",
	  TEXT(names), .form = TABLES_ALONE, .not_of_recipe = true },
	{ .name = "no-header", .help = "tables without their first line", FLAG(no_header),
	  .form = TABLES_ALONE, .not_of_recipe = true },
	{ .name = "long", .help = "tables with a row for each x and curve, and its parameters",
	  FLAG(tidy), .form = TABLES_ALONE, .not_of_recipe = true },
	{ .letter = 'q', .name = "quiet", .help = "no notes and no warnings", FLAG(quiet),
	  .not_of_recipe = true },
	{ .name = "sync", .help = "files on the disk, their names too, before it says it is done",
	  FLAG(sync), .not_of_recipe = true },
	{ .name = "no-metadata", .help = "pictures without the command that made them",
	  FLAG(no_metadata), .not_of_recipe = true },

	{ .section = "The curve before it, in a figure", .form = FIGURES_ALONE,
	  .name = "label", .argument = "TEXT",
	  .help = "its name", PLACED(label) },
	{ .name = "color", .argument = "COLOR", .help = "#RRGGBB, C1 to C8 of the theme, or a name",
	  PLACED(color) },
	{ .name = "dash", .argument = "KIND",
	  .choices = "solid|dashed|dotted|dashdot", .help = "solid, dashed, dotted or dashdot",
	  PLACED(dash) },

	{ .section = "The panels of a figure", .form = FIGURES_ALONE,
	  .name = "columns", .argument = "N",
	  .help = "N of them beside each other", TEXT(columns) },
	{ .name = "show", .argument = "COLUMN[,...]",
	  .help = "one for each of these columns of --gain, --depth or --summary", TEXT(show) },
	{ .name = "facet", .argument = "NAME",
	  .help = "one for each value of a parameter, or of d", TEXT(facet) },
	{ .name = "share", .argument = "WHAT", .choices = "x|y|both|none",
	  .help = "axes that all have in common: x, y, both or none", TEXT(share) },

	{ .section = "How a figure looks", .form = FIGURES_ALONE,
	  .name = "title", .argument = "TEXT",
	  .help = "its title, or right behind a / that of the panel", PLACED(title) },
	{ .name = "row", .argument = "TEXT",
	  .help = "right behind a / that panel begins a new row, of this name", PLACED(row) },
	{ .name = "xlabel", .argument = "TEXT", .help = "the name of the x axis (x)", PLACED(xlabel) },
	{ .name = "ylabel", .argument = "TEXT", .help = "the name of the y axis", PLACED(ylabel) },
	{ .name = "ylim", .argument = "A:B", .help = "the y axis from A to B", PLACED(ylim) },
	{ .name = "xticks", .argument = "WHERE",
	  .help = "pi, a step, or a list: 0,1,10", PLACED(xticks) },
	{ .name = "yticks", .argument = "WHERE", .help = "the same for y", PLACED(yticks) },
	{ .name = "mark", .argument = "WHAT",
	  .choices = "extrema|zeros|breakpoints|inflections|saturation",
	  .help = "extrema, zeros, breakpoints, inflections, saturation", TEXT(mark) },
	{ .name = "vline", .argument = "X[,X...]", .help = "an upright line", PLACED(vline) },
	{ .name = "hline", .argument = "Y[,Y...]", .help = "a level line", PLACED(hline) },
	{ .name = "text", .argument = "X:Y:TEXT", .help = "a text in the plot", PLACED(text) },
	{ .name = "aspect", .argument = "equal", .help = "one unit as long on x as on y",
	  TEXT(aspect) },
	{ .name = "ylog", .help = "a logarithmic y axis; with --diff, of the differences", FLAG(log) },
	{ .name = "symlog", .help = "the same for both signs, even about 0", FLAG(symlog) },
	{ .name = "xlog", .help = "a logarithmic x axis", FLAG(xlog) },
	{ .name = "xsymlog", .help = "the same for both signs", FLAG(xsymlog) },
	{ .name = "size", .argument = "WxH", .help = "in pixels, or with in, cm, mm, pt: 16cmx10cm, or the width: 252pt",
	  TEXT(size) },
	{ .name = "dpi", .argument = "N", .help = "pixels per inch", TEXT(dpi) },
	{ .name = "grid", .argument = "on|off", .help = "grid lines (on)", TEXT(grid) },
	{ .name = "legend", .argument = "WHERE", .choices = "best|none|nw|ne|sw|se|right|direct",
	  .help = "best, none, nw, ne, sw, se, right or direct (best)", TEXT(legend) },
	{ .name = "diff", .help = "below, each curve minus the first", FLAG(difference) },
	{ .name = "theme", .argument = "NAME", .choices = "light|dark|print|auto",
	  .help = "light, dark, print, or auto: an SVG is as its reader (light)", TEXT(theme) },
	{ .name = "transparent", .help = "no background", FLAG(transparent) },
	{ .name = "font", .argument = "NAME", .help = "the font family", TEXT(font) },
	{ .name = "font-size", .argument = "PT",
	  .help = "of all texts, in points; titles are larger", TEXT(font_size) },
	{ .name = "math", .argument = "italic|upright",
	  .help = "how variables are set (italic)", TEXT(math) },
	{ .name = "line-width", .argument = "W", .help = "of the curves, in points", TEXT(line_width) },

	{ .section = "Instead of functions", .name = "figure", .argument = "NAME",
	  .values = VALUES_FIGURES,
	  .help = "a figure of the article; list shows their names", TEXT(figure),
	  .not_of_command = true },
	{ .name = "print-command", .help = "print the command, do not run it", FLAG(print_command),
	  .not_of_command = true },
	{ .name = "from", .argument = "FILE", .values = VALUES_FILES,
	  .help = "print the command that this picture was made with", TEXT(from),
	  .not_of_recipe = true },
	{ .name = "print-formula", .argument = "LANGUAGE", .values = VALUES_LANGUAGES,
	  .help = "print functions as text, tex, c, python, gnuplot or javascript",
	  TEXT(print_formula), .not_of_command = true },
	{ .name = "list",
	  .help = "the functions; words behind it choose: swish, torch, bounded, not-odd", FLAG(list),
	  .not_of_recipe = true },
	{ .name = "dialects", .argument = "NAME", .values = VALUES_FUNCTIONS,
	  .help = "who has the function, by which name, and what differs", TEXT(dialects),
	  .not_of_recipe = true },
	{ .name = "info", .argument = "SPEC",
	  .values = VALUES_FUNCTIONS, TEXT(info),
	  .help = "all about functions, beside each other; --json for machines",
	  .not_of_recipe = true },
	{ .name = "bibtex", .help = "with --info: where it was published, for BibTeX",
	  FLAG(bibtex), .not_of_recipe = true },
	{ .name = "complete", .argument = "WORD...",
	  .help = "for shells: what the last word of a command line may become", TEXT(complete),
	  .not_of_recipe = true },
	{ .letter = 'h', .name = "help", .help = "this text", FLAG(help),
	  .not_of_recipe = true },
	{ .letter = 'V', .name = "version", .help = "the version", FLAG(version),
	  .not_of_recipe = true },
};
enum { ROWS = sizeof rows / sizeof *rows };

/* A parameter that has the name of an option is set in a SPEC alone. */
static bool has_row(const struct option_table *table, const char *name)
{
	for (size_t i = 0; i < table->count; i++)
		if (strcmp(table->row[i].name, name) == 0)
			return true;
	return false;
}

bool option_begins(const struct option_row *row, const char *word, size_t length)
{
	for (size_t i = 0; i < length; i++)
		if (word[i] != row->name[i] && (word[i] != '-' || row->name[i] != '_'))
			return false;
	return true;
}

static void add_row(struct option_table *table, struct option_row row)
{
	table->row = memory_resize(table->row, table->count + 1, sizeof *table->row);
	table->row[table->count++] = row;
}

const struct option_row *option_row_of_program(size_t i)
{
	return i < ROWS ? &rows[i] : NULL;
}

struct option_table option_table_new(void)
{
	struct option_table table = { .row = NULL };
	for (size_t i = 0; i < format_count; i++)
		add_row(&table, (struct option_row){
			.section = i == 0 ? "Formats" : NULL, .name = formats[i]->name,
			.argument = "FILE", .values = VALUES_FILES, .optional = true, .help = formats[i]->help,
			.format = formats[i], .not_of_recipe = true });
	/* The first row of a section speaks for all of it. */
	enum special_form form = ANY_FORM;
	for (size_t i = 0; i < ROWS; i++) {
		struct option_row row = rows[i];
		form = row.section != NULL ? row.form : form;
		row.form = row.form == ANY_FORM ? form : row.form;
		add_row(&table, row);
	}
	add_row(&table, (struct option_row){
		.section = "Parameters, for each function that has it and does not set it",
		.letter = 'd', .name = "derivative", .argument = "0|1|2", .parameter = "d",
		.help = "the order of the derivative" });
	for (size_t i = 0; i < activation_count; i++)
		for (size_t j = 0; j < activation_parameters(activations[i]); j++) {
			const struct parameter *parameter = &activations[i]->parameter[j];
			if (!has_row(&table, parameter->name))
				add_row(&table, (struct option_row){ .name = parameter->name,
					.argument = "X[,X...]", .parameter = parameter->name });
		}
	return table;
}

void option_table_free(struct option_table *table)
{
	free(table->row);
}
