#!/usr/bin/env bats
# The same bits on every processor: the kernels, and the steps of formulas, built for each
# instruction set, and as the program has them for several.

setup()
{
	cd "$BATS_TEST_DIRNAME/../.." || return
	levels=$(dirname "${ACTPLOT:-$PWD/build/actplot}")/tests/levels
	[ -x "$levels/x86-64" ] || skip "this is another kind of processor"
	"$levels/x86-64" >"$BATS_TEST_TMPDIR/wanted"
	"$levels/blocks-x86-64" >"$BATS_TEST_TMPDIR/wanted_blocks"
}

@test "AVX2 gives the bits of the plain instructions" {
	grep -qw avx2 /proc/cpuinfo || skip "there is no AVX2 here"
	"$levels/x86-64-v3" | diff "$BATS_TEST_TMPDIR/wanted" -
	"$levels/blocks-x86-64-v3" | diff "$BATS_TEST_TMPDIR/wanted_blocks" -
}

# On this machine it may be AVX-512.
@test "what the loader chooses gives the bits of the plain instructions" {
	"$levels/loaded" | diff "$BATS_TEST_TMPDIR/wanted" -
	"$levels/blocks-loaded" | diff "$BATS_TEST_TMPDIR/wanted_blocks" -
}

# same_on MACHINE: the programs for it, in an emulator.
same_on()
{
	[ -x "$levels/$1" ] && command -v "qemu-$1" >/dev/null || skip "no compiler or emulator for it here"
	"qemu-$1" "$levels/$1" | diff "$BATS_TEST_TMPDIR/wanted" -
	"qemu-$1" "$levels/blocks-$1" | diff "$BATS_TEST_TMPDIR/wanted_blocks" -
}

@test "aarch64 gives the same bits" {
	same_on aarch64
}

@test "s390x, whose bytes stand the other way round, gives the same bits" {
	same_on s390x
}
