/* error.c - see error.h */
#include "support/error.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

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

	/* The user's text is quoted in messages, and a message is one line that
	 * does not command the terminal. */
	for (unsigned char *c = (unsigned char *)error->message; *c != '\0'; c++) {
		const bool control = *c < ' ' || *c == 0x7f;
		const bool control_utf8 = c[0] == 0xc2 && c[1] >= 0x80 && c[1] < 0xa0;
		if (control || control_utf8)
			*c = '?';
		if (control_utf8)
			*++c = '?';
	}
	return false;
}

bool error_system(struct error *error, const char *subject, int number)
{
	if (error->status == STATUS_DONE)
		error->number = number;
	return error_set(error, STATUS_FAILED, "%s: %s", subject, strerror(number));
}
