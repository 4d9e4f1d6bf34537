#!/usr/bin/env bats
# The tables of docs that scripts make: a row for each function and order.

# without_rows FILE: which functions have no row in it, or not of each order.
without_rows()
{
	"${ACTPLOT:-$BATS_TEST_DIRNAME/../../build/actplot}" --list | while read -r name _; do
		for order in '' "'" "''"; do
			grep -qF "| \`$name$order\` |" "$BATS_TEST_DIRNAME/../../docs/$1" || echo "$name$order"
		done
	done
}

@test "docs/accuracy.md has a row of each function, made by scripts/accuracy" {
	missing=$(without_rows accuracy.md)
	echo "$missing"
	[ -z "$missing" ]
}

@test "docs/float32.md has a row of each function, made by scripts/exhaustive -m -e 32749" {
	missing=$(without_rows float32.md)
	echo "$missing"
	[ -z "$missing" ]
}

@test "no value in them is wrong" {
	for file in accuracy float32; do
		awk -F '|' -v file="$file" '/^\| `/ && $4 + 0 != 0 { print file ": " $0; bad = 1 } END { exit bad }' \
			"$BATS_TEST_DIRNAME/../../docs/$file.md"
	done
}
