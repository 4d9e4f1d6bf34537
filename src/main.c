/* main.c - argv -> request -> curves -> blocks of rows -> sinks. */
#include <errno.h>
#include <locale.h>
#include <signal.h>

#include "request/assertion.h"
#include "cli/messages.h"
#include "cli/progress.h"
#include "request/request.h"
#include "about/show.h"
#include "curve/distribution.h"
#include "curve/tally.h"
#include "sampling/source.h"
#include "sink/sinks.h"
#include "sink/stream.h"
#include "support/error.h"
#include "support/output.h"

static volatile sig_atomic_t signal_caught;	/* which one asks us to stop; 0: none */

static void catch_signal(int number)
{
	signal_caught = number;
}

/* A signal ends the program only after what it was writing is removed: the
 * write that it interrupts fails. A closed pipe and a full quota are failures
 * of a write as well. */
static void prepare_signals(void)
{
	static const int asking[] = { SIGHUP, SIGINT, SIGTERM };
	struct sigaction action = { .sa_handler = catch_signal };
	struct sigaction before;
	for (size_t i = 0; i < sizeof asking / sizeof *asking; i++)
		if (sigaction(asking[i], NULL, &before) == 0 && before.sa_handler != SIG_IGN)
			sigaction(asking[i], &action, NULL);
	signal(SIGPIPE, SIG_IGN);
	signal(SIGXFSZ, SIG_IGN);
}

static bool run(struct request *request, struct error *error)
{
	struct effort *effort = &request->functions.effort;
	request->head.stop = &signal_caught;
	struct input *input;
	struct sinks sinks = { .count = 0 };
	if (!request_open_input(request, &input, error))
		return false;
	request_find_breakpoints(request);
	if (!sinks_open(&sinks, &request->head, request->target, request->targets, error)) {
		input_close(input);
		return false;
	}
	struct source source = input != NULL ? source_of_input(input)
		: source_of_grid(&request->grid);
	struct tally tally;
	request_tally(request, &tally);
	struct progress progress = progress_begin(input == NULL
		? (double)(request->grid.to - request->grid.from) : 0);
	const struct stream stream = {
		.source = &source,
		.tally = tally.curves > 0 ? &tally : NULL,
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
	if (signal_caught != 0)
		error_set(error, STATUS_FAILED, "stopped by a signal");
	const bool done = sinks_close(&sinks, error);
	if (done && !request->quiet) {
		messages_warning(request->warning);
		messages_remarks(&sinks);
		messages_effort(effort, seconds);
	}
	sinks_free(&sinks);
	const bool held = done
		&& assertions_check(request->assertion, request->assertions, &tally, error);
	distributions_free(tally.distribution, tally.distribution != NULL ? tally.curves : 0);
	tally_free(&tally);
	return held;
}

/* Ends as a program ends that does not catch the signal. */
static void end_by(int number)
{
	signal(number, SIG_DFL);
	raise(number);
}

int main(int argc, char **argv)
{
	struct error error = { .status = STATUS_DONE };
	struct request request;

	setlocale(LC_CTYPE, "");
	prepare_signals();
	output_guard_streams();
	if (request_parse(&request, argc, argv, &error)) {
		request.functions.effort.stop = &signal_caught;
		if (request.action == ACTION_RUN)
			run(&request, &error);
		else
			show_answer(&request, &error);
	}
	request_free(&request);

	if (signal_caught != 0)
		end_by(signal_caught);
	if (error.number == EPIPE)
		end_by(SIGPIPE);
	messages_error(&error);
	return error.status;
}
