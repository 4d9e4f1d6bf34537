#!/usr/bin/env bats
# Steps of formulas are loops that the compiler makes vector code of, for each instruction
# set that has it. Where it fails to, they give the same and take several times as long.

setup()
{
	cd "$BATS_TEST_DIRNAME/../.." || return
	[ "$(uname -m)" = x86_64 ] || skip "this is another kind of processor"
	[[ $(${CC:-cc} --version) != *clang* ]] || skip "clang does not report it so"
}

# scalar FILE LOOPS MACRO: the lines of FILE where MACRO makes LOOPS loops, but the compiler
# not as many with vectors of 32 and of 64 bytes.
scalar()
{
	local object=$BATS_TEST_TMPDIR/src/formula/compensated/${1%.c}.o report=$BATS_TEST_TMPDIR/$1.report line bytes
	[ -e "$report" ] ||
		make -s BUILD="$BATS_TEST_TMPDIR" CFLAGS="-g -fopt-info-vec-optimized=$report" "$object" >&2
	grep -nE "^$3\(" "src/formula/compensated/$1" | while IFS=: read -r line _; do
		for bytes in 32 64; do
			[ "$(grep -c "$1:$line:.* $bytes byte vectors" "$report")" -ge "$2" ] ||
				echo "$1:$line: not with vectors of $bytes bytes"
		done
	done
}

@test "operators and switches of formulas are vector code" {
	found=$(scalar operators.c 1 '(UNARY|BINARY)_LOOP'
		scalar switches.c 1 '(UNARY|BINARY|CHOICE)_LOOP')
	echo "$found"
	[ -z "$found" ]
}

@test "functions of formulas are vector code, for every order" {
	found=$(scalar functions.c 3 LOOPS)
	echo "$found"
	[ -z "$found" ]
}
