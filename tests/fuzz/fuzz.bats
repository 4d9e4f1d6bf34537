#!/usr/bin/env bats
# No bytes make what reads them crash, leak or take long: as many as ten seconds can try.

try()
{
	cd "$BATS_TEST_DIRNAME/../.." || return
	fuzzer=$(dirname "${ACTPLOT:-$PWD/build/asan/actplot}")/tests/fuzz/$1
	[ -x "$fuzzer" ] || skip "make asan builds it"
	"$BATS_TEST_DIRNAME/run" "$fuzzer" 10
}

@test "formulas" {
	try formula
}

@test "numbers as text" {
	try text
}

@test "NPY files" {
	try npy
}

@test "JSON" {
	try json
}

@test "pictures that have their command in them" {
	try recipe
}

@test "curves on the command line" {
	try spec
}
