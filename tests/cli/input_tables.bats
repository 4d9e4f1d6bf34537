#!/usr/bin/env bats
# -i: random tables, as other programs write them: every number arrives, and every row.
load helper

# tables WHO: with a Python that has NumPy if it takes that; what pandas writes is known.
tables()
{
	for python in python3 /usr/bin/python3; do
		[ "$1" != numpy ] || "$python" -c "import numpy" 2>/dev/null || continue
		"$python" -B "$BATS_TEST_DIRNAME/tables.py" "$1" "$ACTPLOT"
		return
	done
	skip "no $1"
}

@test "tables of Python's csv and json" {
	tables python
}

@test "arrays and texts of NumPy" {
	tables numpy
}

@test "tables of pandas" {
	tables pandas
}

@test "what actplot writes, in each format that it reads" {
	actplot 'max(x,0)' gelu:d=1 -r -1e5:3 -n 500 --csv=x.csv --tsv=x.tsv --json=x.json \
		--jsonl=x.jsonl --npy=x.npy --raw=x.f64
	for format in csv tsv json jsonl npy f64; do
		actplot 'max(x,0)' gelu:d=1 -i x.$format $([ $format = f64 ] && echo --raw-columns 3) |
			cmp x.csv - || complain $format
		actplot 'max(x,0)' gelu:d=1 -i - $([ $format = f64 ] && echo --raw-columns 3) <x.$format |
			cmp x.csv - || complain "$format from a pipe"
	done
	no_complaints
}

# R is not installed for this; its documentation and any R print these.
@test "tables of R: write.csv and write.table" {
	printf '"","x","note"\n"1",0.5,"a ""b"""\n"2",-1.5,NA\n"3",1e-300,"c, d"\n' >write.csv
	printf '"x" "note"\n"1" 0.5 "a \\"b"\n"2" -1.5 NA\n' >write.table
	printf 'x\tnote\n1\t0.5\ta\n2\tNaN\tNA\n3\t-Inf\tb\n' >write.tab
	expect_same write.csv '0.5 -1.5 1e-300' "$(actplot relu --no-header -i write.csv --column x | cut -d, -f1 | paste -sd' ')"
	expect_same write.tab '0.5 nan -inf' "$(actplot relu --no-header -i write.tab --column x | cut -d, -f1 | paste -sd' ')"
	# A quote behind a backslash, qmethod = "escape", is not RFC 4180.
	try relu -i write.table --column x
	expect_same write.table "actplot: write.table:2:14: behind the closing quote must come a separator or the end of the line; --escape backslash reads \\\" as a quote" \
		"$(<"$stderr")"
	try relu -i write.table --column x --escape backslash --keep
	expect_output $',x,note,relu\n1,0.5,"a ""b",0.5\n2,-1.5,NA,0'
	expect_same 'without quotes' '0.5 -1.5' \
		"$(sed 's/ "a.*/ "a"/' write.table | actplot relu --no-header -i - --column x | cut -d, -f1 | paste -sd' ')"
	no_complaints
}
