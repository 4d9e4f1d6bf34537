#!/usr/bin/env bats
# What is said to who asked wrongly: one line, what was given, what was wanted,
# what to try. Nothing else is printed, and nothing is written. tests/unit/request
# goes through all that is said, without a start of the program for each.
load helper

# expect_refusals: a line a row of standard input, the status, the arguments as
# a shell would read them and the message, with '|' between.
expect_refusals()
{
	local wanted line message
	local -a arguments
	while IFS='|' read -r wanted line message; do
		eval "arguments=($line)"
		expect_refusal "$wanted" "$message" "${arguments[@]}" </dev/null
	done
	expect_only
}

@test "a wrong command line gives one line and status 2, before anything is written" {
	expect_refusals <<-'END'
		2|gelu --csv=x.csv gleu|unknown function 'gleu'; did you mean 'gelu'?
		2|'x*sigmoid(be*x)' --be 2|--be could be --beta; write at least four letters of it
		2|gelu --csv=x.csv --png=x.png --step 3|--step 3: the range must be a whole number of steps, not 3.333333333
		2||no function given; try 'actplot gelu --png', or actplot --help
	END
	echo before >here.csv
	for words in --nosuch '-T nosuch' --line-width=-1 --digits=99; do
		# shellcheck disable=SC2086
		try gelu --csv=here.csv --png=here.png $words
		expect_same "$words" '2 1 0' "$status $(wc -l <"$stderr") $(wc -c <"$stdout")"
	done
	expect_text here.csv before$'\n'
	expect_only here.csv
}

@test "a format that is none is told with those there are" {
	formats=$(formats | paste -sd, | sed 's/,/, /g')
	expect_refusals <<-END
		2|gelu -T CSV|-T CSV: there is no such format; there are $formats
		2|gelu -o x|-o x: no format has this suffix; -T says which: $formats
		2|gelu -o .png/x|-o .png/x: no format has this suffix; -T says which: $formats
	END
}

@test "a name of a file is shown, but never as it is for a terminal, and cut short" {
	expect_refusal 1 'a?b%s.csv: No such file or directory' gelu -i $'a\nb%s.csv'
	expect_refusal 1 'no/?[2J%n.csv: No such file or directory' gelu -o $'no/\e[2J%n.csv'
	expect_refusal 1 '??31m?: No such file or directory' gelu -i $'\xc2\x9b31m\xff'
	long=$(printf '%100000s' '' | tr ' ' a)
	for word in "-i$long" "-o$long.csv"; do
		try gelu "$word"
		expect_same "${word:0:5}" '1 1' "$status $(wc -l <"$stderr")"
		[ "$(wc -c <"$stderr")" -le 530 ] || complain "${word:0:5}: $(wc -c <"$stderr") bytes"
	done
	no_complaints
}

@test "an abbreviation of four letters that only one option begins with is taken" {
	try leaky_relu --no-h --rang=-5:5 --step=1 --titl=x --negative=0.1 --print-command
	expect_output 'actplot leaky_relu --no-header --range=-5:5 --step=1 --title=x --negative_slope=0.1'
}

@test "a figure goes by its number in the article" {
	expect_same 6 "$(actplot --figure relu --print-command)" "$(actplot --figure 6 --print-command)"
	expect_same 12 "$(actplot --figure relu-variants --print-command)" "$(actplot --figure 12 --print-command)"
	try --figure 6 --png
	expect_text "$stderr" $'actplot: wrote relu.png (1280x960)\n'
	no_complaints
}

@test "an option that changes nothing is told, and does no harm" {
	while IFS='|' read -r arguments message; do
		eval "set -- $arguments"
		try "$@"
		expect_same "$arguments" "0 ${message:+actplot: $message}" "$status $(<"$stderr")"
	done <<-'END'
		swish:beta=1 --beta 2 --csv=x.csv|--beta 2 changes nothing: each function that has beta sets it itself
		swish:beta=1 --beta 2 --csv=x.csv -q|
		--figure swish --beta 2 --csv=x.csv|--beta 2 changes nothing: each function that has beta sets it itself
		swish:beta=1 swish --beta 2 --csv=x.csv|
		swish --beta 1 --beta 2 --csv=x.csv|
		gelu --title T --csv=x.csv|--title changes nothing: no picture and no script is written
		gelu --title T --csv=x.csv --gnuplot=x.gp|
		gelu --digits 3 --gnuplot=x.gp|--digits changes nothing: no table is written
		--figure sigmoid --csv=x.csv|
	END
	no_complaints
}

@test "more than 1024 curves are refused, 1024 are not" {
	values=$(seq -s, 1 32)
	try "gelu:mu=$values:sigma=$values" -n 2
	expect_status 0
	expect_refusal 2 "gelu: more than 1024 curves; the values of several keys make all their combinations" \
		"gelu:mu=$values:sigma=$values" gelu
	many=$(seq -s, 1 3000)
	try "gelu:mu=$many:sigma=$many:d=0,1,2"
	expect_status 2
	no_complaints
}

@test "more than 144 panels are refused" {
	words=(gelu)
	for ((i = 1; i < 144; i++)); do
		words+=(/ gelu)
	done
	try "${words[@]}" -n 2
	expect_status 0
	expect_refusal 2 'more than 144 panels' "${words[@]}" / gelu
	no_complaints
}
