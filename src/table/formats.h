/* SPDX-License-Identifier: MIT */
/* formats.h - the tables. */
#ifndef TABLE_FORMATS_H
#define TABLE_FORMATS_H

struct format;

extern const struct format format_csv, format_tsv, format_markdown, format_json_lines,
	format_json, format_aligned, format_npy, format_raw;

#endif
