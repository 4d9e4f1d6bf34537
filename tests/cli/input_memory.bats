#!/usr/bin/env bats
# --memory: what is held of an input has a limit.
load helper

over='held in memory it takes more than 1M, the limit; --memory raises it'

# over_limit WHAT FILE OPTION...: refused, and nothing is written but that.
over_limit()
{
	try gelu -i "$2" --memory 1M "${@:3}"
	expect_same "$1: status" 1 "$status"
	expect_same "$1" "actplot: ${2/#-/standard input}: $over" "$(<"$stderr")"
	expect_same "$1: standard output" '' "$(head -c 100 "$stdout")"
}

@test "numbers that do not end are refused where all are held, and nothing is written" {
	for output in --json=x.json --png=x.png --gnuplot=x.gp; do
		over_limit "$output" - $output < <(yes 1.5)
	done
	over_limit values - --values 2 --error abs --json=x.json < <(yes 1.5,2)
	over_limit 'the rest of rows' - --keep --json=x.json < <(yes 1.5,two)
	over_limit comments - --png=x.png < <(yes '# no end of comments')
	[ -z "$(ls -A)" ]
	no_complaints
}

@test "131072 numbers are 1M, and one more is too many" {
	seq 131072 | actplot relu -i - --memory 1M --json=x.json
	seq 131073 >x.txt
	over_limit 'one more' x.txt --json
	actplot relu -i x.txt --memory 1025k --json=y.json
	actplot relu -i x.txt --memory 1M >x.csv
	[ "$(tail -n 1 x.csv)" = 131073,131073 ]
	no_complaints
}

@test "arrays, raw numbers, members and JSON have the limit, from a file and from a pipe" {
	perl -MIO::Compress::Zip=:constants -e '
		sub npy { my ($type, $shape, $size) = @_;
			my $header = "{\"descr\": \"$type\", \"fortran_order\": True, \"shape\": $shape, }";
			"\x93NUMPY\1\0" . pack("v", length $header) . $header . "\0" x $size }
		sub put { open my $file, ">", shift; print $file @_ }
		put("a.npy", npy("<f8", "(140000,)", 1120000));
		put("bytes.npy", npy("|i1", "(140000,)", 140000));
		put("turned.npy", npy("|i1", "(70000, 2)", 140000));
		put("x.raw", "\0" x 1120000);
		put("rows.json", "[" . join(",", ("{\"x\":1}") x 140000) . "]");
		put("list.json", "{\"x\":[" . join(",", (1) x 140000) . "]}");
		my $member = npy("<f8", "(140000,)", 1120000);
		IO::Compress::Zip::zip(\$member, "x.npz", Name => "a.npy", Method => ZIP_CM_DEFLATE);'
	for file in a.npy bytes.npy turned.npy x.raw x.npz rows.json list.json; do
		option=$([ $file != turned.npy ] || echo --flatten)
		over_limit $file $file $option --json=never.json
		over_limit "$file, standard input" - $option --json=never.json $([ $file != x.raw ] || echo --raw-columns 1) < <(cat $file)
		expect_same "$file of 3M" 140001 "$(actplot gelu -i $file --memory 3M $option | wc -l)"
	done
	# Rows that go through are not held, nor are values.
	for file in a.npy bytes.npy x.raw; do
		for from in $file -; do
			expect_same "$from through" 140001 "$(actplot gelu -i $from --memory 1M $([ $file != x.raw ] || echo --raw-columns 1) <$file | wc -l)"
		done
	done
	expect_same 'with values' 140000 "$(actplot gelu -i - --memory 1M --values 1 --summary <a.npy |
		mlr --icsv --onidx cut -f rows)"
	seq 140000 >x.txt
	try gelu -i x.txt --values-from x.txt --memory 2M --summary
	expect_error 1 'x.txt: held in memory it takes more than 2M, the limit; --memory raises it'
	no_complaints
}

@test "the limit is a size, and belongs to an input" {
	for size in 1 -1 '' G 1048575 nanM 1e99T 2Q; do
		try gelu -i - --memory "$size" </dev/null
		expect_same "$size: status" 2 "$status"
		expect_same "$size" "actplot: --memory $size: wants a size from 1M, as in 500M or 4G" "$(<"$stderr")"
	done
	try gelu --memory 2G
	expect_error 2 '--memory 2G: there is no --input'
	no_complaints
}
