#!/usr/bin/env bats
# The build: what it honours, what it refuses, and what it puts into the program.

setup()
{
	cd "$BATS_TEST_DIRNAME/../.." || return
	program=${ACTPLOT:-$PWD/build/actplot}
	unset MAKEFLAGS CFLAGS CPPFLAGS BUILD
	elsewhere=$BATS_TEST_TMPDIR/elsewhere
}

# compiler_line VARIABLE=VALUE...: how an ordinary file is compiled; vector_line:
# a file of vector code.
compiler_line()
{
	make -n V=1 BUILD="$elsewhere" "$@" "$elsewhere/src/support/utf8.o" | grep -- '-c -o'
}

vector_line()
{
	make -n V=1 BUILD="$elsewhere" "$@" "$elsewhere/src/activation/elu.o" | grep -- '-c -o'
}

# last_level LINE: the optimisation that a compiler obeys, the last one.
last_level()
{
	grep -o -- '-O[^ ]*' <<<"$1" | tail -1
}

@test "your flags stand, and without any the program is quick" {
	[ "$(last_level "$(compiler_line)")" = -O2 ]
	[ "$(last_level "$(vector_line)")" = -O3 ]
	[ "$(last_level "$(compiler_line CFLAGS=-O1)")" = -O1 ]
	[ "$(last_level "$(vector_line CFLAGS=-O0)")" = -O0 ]
	[[ $(compiler_line CPPFLAGS=-DMINE) == *' -DMINE '* ]]
	[[ $(vector_line CFLAGS=-ffp-contract=fast) == *-ffp-contract=fast*-ffp-contract=off* ]]
	[[ $(compiler_line PKG_CONFIG=/nowhere/pkg-config 2>&1 || :) != *' -c -o '* ]]
}

@test "the folders of an installation are yours" {
	make -n BUILD="$elsewhere" DESTDIR=/d BINDIR=/b MANDIR=/m DATADIR=/s install | grep install >"$BATS_TEST_TMPDIR/lines"
	grep -q '"/d/b"' "$BATS_TEST_TMPDIR/lines"
	grep -q '"/d/m/man1"' "$BATS_TEST_TMPDIR/lines"
	[ -z "$(grep '/usr' "$BATS_TEST_TMPDIR/lines")" ]
}

@test "without the headers nothing is compiled, and scripts/setup is named" {
	run make PKG_CONFIG=false BUILD="$elsewhere"
	[ "$status" -eq 2 ]
	[[ $output == *'false finds no cairo pangocairo '*'; scripts/setup installs what the build needs'* ]]
	[ ! -e "$elsewhere" ]
	make PKG_CONFIG=false BUILD="$elsewhere" help clean >/dev/null
}

@test "what is built elsewhere leaves the tree alone, and clean takes it away" {
	git status --porcelain --ignored >"$BATS_TEST_TMPDIR/before" 2>/dev/null || skip "no git"
	make -s BUILD="$elsewhere" "$elsewhere/src/support/utf8.o" >/dev/null
	git status --porcelain --ignored | diff "$BATS_TEST_TMPDIR/before" -
	[ -e "$elsewhere/src/support/utf8.o" ]
	make -s BUILD="$elsewhere" clean
	[ ! -e "$elsewhere" ]
	mkdir "$elsewhere" && touch "$elsewhere/mine"
	make -s BUILD="$elsewhere" clean
	[ -e "$elsewhere/mine" ]
}

@test "one more activation does not compile the kernels of the others" {
	make -s BUILD="$elsewhere" "$elsewhere/src/activation/rectifier.o" >/dev/null
	run grep list.h "$elsewhere/src/activation/rectifier.d"
	[ "$status" -eq 1 ]
}

@test "the program is hardened" {
	[ "$(uname -m)" = x86_64 ] || skip "the flags of another machine"
	readelf -hdW "$program" >"$BATS_TEST_TMPDIR/elf"
	grep -q 'Type:.*DYN' "$BATS_TEST_TMPDIR/elf"
	grep -q 'BIND_NOW\|Flags: NOW' "$BATS_TEST_TMPDIR/elf"
	readelf -lW "$program" | grep -q GNU_RELRO
	readelf -nW "$(dirname "$program")/src/main.o" | grep -q 'IBT, SHSTK'
	nm -D --undefined-only "$program" >"$BATS_TEST_TMPDIR/symbols"
	grep -q '__stack_chk_fail' "$BATS_TEST_TMPDIR/symbols"
	grep -q '__[a-z]*_chk\(@\|$\)' "$BATS_TEST_TMPDIR/symbols"
}

@test "the program needs only libc, libm and libpng to start" {
	readelf -dW "$program" | sed -n 's/.*NEEDED.*\[\(.*\)\]/\1/p' |
		grep -vE '^(libc|libm|libpng16|libz|ld-linux.*)\.so\.' >"$BATS_TEST_TMPDIR/more" || :
	[ ! -s "$BATS_TEST_TMPDIR/more" ] || { cat "$BATS_TEST_TMPDIR/more"; false; }
}
