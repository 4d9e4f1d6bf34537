#!/usr/bin/env bats
# scripts/exhaustive, with something quicker in place of the program that it runs.

setup()
{
	cd "$BATS_TEST_TMPDIR" || return
	mkdir -p bin scripts docs build/tests/exhaustive
	cp "$BATS_TEST_DIRNAME/../../scripts/exhaustive" scripts
	printf '#!/bin/sh\n' | tee bin/make >build/actplot
	cat >build/tests/exhaustive/f32 <<-'END'
	#!/bin/sh
	echo "$1$(printf "%.$2s" "''"): ${TRIED-9} tried, ${WRONG-0} wrong, 7 by Arb, 5 s"
	exit "${WRONG-0}"
	END
	functions relu gelu
	chmod +x bin/make build/actplot build/tests/exhaustive/f32
	PATH=$PWD/bin:$PATH
}

# What the program is to list.
functions()
{
	printf "echo '%s  its title'\n" "$@" >build/actplot
}

# The first columns of the rows, one after the other.
rows()
{
	sed -nE 's/^\| `([^|]*)` \| ([^|]*) \| ([^|]*) \| ([^|]*) \| ([^|]*) \| [-0-9]* \|$/\1 \2 \3 \4 \5/p' \
		docs/float32.md | paste -sd ';'
}

@test "all functions and orders, in the order of the list" {
	scripts/exhaustive
	[ "$(rows)" = "relu 9 0 7 5;relu' 9 0 7 5;relu'' 9 0 7 5;gelu 9 0 7 5;gelu' 9 0 7 5;gelu'' 9 0 7 5" ]
}

@test "what is named is put in its place, and again in place of itself" {
	scripts/exhaustive gelu:1
	[ "$(rows)" = "gelu' 9 0 7 5" ]
	TRIED=8 scripts/exhaustive relu
	TRIED=6 scripts/exhaustive relu:1
	[ "$(rows)" = "relu 8 0 7 5;relu' 6 0 7 5;relu'' 8 0 7 5;gelu' 9 0 7 5" ]
}

@test "-m runs only what has no row" {
	scripts/exhaustive gelu:1
	TRIED=8 scripts/exhaustive -m gelu
	[ "$(rows)" = "gelu 8 0 7 5;gelu' 9 0 7 5;gelu'' 8 0 7 5" ]
}

@test "wrong values are in the table, and a failure at the end" {
	run env WRONG=3 scripts/exhaustive relu
	[ "$status" -eq 1 ]
	[[ $output == *'there are wrong values' ]]
	[ "$(rows)" = "relu 9 3 7 5;relu' 9 3 7 5;relu'' 9 3 7 5" ]
}

@test "what does not exist, or does not come to an end, is no row" {
	for word in nosuch relu:3 relu:; do
		run scripts/exhaustive "$word"
		[ "$status" -eq 1 ]
		[ "$output" = "exhaustive: there is no $word" ]
	done
	printf '#!/bin/sh\nkill -9 $$\n' >build/tests/exhaustive/f32
	run scripts/exhaustive relu:0
	[ "$status" -eq 1 ]
	[[ $output == *'relu did not come to an end' ]]
	[ ! -e docs/float32.md ]
}

@test "the row of a function that has gone goes, with a word about it" {
	scripts/exhaustive gelu:0
	functions relu
	run scripts/exhaustive relu:0
	[ "$status" -eq 0 ]
	[[ $output == *'there is no gelu any more: its row goes'* ]]
	[ "$(rows)" = "relu 9 0 7 5" ]
}

@test "with -e it is one part in so many" {
	cat >build/tests/exhaustive/f32 <<-'END'
	#!/bin/sh
	echo "$1: $3 tried, 0 wrong, 7 by Arb, 5 s"
	END
	scripts/exhaustive -e 4097 relu:0
	[ "$(rows)" = "relu 4097 0 7 5" ]
	scripts/exhaustive -m -e 3 relu:0 gelu:0
	[ "$(rows)" = "relu 4097 0 7 5;gelu 3 0 7 5" ]
}
