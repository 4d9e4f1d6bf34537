#!/usr/bin/env bats
# CSV and TSV, and the x that they are made for.
load helper

# xs ARGUMENT...: the first column of the table, without its header.
xs()
{
	actplot relu --no-header "$@" | cut -d, -f1
}

# expect_xs TEXT ARGUMENT...: those x, with blanks between.
expect_xs()
{
	try relu --no-header "${@:2}"
	expect_x "x of ${*:2}" "$1"
}

# expect_ends X,X RANGE: the first and the last x are those that --at tells of these.
expect_ends()
{
	try relu --no-header "--at=$1"
	mapfile -t wanted <"$stdout"
	try relu --no-header "--range=$2" -n 77
	mapfile -t rows <"$stdout"
	expect_same "ends of $2" "${wanted[*]}" "${rows[0]} ${rows[-1]}"
}

@test "CSV has a header, a row for each x, LF, and the shortest numbers that read back" {
	try relu hard_sigmoid:slope=0.1 -n 3 -r -1:1 --csv
	expect_output 'x,relu,hard_sigmoid:slope=0.1
-1,0,0.4
0,0,0.5
1,1,0.6'
}

@test "TSV is the same with tabs" {
	try relu prelu:weight=0.5 -n 3 -r -1:1 --tsv
	expect_output $'x\trelu\tprelu:weight=0.5\n-1\t0\t-0.5\n0\t0\t0\n1\t1\t1'
}

@test "CSV is what comes without a format, 201 points from -5 to 5" {
	try gelu
	expect_status 0
	actplot gelu --csv --range -5:5 --num 201 >same
	diff same "$stdout"
	[ "$(wc -l <same)" -eq 202 ]
	actplot gelu -T csv -o - >same
	diff same "$stdout"
}

@test "--no-header leaves out the first line alone" {
	actplot gelu tanh -n 5 | tail -n +2 >wanted
	try gelu tanh -n 5 --no-header
	expect_status 0
	diff wanted "$stdout"
	actplot gelu tanh -n 5 --tsv | tail -n +2 >wanted
	try gelu tanh -n 5 --tsv --no-header
	diff wanted "$stdout"
}

@test "--digits rounds all numbers to so many significant digits" {
	while read -r digits x y; do
		expect_same "--digits $digits" "$x,$y" \
			"$(actplot sigmoid --no-header --at 1.23456789012345 --digits "$digits")"
	done <<-'END'
		1 1 0.8
		2 1.2 0.77
		3 1.23 0.775
		6 1.23457 0.774617
		12 1.23456789012 0.774617061761
	END
	expect_same 'zeros at the end' '0.5,0.5' "$(actplot relu --no-header --at 0.5 --digits 9)"
	expect_same 'small' '-1e-30,-5e-31' "$(actplot gelu --no-header --at -1e-30 --digits 3)"
	no_complaints
}

@test "-n and --step give the same points when they mean the same" {
	expect_xs '-1 -0.5 0 0.5 1' -r -1:1 -n 5
	expect_xs '-1 -0.5 0 0.5 1' -r -1:1 --step 0.5
	expect_xs '-1 -0.5 0 0.5 1' -r -1:1 --num 5e0
	expect_xs '0 0.1 0.2 0.3 0.4 0.5 0.6 0.7 0.8 0.9 1' -r 0:1 --step 0.1
	expect_xs '0 1' -r 0:1 -n 2
	expect_xs '0 0.3333333333333333 0.6666666666666666 1' -r 0:1 --step 1/3
	expect_xs '0 1.5707963267948966 3.141592653589793' -r 0:pi --step pi/2
	expect_xs '-3 -2' -r -3:-2 -n 2
	for step in 0.01 0.001 0.0001; do
		diff <(xs --step "$step") <(xs -n "$(awk "BEGIN { print int(10 / $step + 1.5) }")") ||
			complain "--step $step"
	done
	no_complaints
}

@test "--range is read alike with a blank, with = and next to the letter" {
	for range in '-r -2:2' '-r-2:2' '--range -2:2' '--range=-2:2' '--range=-0x1p1:4/2'; do
		# shellcheck disable=SC2086
		expect_xs '-2 0 2' $range -n 3
	done
	no_complaints
}

@test "--at takes any number, in the order given, inf, nan and -0 too" {
	try relu hard_sigmoid --at 1.5,-inf,inf,nan,-0,0,3/4,pi,-1e-320,1e400
	expect_output 'x,relu,hard_sigmoid
1.5,1.5,0.75
-inf,0,0
inf,inf,1
nan,nan,nan
-0,0,0.5
0,0,0.5
0.75,0.75,0.625
3.141592653589793,3.141592653589793,1
-1e-320,0,0.5
inf,inf,1'
}

@test "x is correctly rounded: what a person would write" {
	# xs -n 1001: -5, -4.99, ... as typed, with no 0.30000000000000004 in it.
	seq -f %.2f -5 0.01 5 | sed -E 's/^-0\.00$/0/; s/\.?0+$//; s/^$/0/; s/^-$/0/' >wanted
	xs -n 1001 | diff wanted -
}

@test "a symmetric range has symmetric points, and its ends are exact" {
	for range in 5 0.1 1/3 pi 1e-300 1e300 5e-324 1.7e308 12345.678; do
		for n in 2 3 10 200 1000; do
			actplot relu --no-header "--range=-$range:$range" -n "$n" --csv="$n-${range//\//over}"
		done
		expect_ends "-$range,$range" "-$range:$range"
	done
	perl -e '
		for my $name (@ARGV) {
			open my $file, "<", $name or die;
			my @x = map { /^([^,]*)/; $1 eq "-0" ? "0" : $1 } <$file>;
			for (0 .. $#x) {
				(my $y = "-$x[$_]") =~ s/^--|^-(?=0$)//;
				$bad = print("$name is not symmetric: $x[$_] and $x[-1 - $_]\n"), last if $y ne $x[-1 - $_];
			}
		}
		exit $bad // 0' ./*-* || complain 'not symmetric'
	for range in 0.1:0.7 -1/3:1e17 1e-310:3e-310 -1.7e308:1.6e308 1:1.0000000000000002; do
		expect_ends "${range/:/,}" "$range"
	done
	no_complaints
}

@test "the points never go back, however narrow or wide the range" {
	for range in -5:5 0:5e-324 -5e-324:5e-324 1:1.0000000000000002 -1.7e308:1.7e308 \
		-1.7976931348623157e308:1.7976931348623157e308 1e-310:1.1e-310 1e308:1.1e308; do
		actplot relu --no-header "--range=$range" -n 1001 | perl -ne '
			s/,.*//;
			die "$_ after $last" if defined $last && $_ < $last;
			die "not finite: $_" if /n/;
			$last = $_;' || complain "$range"
	done
	no_complaints
}

@test "ranges of subnormals and of the largest numbers" {
	expect_xs '0 5e-324 1e-323' -r 0:1e-323 -n 3
	expect_xs '-1.7e+308 0 1.7e+308' -r -1.7e308:1.7e308 -n 3
	expect_xs '-1.7e+308 0 1.7e+308' -r -1.7e308:1.7e308 --step 1.7e308
	try relu6 relu -r -1.7e308:1.7e308 -n 3
	expect_output 'x,relu6,relu
-1.7e+308,0,0
0,0,0
1.7e+308,6,1.7e+308'
}

@test "every function, at the article's 200 points, gives finite numbers in every order" {
	mapfile -t names < <(functions)
	actplot "${names[@]/%/:d=0,1,2}" -n 200 | awk -F, '
		NR == 1 { split($0, name); next }
		{
			for (i = 1; i <= NF; i++)
				if ($i !~ /^-?[0-9.]+(e[-+]?[0-9]+)?$/) {
					print name[i], $1, $i
					bad = 1
				}
		}
		END { exit bad || NR != 201 }'
}

@test "a row is the same whatever rows and columns there are beside it" {
	actplot gelu tanh -n 70001 >large
	actplot tanh -n 70001 | cut -d, -f2 | paste -d, <(actplot gelu -n 70001) - | diff - large
	sed -n '1p;2p;32769p;32770p;65000p;70002p' large >some
	tail -n +2 some | cut -d, -f1 | actplot gelu tanh -i - | diff - some
}

@test "other tools read the table" {
	actplot gelu swish:beta=1/3,2 -n 11 >table.csv
	expect_same jq 11 "$(mlr --icsv --ojson cat table.csv | jq length)"
	mlr --icsv --otsv cat table.csv | diff - <(actplot gelu swish:beta=1/3,2 -n 11 --tsv)
	actplot gelu -n 11 --tsv | mlr --itsv --ocsv cat | diff - <(actplot gelu -n 11)
	no_complaints
}

@test "more than 20 curves, and 1024 of them" {
	try "gelu:mu=$(seq -s, 1 1024)" -n 2
	expect_status 0
	expect_same columns '1025 1025 1025' "$(awk -F, '{ print NF }' "$stdout" | xargs)"
	no_complaints
}

@test "memory does not grow with the rows: 10 million in less than 16 MB" {
	under_sanitizer && skip 'sanitizers need memory of their own'
	mkfifo pipe
	actplot gelu -n 10000000 >pipe &
	program=$!
	# All but the last rows; then the program waits for more room in the pipe.
	exec {reader}<pipe
	head -c 300000000 <&"$reader" | wc -c >bytes
	peak=$(sed -n 's/^VmHWM:[ \t]*\([0-9]*\) kB$/\1/p' "/proc/$program/status")
	cat <&"$reader" >rest
	exec {reader}<&-
	wait "$program"
	[ "$(<bytes)" -eq 300000000 ]
	tail -n 1 rest | grep -q '^5,'
	echo "$peak kB"
	[ "$peak" -lt 16384 ]
}

@test "with --step the x are as round as the range and the step" {
	expect_xs '0 0.1 0.2 0.3 0.4 0.5 0.6 0.7' -r 0:0.7 --step 0.1
	expect_xs '-0.3 -0.2 -0.1 0 0.1 0.2 0.3' -r -0.3:0.3 --step 0.1
	xs -r -1:1 --step 0.001 >x
	awk 'BEGIN { for (i = -1000; i <= 1000; i++) print i / 1000 }' | diff - x
	no_complaints
}
