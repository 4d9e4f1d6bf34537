/* SPDX-License-Identifier: MIT */
/* main.c - argv -> request -> curves -> blocks of rows -> sinks. */
#include <errno.h>
#include <locale.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "about/show.h"
#include "cli/messages.h"
#include "cli/progress.h"
#include "request/assertion.h"
#include "request/request.h"
#include "sampling/source.h"
#include "signal/signal.h"
#include "sink/sinks.h"
#include "sink/stream.h"
#include "support/debris.h"
#include "support/error.h"
#include "support/memory.h"
#include "support/output.h"
#include "tally/distribution.h"
#include "tally/tally.h"

static struct debris debris;		/* files that must not stay when we end */
static struct progress progress;	/* nor must its line on the terminal */
static pthread_t main_thread;
static struct error failure;		/* what a library that gives up has said, too */

static void remove_debris(void)
{
	debris_remove(&debris);
}

/* Ends as a program ends that does not catch the signal, at once, wherever it is,
 * but for what would stay. */
static void end_by(int number)
{
	/* While it gives files their names, the main thread alone knows when. */
	if (!pthread_equal(pthread_self(), main_thread)) {
		pthread_kill(main_thread, number);
		return;
	}
	remove_debris();
	progress_wipe(&progress);
	signal(number, SIG_DFL);
	raise(number);
}

/* A library that gives up is a failure of ours, with what it said. What is broken is
 * named, and ends as it would. */
static void end_by_fault(int number)
{
	remove_debris();
	progress_wipe(&progress);
	error_set(&failure, STATUS_FAILED, "it broke off: %s", strsignal(number));
	messages_error(&failure);
	if (number == SIGABRT || number == SIGTRAP)
		_exit(STATUS_FAILED);
	signal(number, SIG_DFL);
	raise(number);
}

/* A closed pipe and a full quota are failures of a write. */
static void prepare_signals(void)
{
	static const int asking[] = { SIGHUP, SIGINT, SIGTERM };
	static const int faults[] = { SIGABRT, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGILL };
	struct sigaction action = { .sa_handler = end_by, .sa_flags = SA_NODEFER };
	struct sigaction before;
	main_thread = pthread_self();
	at_quick_exit(remove_debris);
	for (size_t i = 0; i < sizeof asking / sizeof *asking; i++)
		if (sigaction(asking[i], NULL, &before) == 0 && before.sa_handler != SIG_IGN)
			sigaction(asking[i], &action, NULL);
	action.sa_handler = end_by_fault;
	for (size_t i = 0; i < sizeof faults / sizeof *faults; i++)
		if (sigaction(faults[i], NULL, &before) == 0 && before.sa_handler == SIG_DFL)
			sigaction(faults[i], &action, NULL);
	signal(SIGPIPE, SIG_IGN);
	signal(SIGXFSZ, SIG_IGN);
}

/* What is there at once, without points. */
static bool tell(struct request *request, struct error *error)
{
	struct sinks sinks = { .count = 0 };
	const struct stream stream = { .failed = &request->functions.effort.failed };
	request->head.report = &request->report;
	const bool told = signal_tell(&request->signal, request->curve, request->head.curves,
			&request->report, error)
		&& sinks_open(&sinks, &request->head, request->target, request->targets,
			&debris, error);
	if (told) {
		sinks_write(&sinks, stream, error);
		if (sinks_close(&sinks, request->asked.sync, error) && !request->quiet) {
			messages_warnings(request->warnings.bytes);
			messages_remarks(&sinks);
		}
		sinks_free(&sinks);
	}
	return told;
}

static bool run(struct request *request, struct error *error)
{
	struct effort *effort = &request->functions.effort;
	struct input *input;
	struct sinks sinks = { .count = 0 };
	if (!request_open_input(request, &input, error))
		return false;
	if (!request_draw(request, error)) {
		input_close(input);
		return false;
	}
	request_find_breakpoints(request);
	if (!sinks_open(&sinks, &request->head, request->target, request->targets,
			&debris, error)) {
		input_close(input);
		return false;
	}
	struct source source = input != NULL ? source_of_input(input)
		: source_of_grid(&request->grid);
	struct tally tally;
	request_tally(request, &tally);
	progress = progress_begin(input == NULL
		? (double)(request->grid.to - request->grid.from) : 0);
	const struct stream stream = {
		.source = &source,
		.tally = tally.curves > 0 ? &tally : NULL,
		.gives = request_has_values(request),
		.keeps = request->head.table.keep != NULL,
		.threads = request->threads,
		.failed = &effort->failed,
		.progress = request->quiet ? NULL : progress_rows,
		.context = &progress,
	};
	sinks_write(&sinks, stream, error);
	const double seconds = progress_end(&progress);
	input_close(input);
	if (effort->failed)
		error_set(error, effort->error.status, "%s", effort->error.message);
	const bool done = sinks_close(&sinks, request->asked.sync, error);
	if (done && !request->quiet) {
		messages_warnings(request->warnings.bytes);
		messages_remarks(&sinks);
		messages_effort(effort, seconds, request_writes_rows(request));
	}
	sinks_free(&sinks);
	const bool held = done
		&& assertions_check(request->assertion, request->assertions, &tally, error);
	distributions_free(tally.distribution, tally.distribution != NULL ? tally.curves : 0);
	tally_free(&tally);
	return held;
}

int main(int argc, char **argv)
{
	struct request request;

	memory_begin();
	setlocale(LC_CTYPE, "");
	prepare_signals();
	output_guard_streams();
	if (request_parse(&request, argc, argv, &failure)) {
		if (request.action == ACTION_RUN && request.signal.question != QUESTION_NONE)
			tell(&request, &failure);
		else if (request.action == ACTION_RUN)
			run(&request, &failure);
		else
			show_answer(&request, &failure);
	}
	request_free(&request);

	if (failure.number == EPIPE)
		end_by(SIGPIPE);
	messages_error(&failure);
	return failure.status;
}
