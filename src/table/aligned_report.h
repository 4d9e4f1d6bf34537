/* aligned_report.h - what a tally tells, for people: a summary with a line for each quantity,
 * a histogram with bars. */
#ifndef TABLE_ALIGNED_REPORT_H
#define TABLE_ALIGNED_REPORT_H

struct buffer;
struct head;
struct tally;

void aligned_report(const struct head *head, const struct tally *tally, struct buffer *buffer);

#endif
