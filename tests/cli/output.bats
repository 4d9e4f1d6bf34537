#!/usr/bin/env bats
# Where it is written: files whole or not at all, and every failure told.
load helper

# Each way to print something long, as one line for eval.
printing='gelu|gelu --tsv|gelu --gnuplot|gelu --png=-|--help|--list|--info gelu|--figure list'

# start_writing FILE: starts a run that writes the file and waits, half done, for
# more input by descriptor $to; $writer is its process. A shell would start it
# with SIGINT ignored, and nohup with SIGHUP.
start_writing()
{
	mkfifo in out
	env --default-signal=INT,HUP actplot relu -i in --csv="$1" --tsv=out &
	writer=$!
	exec {from}<>out {to}<>in
	echo 1 >&"$to"
	read -r -t 60 _ <&"$from"
	read -r -t 60 _ <&"$from"
}

stop_writing()
{
	local status=0
	kill "-$1" "$writer"
	wait "$writer" || status=$?
	exec {from}<&- {to}>&-
	rm in out
	expect_same "status after SIG$1" "$2" "$status"
}

# expect_silence: it did what was asked and printed nothing.
expect_silence()
{
	if ! expect_status 0 || ! expect_text "$stdout" '' || ! expect_text "$stderr" ''; then
		complain '^ not silent'
	fi
}

@test "-o takes the format from the suffix, in any case" {
	actplot gelu >wanted.csv
	actplot gelu --tsv >wanted.tsv
	for name in x.csv x.CSV a.b.csv .csv; do
		try gelu -o "$name"
		expect_silence
		cmp "$name" wanted.csv || complain "$name"
	done
	for name in x.tsv x.tab; do
		try gelu -o "$name"
		cmp "$name" wanted.tsv || complain "$name"
	done
	try gelu -o x.png -q
	png_size x.png
	for name in x.gp x.gnuplot x.plt; do
		try gelu -o "$name"
		grep -q '^plot ' "$name" || complain "$name"
	done
	no_complaints
}

@test "-T says the format whatever the suffix" {
	try gelu -o x.png -T csv
	expect_silence
	cmp x.png <(actplot gelu)
	try gelu -T png -o x
	png_size x
	try gelu -T tsv
	cmp "$stdout" <(actplot gelu --tsv)
	no_complaints
}

@test "-o is the place of the format that is named beside it" {
	try gelu --png -o x.png
	expect_status 0
	expect_only x.png
	try gelu --csv -o y
	expect_silence
	expect_only x.png y
}

@test "several formats come from one call, one of them on standard output" {
	try gelu silu --csv=a.csv --tsv=b --gnuplot=c --png=d.png
	expect_status 0
	[ ! -s "$stdout" ]
	cmp a.csv <(actplot gelu silu)
	cmp b <(actplot gelu silu --tsv)
	cmp <(tail -n +2 c) <(actplot gelu silu --gnuplot | tail -n +2)
	png_size d.png
	expect_only a.csv b c d.png
	try gelu --csv --png=d.png --tsv=b
	cmp "$stdout" <(actplot gelu)
	cmp b <(actplot gelu --tsv)
}

@test "a picture without a name takes the function's, figure, or the figure's" {
	while IFS='|' read -r arguments name; do
		# shellcheck disable=SC2086
		try $arguments --png --size 64x48
		expect_same "$arguments" "actplot: wrote $name (64x48)" "$(<"$stderr")"
		[ "$(png_size "$name")" = 64x48 ] || complain "$arguments: no $name"
		[ ! -s "$stdout" ] || complain "$arguments: standard output"
		rm -f ./*.png
	done <<-'END'
		gelu|gelu.png
		GELU|gelu.png
		swish:beta=1,2|swish.png
		gelu:d=0,1|gelu.png
		gelu silu|figure.png
		gelu / silu|figure.png
		--figure hard-swish|hard-swish.png
	END
	expect_only
}

@test "-q silences the note and the warnings" {
	try gelu --png -q --font 'No Such Font'
	expect_silence
	expect_only gelu.png
}

@test "no note and no name when the bytes go to standard output" {
	for arguments in '--png=-' '-o - -T png' '--png -o -' '-T png'; do
		# shellcheck disable=SC2086
		try gelu $arguments
		expect_same "status of $arguments" 0 "$status"
		expect_same "standard error of $arguments" '' "$(<"$stderr")"
		[ "$(png_size "$stdout")" = 1280x960 ] || complain "$arguments"
	done
	expect_only
}

@test "a picture is not written to a terminal" {
	needs_terminal
	for arguments in --png=- '-o - -T png' '-T png'; do
		script -qec "actplot gelu $arguments; echo status \$?" /dev/null >typed
		tr -d '\r' <typed >text
		grep -qx 'status 2' text || complain "$arguments: $(tail -n 1 text)"
		grep -q 'not for a terminal' text || complain "$arguments: no message"
		! grep -q PNG text || complain "$arguments: it was written"
	done
	no_complaints
}

@test "bad input half-way leaves an existing file as it was, and no new one" {
	{ seq 20000; echo bad; } >input
	echo before >old.csv
	try relu -i input --csv=old.csv --tsv=new.tsv
	expect_error 1 "input:20001: 'bad' is not a number"
	expect_text old.csv before$'\n'
	expect_only input old.csv
}

@test "a full disk, at whichever write, leaves an existing file as it was and no new one" {
	echo before >old
	while read -r format part; do
		for ((n = 1; n < 20; n++)); do
			FAIL_WRITE_PART=$part try_full_disk "$n" gelu silu -n 9000 -T "$format" -o old
			[ "$status" -ne 0 ] || break
			expect_same "status of $format, write $n" 1 "$status"
			expect_same "message of $format" 'actplot: old: No space left on device' "$(<"$stderr")"
			expect_text old before$'\n' || complain "$format, write $n"
		done
		[ "$n" -gt 1 ] || complain "$format: the disk was never full"
		[ "$n" -lt 20 ] || complain "$format: the disk is always full"
		echo before >old
		FAIL_WRITE_PART=$part try_full_disk 1 gelu -T "$format" -o new
	done <<-'END'
		csv 0
		csv 1
		csv 1000
		gnuplot 1
		png 1000
	END
	expect_only old
}

@test "when one of several files fails, none is written" {
	try gelu --csv=a.csv --tsv=/dev/full
	expect_error 1 '/dev/full: No space left on device'
	try gelu --csv=/dev/full --png=a.png
	expect_error 1 '/dev/full: No space left on device'
	try gelu --csv=a.csv --tsv=no/b.tsv
	expect_error 1 'no/b.tsv: No such file or directory'
	expect_only
}

@test "/dev/full on standard output gives status 1 and one line, whatever is printed" {
	IFS='|' read -ra all <<<"$printing|--version|gelu -n 2|gelu -n 100000|--figure gelu --print-command"
	for arguments in "${all[@]}"; do
		status=0
		# shellcheck disable=SC2086
		actplot $arguments >/dev/full 2>"$stderr" || status=$?
		expect_same "$arguments" '1 actplot: standard output: No space left on device' \
			"$status $(<"$stderr")"
	done
	expect_only
}

@test "a closed standard output gives status 1 and one line" {
	IFS='|' read -ra all <<<"$printing|--version"
	for arguments in "${all[@]}"; do
		status=0
		# shellcheck disable=SC2086
		actplot $arguments >&- 2>"$stderr" || status=$?
		expect_same "$arguments" '1 actplot: standard output: Bad file descriptor' \
			"$status $(<"$stderr")"
	done
	expect_only
}

@test "closed standard streams do no harm to the files" {
	actplot gelu >wanted
	actplot gelu -o a.csv >&- 2>&- <&-
	cmp a.csv wanted
	actplot gelu --png=a.png 2>&-
	png_size a.png
	status=0
	actplot gleu >&- 2>&- || status=$?
	expect_status 2
	expect_only a.csv a.png wanted
}

@test "a closed pipe ends it silently, as it ends seq" {
	for arguments in 'gelu -n 1000000' 'gelu -n 100000 --gnuplot' 'gelu -n 1000000 --tsv'; do
		# shellcheck disable=SC2086
		actplot $arguments 2>"$stderr" | head -n 1 >/dev/null
		status=${PIPESTATUS[0]}
		expect_same "$arguments" '141 ' "$status $(<"$stderr")"
	done
	expect_only
}

@test "a place that cannot be written to is told with its reason" {
	echo text >file
	mkdir folder
	while IFS='|' read -r path reason; do
		expect_refusal 1 "$path: $reason" gelu --csv="$path"
		expect_refusal 1 "$path: $reason" gelu --png="$path"
	done <<-'END'
		no/x|No such file or directory
		file/x|Not a directory
		file/|Not a directory
		folder|Is a directory
		folder/|Is a directory
		.|Is a directory
		/proc/x|No such file or directory
	END
	[ -z "$(find folder -mindepth 1)" ] || complain 'debris in the folder'
	long=$(printf '%0300d' 0)
	expect_refusal 1 "$long.csv: File name too long" gelu -o "$long.csv"
	expect_text file text$'\n'
	expect_only file folder
}

@test "a file that is replaced keeps its permissions, a new one obeys umask" {
	for mode in 600 640 755 444; do
		echo before >x.csv
		chmod "$mode" x.csv
		try gelu -o x.csv
		if [ "$status" -eq 0 ]; then
			expect_same mode "$mode" "$(stat -c %a x.csv)"
			cmp x.csv <(actplot gelu) || complain "$mode"
		fi
		rm -f x.csv
	done
	(umask 027 && actplot gelu -o y.csv)
	expect_same 'a new file' 640 "$(stat -c %a y.csv)"
	expect_only y.csv
}

@test "a symbolic link is followed, and stays one" {
	mkdir folder
	echo before >folder/real.csv
	ln -s folder/real.csv link.csv
	ln -s link.csv chain.csv
	ln -s folder/new.csv dangling.csv
	try gelu -o link.csv
	expect_silence
	cmp folder/real.csv <(actplot gelu)
	try tanh -o chain.csv
	cmp folder/real.csv <(actplot tanh)
	try gelu -o dangling.csv
	expect_silence
	cmp folder/new.csv <(actplot gelu)
	[ -L link.csv ] && [ -L chain.csv ] && [ -L dangling.csv ]
	ln -s loop.csv loop.csv
	expect_refusal 1 'loop.csv: Too many levels of symbolic links' gelu -o loop.csv
	expect_only chain.csv dangling.csv folder folder/new.csv folder/real.csv link.csv loop.csv
}

@test "pipes and devices are written in place" {
	mkfifo pipe
	actplot gelu --csv=pipe &
	cat pipe >got
	wait $!
	cmp got <(actplot gelu)
	[ -p pipe ]
	try gelu -T csv -o /dev/null
	expect_silence
	[ -c /dev/null ]
	expect_only got pipe
}

@test "/dev/stdout and /dev/fd/N are what they are open as, pipes or files" {
	actplot gelu >wanted
	actplot gelu --csv=/dev/stdout | cmp - wanted
	actplot gelu --csv=/dev/fd/1 | cmp - wanted
	actplot gelu --csv=/dev/fd/7 7>got
	cmp got wanted
	cmp <(actplot gelu --csv=/dev/stdout) wanted
	actplot gelu --csv=>(cat >got)
	[ "$(ls -A)" = $'got\nwanted' ]
}

@test "killed while it writes, it leaves no file, and an existing one as it was" {
	for signal in TERM INT HUP KILL; do
		echo before >old.csv
		start_writing old.csv
		stop_writing "$signal" $((128 + $(kill -l "$signal")))
		expect_same "old.csv after $signal" before "$(<old.csv)"
		rm old.csv
		start_writing new.csv
		stop_writing "$signal" $((128 + $(kill -l "$signal")))
		expect_same "after $signal" '' "$(ls -A)"
	done
	no_complaints
}

@test "a signal ends it wherever it is, with nothing left" {
	mkfifo in
	while IFS='|' read -r place arguments; do
		exec {to}<>in
		# shellcheck disable=SC2086
		actplot $arguments {to}>&- &
		# More than a pipe holds: it is reading.
		head -c 100000 /dev/zero | tr '\0' '\n' >&"$to"
		status=0
		kill $!
		wait $! || status=$?
		exec {to}>&-
		expect_same "status of $place" 143 "$status"
	done <<-'END'
		waiting for lines|gelu -i in -o x.csv
		holding an input|gelu -i in --json=x.json
		holding one for a picture|gelu -i in --png=x.png
		looking for a command|--from in
		reading definitions|gelu --definitions in -o x.csv
	END
	expect_only in
}

@test "a signal that was ignored from the start stays ignored" {
	mkfifo in out
	env --ignore-signal=HUP actplot relu -i in >out &
	exec {from}<>out {to}<>in
	echo 1 >&"$to"
	read -r -t 60 _ <&"$from"
	read -r -t 60 _ <&"$from"
	kill -HUP $!
	echo 2 >&"$to"
	read -r -t 60 row <&"$from"
	exec {from}<&- {to}>&-
	wait $!
	[ "$row" = 2,2 ]
}

@test "a file may be input and output at once" {
	seq 5 >x.csv
	try relu -i x.csv -o x.csv
	expect_silence
	expect_text x.csv $'x,relu\n1,1\n2,2\n3,3\n4,4\n5,5\n'
	expect_only x.csv
}

@test "two outputs in one place are refused" {
	while IFS='|' read -r arguments message; do
		# shellcheck disable=SC2086
		expect_refusal 2 "$message" gelu $arguments
	done <<-'END'
		--csv=x --tsv=x|csv and tsv: only one of them can go to x
		--png=x.png -o x.png --png=x.png|png and png: only one of them can go to x.png
		--csv --tsv|csv and tsv: only one of them can go to standard output
	END
	try gelu --csv=x --tsv=./x
	[ "$status" -ne 0 ] || complain 'x and ./x: one of the two was lost'
	ln -s x link
	rm -f x
	try gelu --csv=x --tsv=link
	[ "$status" -ne 0 ] || complain 'x and a link to it: one of the two was lost'
	rm -f x link
	expect_only
}

@test "names with blanks, newlines, quotes and a '-' in front are just names" {
	for name in 'a b.csv' $'a\nb.csv' "a'b.csv" 'a"b.csv' -x.csv '%s%n.csv' 'ü.csv' "\$(echo).csv"; do
		try gelu -o "$name"
		[ "$status" -eq 0 ] && [ -s "$name" ] || complain "$name: $(<"$stderr")"
		rm -f -- "$name"
	done
	try gelu --png=$'a\n\e[31mb.png'
	expect_same 'lines of the note' 1 "$(wc -l <"$stderr")"
	! LC_ALL=C grep -q $'\e' "$stderr" || complain 'an escape in the note'
	rm -f ./*.png
	expect_only
}
