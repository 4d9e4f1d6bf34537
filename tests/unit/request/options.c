/* SPDX-License-Identifier: MIT */
/* options.c - options that are none, lack something, or contradict each other. */
#include "unit/request/refusal.h"

#include "cli/option_table.h"

static const char shown[] = "; actplot --help shows those there are";
static const char nothing[] = "no function given; try 'actplot gelu --png', or actplot --help";

/* An option that is not known, or not written out. */
static const struct refusal unknown[] = {
	{ "gelu --nosuch", "unknown option '--nosuch'", shown },
	{ "gelu --nosuch=1", "unknown option '--nosuch'", shown },
	{ "gelu --pgn", "unknown option '--pgn'; did you mean '--png'?", "" },
	{ "gelu --tilte x", "unknown option '--tilte'; did you mean '--title'?", "" },
	{ "gelu --renge=-5:5", "unknown option '--renge'; did you mean '--range'?", "" },
	{ "gelu -x", "unknown option '-x'", shown },
	{ "gelu -qx", "unknown option '-x'", shown },
	{ "gelu ---", "unknown option '---'", shown },
	{ "gelu --no- 1",
		"--no- could be --no-header or --no-metadata; write at least four letters of "
		"it", "" },
	{ "gelu --x 1",
		"--x could be --xlabel, --xticks, --xlog or --xsymlog; write at least four "
		"letters of it", "" },
	{ "gelu --ti=1", "--ti could be --tikz or --title; write at least four letters of it", "" },
	{ "'x*sigmoid(be*x)' --be 2",
		"--be could be --beta; write at least four letters of it", "" },
	{ "'x*scal' --scal 2",
		"--scal is no option, and x*scal has such a parameter: write ':scal=1' "
		"behind it", "" },
};

static void test_unknown(void **state)
{
	(void)state;
	expect_refusals(unknown, sizeof unknown / sizeof *unknown);
}

/* Words that other tools have lead to the option. */
static const struct refusal habits[] = {
	{ "gelu --xlim -5:5", "unknown option '--xlim'; the range of x is --range A:B", "" },
	{ "gelu --xlim=-5:5", "unknown option '--xlim'; the range of x is --range A:B", "" },
	{ "gelu --samples 5", "unknown option '--samples'; the number of points is -n N", "" },
	{ "gelu --approximate tanh",
		"unknown option '--approximate'; GELU with tanh is a function of its own: "
		"gelu_tanh", "" },
	{ "gelu -5 5", "'-5' is no option; from -5 to 5 is --range -5:5", "" },
	{ "gelu -5:5", "'-5:5' is no option; a range stands behind its own: --range -5:5", "" },
	{ "gelu -.5", "'-.5' is no option; at this x alone is --at -.5", "" },
	{ "leaky_relu --alpha 0.1",
		"leaky_relu has no parameter 'alpha'; it has negative_slope "
		"(leaky_relu@keras2, leaky_relu@tf, leaky_relu@onnx have it)", "" },
	{ "leaky_relu:alpha=0.1",
		"leaky_relu has no parameter 'alpha'; it has negative_slope "
		"(leaky_relu@keras2, leaky_relu@tf, leaky_relu@onnx have it)", "" },
	{ "gelu --alpha 0.1",
		"gelu has no parameter 'alpha'; it has mu and sigma (functions with alpha: "
		"elu, selu, celu, thresholded_relu, soft_clipping, isru, ...)", "" },
	{ "list", "unknown function 'list'; actplot --list shows the functions", "" },
	{ "help", "unknown function 'help'; actplot --help shows the options", "" },
	{ "info gelu", "unknown function 'info'; all about a function is actplot --info gelu", "" },
	{ "plot gelu",
		"unknown function 'plot'; a picture is actplot gelu --png; no other word is "
		"needed", "" },
	{ "--figure 1",
		"--figure 1: that picture of the article is a formula; actplot --info "
		"sigmoid has it", "" },
	{ "--figure 28", "unknown figure '28'; actplot --figure list shows those there are", "" },
};

static void test_habits(void **state)
{
	(void)state;
	expect_refusals(habits, sizeof habits / sizeof *habits);
}

/* An option without its argument, or with one that it does not take. */
static const struct refusal arguments[] = {
	{ "gelu --range", "--range wants A:B", "" },
	{ "gelu -r", "--range wants A:B", "" },
	{ "gelu -n", "--num wants N", "" },
	{ "gelu --step", "--step wants H", "" },
	{ "gelu --at", "--at wants X[,X...]", "" },
	{ "gelu -i", "--input wants FILE", "" },
	{ "gelu -o", "--output wants FILE", "" },
	{ "gelu -T", "--format wants NAME", "" },
	{ "gelu -d", "--derivative wants 0|1|2", "" },
	{ "gelu --beta", "--beta wants X[,X...]", "" },
	{ "gelu --size", "--size wants WxH", "" },
	{ "--figure", "--figure wants NAME", "" },
	{ "--info", "--info wants SPEC", "" },
	{ "gelu --quiet=1", "--quiet takes no value", "" },
	{ "gelu --no-header=yes", "--no-header takes no value", "" },
	{ "--help=all", "--help takes no value", "" },
	{ "--version=1", "--version takes no value", "" },
};

static void test_arguments(void **state)
{
	(void)state;
	expect_refusals(arguments, sizeof arguments / sizeof *arguments);
}

/* Options that contradict each other. */
static const struct refusal contradictions[] = {
	{ "gelu -n 5 --step 1", "-n and --step: only one of them can say where to evaluate", "" },
	{ "gelu -n 5 --at 1", "-n and --at: only one of them can say where to evaluate", "" },
	{ "gelu --at 1 --step 1",
		"--step and --at: only one of them can say where to evaluate", "" },
	{ "gelu -i x --at 1", "--at and --input: only one of them can say where to evaluate", "" },
	{ "gelu --column 2", "--column 2: there is no --input", "" },
	{ "gelu --csv --tsv", "csv and tsv: only one of them can go to standard output", "" },
	{ "gelu --csv --gnuplot",
		"csv and gnuplot: only one of them can go to standard output", "" },
	{ "gelu --csv --png=-", "csv and png: only one of them can go to standard output", "" },
	{ "gelu --csv=x --tsv=x", "csv and tsv: only one of them can go to x", "" },
	{ "gelu -o x.csv --csv=x.csv", "csv and csv: only one of them can go to x.csv", "" },
	{ "--figure gelu relu", "--figure gelu has its own functions; 'relu' is one more", "" },
};

static void test_contradictions(void **state)
{
	(void)state;
	expect_refusals(contradictions, sizeof contradictions / sizeof *contradictions);
}

/* Nothing to do. */
static const struct refusal idle[] = {
	{ "", "", nothing },
	{ "--png", "", nothing },
	{ "-n 5", "", nothing },
	{ "--print-command", "", nothing },
};

static void test_idle(void **state)
{
	(void)state;
	expect_refusals(idle, sizeof idle / sizeof *idle);
}

/* What actplot --help names is known, by its letter as well: another word is what is wrong. */
static void test_every_option(void **state)
{
	(void)state;
	struct option_table table = option_table_new();
	for (size_t i = 0; i < table.count; i++) {
		const struct option_row *row = &table.row[i];
		char *name = memory_print("--%s=", row->name);
		char *letter = memory_print("-%c", row->letter != 0 ? row->letter : 'q');
		for (char **word = (char *[]){ name, letter, NULL }; *word != NULL; word++) {
			const struct error error = refusal_of((char *[]){ "actplot", *word, "gleu",
				NULL }, 3);
			if (strstr(error.message, "unknown option") != NULL
					|| strstr(error.message, "write more") != NULL)
				fail_msg("%s: %s", *word, error.message);
		}
		free(name);
		free(letter);
	}
	assert_true(table.count > 100);
	option_table_free(&table);
}

/* A letter that many begin with is answered with all of them. */
static void test_ambiguous(void **state)
{
	(void)state;
	const struct error error = refusal_of((char *[]){ "actplot", "gelu", "--l", "1", NULL }, 4);
	assert_int_equal(error.status, STATUS_USAGE);
	assert_non_null(strstr(error.message, "--l could be --"));
	assert_non_null(strstr(error.message, ", --legend, "));
	assert_non_null(strstr(error.message, "; write at least four letters of it"));
}

/* The first thing that is wrong is told even if it comes last. */
static const struct refusal late[] = {
	{ "gelu --csv --png --nosuch", "unknown option '--nosuch'", shown },
	{ "gelu --csv=x.csv silu gleu", "unknown function 'gleu'; did you mean 'gelu'?", "" },
};

static void test_last(void **state)
{
	(void)state;
	expect_refusals(late, sizeof late / sizeof *late);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_unknown),
		cmocka_unit_test(test_habits),
		cmocka_unit_test(test_arguments),
		cmocka_unit_test(test_contradictions),
		cmocka_unit_test(test_idle),
		cmocka_unit_test(test_every_option),
		cmocka_unit_test(test_ambiguous),
		cmocka_unit_test(test_last),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
