#!/usr/bin/env bats
# -i: what is no text: NPY, NPZ, raw numbers, JSON; and what is recognised and refused.
load helper

# npy HEADER BYTES [VERSION]: makes x.npy. HEADER is the dictionary, or a part of it that
# stands for the whole: a type alone.
npy()
{
	case $1 in
	*"{"*) header=$1 ;;
	*) header="{'descr': '$1', 'fortran_order': False, 'shape': (3,), }" ;;
	esac
	# By the shell alone, since a process costs as much as a run of the program does.
	header=${header//\\n/$'\n'} header=${header//\\t/$'\t'}
	printf -v bytes '\\x93NUMPY\\x%02x\\0\\x%02x\\x%02x' "${3:-1}" $((${#header} % 256)) $((${#header} / 256))
	[ "${3:-1}" -lt 2 ] || bytes+='\0\0'
	{
		printf %b "$bytes"
		printf %s "$header"
		printf %b "$2"
	} >x.npy
}

f8='\0\0\0\0\0\0\xe0\x3f\0\0\0\0\0\0\xf8\xbf\0\0\0\0\0\0\0\x40'	# 0.5 -1.5 2

# reads WHAT 'X...' FILE OPTION...
reads()
{
	try relu --no-header -i "$3" "${@:4}"
	[ "$status" -eq 0 ] && [ ! -s "$stderr" ] || complain "$1: status $status, $(<"$stderr")"
	expect_x "$1" "$2"
}

# refuses WHAT MESSAGE FILE OPTION...
refuses()
{
	try relu -i "$3" "${@:4}"
	expect_same "$1: status" 1 "$status"
	holds "$stderr" "actplot: $2"$'\n' || complain "$1: wanted '$2', got '$(<"$stderr")'"
}

@test "NPY: every header that NumPy takes" {
	for header in "{'descr': '<f8', 'fortran_order': False, 'shape': (3L,), }" \
		'{"descr": "<f8", "fortran_order": False, "shape": (3,)}' \
		"{'shape':\t(3,),\n'descr':'f8','fortran_order':False}\n" \
		"  {u'descr': 'd', 'fortran_order' : False , 'shape': ( 0x3 ,), } # made\n" \
		"{'descr': '=f8', 'fortran_order': True, 'shape': (+3, 1)}" \
		"{'descr': 'float64', 'fortran_order': False, 'shape': (3,)}$(printf '%9000s' '')"; do
		npy "$header" "$f8"
		reads "$header" '0.5 -1.5 2' x.npy
	done
	npy "{'descr': '<f8', 'fortran_order': False, 'shape': (3,)}" "$f8" 3
	reads 'version 3' '0.5 -1.5 2' x.npy
	reads 'a pipe' '0.5 -1.5 2' - < <(cat x.npy)
	reads 'standard input' '0.5 -1.5 2' - <x.npy
	no_complaints
}

@test "NPY: no header that NumPy refuses" {
	literal="x.npy: the header of the NPY file is no Python dictionary of 'descr', 'fortran_order' and 'shape'"
	while IFS='|' read -r header message; do
		npy "$header" "$f8"
		refuses "$header" "${message:-$literal}" x.npy
	done <<-'END'
		{'descr': '<f8', 'fortran_order': 1, 'shape': (3,)}|x.npy: fortran_order of the NPY file is neither True nor False
		{'descr': '<f8', 'fortran_order': false, 'shape': (3,)}|x.npy: fortran_order of the NPY file is neither True nor False
		{'descr': '<f8', 'fortran_order': False, 'shape': (3)}|x.npy: the shape of the NPY file is no tuple
		{'descr': '<f8', 'fortran_order': False, 'shape': 3}|x.npy: the shape of the NPY file is no tuple
		{'descr': '<f8', 'fortran_order': False, 'shape': [3]}|x.npy: the shape of the NPY file is no tuple
		{'descr': '<f8', 'fortran_order': False, 'shape': (-3,)}|x.npy: the shape of the NPY file is no tuple of whole numbers
		{'descr': '<f8', 'fortran_order': False, 'shape': (3.0,)}|x.npy: the shape of the NPY file is no tuple of whole numbers
		{'descr': '<f8', 'fortran_order': False, 'shape': (03,)}|x.npy: the shape of the NPY file is no tuple of whole numbers
		{'descr': '<f8', 'fortran_order': False, 'shape': (4,)}|x.npy: the NPY file is cut off: its header promises more numbers
		{'descr': '<f8', 'fortran_order': False, 'shape': (18446744073709551615, 2)}|x.npy: the NPY file is cut off: its header promises more numbers
		{'descr': '<f8', 'fortran_order': False}
		{'descr': '<f8', 'fortran_order': False, 'shape': (3,), 'more': 1}
		{'descr': '<f8' 'fortran_order': False, 'shape': (3,)}
		{'descr': '<f8', 'fortran_order': False, 'shape': (3,)} 1
		{'descr': '<f7', 'fortran_order': False, 'shape': (3,)}|x.npy: the NPY file says no type of numbers that can be read
		{'descr': '<c16', 'fortran_order': False, 'shape': (1,)}|x.npy: the NPY file holds no real numbers, but complex numbers
		{'descr': 'O', 'fortran_order': False, 'shape': (3,)}|x.npy: the NPY file holds no real numbers, but Python objects
		{'descr': [('a', '<f8')], 'fortran_order': False, 'shape': (3,)}|x.npy: the NPY file holds no real numbers, but records
		{'descr': '<U1', 'fortran_order': False, 'shape': (3,)}|x.npy: the NPY file holds no real numbers, but texts
	END
	npy "{'descr': '<f8', 'fortran_order': False, 'shape': (3,)}$(printf '%10000s' '')" "$f8"
	try relu -i x.npy
	grep -q 'wanted 10000 at most' "$stderr"
	npy '<f8' "$f8" 4
	refuses 'version 4' 'x.npy: NPY of version 4.0, wanted 1.0, 2.0 or 3.0' x.npy
	no_complaints
}

@test "NPY: every type of real numbers, rounded once" {
	while read -r type bytes wanted; do
		npy "$type" "$bytes"
		reads "$type" "$wanted" x.npy
	done <<-'END'
		|b1 \x01\0\x02 1 0 1
		? \x01\0\x01 1 0 1
		|i1 \xff\x7f\x80 -1 127 -128
		b \xff\x7f\x80 -1 127 -128
		|u1 \xff\x7f\x80 255 127 128
		>i2 \xff\xfe\0\x02\x80\0 -2 2 -32768
		<u2 \xff\xfe\0\x02\x80\0 65279 512 128
		>i4 \xff\xff\xff\xff\0\0\0\x02\x80\0\0\0 -1 2 -2147483648
		>u4 \xff\xff\xff\xff\0\0\0\x02\x80\0\0\0 4294967295 2 2147483648
		<i8 \x01\0\0\x10\0\0\0\x10\xff\xff\xff\xff\xff\xff\xff\xff\0\0\0\0\0\0\0\x80 1.1529215048752824e+18 -1 -9.223372036854776e+18
		<u8 \xff\xff\xff\xff\xff\xff\xff\xff\x01\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x80 1.8446744073709552e+19 1 9.223372036854776e+18
		<f2 \0\x38\0\xbe\x01\0 0.5 -1.5 5.960464477539063e-8
		>f4 \x3f\0\0\0\xbf\xc0\0\0\x7f\x80\0\0 0.5 -1.5 inf
		|V2 \0\x3f\xc0\xbf\0\x40 0.5 -1.5 2
		bfloat16 \0\x3f\xc0\xbf\0\x40 0.5 -1.5 2
	END
	# 2^60 + 2^36 + 1 is above the middle of two floats, and 2^60 + 2^36, its double, is on it.
	npy '<i8' '\x01\0\0\0\x10\0\0\x10\x01\0\0\0\0\0\x20\0\x01\0\0\0\x40\0\0\x40'
	reads 'rounded once' '1.1529216420458004e+18 9007199254740992 4.6116865681832018e+18' x.npy --dtype f32 --digits 17
	no_complaints
}

@test "NPY: long doubles, where this machine has them" {
	[ "$(uname -m)" = x86_64 ] || skip 'other long doubles here'
	# 1 + 2^-53 + 2^-63: above the middle of two doubles; -2; infinity.
	npy '<f16' '\x01\x04\0\0\0\0\0\x80\xff\x3f\0\0\0\0\0\0\0\0\0\0\0\0\0\x80\0\xc0\0\0\0\0\0\0\0\0\0\0\0\0\0\x80\xff\x7f\0\0\0\0\0\0'
	reads 'long doubles' '1.0000000000000002 -2 inf' x.npy
}

@test "NPY: dimensions" {
	npy "{'descr': '<i1', 'fortran_order': False, 'shape': ()}" '\x05'
	reads 'a single number' 5 x.npy
	npy "{'descr': '<i1', 'fortran_order': False, 'shape': (2,2,2)}" '\x01\x02\x03\x04\x05\x06\x07\x08'
	refuses 'three' 'x.npy: the array has 3 dimensions; --flatten reads all its numbers in order' x.npy
	reads 'three, in order' '1 2 3 4 5 6 7 8' x.npy --flatten
	npy "{'descr': '<i1', 'fortran_order': True, 'shape': (2,2,2)}" '\x01\x02\x03\x04\x05\x06\x07\x08'
	reads 'three of Fortran' '1 5 3 7 2 6 4 8' x.npy --flatten
	for order in False True; do
		npy "{'descr': '<i1', 'fortran_order': $order, 'shape': (2,3)}" '\x01\x02\x03\x04\x05\x06'
		refuses "$order: wide" 'x.npy: an array of shape (2, 3): --axis 1 takes its rows as columns, --axis 0 takes it as it is' x.npy
		refuses "$order: wide, with columns" 'x.npy: an array of shape (2, 3): --axis 1 takes its rows as columns, --axis 0 takes it as it is' \
			x.npy --column 1
	done
	reads 'Fortran: its rows' '2 4 6' x.npy --axis 1 --column 2
	reads 'Fortran: its columns' '3 4' x.npy --axis 0 --column 2
	npy "{'descr': '<i1', 'fortran_order': False, 'shape': (1,3)}" '\x01\x02\x03'
	reads 'a row in order' '1 2 3' x.npy --flatten
	refuses 'a row' 'x.npy: an array of shape (1, 3): --axis 1 takes its rows as columns, --axis 0 takes it as it is, --flatten in order' x.npy
	npy "{'descr': '<i1', 'fortran_order': False, 'shape': (3,2)}" '\x01\x02\x03\x04\x05\x06'
	reads 'a column' '2 4 6' x.npy --column 2
	refuses 'no such column' 'x.npy: there is no column 3, only 1 to 2' x.npy --column 3
	npy "{'descr': '<f8', 'fortran_order': False, 'shape': (0,)}" ''
	reads 'nothing' '' x.npy
	no_complaints
}

@test "NPY: a file that becomes shorter is an error, and a large one takes little memory to look at" {
	npy '<f8' "$f8"
	head -c -1 x.npy >y.npy
	refuses 'cut off' 'y.npy: the NPY file is cut off: its header promises more numbers' y.npy
	npy "{'descr': '<f8', 'fortran_order': False, 'shape': (2,2)}" "$f8\0\0\0\0\0\0\x14\x40"
	head -c -1 x.npy >cut.npy
	for column in 1 2; do
		try relu -i - --column $column < <(cat cut.npy)
		expect_same "cut off within a row of a pipe, column $column" \
			'1 actplot: standard input: the NPY file is cut off: its header promises more numbers 2' \
			"$status $(<"$stderr") $(wc -l <"$stdout")"
	done
	try relu -i - --raw-columns 1 --dtype f16 < <(printf 123)
	expect_same 'raw, cut off' 'actplot: standard input: row 2 ends after 1 of 2 bytes; --dtype says the type, --raw-columns how many numbers a row has' \
		"$(<"$stderr")"
	npy '<f8' "$f8"
	head -c 40 x.npy >y.npy
	refuses 'in the header' 'y.npy: the file is cut off' y.npy
	head -c 8 x.npy >y.npy
	refuses 'in the magic' 'y.npy: the file is cut off' y.npy
	no_complaints
}

@test "NPZ by member, stored or deflated, as NumPy writes it" {
	python=$(command -v /usr/bin/python3 python3 | head -n 1)
	"$python" -c 'import numpy' 2>/dev/null || skip 'no NumPy'
	"$python" -c 'import numpy as np
x = np.arange(5.)
np.savez("s.npz", x=x, y=-x); np.savez_compressed("d.npz", x=x, y=-x, z=np.zeros(300000)); np.savez("one.npz", x)'
	reads stored '0 1 2 3 4' s.npz:x
	reads 'with its suffix' '-0 -1 -2 -3 -4' s.npz:y.npy
	reads deflated '-0 -1 -2 -3 -4' d.npz:y
	reads 'the only one' '0 1 2 3 4' one.npz
	reads 'standard input' '0 1 2 3 4' - <one.npz
	expect_same 'many zeros' 300000 "$(actplot relu -i d.npz:z --no-header | grep -c '^0,0$')"
	refuses several 's.npz: wants a member, as in x.npz:NAME; there are: x, y' s.npz
	refuses 'no such' "s.npz: there is no member 'q', only: x, y" s.npz:q
	perl -0777 -pe 's/(NUMPY.*?\n.{10})./$1\xff/s' s.npz >bad.npz
	refuses damaged 'bad.npz: the ZIP archive is damaged' bad.npz:x
	head -c 300 s.npz >cut.npz
	refuses 'cut off' 'cut.npz: the ZIP archive is cut off' cut.npz:x
	no_complaints
}

@test "raw numbers read back as they were written" {
	for type in f64 f32 f16 bf16; do
		actplot gelu silu --dtype $type -n 50 --csv=wanted.csv --raw=x.raw
		for name in x.$type x.raw; do
			[ -e "$name" ] || cp x.raw "$name"
			actplot gelu silu --dtype $type -i $name --raw-columns 3 | cmp wanted.csv - || complain "$type: $name"
		done
		actplot gelu silu --dtype $type -i - --raw-columns 3 <x.raw | cmp wanted.csv - || complain "$type: standard input"
	done
	printf '123456789012' >x.bin
	refuses 'no whole number' 'x.bin: 12 bytes are not a whole number of rows of 1 f64; --dtype says the type, --raw-columns how many a row has' x.bin
	reads 'the type said' '1.6688934e-7 0.000043681084 1.03137205e-8' x.bin --dtype f32
	cp x.bin x.f32
	refuses 'no whole row' 'x.f32: 12 bytes are not a whole number of rows of 2 f32; --raw-columns says how many numbers a row has' x.f32 --raw-columns 2
	no_complaints
}

@test "JSON and JSON Lines read back as they were written" {
	actplot gelu 'max(x,0)' silu:d=1 -n 40 --json=x.json --jsonl=x.jsonl --csv=x.csv
	for file in x.json x.jsonl; do
		actplot gelu 'max(x,0)' silu:d=1 -i $file | cmp x.csv - || complain "$file differs"
		for column in 'max(x,0)' silu:d=1; do
			actplot relu -i $file --column "$column" | cmp - <(actplot relu -i x.csv --column "$column") ||
				complain "$file: $column"
		done
	done
	printf '{"a": 1, "x y": 2.5}\r\n\r\n{"x y": "3e1", "a": null, "more": [1, {"b": "}"}]}\n' >in
	reads 'by key' '2.5 30' in --column 'x y'
	reads 'null as nan' '1 nan' in --missing nan
	reads 'null passed over' '1' in --missing skip
	printf '[{"a": 1, "b\\u00e9\\"": 2},\n {"a": -1, "b\\u00e9\\"": 4}]' >in
	reads 'a list of objects' '2 4' in --column 'bé"'
	printf '{\n"a": 1}\n{"a":\n2}\n' >in
	reads 'objects of lines' '1 2' in
	printf '{"b": [1, 2, 3], "a": [4, 5, 6]}' >in
	reads 'an object of lists' '4 5 6' in --column a
	for text in '{}\n{"a": 1}\n' '{\n}{"a": 1}' '[{}]'; do
		printf "$text" >in
		try relu -i in
		expect_same "$text" 1 "$status"
		grep -q ': the first object has no members$' "$stderr" || complain "$text: $(<"$stderr")"
	done
	printf '{"a": 1}\n{"b": 2}\n' >in
	refuses 'no such key' "in:2: the object has 0 values of 'a', wanted 1" in
	printf '{"a": 1}\n{"a": 2, "a": 3}\n' >in
	refuses 'a key twice' "in:2: the object has 2 values of 'a', wanted 1" in
	printf '{"a": 1}\n{"a": tru\n' >in
	refuses 'no JSON' 'in:2: the line is no JSON object of numbers' in
	printf '{"a": [1, 2], "b": [1]}' >in
	try gelu -i in --values b --error abs
	expect_same 'lists of other lengths' 'actplot: in:1: the lists have not the same length' "$(<"$stderr")"
	no_complaints
}

@test "what is packed, or another program's, is named with the command that reads it" {
	seq 3 >x
	gzip -k x && bzip2 -k x && xz -k x
	iconv -t UTF-16 x >x.utf16
	iconv -t UTF-16LE x >x.utf16le
	printf '\x28\xb5\x2f\xfd\0' >x.zst
	printf 'PAR1\x15\4' >x.parquet
	while read -r file message; do
		refuses "$file" "$file: it is $message | actplot ... -i -" "$file"
	done <<-'END'
		x.gz gzip, wanted text or NPY; try: zcat x.gz
		x.bz2 bzip2, wanted text or NPY; try: bzcat x.bz2
		x.xz xz, wanted text or NPY; try: xzcat x.xz
		x.zst Zstandard, wanted text or NPY; try: zstdcat x.zst
		x.utf16 UTF-16, wanted text or NPY; try: iconv -t UTF-8 -f UTF-16 x.utf16
		x.utf16le UTF-16, wanted UTF-8; try: iconv -t UTF-8 -f UTF-16LE x.utf16le
		x.parquet Parquet, wanted text or NPY; for instance: duckdb -csv -c "FROM 'FILE'"
	END
	printf '\x89PNG\r\n\x1a\n' >x.png
	refuses 'a picture' 'x.png: it is a PNG picture, wanted text or NPY' x.png
	no_complaints
}

@test "--summary tells how many rows of a file were read, and passed over" {
	printf 'x,y\n1,0.84\n2,NA\n,1\n-1,-0.15\n' >x.csv
	expect_same counts '2 2' "$(actplot gelu -i x.csv --values y --missing skip --summary --json | jq -r '.[0] | "\(.rows) \(.passed_over)"')"
	expect_same 'of x alone' '3 1' "$(actplot gelu -i x.csv --reference relu --missing skip --summary --json | jq -r '.[0] | "\(.rows) \(.passed_over)"')"
	expect_same 'standard input' '2 2' "$(actplot gelu -i - --values y --missing skip --summary --json <x.csv | jq -r '.[0] | "\(.rows) \(.passed_over)"')"
	no_complaints
}
