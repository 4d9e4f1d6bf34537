#!/usr/bin/env bats
# The command that a picture keeps: what of it, in which of them, and what
# --from makes of files that others wrote; of those, tests/unit/cli/recipe.c has more.
load helper

@test "each picture tells the command that made it, and it makes the picture again" {
	actplot --figure swish-betas -q --title "it's σ′ (\\) & <x>" --size 640x320 \
		--png=x.png --svg=x.svg --pdf=x.pdf --eps=x.eps --tikz=x.tikz
	eval "$(actplot --from x.png) -q --png=again.png --svg=again.svg --pdf=again.pdf --eps=again.eps" \
		--tikz=again.tikz
	for kind in png svg pdf eps tikz; do
		expect_same $kind "actplot swish:beta=0.1,1,10 / swish:beta=0.1,1,10:d=1 --range=-5:5\
 --title='it'\\''s σ′ ('\\\\') & <x>' --size=640x320" "$(actplot --from x.$kind)"
		cmp x.$kind again.$kind
	done
	no_complaints
}

@test "it does not depend on where the output goes" {
	actplot gelu -q --png=a.png
	mkdir deep
	actplot gelu --csv=table.csv --digits 3 --quiet --threads 1 -T png -o deep/b
	actplot gelu --png=- >c
	cmp a.png deep/b
	cmp a.png c
	expect_same command 'actplot gelu' "$(actplot --from a.png)"
	no_complaints
}

@test "--print-command prints all the same" {
	try gelu -o x.png --csv --digits 3 --print-command
	expect_output 'actplot gelu --output=x.png --csv --digits=3'
}

@test "--no-metadata leaves it out" {
	actplot gelu --title plover -q --no-metadata --png=x.png --svg=x.svg --pdf=x.pdf --eps=x.eps \
		--tikz=x.tikz
	for kind in png svg pdf eps tikz; do
		expect_refusal 1 "x.$kind: no command is in it; wanted: a picture by actplot without --no-metadata" \
			--from x.$kind
	done
	! grep -aq 'actplot' x.* || complain 'the program is named'
	no_complaints
}

@test "from standard input" {
	[ "$(actplot gelu --svg=- | actplot --from -)" = 'actplot gelu' ]
}

@test "a PNG says it in a text of its own keyword, before the image" {
	actplot gelu -q --png=x.png
	perl -0777 -ne 'print join " ", /(....)(?:actplot\0)/s' x.png | grep -qx tEXt
	actplot gelu -q --title σ --png=x.png
	perl -0777 -ne 'print join " ", /(....)(?:actplot\0)/s; exit(index($_, "actplot") > index $_, "IDAT")' x.png |
		grep -qx iTXt
}

@test "files that have none are told, whatever they are" {
	none='no command is in it; wanted: a picture by actplot without --no-metadata'
	: >empty
	head -c 100000 /dev/urandom >noise
	expect_refusal 1 "empty: $none" --from empty
	expect_refusal 1 "noise: $none" --from noise
	expect_refusal 1 'missing: No such file or directory' --from missing
	expect_refusal 1 '.: Is a directory' --from .
	expect_refusal 2 '--from wants FILE' --from
	no_complaints
}

@test "what is no command of a picture is never shown" {
	printf '<svg><metadata>actplot gelu; rm -rf ~</metadata></svg>' >x.svg
	expect_refusal 1 'x.svg: what is in it is no command of actplot' --from x.svg
	printf '<svg><metadata>actplot gelu -qo .profile</metadata></svg>' >x.svg
	expect_refusal 1 'x.svg: the command in it has --output, which no picture keeps' --from x.svg
	no_complaints
}

@test "a text of a PNG with a wrong checksum, or with a NUL, is none" {
	actplot gelu -q --png=x.png
	perl -0777 -pe 's/actplot gelu/actplot relu/' x.png >wrong
	expect_refusal 1 'wrong: no command is in it; wanted: a picture by actplot without --no-metadata' \
		--from wrong
	perl -0777 -MCompress::Zlib -pe 's{...\K.tEXt(actplot\0)actplot gelu....}
		{$t = "tEXt$1actplot gelu\0;reboot"; chr(28) . $t . pack "N", crc32 $t}se' x.png >nul
	expect_refusal 1 'nul: what is in it is no command of actplot' --from nul
	no_complaints
}

@test "shells read what is shown as it was typed" {
	titles=("it's" "'" "''" '\' '\\' "\\'" "'\\" 'a\' '\a' "x\' 'b; touch pwned #" "\$(touch pwned)" "\`touch pwned\`" '!!'
		'%self' '=ls' '~' '*' '{a,b}' 'a b' '"' '#' "\$HOME" '(touch pwned)' 'σ′' '^' '&|<>')
	# A title a panel.
	for title in "${titles[@]}"; do
		words+=(/ --title "$title" gelu)
		printf '/|--title=%s|gelu|' "$title" >>wanted
	done
	echo >>wanted
	actplot "${words[@]}" -q --svg=x.svg
	line=$(actplot --from x.svg)
	echo "printf '%s|'${line#actplot}; echo" >lines
	for shell in sh bash dash zsh fish; do
		command -v $shell >/dev/null || continue
		$shell lines | diff wanted - || complain $shell
	done
	[ ! -e pwned ] || complain 'it was run'
	no_complaints
}

@test "a picture of an input keeps no command, which could not make it again" {
	seq 5 | actplot gelu -i - -q --png=x.png
	expect_refusal 1 'x.png: no command is in it; wanted: a picture by actplot without --no-metadata' \
		--from x.png
	no_complaints
}

@test "a damaged picture is an error or its command, never worse" {
	for kind in png svg pdf eps tikz; do
		actplot gelu -q --size 64x48 --title σ --$kind=whole
		perl -0777 -ne '
			for my $seed (1 .. 4) {
				my $damaged = $_;
				srand $seed;
				substr($damaged, rand length, 1) = chr int rand 256 for 1 .. 20;
				open my $file, ">", "damaged$seed";
				print $file substr $damaged, 0, rand() < 0.5 ? rand length : length;
			}' whole
		for seed in {1..4}; do
			try --from "damaged$seed"
			beginning=
			read -rN 8 beginning <"$stdout" || :
			[ "$status" -eq 1 ] || [ "$beginning" = 'actplot ' ] || complain "$kind, seed $seed: status $status"
		done
	done
	no_complaints
}

@test "a hostile file takes no time" {
	under_sanitizer && skip 'there every search looks at the whole file'
	perl -e 'print "%PDF-1.4 ", "/Subject (" x 1e6' >x.pdf
	timeout 10 actplot --from x.pdf >/dev/null 2>&1 || [ $? -eq 1 ]
	perl -e 'print "%PDF-1.4 ", "/Subject (actplot (" x 1e6' >x.pdf
	timeout 10 actplot --from x.pdf >/dev/null 2>&1 || [ $? -eq 1 ]
	perl -e 'print "<metadata>" x 1e6' >x.svg
	timeout 10 actplot --from x.svg >/dev/null 2>&1 || [ $? -eq 1 ]
	perl -e 'print "\x89PNG\r\n\x1a\n", "\0\0\0\0tEXt\0\0\0\0" x 1e6' >x.png
	timeout 10 actplot --from x.png >/dev/null 2>&1 || [ $? -eq 1 ]
}
