#!/usr/bin/env bats
# -i: text as others write it. A row is evaluated, or passed over because the user said
# so, or an error with its line; nothing else happens to a row.
load helper

# reads WHAT 'X...' TEXT OPTION...: these x come of the text, and no message.
reads()
{
	local what=$1 wanted=$2 text=$3
	printf %b "$text" >input
	try relu --no-header -i input "${@:4}"
	[ "$status" -eq 0 ] && [ ! -s "$stderr" ] || complain "$what: status $status, $(<"$stderr")"
	expect_x "$what" "$wanted"
}

# refuses WHAT MESSAGE 'X...' TEXT OPTION...: what stands before the bad row comes, then
# the message.
refuses()
{
	local what=$1 message=$2 wanted=$3 text=$4
	printf %b "$text" >input
	try relu --no-header -i input "${@:5}"
	expect_same "$what: status" 1 "$status"
	expect_same "$what: message" "actplot: input:$message" "$(<"$stderr")"
	expect_x "$what: x" "$wanted"
}

header='--header yes or no says whether the line is a header'
missing='--missing nan or skip says what to do'
none='--quote none reads quotes as they stand'

@test "a quote within a field, or in a comment, is a character" {
	reads 'in a field' '1 2 3 4' 'x,item\n1,box 24"\n2,plain\n3,also\n4,end\n'
	reads 'in a comment' '1 2 3' '# a 5" pipe\n1\n2\n3\n'
	reads 'in a later comment' '1 2' '1\n# 5"\n2\n# "\n'
	reads 'in two fields' '1 2' '1,5",7"\n2,a"b,c\n'
	reads 'in a header' '1 2' 'x,5" pipe\n1,2\n2,3\n'
	reads 'between blanks' '1 2' '1 5"\n2 a"b\n'
	reads 'between semicolons' '1 2' '1;5" x\n2;3\n'
	reads 'doubled within' '1 2' '1,a""b\n2,c\n' --header no
	printf 'x,y,note\n1,0.8413447,a 5" b\n-1,99,c\n2,1.9545,d\n' >kernel.csv
	try gelu -i kernel.csv --column x --values y --summary --assert 'max-abs<1e-2'
	expect_status 3
	grep -q 'x = -1, wanted' "$stderr"
	no_complaints
}

@test "a quote at the start of a field opens it, and another closes it" {
	reads 'separators in quotes' '1 2' '1,"a,b"\n2,","\n' --header no
	reads 'line ends in quotes' '1 2 3' '1,"a\nb"\n2,"c\r\n\r\nd"\n3,""\n' --header no
	reads 'a quote doubled' '3 6' '"a ""b"", c",x\n"""",3\n"5,"",""",6\n' --column x
	reads 'blanks around quotes' '2 4' ' "a,b" , 2\n "c" ,4\n' --column 2 --header no
	reads 'numbers in quotes' '1.5 -2' '"1.5";"a"\n"-2";"b"\n' --header no
	reads 'as characters' '1 2' '1,"a\n2,b"\n' --quote none --header no
	reads 'another quote' '1 2' "1,'a,b'\n2,'c'\n" --quote "'" --header no
	reads 'a comment sign in quotes' '1 2' '"#a",1\n"#b",2\n' --column 2 --header no
	refuses 'behind a closing quote' "2:5: behind the closing quote must come a separator or the end of the line; $none" \
		1 '1,a\n2,""b\n3,c\n' --header no
	refuses 'the same in a field of lines' "3:3: behind the closing quote must come a separator or the end of the line; $none" \
		1 '1,a\n2,"b\nc"d\n3,c\n' --header no
	refuses 'not closed' "3:3: the quote that opens here is not closed; $none" '1 2' '1,a\n2,b\n3,"c\n4,d\n' --header no
	refuses 'not closed, at the end' "2:3: the quote that opens here is not closed; $none" 1 '1,a\n2,"' --header no
	refuses 'not closed, in the header' "1:3: the quote that opens here is not closed; $none" '' 'x,"y\n1,2\n'
	no_complaints
}

@test "--escape makes the character behind it one as others are, within quotes alone" {
	printf '%s\n' 'x,"a\"",b' '1,"c\\",\' '2,"d\"' 'e,""f",g\' >escaped.csv
	try relu -i escaped.csv --escape '\' --keep
	expect_output 'x,"a""",b,relu
1,c\,\,1
2,"d""
e,""f",g\,2'
	printf '1,"a^","b"\n' >caret.csv
	try relu -i caret.csv --escape ^
	expect_same 'behind it' 'actplot: caret.csv:1:9: behind the closing quote must come a separator or the end of the line; --quote none reads quotes as they stand' \
		"$(<"$stderr")"
	for arguments in '--escape x1|--escape x1: wants one ASCII character that no number is written with, or none' \
		'--escape ~ --quote ~|--escape ~: --quote is the same character' \
		'--escape backslash --quote none|--escape \: --quote none leaves nothing to escape'; do
		# shellcheck disable=SC2086 # several
		expect_refusal 2 "${arguments#*|}" relu -i escaped.csv ${arguments%|*}
	done
	no_complaints
}

@test "the header is decided once, by all fields of the first line" {
	reads 'a number as name' '0 1' '5,data\n0,1\n1,2\n'
	reads 'that name' '0 1' '5,data\n0,1\n1,2\n' --column 5
	reads 'an empty name' '0.5 1.5' ',x,y\n0,0.5,1\n1,1.5,2\n' --column x
	reads 'a column without a name' '0 1' ',x\n0,5\n1,6\n'
	reads 'a Greek name' '1' 'β1,y\n1,2\n' --column β1
	reads 'said to be one' '3' '1\n3\n' --header yes
	reads 'said to be none' '1 3' '1,nan\n3,4\n' --header no
	refuses 'text, but no header' "1: 'x' is not a number" '' 'x\n1\n' --header no
	refuses 'a fraction' "1: '1/3' is not a number; fractions are not read; $header" '' '1/3\n1\n'
	refuses 'an exponent of Fortran' "1: '1d5' is not a number; an exponent begins with e, not d; $header" '' '1d5\n1\n'
	refuses underscores "1: '1_000' is not a number; underscores between digits are not read; $header" '' '1_000\n'
	refuses 'another minus' "1: '−1' is not a number; its minus is U+2212, not '-'; $header" '' '−1\n2\n'
	refuses 'a bracket' "1: '[1.0' is not a number; brackets are not read; $header" '' '[1.0,\n2.0,\n'
	refuses 'a missing value' "1: 'NA' is not a number, but a value that is missing; $missing; $header" '' 'NA\n1\n'
	refuses 'a title above' "2: 'x,y' is not a number; --skip-lines passes over what stands above a header" '' \
		'title of the run\nx,y\n1,2\n'
	printf '1,a\n2,b\n' >input
	try relu -i input --no-header
	expect_same 'a doubt' 2,2 "$(<"$stdout")"
	expect_same 'a doubt: message' 'actplot: input:1: this line has text and is taken as the header; --header no reads it as a row' \
		"$(<"$stderr")"
	reads 'no doubt' '1' '5,data\n1,2\n'
	no_complaints
}

@test "R's header names the fields from the second on, and a comment may have the names" {
	reads 'names of rows' '0.5 1.5' '"x" "y"\n"1" 0.5 0.3\n"2" 1.5 1.4\n' --column x
	reads 'names of rows, CSV' '0.3 1.4' 'x,y\na,0.5,0.3\nb,1.5,1.4\n' --column y
	reads 'a place' '0.5 1.5' '"x" "y"\n"1" 0.5 0.3\n"2" 1.5 1.4\n' --column '#2'
	reads 'savetxt' '2 4' '# x,y\n1.0e+00,2.0\n3.0,4.0\n' --column y
	reads 'savetxt, blanks' '2 4' '# x y\n1.0 2.0\n3.0 4.0\n' --column y
	reads 'blanks above commas' '2 4' '# made today\n#x y\n1,2\n3,4\n' --column y
	refuses 'a comment further up' ' there is no column '\''y'\'', since the file has no header; a number takes a column by its place' \
		'' '# x,y\n# made today at\n1,2\n' --column y
	reads 'a header wins' '2' '# a,b\nx,y\n1,2\n' --column y
	no_complaints
}

@test "--column takes a name before a place, and #K a place always" {
	reads 'a name first' '1 4' '2,1,x\n1,2,3\n4,5,6\n' --column 2
	reads 'a place' '2 5' '2,1,x\n1,2,3\n4,5,6\n' --column '#2'
	reads 'a name of quotes' '1' '"the ""x""",y\n1,2\n' --column 'the "x"'
	reads 'a name of lines' '2' 'x,"two\nlines"\n1,2\n' --column $'two\nlines'
	reads 'a name with #' '2' 'x,#7b\n1,2\n' --column '#7b'
	refuses 'twice' "1: there are 2 columns 'y'; '#2' or '#4' takes one of them" '' 'x,y,z,y\n1,2,3,4\n' --column y
	refuses 'nearly' "1: there is no column 'valeu' in the header; did you mean 'value'?" '' 'x,value\n1,2\n' --column valeu
	refuses 'beyond' "1: there is no column 3, only 1 to 2" '' 'x,y\n1,2\n' --column 3
	refuses 'beyond, a place' " there is no column 3, only 1 to 2" '' '1,2\n' --column '#3'
	for column in 0 '#0'; do
		expect_refusal 2 "--column $column: columns are counted from 1" relu -i input --column "$column"
	done
	no_complaints
}

@test "separators are seen in the first line, or said" {
	reads semicolons '1.5 2.5' 'x;y\n1.5;2\n2.5;3\n' --column x
	reads bars '2 3' 'x|y\n1.5|2\n2.5|3\n' --column y
	reads tabs '2 3' 'x, y\tz\n1\t2\n2\t3\n' --column z
	reads 'sep=' '2 3' 'sep=|\nx,1|y\n1|2\n2|3\n' --column y
	reads 'sep= behind a mark' '2' '\xef\xbb\xbfsep=;\r\nx;y\r\n1;2\r\n' --column y
	reads 'a separator in quotes' '1 2' '"a;b",x\n"c",1\n"d",2\n' --column x
	reads said '1 2' 'x,y;z\n1,5;6\n2,7;8\n' --separator ,
	reads 'said, another' '2 4' 'x:y\n1:2\n3:4\n' --separator : --column y
	reads 'said, blank' '2 4' 'x  y\n 1 2 \n3\t4\n' --separator blank --column y
	reads 'decimal commas' '1.5 2.5 -0.5' '1,5;2\n2,5;3\n-0,5;1\n' --decimal-comma
	reads 'decimal commas, quoted' '2.5' '"1,5","2,5"\n' --decimal-comma --separator , --column 2
	reads 'decimal commas, a column' '1500 2.5' '1,5e3\n2,5\n' --decimal-comma
	refuses 'a decimal comma' "2: '2,5' is not a number; --decimal-comma reads a comma as the decimal point" 1 '1;2\n2,5;3\n'
	refuses thousands "2: '1,234.5' is not a number; separators of thousands are not read" 1 '1,2\n"1,234.5",3\n'
	refuses 'thousands in Europe' "2: '1.234,5' is not a number; separators of thousands are not read" 1 '1;2\n1.234,5;3\n' --decimal-comma
	for separator in '' 5 - ab; do
		expect_refusal 2 "--separator $separator: wants one ASCII character that no number is written with, or blank" \
			relu -i input --separator "$separator"
	done
	expect_refusal 2 '--separator ": --quote is the same character' relu -i input --separator '"'
	no_complaints
}

@test "every row has the fields of the first one, so that nothing is shifted" {
	refuses 'one more' '3: the line has 3 fields, where the first row has 2' 1 'x,y\n1,2\n2,a,3\n'
	refuses 'one fewer' '2: the line has 1 field, where the first row has 2' 1 '1,5\n2\n'
	refuses 'one more, plain' '2: the line has 4 fields, where the first row has 3' 2 '1,2,3\n4,5,6,7\n' --column 2
	refuses 'between blanks' '2: the line has 2 fields, where the first row has 3' 2 '1 2 3\n4 6\n' --column 2
	reads 'text behind a first number' '1 2' '1 a\n2 b c\n' --header no
	refuses 'an empty field' "2: the field of column 2 is empty; $missing" 0.8 '1,0.8\n2,\n' --column 2
	refuses 'a column less' '2: there is no column 2' 2 '1,2\n3\n' --column 2
	no_complaints
}

@test "lines end in LF, CR LF, CR CR LF or CR" {
	reads CR '1 3' 'x,y\r1,2\r3,4\r'
	reads 'CR, no end' '2 4' 'x,y\r1,2\r3,4' --column y
	reads 'CR CR LF' '1 3' 'x,y\r\r\n1,2\r\r\n3,4\r\r\n'
	reads 'CR LF' '2 4' 'x,y\r\n1,2\r\n3,4' --column y
	reads 'one a line, CR' '1 2 3' '1\r2\r\r3\r'
	refuses 'CR, its line' "3: 'b' is not a number" '1 2' '1\r2\rb\r'
	refuses 'CR CR LF, its line' "3: 'b' is not a number" '1 2' '1\r\r\n2\r\r\nb\r\r\n'
	refuses 'CR LF, its line' "4: 'b' is not a number" '1 2' '1\r\n\r\n2\r\nb\r\n'
	no_complaints
}

@test "--missing says what a value that is missing is" {
	reads skip '0.5 1.5' 'x,y\n0.5,1\n,2\n1.5,3\n' --missing skip
	reads nan '0.5 nan 1.5' 'x,y\n0.5,1\n,2\n1.5,3\n' --missing nan
	refuses error "3: the field of column 1 is empty; $missing" 0.5 'x,y\n0.5,1\n,2\n1.5,3\n' --missing error
	reads 'all words' '1 2' '1,a\nNA,\nN/A,\nnull,\nNone,\n.,\n-,\n#N/A,\n"",\n2,\n' --missing skip --header no
	reads 'last field' '1 2' 'a,1\nb,\nc,2\n' --missing skip --column 2 --header no
	refuses 'no word for it' "2: 'none such' is not a number" 1 '1,a\nnone such,b\n' --missing skip --header no
	printf 'x,y\n1,1\n2,NA\n,5\n3,3\n' >input
	expect_same 'both columns' "1,0 3,0" \
		"$(actplot relu -i input --column x --values y --error abs --missing skip --no-header 2>&1 | xargs)"
	no_complaints
}

@test "--skip-lines, --comment" {
	reads 'a title' '2 4' 'title of the run\nx,y\n1,2\n3,4\n' --skip-lines 1 --column y
	reads 'a title with a quote' '1' 'a 5" pipe\r\n\r\nx\r\n1\r\n' --skip-lines 2
	reads 'more than there are' '' '1\n2\n' --skip-lines 9
	reads 'another comment' '1 2' '% a\n1\n%b\n2\n' --comment %
	reads 'no comments' '1 2' '#a,1\n#b,2\n' --comment none --column 2 --header no
	refuses 'rows like comments' "2: the line begins with '#' and has as many fields as a row; --comment # passes over it, --comment none reads it" \
		'' 'colour,x\n#ff0000,1\n#00ff00,2\n'
	refuses 'a row like a comment' "2: the line begins with '#' and has as many fields as a row; --comment # passes over it, --comment none reads it" \
		1 '1,2\n#3,4\n5,6\n'
	reads 'said to be a comment' '1 5' '1,2\n#3,4\n5,6\n' --comment '#'
	reads 'said to be a row' '1 2' 'colour,x\n#ff0000,1\n#00ff00,2\n' --comment none --column x
	reads 'comments like none' '1 5' '1,2\n# 3,4\n#3\n##3,4\n5,6\n'
	refuses 'its line' "3: 'b' is not a number" 1 't\n1\nb\n' --skip-lines 1 --header no
	expect_refusal 2 '--skip-lines -1: wants a whole number of lines' relu -i input --skip-lines -1
	expect_refusal 2 '--skip-lines 1: there is no --input' relu --skip-lines 1
	no_complaints
}

@test "no piece that a pipe comes in changes what is read" {
	{
		printf '# "odd"\r\nx,note\r\n'
		for i in {1..300}; do printf '%d,"a ""%d"", b\r\nc"\r\n' "$i" "$i"; done
	} >table.csv
	actplot relu -i table.csv >wanted
	[ "$(wc -l <wanted)" -eq 301 ]
	perl -e '$| = 1; local $/; $_ = <STDIN>; srand 1;
		while (length) { print substr($_, 0, 1 + int rand 40, "") }' <table.csv | actplot relu -i - | cmp wanted -
}
