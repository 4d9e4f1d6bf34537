#!/usr/bin/env bats
# The tables beside CSV and TSV: each says the same numbers in its own way.
load helper

@test "JSON is one object with x and the curves" {
	try gelu swish:beta=2:d=1 -n 3 --json
	expect_status 0
	expect_text "$stderr" ''
	[ "$(jq -c '[keys, .x, (.curves | length)]' "$stdout")" = '[["curves","x"],[-5,0,5],2]' ]
	[ "$(jq -c '.curves[1] | [.label, .function, .params, .derivative, (.y | length)]' "$stdout")" = \
		'["swish:beta=2:d=1","swish",{"beta":2},1,3]' ]
}

@test "JSON has the numbers of CSV, to the last digit" {
	actplot gelu tanh:d=2 -n 5000 --json |
		jq -r '[.x, (.curves[].y)] | transpose[] | map(tostring) | join(" ")' >json
	# jq writes what it read in its own digits: compare what both mean.
	actplot gelu tanh:d=2 -n 5000 --csv --no-header | tr , ' ' >csv
	[ "$(wc -l <json)" -eq 5000 ]
	paste -d ' ' json csv | awk '$1 + 0 != $4 + 0 || $2 + 0 != $5 + 0 || $3 + 0 != $6 + 0' >wrong
	expect_text wrong ''
}

@test "JSON Lines have an object for each row" {
	try gelu relu:d=1 --at 0,1 --jsonl
	expect_output '{"x": 0, "gelu": 0, "relu:d=1": 0}
{"x": 1, "gelu": 0.8413447460685429, "relu:d=1": 1}'
}

@test "JSON says null for what it has no number for" {
	try relu --at nan,-inf,inf --jsonl
	expect_output '{"x": null, "relu": null}
{"x": null, "relu": 0}
{"x": null, "relu": null}'
	actplot relu --at nan,-inf,inf --json | jq -ce '.curves[0].y == [null, 0, null]'
}

@test "Markdown is a table with its numbers to the right" {
	try relu gelu --at -1,2 --digits 3 --md
	expect_output '| x | relu | gelu |
| ---: | ---: | ---: |
| -1 | 0 | -0.159 |
| 2 | 2 | 1.95 |'
}

@test "NPY has a header of NumPy's and the rows behind it" {
	actplot relu -n 3 -r 1:3 -o x.npy
	[ "$(head -c 6 x.npy | od -An -tx1 | tr -d ' ')" = 934e554d5059 ]
	[ $(($(stat -c %s x.npy) - 3 * 2 * 8)) -eq 128 ]
	head -c 128 x.npy | tail -c +11 | grep -aq "{'descr': '<f8', 'fortran_order': False, 'shape': (3, 2), } *"
	[ "$(tail -c 48 x.npy | od -An -tf8 -w16 | xargs)" = "1 1 2 2 3 3" ]
}

@test "raw is the numbers alone" {
	[ "$(actplot relu -n 3 -r 1:3 --raw | od -An -tf8 -w16 | xargs)" = "1 1 2 2 3 3" ]
}

@test "what a format writes can be read again" {
	actplot tanh -n 100 --no-header | cut -d, -f1 >x
	actplot tanh -n 100 --npy=x.npy --csv=whole.csv
	actplot tanh -i x >lines.csv
	actplot tanh -i x.npy >npy.csv
	actplot tanh -i whole.csv --column x >csv.csv
	for table in lines npy csv; do
		cmp whole.csv $table.csv
	done
	actplot relu -n 3 -r 1:3 --raw=x.raw
	[ "$(actplot relu -i x.raw --no-header | head -2 | xargs)" = "1,1 1,1" ]
}

@test "NPY from NumPy: columns, Fortran's order, other types" {
	npy "<f8" True "(2, 2)" '\0\0\0\0\0\0\xf0\x3f\0\0\0\0\0\0\0\x40\0\0\0\0\0\0\x08\x40\0\0\0\0\0\0\x10\x40'
	[ "$(actplot relu -i x.npy --column 2 --no-header | xargs)" = "3,3 4,4" ]
	npy ">f4" False "(2,)" '\x3f\x80\0\0\x40\0\0\0'
	[ "$(actplot relu -i x.npy --no-header | xargs)" = "1,1 2,2" ]
	npy "|u1" False "(3,)" '\x01\x02\xff'
	[ "$(actplot relu -i x.npy --no-header | xargs)" = "1,1 2,2 255,255" ]
	npy "<i2" False "(2,)" '\xff\xff\x05\0'
	[ "$(actplot relu -i x.npy --no-header | xargs)" = "-1,0 5,5" ]
}

# npy TYPE FORTRAN SHAPE BYTES: makes x.npy.
npy()
{
	local header="{'descr': '$1', 'fortran_order': $2, 'shape': $3, }"
	{
		printf '\x93NUMPY\x01\x00\x76\x00'
		printf '%-117s\n' "$header"
		# shellcheck disable=SC2059 # bytes are given as escapes
		printf "$4"
	} >x.npy
}

@test "an NPY file that lies is refused" {
	npy "<f8" False "(3,)" '\0\0\0\0\0\0\xf0\x3f'
	try relu -i x.npy
	expect_error 1 'x.npy: the NPY file is cut off: its header promises more numbers'
	npy "<f8" False "(18446744073709551615, 18446744073709551615)" ''
	try relu -i x.npy
	expect_error 1 'x.npy: the NPY file is cut off: its header promises more numbers'
	npy "<c16" False "(1,)" '1234567812345678'
	try relu -i x.npy
	expect_error 1 'x.npy: the NPY file holds no real numbers, but complex numbers'
	npy "<f8" False "(1, 1, 1)" '12345678'
	try relu -i x.npy
	expect_error 1 'x.npy: the array has 3 dimensions; --flatten reads all its numbers in order'
	npy "<f8" False "(1,)" '12345678'
	try relu -i x.npy --column 2
	expect_error 1 'x.npy: there is no column 2, only 1 to 1'
	printf '\x93NUMPY\x01\x00\xff\xff' >x.npy
	try relu -i x.npy
	expect_error 1 'x.npy: the header of the NPY file has 65535 bytes, wanted 10000 at most'
	printf '\x93NUMPY\x01\x00\xff\xffabc' >x.npy
	try relu -i x.npy
	expect_error 1 'x.npy: the header of the NPY file has 65535 bytes, wanted 10000 at most'
	printf 1234567 >x.raw
	try relu -i x.raw
	expect_error 1 'x.raw: 7 bytes are not a whole number of rows of 1 f64; --dtype says the type, --raw-columns how many a row has'
}

@test "--long has a row for each x and curve, and the parameters as columns" {
	try relu swish:beta=1,2 --at 0 --long
	expect_output 'x,function,beta,value
0,relu,,0
0,swish,1,0
0,swish,2,0'
	try relu swish:beta=2:d=1 --at 0 --long --jsonl
	expect_output '{"x": 0, "function": "relu", "beta": null, "d": 0, "value": 0}
{"x": 0, "function": "swish", "beta": 2, "d": 1, "value": 0.5}'
	[ "$(actplot silu:d=0,1 -n 101 --long | mlr --icsv --opprint nest --evar , -f value then count)" != "" ]
	[ "$(actplot silu:d=0,1 -n 101 --long | mlr --icsv --onidx count -g d | xargs)" = "0 101 1 101" ]
}

@test "--long is refused where there are no such rows" {
	try relu --long --json
	expect_error 2 '--long: json has no such form; csv, tsv, jsonl and md have'
}
