/* SPDX-License-Identifier: MIT */
/* values.c - a bad value for each option. */
#include "unit/request/refusal.h"

static const char pair[] = ": wants A:B, two numbers";
static const char finite[] = ": both ends must be finite";
static const char points[] = ": the number of points must be whole, from 2 to 9007199254740991";
static const char step[] = ": the step must be a number greater than 0";
static const char digits[] = ": the number of digits must be whole, from 1 to 17";
static const char sides[] =
	": each side must be from 16 to 20000 pixels, and both make at most 100 million";
static const char size[] =
	": wants WxH in pixels, or with in, cm, mm or pt: 16cmx10cm; or the width: 252pt";
static const char dpi[] = ": wants a number from 10 to 10000";
static const char width[] = ": wants points, more than 0 and at most 100";

/* A bad value for each option. */
static const struct refusal bad[] = {
	{ "gelu --range 5:-5", "--range 5:-5: the left end must be less than the right end", "" },
	{ "gelu -r5:-5", "--range 5:-5: the left end must be less than the right end", "" },
	{ "gelu -r 1:1", "--range 1:1: the left end must be less than the right end", "" },
	{ "gelu -r -0:0", "--range -0:0: the left end must be less than the right end", "" },
	{ "gelu -r 1", "--range 1", pair },
	{ "gelu -r 1:", "--range 1:", pair },
	{ "gelu -r :1", "--range :1", pair },
	{ "gelu -r 1:2:3", "--range 1:2:3", pair },
	{ "gelu -r ''", "--range ", pair },
	{ "gelu -r a:b", "--range a:b", pair },
	{ "gelu -r '0: 1'", "--range 0: 1", pair },
	{ "gelu -r -inf:0", "--range -inf:0", finite },
	{ "gelu -r 0:inf", "--range 0:inf", finite },
	{ "gelu -r nan:0", "--range nan:0", finite },
	{ "gelu -r 0:1e999", "--range 0:1e999", finite },
	{ "gelu -n 1", "-n 1", points },
	{ "gelu -n 0", "-n 0", points },
	{ "gelu -n -5", "-n -5", points },
	{ "gelu -n 2.5", "-n 2.5", points },
	{ "gelu -n abc", "-n abc", points },
	{ "gelu -n inf", "-n inf", points },
	{ "gelu -n nan", "-n nan", points },
	{ "gelu -n 1e17", "-n 1e17", points },
	{ "gelu -n 99999999999999999999", "-n 99999999999999999999", points },
	{ "gelu --step 0", "--step 0", step },
	{ "gelu --step -1", "--step -1", step },
	{ "gelu --step inf", "--step inf", step },
	{ "gelu --step nan", "--step nan", step },
	{ "gelu --step x", "--step x", step },
	{ "gelu --step 3",
		"--step 3: the range must be a whole number of steps, not 3.333333333", "" },
	{ "gelu --step 20", "--step 20: the range must be a whole number of steps, not 0.5", "" },
	{ "gelu --step 1e-300", "--step 1e-300: that is more than 2^53 points", "" },
	{ "gelu --at 1,,2", "--at: '' is not a number", "" },
	{ "gelu --at ''", "--at: '' is not a number", "" },
	{ "gelu --at 1,x", "--at: 'x' is not a number", "" },
	{ "gelu --at '1 2'", "--at: '1 2' is not a number", "" },
	{ "gelu --digits 0", "--digits 0", digits },
	{ "gelu --digits 18", "--digits 18", digits },
	{ "gelu --digits 1.5", "--digits 1.5", digits },
	{ "gelu --digits x", "--digits x", digits },
	{ "gelu --ylim 1:0", "--ylim 1:0: the lower end must be less than the upper end", "" },
	{ "gelu --ylim 1", "--ylim 1", pair },
	{ "gelu --ylim 0:inf", "--ylim 0:inf", finite },
	{ "gelu --ylim 0:1 --ylog",
		"--ylim 0:1: with --ylog both ends must be greater than 0", "" },
	{ "gelu --ylog --symlog", "--ylog and --symlog: the y axis can be only one of them", "" },
	{ "gelu --size 640", "--size 640", size },
	{ "gelu --size x", "--size x", size },
	{ "gelu --size 640x", "--size 640x", size },
	{ "gelu --size 640X480", "--size 640X480", size },
	{ "gelu --size 640x480em", "--size 640x480em", size },
	{ "gelu --size 8cmx480px", "--size 8cmx480px", size },
	{ "gelu --size 10x10", "--size 10x10", sides },
	{ "gelu --size 15x100", "--size 15x100", sides },
	{ "gelu --size 20001x100", "--size 20001x100", sides },
	{ "gelu --size 20000x20000", "--size 20000x20000", sides },
	{ "gelu --size -640x480", "--size -640x480", sides },
	{ "gelu --size 0x0", "--size 0x0", sides },
	{ "gelu --size nanxnan", "--size nanxnan", sides },
	{ "gelu --size 1e99x1e99", "--size 1e99x1e99", sides },
	{ "gelu --size 1mmx1mm", "--size 1mmx1mm", sides },
	{ "gelu --dpi 9", "--dpi 9", dpi },
	{ "gelu --dpi x", "--dpi x", dpi },
	{ "gelu --dpi nan", "--dpi nan", dpi },
	{ "gelu --grid maybe", "--grid maybe: wants off or on", "" },
	{ "gelu --theme blue", "--theme blue: wants light, dark, print or auto", "" },
	{ "gelu --legend north",
		"--legend north: wants best, none, nw, ne, sw, se, right or direct", "" },
	{ "gelu --line-width 0", "--line-width 0", width },
	{ "gelu --line-width nan", "--line-width nan", width },
	{ "gelu --csv=", "csv: the name of its file is missing", "" },
	{ "gelu --png=", "png: the name of its file is missing", "" },
	{ "--figure gleu", "unknown figure 'gleu'; did you mean 'gelu'?", "" },
	{ "--figure hard-swihs", "unknown figure 'hard-swihs'; did you mean 'hard-swish'?", "" },
	{ "--figure xyzzy",
		"unknown figure 'xyzzy'; actplot --figure list shows those there are", "" },
};

static void test_bad(void **state)
{
	(void)state;
	expect_refusals(bad, sizeof bad / sizeof *bad);
}

static const char seed[] = ": wants a whole number from 0 to 18446744073709551615";
static const char layers[] = ": the number of layers must be whole, from 1 to 100000";
static const char deviation[] = ": wants a number of at least 1e-150, at most 1e154";

/* What is drawn at random, and what becomes of a signal. */
static const struct refusal signals[] = {
	{ "gelu_mask --seed x", "--seed x", seed },
	{ "gelu_mask --seed -1", "--seed -1", seed },
	{ "gelu_mask --seed=+1", "--seed +1", seed },
	{ "gelu_mask --seed 1e30", "--seed 1e30", seed },
	{ "gelu_mask --seed 1.0", "--seed 1.0", seed },
	{ "gelu_mask --seed 0x1", "--seed 0x1", seed },
	{ "gelu_mask --seed ''", "--seed ''", seed },
	{ "gelu_mask --seed 18446744073709551616", "--seed 18446744073709551616", seed },
	{ "gelu_mask --rng mersenne", "--rng mersenne: wants philox or torch", "" },
	{ "gelu_mask --rng ''", "--rng : wants philox or torch", "" },
	{ "relu --depth 0", "--depth 0", layers },
	{ "relu --depth=-1", "--depth -1", layers },
	{ "relu --depth 1e9", "--depth 1e9", layers },
	{ "relu --depth 1.5", "--depth 1.5", layers },
	{ "relu --depth nan", "--depth nan", layers },
	{ "relu --depth x", "--depth x", layers },
	{ "relu --depth ''", "--depth ", layers },
	{ "relu --gain --input-std 0", "--input-std 0", deviation },
	{ "relu --gain --input-std -1", "--input-std -1", deviation },
	{ "relu --gain --input-std nan", "--input-std nan", deviation },
	{ "relu --gain --input-std inf", "--input-std inf", deviation },
	{ "relu --gain --input-std 1e-200", "--input-std 1e-200", deviation },
	{ "relu --gain --input-std 1e200", "--input-std 1e200", deviation },
	{ "relu --gain --input-std x", "--input-std x", deviation },
	{ "relu --depth 3 --weight-std 0", "--weight-std 0", deviation },
	{ "relu --depth 3 --weight-std gains", "--weight-std gains", deviation },
	{ "relu --depth 3 --bias-std -1",
		"--bias-std -1: wants a number that is not negative, at most 1e154", "" },
	{ "relu --gain --against keras", "--against keras: wants torch, nfnets or e3nn", "" },
	{ "relu --input-std 2", "--input-std 2: wants --gain or --depth L with it", "" },
	{ "relu --gain --weight-std 2", "--weight-std 2: wants --depth L with it", "" },
	{ "relu --gain --depth 3",
		"--gain and --depth: only one of them can be answered at a time", "" },
	{ "rrelu:training=1 --gain", "--gain rrelu:training=1: it is random, and wanted is a "
		"function of x alone; its mean is the same with training=0", "" },
};

static void test_signals(void **state)
{
	(void)state;
	expect_refusals(signals, sizeof signals / sizeof *signals);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_bad),
		cmocka_unit_test(test_signals),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
