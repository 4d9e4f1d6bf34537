#!/usr/bin/env bats
# Steps of formulas are loops that the compiler makes vector code of, for each instruction
# set that has it. Where it fails to, they give the same and take several times as long.

setup()
{
	cd "$BATS_TEST_DIRNAME/../.." || return
	[ "$(uname -m)" = x86_64 ] || skip "this is another kind of processor"
	CC=${CC:-cc}
	[[ $($CC --version) != *clang* ]] || skip "clang does not report it so"
	build=$(dirname "${ACTPLOT:-$PWD/build/actplot}")
}

# scalar FILE LOOPS MACRO: the lines of FILE where MACRO makes LOOPS loops, but the compiler
# not as many with vectors of 32 and of 64 bytes. A cache of objects keeps no reports.
scalar()
{
	local source=src/formula/compensated/$1
	local report=$build/${source%.c}.vectors
	[ "$report" -nt "$source" ] || {
		report=$BATS_TEST_TMPDIR/${source%.c}.vectors
		make -s CC="${CC#ccache }" BUILD="$BATS_TEST_TMPDIR" "${report%.vectors}.o" >&2
	}
	awk -F: -v loops="$2" -v macro="^($3)\\\\(" '
		NR == FNR && match($0, /[0-9]+ byte vectors/) { made[$2, substr($0, RSTART, 2)]++ }
		NR > FNR && $0 ~ macro {
			for (bytes = 32; bytes <= 64; bytes *= 2)
				if (made[FNR, bytes] < loops)
					print FILENAME ":" FNR ": not with vectors of " bytes " bytes"
		}' "$report" "$source"
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
