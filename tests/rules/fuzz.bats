#!/usr/bin/env bats
# Random bytes as formulas, files, pictures and command lines, for as long as an ordinary run can spare.

@test "no bytes make the readers of formulas, files, pictures and command lines crash, leak or take long" {
	command -v clang >/dev/null || skip "no clang"
	cd "$BATS_TEST_DIRNAME/../.."
	build=$(dirname "${ACTPLOT:-$PWD/build/actplot}")
	make --no-print-directory BUILD="$build" FUZZ_SECONDS=5 fuzz
}
