/* SPDX-License-Identifier: MIT */
/* measure.c - runs two commands in turn and prints how many times quicker the
 * first one is.
 *
 *   measure [-r RUNS] WHAT COUNT COMMAND... -- [-w] [-g GOAL] PEER COUNT COMMAND...
 *   measure [-r RUNS] -a COUNT COMMAND... [-- [-g GOAL] PEER COUNT COMMAND...] <QUESTIONS
 *   measure -t [-a] WHAT
 *
 * A run of the one is followed by a run of the other, which makes a pair: a load
 * on the machine that comes and goes falls on both. The times are medians, the
 * ratio is the median of the pairs', with the least and the greatest. A first run
 * of each does not count, and a run that fails ends it all. COUNT is how many
 * values or rows a run makes, so that a slow peer may make fewer; 1 is a whole
 * job. GOAL is what the ratio should be at least.
 *
 * A command's input is empty and its output is lost. What it writes as "WALL CPU"
 * (seconds) to descriptor 3 replaces the times of the whole process, unless -w.
 *
 * With -a the commands stay and answer each line of QUESTIONS with such a line,
 * or with "-" if they cannot. -t prints the head of a table of
 * WHAT.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum {
	RUNS_MAX = 1000,
	LINE_SIZE = 256,
	PART = 3		/* the descriptor of those that time a part of themselves */
};

enum cost { WALL, CPU, MEMORY, COSTS };	/* seconds for each of COUNT; MB at the peak */

struct side {
	char **command;		/* NULL: there is none */
	double count;
	FILE *questions, *answers;	/* with -a */
	double cost[COSTS][RUNS_MAX];
};

extern char **environ;

static bool ask, whole;
static int runs = 5;
static double goal;		/* 0: none */
static const char *peer_name = "";

static void fail(const char *what, const char *why)
{
	fprintf(stderr, "bench: %s: %s\n", what, why);
	exit(EXIT_FAILURE);
}

static double now(void)
{
	struct timespec time;
	clock_gettime(CLOCK_MONOTONIC, &time);
	return (double)time.tv_sec + (double)time.tv_nsec * 1e-9;
}

static double seconds(struct timeval time)
{
	return (double)time.tv_sec + (double)time.tv_usec * 1e-6;
}

static void pipe_of(int end[2])
{
	if (pipe2(end, O_CLOEXEC) != 0)
		fail("pipe", strerror(errno));
}

static pid_t start(char **command, int input, int output, int part)
{
	posix_spawn_file_actions_t files;
	posix_spawn_file_actions_init(&files);
	posix_spawn_file_actions_adddup2(&files, input, STDIN_FILENO);
	posix_spawn_file_actions_adddup2(&files, output, STDOUT_FILENO);
	posix_spawn_file_actions_adddup2(&files, part, PART);
	pid_t process;
	const int problem = posix_spawnp(&process, *command, &files, NULL, command, environ);
	if (problem != 0)
		fail(*command, strerror(problem));
	posix_spawn_file_actions_destroy(&files);
	return process;
}

/* Of run number i; -1 does not count. */
static void keep(struct side *side, int i, double wall, double cpu, double megabytes)
{
	if (i < 0)
		return;
	side->cost[WALL][i] = wall / side->count;
	side->cost[CPU][i] = cpu / side->count;
	side->cost[MEMORY][i] = megabytes;
}

static void run(struct side *side, int i)
{
	const int nothing = open("/dev/null", O_RDWR | O_CLOEXEC);
	int part[2], status;
	struct rusage usage;
	pipe_of(part);
	const double begin = now();
	const pid_t process = start(side->command, nothing, nothing, part[1]);
	while (wait4(process, &status, 0, &usage) < 0)
		if (errno != EINTR)
			fail("wait4", strerror(errno));
	double wall = now() - begin, cpu = seconds(usage.ru_utime) + seconds(usage.ru_stime);
	if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
		fail(*side->command, "it failed");
	close(part[1]);
	char line[LINE_SIZE] = "";
	if (read(part[0], line, sizeof line - 1) > 0 && !whole &&
			sscanf(line, "%lf %lf", &wall, &cpu) != 2)
		fail(*side->command, line);
	close(part[0]);
	close(nothing);
	keep(side, i, wall, cpu, (double)usage.ru_maxrss / 1024);
}

static void begin_answers(struct side *side)
{
	int question[2], answer[2];
	pipe_of(question);
	pipe_of(answer);
	start(side->command, question[0], answer[1], STDERR_FILENO);
	close(question[0]);
	close(answer[1]);
	side->questions = fdopen(question[1], "w");
	side->answers = fdopen(answer[0], "r");
}

/* As run, but returns false if the command has no answer to this. */
static bool answer(struct side *side, const char *question, int i)
{
	char line[LINE_SIZE];
	double wall, cpu;
	fprintf(side->questions, "%s\n", question);
	fflush(side->questions);
	if (fgets(line, sizeof line, side->answers) == NULL)
		fail(*side->command, "it ended without an answer");
	if (sscanf(line, "%lf %lf", &wall, &cpu) != 2)
		return false;
	keep(side, i, wall, cpu, 0);
	return true;
}

static int compare(const void *a, const void *b)
{
	const double first = *(const double *)a, second = *(const double *)b;
	return (first > second) - (first < second);
}

/* Of the values of all runs, which it sorts. */
static double median(double *value)
{
	qsort(value, (size_t)runs, sizeof *value, compare);
	return (value[(runs - 1) / 2] + value[runs / 2]) / 2;
}

/* Questions are as long as a formula. */
static int what_width(void)
{
	return ask ? 30 : 24;
}

static void print_row(const char *what, struct side *actplot, struct side *peer)
{
	const bool job = !ask && actplot->count == 1;
	const char *unit = ask ? "ns" : job ? "ms" : "Mrow/s";
#define IN_UNIT(wall) (ask ? (wall) * 1e9 : job ? (wall) * 1e3 : 1e-6 / (wall))
	double ratio[RUNS_MAX];		/* of pairs, so before the medians sort them */
	for (int i = 0; peer != NULL && i < runs; i++)
		ratio[i] = peer->cost[WALL][i] / actplot->cost[WALL][i];
	printf("%-*s  %-25s  %7.4g  ", what_width(), what, peer != NULL ? peer_name : "",
		IN_UNIT(median(actplot->cost[WALL])));
	if (peer == NULL) {
		printf("%7s  %s\n", "", unit);
		return;
	}
	const double reached = median(ratio);
	char range[LINE_SIZE];
	snprintf(range, sizeof range, "%.2f..%.2f", ratio[0], ratio[runs - 1]);
	printf("%7.4g  %-6s  %7.2f  %-14s  %6.2f", IN_UNIT(median(peer->cost[WALL])), unit, reached,
		range, median(peer->cost[CPU]) / median(actplot->cost[CPU]));
	if (!ask)
		printf("  %5.1f  %6.1f", median(actplot->cost[MEMORY]), median(peer->cost[MEMORY]));
	if (goal > 0)
		printf("  %g %s", goal, reached >= goal ? "met" : "missed");
	putchar('\n');
	fflush(stdout);
}

static void answer_all(struct side *actplot, struct side *peer)
{
	char question[LINE_SIZE];
	signal(SIGPIPE, SIG_IGN);	/* a command that is gone has no answer */
	begin_answers(actplot);
	if (peer->command != NULL)
		begin_answers(peer);
	while (fgets(question, sizeof question, stdin) != NULL) {
		question[strcspn(question, "\n")] = '\0';
		if (!answer(actplot, question, -1))
			continue;
		const bool both = peer->command != NULL && answer(peer, question, -1);
		for (int i = 0; i < runs; i++) {
			answer(actplot, question, i);
			if (both)
				answer(peer, question, i);
		}
		print_row(question, actplot, both ? peer : NULL);
	}
}

/* COUNT COMMAND... up to "--" or the end; returns what is after it. */
static char **read_side(struct side *side, char **word)
{
	if (word[0] == NULL || word[1] == NULL || !((side->count = strtod(word[0], NULL)) > 0))
		fail("measure", "see the head of measure.c");
	side->command = ++word;
	while (*word != NULL && strcmp(*word, "--") != 0)
		word++;
	if (*word != NULL)
		*word++ = NULL;
	return word;
}

int main(int count, char **word)
{
	static struct side actplot, peer;
	int option;
	bool head = false;
	/* '+': the options after the first word are others'. */
	while ((option = getopt(count, word, "+atr:")) != -1) {
		head |= option == 't';
		ask |= option == 'a';
		if (option == 'r')
			runs = atoi(optarg);
	}
	if (runs < 1 || runs > RUNS_MAX)
		fail("RUNS", "from 1 to 1000, please");
	word += optind;
	const char *what = (ask && !head) || *word == NULL ? "" : *word++;
	if (head) {
		printf("%-*s  %-25s  %7s  %7s  %-6s  %7s  %-14s  %6s%s  goal\n", what_width(), what,
			"peer", "actplot", "peer", "", "quicker", "least..most", "by CPU", ask ? "" : "     MB  peer's");
		return EXIT_SUCCESS;
	}
	word = read_side(&actplot, word);
	for (; *word != NULL && **word == '-'; word++) {
		if (strcmp(*word, "-w") == 0)
			whole = true;
		else if (strcmp(*word, "-g") == 0 && word[1] != NULL)
			goal = strtod(*++word, NULL);
	}
	if (*word != NULL)
		peer_name = *word++;
	if (!ask || *word != NULL)
		read_side(&peer, word);
	if (ask) {
		answer_all(&actplot, &peer);
		return EXIT_SUCCESS;
	}
	for (int i = -1; i < runs; i++) {
		run(&actplot, i);
		run(&peer, i);
	}
	print_row(what, &actplot, &peer);
	return EXIT_SUCCESS;
}
