#!/usr/bin/env bats
# Pictures in characters, in files and on terminals of several sizes. The
# goldens were looked at.
load helper

# on_terminal ROWS COLUMNS COMMAND: what the command prints on such a terminal,
# by a shell that leaves COLUMNS and LINES alone.
on_terminal()
{
	SHELL=/bin/sh script -qec "stty rows $1 cols $2; $3" /dev/null </dev/null | tr -d '\r'
}

# size: COLUMNSxLINES of the text on standard input, without its colours.
size()
{
	sed 's/\x1b\[[0-9;]*m//g' >"$BATS_TEST_TMPDIR.text"
	echo "$(LC_ALL=C.UTF-8 wc -L <"$BATS_TEST_TMPDIR.text")x$(wc -l <"$BATS_TEST_TMPDIR.text")"
}

@test "a small figure is the one that was looked at, in braille and in letters" {
	COLUMNS=60 LINES=17 LC_ALL=C.UTF-8 actplot gelu rrelu --title 'σ′ 激活' --term=braille
	diff -u "$BATS_TEST_DIRNAME/golden/braille.txt" braille
	COLUMNS=60 LINES=17 actplot gelu rrelu --title 'σ′ 激活' --term=letters
	diff -u "$BATS_TEST_DIRNAME/golden/letters.txt" letters
}

@test "without a format a terminal gets the picture, a pipe gets CSV" {
	needs_terminal
	on_terminal 24 80 'actplot relu' | grep -q ReLU
	[ "$(actplot relu -n 3 | head -n 1)" = x,relu ]
	actplot relu -n 2 >file
	[ "$(head -n 1 file)" = x,relu ]
}

@test "who asks for something of a table gets a table on a terminal too" {
	needs_terminal
	for arguments in --csv --no-header '--shard 1/2' '-o -'; do
		on_terminal 24 80 "actplot relu -n 4 $arguments" | grep -qx -e '-5,0' || complain "$arguments"
	done
	on_terminal 24 80 'actplot relu -n 4 --long' | grep -qx 'x,function,value' || complain --long
	no_complaints
}

@test "points that are listed, and what is told of errors, come as aligned rows on a terminal" {
	needs_terminal
	printf '%s\n' -1 0.25 >x.txt
	for arguments in '--at=-1,0.25' '-i x.txt' '-i - <x.txt' '-n 2 -r -1:0.25' '-n 2 -r -1:0.25 --digits 3'; do
		expect_same "$arguments" '   x relu;  -1    0;0.25 0.25' \
			"$(on_terminal 24 80 "actplot relu $arguments" | sed 's/^    *\(x *relu\)$/   x relu/; s/^ *-1  *0$/  -1    0/; s/^ *0.25  *0.25$/0.25 0.25/' | paste -sd ';')"
	done
	expect_same spacing '   x  relu;  -1     0;0.25  0.25' "$(on_terminal 24 80 'actplot relu --at=-1,0.25' | paste -sd ';')"
	on_terminal 24 80 'actplot relu -n 30' | grep -q ReLU || complain 'thirty points are a curve'
	on_terminal 24 80 'actplot relu --reference relu6 --at 7,8 --summary' | grep -qx 'max_abs *2' || complain summary
	on_terminal 24 80 'actplot relu --reference relu6 --at 1,2,3,7 --histogram' >rows
	grep -qx 'relu *relu6 *0 *3 *0.75 *0.75  ##############################' rows || complain "$(<rows)"
	no_complaints
}

@test "aligned rows are the CSV's, padded, however many there are" {
	for arguments in 'gelu silu -n 5000' 'gelu silu -n 4000 --dtype bf16' 'gelu:d=0,1,2 --at 0,1e-300,nan,-inf --digits 3'; do
		actplot $arguments | tr ',' ' ' >wanted
		actplot $arguments --aligned >rows
		sed 's/^ *//; s/  */ /g' rows | cmp wanted - || complain "$arguments"
		expect_same "widths of $arguments" 1 "$(awk '{ print length }' rows | sort -u | wc -l)"
	done
	no_complaints
}

@test "it is as large as the terminal, less a row for the prompt" {
	needs_terminal
	for wanted in 80x24 100x30 40x12 200x50 20x8; do
		columns=${wanted%x*} rows=${wanted#*x}
		expect_same $wanted "${columns}x$((rows - 1))" \
			"$(LC_ALL=C.UTF-8 on_terminal "$rows" "$columns" 'actplot relu --title T' | size)"
	done
	no_complaints
}

@test "a terminal that does not know its size, a pipe and a file go by COLUMNS and LINES" {
	needs_terminal
	export LC_ALL=C.UTF-8
	expect_same 'no size' 50x14 "$(COLUMNS=50 LINES=15 on_terminal 0 0 'actplot relu' | size)"
	expect_same pipe 50x14 "$(COLUMNS=50 LINES=15 actplot relu --term | size)"
	expect_same neither 80x23 "$(actplot relu --term | size)"
	for nonsense in 0 -5 x 1e3 '' 12x; do
		expect_same "'$nonsense'" 80x23 "$(COLUMNS=$nonsense LINES=$nonsense actplot relu --term | size)"
	done
	COLUMNS=60 LINES=17 on_terminal 30 100 'actplot relu --term=file'
	expect_same file 60x16 "$(size <file)"
	no_complaints
}

@test "any size makes a picture" {
	export LC_ALL=C.UTF-8
	for wanted in 1x1 10x5 11x6 13x7 17x200 1000x5 99999999999999999999x3; do
		COLUMNS=${wanted%x*} LINES=${wanted#*x} try gelu relu --title 'A long title' --ylabel y --diff --term
		expect_same "$wanted" '0 ' "$status $(<"$stderr")"
		[ -s "$stdout" ] || complain "$wanted: nothing"
	done
	no_complaints
}

@test "a picture as high as wide screens is not drawn, and many panels are" {
	needs_terminal
	export LC_ALL=C.UTF-8
	expect_same 'a high window' 80x30 "$(on_terminal 100 80 'actplot relu' | size)"
	expect_same overview 77x23 "$(on_terminal 24 80 'actplot --figure overview' | size)"
	no_complaints
}

@test "colours are for terminals that have them, and for nothing else" {
	needs_terminal
	colored() { grep -qF $'\e['; }
	for term in xterm xterm-256color screen; do
		TERM=$term on_terminal 24 80 'actplot relu gelu' | colored || complain "$term has none"
	done
	! TERM=dumb on_terminal 24 80 'actplot relu' | colored || complain dumb
	! TERM='' on_terminal 24 80 'actplot relu' | colored || complain 'no TERM'
	! TERM=xterm NO_COLOR=1 on_terminal 24 80 'actplot relu' | colored || complain NO_COLOR
	TERM=xterm NO_COLOR='' on_terminal 24 80 'actplot relu' | colored || complain 'empty NO_COLOR'
	! TERM=xterm actplot relu --term | colored || complain pipe
	TERM=xterm on_terminal 24 80 'actplot relu --term=file'
	! colored <file || complain file
	no_complaints
}

@test "names at the ends of lines leave the frame whole" {
	actplot sigmoid relu --legend direct --term >x
	grep -q '|Sigmoid$' x || complain "$(<x)"
	actplot sigmoid tanh relu --legend direct --term >x
	grep -q '|  *Tanh$' x || complain "$(<x)"
	no_complaints
}

@test "each curve has the colour that its legend says" {
	needs_terminal
	codes() { grep -oE $'\e\[(0;)?[0-9;]*m[^\e]*(ReLU|ELU|Tanh)|38;5;[0-9]+' | grep 38 | sort -u | wc -l; }
	expect_same 'of 256' 3 "$(TERM=xterm-256color LC_ALL=C.UTF-8 on_terminal 24 80 'actplot relu elu tanh' | codes)"
	no_complaints
}

@test "what is not UTF-8 gets ASCII alone" {
	for figure in $(figures); do
		actplot --figure "$figure" --title 'σ′ × 10⁻⁹ − 激 …' --term >x
		! LC_ALL=C grep -qP '[^\x20-\x7e]' x || complain "$figure"
	done
	grep -q "sigma' x 10^-9 - ? \.\.\." x || complain "$(head -n 1 x)"
	no_complaints
}

@test "what is drawn is where the function is" {
	# A step: 0 on the left, 1 on the right.
	COLUMNS=81 LINES=25 actplot sigmoid --legend none --grid off -r -100:100 --term >x
	grep -qE '^ *0\.0\+\*{30,}[^*]*$' x && grep -qE '^ *1\.0\+[^*]*\*{30,}\|$' x || complain "$(<x)"
	no_complaints
}

@test "curves that nobody can tell apart here are named, by what can be seen here" {
	export LC_ALL=C.UTF-8
	try relu leaky_relu:negative_slope=0.001 --term
	expect_status 0
	expect_text "$stderr" "actplot: 'relu' and 'leaky_relu:negative_slope=0.001' are less than half a dot apart everywhere; \
try --diff or another range
"
	# A dot and a half, which are no half of a row.
	expect_same 'in dots' '' "$(actplot relu leaky_relu:negative_slope=0.02 --term 2>&1 >/dev/null)"
	expect_same 'in letters' 1 "$(LC_ALL=C actplot relu leaky_relu:negative_slope=0.02 --term 2>&1 >/dev/null |
		grep -c 'less than half a character apart')"
	expect_same 'in more letters' '' \
		"$(LC_ALL=C LINES=100 COLUMNS=200 actplot relu leaky_relu:negative_slope=0.02 --term 2>&1 >/dev/null)"
	for quiet in 'relu silu' 'relu / relu' 'relu relu --diff' 'relu relu -q'; do
		# shellcheck disable=SC2086
		expect_same "$quiet" '' "$(actplot $quiet --term 2>&1 >/dev/null)"
	done
	expect_same 'on an axis' 1 "$(actplot gelu --ylog --term 2>&1 >/dev/null | grep -c -- --ylog)"
	no_complaints
}

@test "what is said below the picture does not push it off the screen" {
	needs_terminal
	export LC_ALL=C.UTF-8
	# The last of these lines takes two rows of the 23.
	expect_same 'with a warning' 22 "$(on_terminal 24 80 'actplot relu leaky_relu:negative_slope=0.001' | wc -l)"
	expect_same 'with room' 31 "$(on_terminal 100 80 'actplot relu relu' | wc -l)"
	no_complaints
}

@test "no text commands the terminal" {
	export LC_ALL=C.UTF-8
	for text in $'\e[31mred' $'\xc2\x9b31m' $'a\rb' $'\a' $'\x7f' $'\xff'; do
		actplot gelu --title "$text" --xlabel "$text" --term >x
		! LC_ALL=C grep -qP '[\x00-\x09\x0b-\x1f\x7f]|\xc2[\x80-\x9f]|\xff' x || complain "$(cat -v x | head -n 1)"
	done
	no_complaints
}

@test "wide and combining characters leave the frame upright" {
	export LC_ALL=C.UTF-8
	actplot gelu --title '激活函数é́̂ 😀' --term >x
	expect_same 'frame' 1 "$(tail -n +2 x | grep '[┐┤│┘]$' | perl -CS -lne 'print length' | sort -u | wc -l)"
	no_complaints
}

@test "it goes to a full disk as anything else" {
	try gelu --term=/dev/full
	expect_error 1 '/dev/full: No space left on device'
}
