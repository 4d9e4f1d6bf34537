#!/usr/bin/env bats
# Random texts as formulas, for as long as an ordinary run can spare.

@test "no text makes the parser of formulas crash, leak or take long" {
	command -v clang >/dev/null || skip "no clang"
	cd "$BATS_TEST_DIRNAME/../.."
	build=$(dirname "${ACTPLOT:-$PWD/build/actplot}")
	make --no-print-directory BUILD="$build" FUZZ_SECONDS=5 fuzz
}
