#!/usr/bin/env bats
# The tables of docs that scripts make: a row for each function and order.

# without_rows FILE: which functions have no row in it, or not of each order.
without_rows()
{
	"${ACTPLOT:-$BATS_TEST_DIRNAME/../../build/actplot}" --list |
		awk -v file="$BATS_TEST_DIRNAME/../../docs/$1" '
			BEGIN {
				while ((getline line <file) > 0)
					if (split(line, part, "`") > 2 && part[1] == "| ")
						there[part[2]] = 1
			}
			{
				for (order = 0; order < 3; order++) {
					name = $1 substr("\047\047", 1, order)
					if (!(name in there))
						print name
				}
			}'
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

@test "docs/speed.md has a row of each function, made by scripts/bench kernel -w" {
	missing=$(without_rows speed.md)
	echo "$missing"
	[ -z "$missing" ]
}

@test "no value in them is wrong" {
	for file in accuracy float32; do
		awk -F '|' -v file="$file" '/^\| `/ && $4 + 0 != 0 { print file ": " $0; bad = 1 } END { exit bad }' \
			"$BATS_TEST_DIRNAME/../../docs/$file.md"
	done
}
