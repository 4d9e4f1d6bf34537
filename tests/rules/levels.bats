#!/usr/bin/env bats
# The same bits on every processor: the kernels, and the steps of formulas, built for each
# instruction set.

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

@test "AVX-512 gives the bits of the plain instructions" {
	grep -qw avx512vl /proc/cpuinfo || skip "there is no AVX-512 here"
	"$levels/x86-64-v4" | diff "$BATS_TEST_TMPDIR/wanted" -
	"$levels/blocks-x86-64-v4" | diff "$BATS_TEST_TMPDIR/wanted_blocks" -
}
