#!/usr/bin/env bats
# The accuracy test's points for somebody else, and what it says of his values.

setup()
{
	cd "$BATS_TEST_DIRNAME/../.." || return
	f64=$(dirname "${ACTPLOT:-$PWD/build/actplot}")/tests/accuracy/f64
	folder=$BATS_TEST_TMPDIR
	export ACTPLOT_TEST_COUNT=50
	ACTPLOT_TEST_POINTS=$folder "$f64" sigmoid tanh prelu relu6
}

@test "every set of parameters is listed, with its points" {
	grep -qx 'sigmoid 2 0' "$folder/list"
	grep -qx 'prelu 0 1 weight=0x1p+0' "$folder/list"
	while read -r name order set _; do
		[ "$(wc -c <"$folder/$name.$order.$set.x")" -ge 400 ]
	done <"$folder/list"
}

@test "somebody's values are measured as the program's are" {
	cp "$folder/prelu.0.1.x" "$folder/prelu.0.1.y"		# of weight 1: right
	cp "$folder/relu6.0.0.x" "$folder/relu6.0.0.y"		# wrong, in the sign too
	ACTPLOT_TEST_VALUES=$folder CMOCKA_MESSAGE_OUTPUT=TAP "$f64" --within 1 prelu relu6 >"$folder/report"
	grep -q '^# prelu  *peer 0 ULP: .* weight=0x1p+0$' "$folder/report"
	grep -q '^# relu6  *peer inf ULP: ' "$folder/report"
	[ "$(grep -c ' peer ' "$folder/report")" -eq 2 ]
}

@test "values for other points are refused" {
	head -c 800 "$folder/tanh.0.0.x" >"$folder/tanh.0.0.y"
	run env ACTPLOT_TEST_VALUES="$folder" "$f64" tanh
	[ "$status" -ne 0 ]
	[[ $output == *'tanh.0.0.y: not '*' values'* ]]
}
