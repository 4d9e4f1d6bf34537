/* SPDX-License-Identifier: MIT */
/* error.c - see error.h */
#include "support/error.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "support/utf8.h"

bool error_set(struct error *error, enum status status, const char *format, ...)
{
	if (error->status != STATUS_DONE)
		return false;
	error->status = status;

	va_list arguments;
	va_start(arguments, format);
	const int wanted = vsnprintf(error->message, sizeof error->message, format, arguments);
	va_end(arguments);

	if (wanted >= (int)sizeof error->message)
		strcpy(error->message + sizeof error->message - 4, "...");

	/* The user's text is quoted in messages, and a message is one line. */
	utf8_clean(error->message);
	return false;
}

bool error_system(struct error *error, const char *subject, int number)
{
	if (error->status == STATUS_DONE)
		error->number = number;
	return error_set(error, STATUS_FAILED, "%s: %s", subject, strerror(number));
}
