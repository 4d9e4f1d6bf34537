#!/usr/bin/env bats
# -i: the x come from a file or from a pipe.
load helper

# What comes last in a pipe, expect_rows, is to count its complaints here.
shopt -s lastpipe

# expect_rows X...: relu of standard input, with the options in $options, is
# evaluated at these x.
expect_rows()
{
	status=0
	# shellcheck disable=SC2086
	actplot relu --no-header -i - ${options-} >"$stdout" 2>"$stderr" || status=$?
	expect_same "status of $what" 0 "$status"
	expect_same "message of $what" '' "$(<"$stderr")"
	expect_x "x of $what" "$*"
}

# expect_bad MESSAGE X...: the rows before the bad line come, then the message.
expect_bad()
{
	status=0
	# shellcheck disable=SC2086
	actplot relu --no-header -i - ${options-} >"$stdout" 2>"$stderr" || status=$?
	expect_same "status of $what" 1 "$status"
	expect_same "message of $what" "actplot: standard input:$1" "$(<"$stderr")"
	expect_x "x of $what" "${*:2}"
}

@test "as a filter it keeps the rows and their order" {
	seq -4 .5 4 | actplot prelu relu6 -i - >filtered
	actplot prelu relu6 -r -4:4 --step 0.5 | diff - filtered
	what=order
	printf '3\n-1\n2\n2\n' | expect_rows 3 -1 2 2
	no_complaints
}

@test "the first column of CSV, TSV or fields with blanks between" {
	what=CSV; printf '1,9\n2,8\n' | expect_rows 1 2
	what=TSV; printf '1\t9\n2\t8\n' | expect_rows 1 2
	what=blanks; printf '  1 9\n2   8\n' | expect_rows 1 2
	what='CSV with blanks'; printf ' 1 , 9\n 2 ,8\n' | expect_rows 1 2
	options='--header no'
	what=quotes; printf '"1","a,b"\n"2","c\nd"\n3,x\n' | expect_rows 1 2 3
	what='a comma in quotes in TSV'; printf '1\t"a,b"\n2\tc\n' | expect_rows 1 2
	options=
	what='all of CSV quoted'; printf '"x","y"\n"-1.5","2"\n' | expect_rows -1.5
	what='its own output'; actplot gelu silu --at 1,2 | expect_rows 1 2
	what='its own TSV'; actplot gelu silu --at 1,2 --tsv | expect_rows 1 2
	no_complaints
}

@test "CR LF, a byte order mark, comments, blank lines and no newline at the end" {
	what='CR LF'; printf 'x,y\r\n1,2\r\n3,4\r\n' | expect_rows 1 3
	what='CR LF, one a line'; printf '1\r\n\r\n2\r\n' | expect_rows 1 2
	what=BOM; printf '\xef\xbb\xbf1\n2\n' | expect_rows 1 2
	what='BOM and header'; printf '\xef\xbb\xbfx\n1\n2\n' | expect_rows 1 2
	what=comments; printf '# made by hand\n1\n# more\n2\n' | expect_rows 1 2
	what='comment before a header'; printf '# made by hand\n\nx,y\n1,2\n' | expect_rows 1
	what='blank lines'; printf '\n\n1\n\n   \n2\n\n' | expect_rows 1 2
	what='no newline'; printf '1\n2' | expect_rows 1 2
	what='no newline, CR'; printf '1\r\n2\r' | expect_rows 1 2
	no_complaints
}

@test "every way to write a number is read" {
	what=numbers
	printf '1e3\n.5\n-0\n+2\n0x1p-2\ninf\n-Infinity\nNaN\n1e999\n5e-324\n0.1000000000000000055511151231257827\n' |
		expect_rows 1000 0.5 -0 2 0.25 inf -inf nan inf 5e-324 0.1
	no_complaints
}

@test "an empty input is an empty table, with its header" {
	for text in '' '\n' '\n\n' '# nothing\n' 'x\n' 'x,y\n' '\xef\xbb\xbf' '\xef\xbb\xbfx'; do
		expect_same "of '$text'" x,relu "$(printf %b "$text" | actplot relu -i - 2>&1)"
	done
	expect_same /dev/null x,relu "$(actplot relu -i /dev/null 2>&1)"
	no_complaints
}

@test "--column takes a column by name or number" {
	printf 'name,x,my y,"z"\n"a,b",1,2,3\nc,4,5,6\n' >table.csv
	while IFS='|' read -r column wanted; do
		try relu --no-header -i table.csv --column "$column"
		expect_x "--column $column" "$wanted"
	done <<-'END'
		x|1 4
		2|1 4
		my y|2 5
		3|2 5
		z|3 6
		4|3 6
	END
	tr , '\t' <table.csv >table.tsv
	for column in Y '' -1 1.5; do
		expect_refusal 1 "table.csv:1: there is no column '$column' in the header" \
			relu --no-header -i table.csv --column "$column"
	done
	for column in 5 99999999999999999999; do
		try relu --no-header -i table.csv --column "$column"
		expect_same "status of column $column" 1 "$status"
	done
	no_complaints
}

@test "a header is recognised, and a number that looks like none is not one" {
	what=header; printf 'x\n1\n2\n' | expect_rows 1 2
	what='no header'; printf '1\n2\n' | expect_rows 1 2
	what='quoted header'; printf '"the x"\n1\n' | expect_rows 1
	what='second header'; printf 'x\ny\n1\n' | expect_bad "2: 'y' is not a number; --skip-lines passes over what stands above a header"
	options='--column 2'
	what='header of column 2'; printf 'a,b\n1,2\n' | expect_rows 2
	what='one header for all columns'; printf 'a,3\n1,2\n' | expect_rows 2
	no_complaints
}

@test "what is no number is told with its line, after the rows before it" {
	what='in the middle'; printf '1\n2\nabc\n3\n' | expect_bad "3: 'abc' is not a number" 1 2
	what='at the end'; printf '1\n1.5x' | expect_bad "2: '1.5x' is not a number" 1
	what='an empty field'; printf '1,2\n,3\n' |
		expect_bad '2: the field of column 1 is empty; --missing nan or skip says what to do' 1
	what='after comments'; printf '# a\n\n1\n\n# b\nx\n' | expect_bad "6: 'x' is not a number" 1
	options='--header no'
	what='after a field of two lines'; printf '1,"a\nb"\n2,c\n?,d\n' | expect_bad "4: '?' is not a number" 1 2
	what='a long one'; printf '1\n%0200dx\n' 0 |
		expect_bad "2: '0000000000000000000000000000000000000000...' is not a number" 1
	what='a fraction'; printf '1\n1/3\n' | expect_bad "2: '1/3' is not a number; fractions are not read" 1
	what='a control character'; printf '1\n\e[31m\n' | expect_bad "2: '?[31m' is not a number" 1
	what='a NUL'; printf '1\n2\0\n' | expect_bad "2: '2?' is not a number" 1
	options='--column 2'
	what='a short row'; printf '1,2\n3\n' | expect_bad '2: there is no column 2' 2
	no_complaints
}

@test "all rows before a bad line come, however many they are" {
	{ seq 100000; echo bad; seq 5; } >input
	try relu -i input
	expect_status 1
	expect_text "$stderr" "actplot: input:100001: 'bad' is not a number"$'\n'
	[ "$(wc -l <"$stdout")" -eq 100001 ]
	[ "$(tail -n 1 "$stdout")" = 100000,100000 ]
}

@test "a row appears before the input ends" {
	mkfifo in out
	actplot relu -i in >out &
	exec {from}<out {to}>in
	header=
	for x in 1 2 -3; do
		echo "$x" >&"$to"
		[ -n "$header" ] || read -r -t 60 header <&"$from"
		read -r -t 60 row <&"$from"
		expect_same row "$x,${x/-3/0}" "$row"
	done
	expect_same header x,relu "$header"
	exec {to}>&-
	wait $!
	no_complaints
}

@test "half a line is not a row yet" {
	mkfifo in out
	actplot relu --no-header -i in >out &
	exec {from}<out {to}>in
	printf '1\n1' >&"$to"
	read -r -t 60 row <&"$from"
	expect_same first 1,1 "$row"
	printf '5\n' >&"$to"
	read -r -t 60 row <&"$from"
	expect_same second 15,15 "$row"
	exec {to}>&-
	wait $!
	no_complaints
}

@test "a line of 2 MB, and a quote that is never closed, are refused in bounded memory" {
	what='a long line'
	{ echo 1; head -c 2000000 /dev/zero | tr '\0' 9; echo; } |
		expect_bad '2: the line is longer than 1048576 bytes, or a quote is not closed' 1
	options='--header no'
	what='an open quote'
	{ printf '1,a\n2,"b\n'; seq 400000; } |
		expect_bad '2: the line is longer than 1048576 bytes, or a quote is not closed' 1
	what='a line of a million'
	{ echo 1,a; printf '2,%01000000d\n' 0; echo 3,b; } | expect_rows 1 2 3
	no_complaints
}

@test "a file of NUL bytes or of random ones is refused, and nothing worse" {
	head -c 100000 /dev/zero >zeros
	try relu -i zeros
	[ "$status" -le 1 ]
	[ "$(wc -l <"$stderr")" -le 1 ]
	perl -e 'for my $seed (1 .. 20) {
		srand($seed);
		open my $noise, ">", "noise$seed" or die;
		print $noise join "", map { chr(int rand 256) } 1 .. 3000;
	}'
	for seed in {1..20}; do
		try relu -i noise$seed
		[ "$status" -eq 0 ] || [ "$status" -eq 1 ] || complain "status $status for seed $seed"
		mapfile lines <"$stderr"
		[ ${#lines[@]} -le 1 ] || complain "seed $seed: $(cat -v "$stderr")"
		[[ ${lines[*]%$'\n'} != *[[:cntrl:]]* ]] || complain "seed $seed: raw characters"
	done
	no_complaints
}

@test "a file that cannot be read is told by its name" {
	mkdir folder
	expect_refusal 1 'nosuch.csv: No such file or directory' relu -i nosuch.csv
	expect_refusal 1 'folder: Is a directory' relu -i folder
	expect_refusal 1 'folder/x: No such file or directory' relu -i folder/x
	echo 1 >file
	expect_refusal 1 'file/x: Not a directory' relu -i file/x
	status=0
	actplot relu --no-header -i - <&- >"$stdout" 2>"$stderr" || status=$?
	expect_error 1 'standard input: Bad file descriptor'
	no_complaints
}

@test "a name that begins with '-' is a file with ./ before it, and - is never a file" {
	echo 5 >./-
	expect_same ./- 5,5 "$(actplot relu --no-header -i ./- 2>&1)"
	expect_same - 7,7 "$(echo 7 | actplot relu --no-header -i - 2>&1)"
	no_complaints
}

@test "-i works with every format, and with several" {
	printf 'x\n1\n-1\n2\n' >points
	try relu sigmoid -i points --csv=a.csv --tsv=a.tsv --gnuplot=a.gp --png=a.png
	expect_status 0
	actplot relu sigmoid --at 1,-1,2 | diff - a.csv
	actplot relu sigmoid --at 1,-1,2 --tsv | diff - a.tsv
	actplot relu sigmoid --at 1,-1,2 --gnuplot | tail -n +2 | diff - <(tail -n +2 a.gp)
	png_size a.png
}

@test "a picture of bad or of no points says so, or shows an empty plot" {
	printf '1\nx\nbad\n' >bad
	expect_refusal 1 "bad:2: 'x' is not a number" relu -i bad --png
	expect_only bad
	try relu -i /dev/null --png=empty.png
	expect_status 0
	png_size empty.png
	try relu -i /dev/null --gnuplot
	expect_status 0
}

@test "a million rows pass through" {
	seq -500000 499999 | actplot relu --no-header -i - >out
	[ "$(wc -l <out)" -eq 1000000 ]
	[ "$(sed -n '500002p' out)" = 1,1 ]
	[ "$(tail -n 1 out)" = 499999,499999 ]
}
