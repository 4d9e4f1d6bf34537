#!/usr/bin/env bats
# What others have written down about scripts and manuals.

setup()
{
	cd "$BATS_TEST_DIRNAME/../.." || return
}

# SC2154: variables that come from helper.bash.
@test "shellcheck has no complaint" {
	shellcheck scripts/* .ci/run
	shellcheck --exclude=SC2154 tests/*/*.bats tests/cli/helper.bash
}

@test "mandoc has no complaint" {
	run mandoc -T lint man/actplot.1
	echo "$output"
	[ "$status" -eq 0 ]
	[ -z "$output" ]
}
