#!/usr/bin/env bats
# What the README, the manual and the other papers say of the program is so.
load helper

@test "the README opens with the two commands" {
	[ "$(readme_commands | head -2 | sed 's/ .*//' | xargs)" = "scripts/run scripts/check" ]
}

@test "the Chinese README shows commands of the other, and links that are there" {
	readme_commands README.zh.md | sort >chinese
	readme_commands | sort >english
	[ "$(wc -l <chinese)" -ge 8 ]
	comm -23 chinese english >only_there
	expect_text only_there ''
	grep -oE '\]\([^)]*\)' "$root/README.zh.md" | tr -d '])(' | while read -r link; do
		[ -e "$root/$link" ] || echo "$link"
	done >missing
	expect_text missing ''
}

@test "one version stands in all places" {
	version=$(sed -n 's/^VERSION *:= *//p' "$root/Makefile")
	[ "$(actplot --version)" = "actplot $version" ]
	[ "$(sed -n '1s/.*(\(.*\)).*/\1/p' "$root/debian/changelog")" = "$version" ]
	grep -qx "version: $version" "$root/CITATION.cff"
	grep -q "^## ${version}[, ]" "$root/CHANGELOG.md"
}

@test "scripts/run builds the program and runs it here" {
	command=$(readme_commands | head -1)
	"$root/${command%% *}" ${command#* } 2>"$stderr"
	[ -s gelu.png ]
}

@test "the pictures of the README are there" {
	sed -n 's/^!\[.*\](\(.*\))$/\1/p' "$root/README.md" >pictures
	[ -s pictures ]
	while read -r picture; do
		[ -s "$root/$picture" ]
	done <pictures
}

@test "the manual of the functions is what the program says" {
	cp "$root/man/actplot-functions.7" made
	"$root/scripts/manual" made
	cmp made "$root/man/actplot-functions.7"
}

@test "the manual names every option" {
	grep -oE 'Fl Fl [a-zA-Z][a-zA-Z0-9-]*' "$root/man/actplot.1" | sed 's/Fl Fl /--/' | sort -u >named
	actplot --help | grep -oE -- '--[a-zA-Z][a-zA-Z0-9-]*' | sort -u | comm -23 - named >missing
	expect_text missing ''
}
