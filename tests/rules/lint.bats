#!/usr/bin/env bats
# What others have written down about scripts and manuals.

setup()
{
	cd "$BATS_TEST_DIRNAME/../.." || return
}

# A test may do on purpose what a script should not, so only warnings count
# there, but for variables that come from helper.bash (SC2154), words that are
# to be split (SC2046), the commas of SPECs (SC2054) and the "then" of mlr (SC1010).
@test "shellcheck has no complaint" {
	grep -lr --exclude-dir=benchmarks '^#!/bin/.*sh' scripts .ci | xargs shellcheck
	shellcheck --severity=warning --exclude=SC1010,SC2046,SC2054,SC2154 tests/*/*.bats tests/cli/helper.bash
}

# Which other manuals are installed is not ours to mend.
@test "mandoc has no complaint" {
	run mandoc -T lint man/actplot.1 man/actplot-functions.7
	[ -z "$(grep -vE 'lacks .* entry|referenced manual not found' <<<"$output" | tee /dev/stderr)" ]
}

@test "every source begins with its licence" {
	without=$(find src tests scripts \( -name '*.[ch]' -o -name '*.cpp' \) -exec \
		awk 'FNR == 1 && !/SPDX-License-Identifier: MIT/ { print FILENAME }' {} +)
	echo "$without"
	[ -z "$without" ]
}
