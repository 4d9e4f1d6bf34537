#!/usr/bin/env bats
# --reference with --error, --summary and --assert; --arithmetic.
load helper

@test "errors are what the values say" {
	actplot gelu hard_swish -n 301 -r -7:7 --no-header >values
	for kind in abs rel ulp; do
		actplot hard_swish -n 301 -r -7:7 --no-header --reference gelu --error $kind >$kind
	done
	paste -d, values abs rel ulp | awk -F, '
		function size(v) { return v < 0 ? -v : v }
		function ulp(v, u) { for (u = 1; u > size(v); ) u /= 2; while (2 * u <= size(v)) u *= 2; return u / 2 ^ 52 }
		{
			d = $3 - $2
			rel = d == 0 ? 0 : d / size($2)
			units = d == 0 ? 0 : d / ulp($2)
			if ($1 != $4 || $1 != $6 || $1 != $8 || $5 != d || size($7 - rel) > 1e-15 * size(rel) || $9 != units) {
				print $0 ": wanted " d, rel, units
				bad = 1
			}
		}
		END { exit bad || NR != 301 }'
}

@test "columns are called by curve and kind, the first by x" {
	try hard_swish leaky_relu:negative_slope=0.5 swish:beta=2:d=1 --reference gelu --error rel --at 1
	expect_status 0
	expect_same header 'x,hard_swish:rel,leaky_relu:negative_slope=0.5:rel,swish:beta=2:d=1:rel' "$(head -n 1 "$stdout")"
	no_complaints
}

@test "an error has the sign of the curve minus the reference" {
	try relu --reference leaky_relu:negative_slope=-0.5 --error abs --at -4,0,4 --no-header
	expect_output '-4,-2
0,0
4,0'
	try relu --reference leaky_relu:negative_slope=-0.5 --error rel --at -4,4 --no-header
	expect_output '-4,-1
4,0'
	try leaky_relu:negative_slope=0.5 --reference relu --error rel --at -4,4 --no-header
	expect_output '-4,-inf
4,0'
	try relu --reference relu6 --error abs --at inf,-inf,nan --no-header
	expect_output 'inf,inf
-inf,0
nan,0'
}

@test "JSON and the long form name the reference" {
	try relu --reference relu6 --error abs --at 7,8 --json
	expect_output '{"x": [7, 8],
 "curves": [
  {"label": "relu:abs", "function": "relu", "params": {}, "derivative": 0, "reference": "relu6", "error": "abs", "y": [1, 2]}
 ]}'
	try relu leaky_relu --reference relu6 --error abs --at 7 --long
	expect_output 'x,function,negative_slope,reference,abs
7,relu,,relu6,1
7,leaky_relu,0.01,relu6,1'
	try relu --reference relu6 --error ulp --at 8 --long --jsonl
	expect_output '{"x": 8, "function": "relu", "reference": "relu6", "ulp": 2251799813685248}'
	try relu --reference relu6 --error abs --at 7 --md --long
	expect_output '| x | function | reference | abs |
| ---: | :--- | :--- | ---: |
| 7 | relu | relu6 | 1 |'
}

@test "options of parameters bind the reference as well" {
	actplot swish --reference silu:d=1 --error abs -d 1 >both
	actplot swish:d=1 --reference silu -d 1 --error abs | cmp both -
	try relu --reference swish --beta 0 --error abs --at 2 --no-header
	expect_output '2,1'
}

@test "in a narrow type the value is rounded, the reference is not, and numbers are doubles" {
	# 2^-11 above 1 is half a last place of f16; x itself is a number of f16.
	try leaky_relu:negative_slope=0.1 --reference leaky_relu:negative_slope=0.1 --dtype f16 --error abs --at -0.1 --no-header
	x=-0.0999755859375
	expect_same x "$x" "$(cut -d, -f1 "$stdout")"
	awk -F, '{ e = $2 - (-0.0099945068359375 + 0.00999755859375); exit !(e < 1e-18 && e > -1e-18) }' "$stdout"
	try relu --reference exact --dtype bf16 --error ulp --at 0.1,-3 --npy=x.npy
	expect_output_of_npy x.npy '<f8'
	no_complaints
}

expect_output_of_npy()
{
	expect_status 0
	expect_same type "$2" "$(head -c 128 "$1" | grep -aoE '<f.')"
}

@test "rounding alone makes errors of at most half a last place" {
	local type
	for type in f32 f16 bf16; do
		actplot gelu silu:d=0,1 tanh --dtype $type -r -9:9 -n 20001 --reference exact --summary --no-header |
			awk -F, -v type=$type '!($8 > 0.49 && $8 <= 0.5 && $10 == 1 && $11 == 20001) { print type, $0; bad = 1 } END { exit bad }'
	done
}

@test "a reference too large for the type is infinite there" {
	try relu --reference exact --dtype f16 --error ulp --at 65504,65519,65520,1e300 --no-header
	expect_output '65504,0
65504,0
inf,0
inf,0'
}

@test "the summary says the largest errors, where they are, the mean, and how many are right" {
	try relu leaky_relu:negative_slope=-1 --reference relu6 --summary --at=-2,8,-1,7,1
	expect_output 'function,reference,max_abs,max_abs_x,mean_abs,max_rel,max_rel_x,max_ulp,max_ulp_x,exact_share,rows,mean_rel,mean_ulp,p50_abs,p90_abs,p99_abs,p99_9_abs,p50_rel,p90_rel,p99_rel,p99_9_rel,p50_ulp,p90_ulp,p99_ulp,p99_9_ulp
relu,relu6,2,8,0.6,0.3333333333333333,8,2251799813685248,8,0.6,5,0.1,675539944105574.4,0,2,2,2,0,0.3333333333333333,0.3333333333333333,0.3333333333333333,0,2251799813685248,2251799813685248,2251799813685248
leaky_relu:negative_slope=-1,relu6,2,-2,1.2,inf,-2,inf,-2,0.2,5,inf,inf,1,2,2,2,0.3333333333333333,inf,inf,inf,2251799813685248,inf,inf,inf'
}

# wanted_percentiles PERMILLE...: of the numbers on standard input, by nearest rank.
wanted_percentiles()
{
	perl -e '
		my @size = sort { $a <=> $b } map { /([^-].*)/ } <STDIN>;
		print join(",", map { $size[int((@size * $_ + 999) / 1000) - 1] } @ARGV), "\n"' "$@"
}

@test "percentiles are exact for all numbers of a type of 16 bits, for any number of threads" {
	local kind
	for threads in 1 3; do
		actplot gelu --dtype f16 --exhaustive --arithmetic naive --reference exact --summary --json \
			--threads $threads >summary$threads
	done
	for kind in abs rel ulp; do
		actplot gelu --dtype f16 --exhaustive --arithmetic naive --reference exact --error $kind --no-header |
			cut -d, -f2 | wanted_percentiles 500 900 990 999 >wanted
		for threads in 1 3; do
			grep -oE "\"p[0-9_]+_$kind\": [^,}]*" summary$threads | sed 's/.*: //' | paste -sd, | diff wanted - ||
				complain "$kind $threads"
		done
	done
	no_complaints
}

@test "percentiles of many doubles are not less than the exact ones, and at most 1/128 greater" {
	actplot quick_gelu -n 50001 --reference gelu --error abs --no-header | cut -d, -f2 | wanted_percentiles 500 900 990 999 >wanted
	actplot quick_gelu -n 50001 --reference gelu --summary --json --threads 2 |
		grep -oE '"p[0-9_]+_abs": [^,}]*' | sed 's/.*: //' | paste -sd, | paste -d, wanted - >both
	awk -F, '{ for (i = 1; i <= 4; i++) if (!($(i + 4) >= $i && $(i + 4) <= $i * 129 / 128)) { print; exit 1 } }' both
}

@test "values that come again and again are counted each time" {
	for _ in 1 2 3 4 5; do
		actplot silu --dtype bf16 --exhaustive --arithmetic naive --csv --no-header
	done >dump.csv
	actplot silu --dtype bf16 -i dump.csv --values 2 --summary --json | grep -oE '"p[0-9a-z_]+": [^,}]*' >five
	actplot silu --dtype bf16 --exhaustive --arithmetic naive --reference exact --summary --json | grep -oE '"p[0-9a-z_]+": [^,}]*' >wanted
	diff wanted five
}

@test "a histogram counts the errors by powers of two" {
	try relu leaky_relu --reference relu --histogram --at 1,2,-1,-2,-4,nan
	expect_output 'function,reference,ulp,values,share,share_so_far
relu,relu,0,6,1,1
leaky_relu,relu,0,3,0.5,0.5
leaky_relu,relu,inf,3,0.5,1'
	actplot silu --dtype bf16 --exhaustive --arithmetic naive --reference exact --error ulp --no-header |
		awk -F, '{ size = $2 < 0 ? -$2 : $2; at = 0; if (size > 0) for (at = 0.5; at < size; ) at *= 2; count[at]++ }
			END { for (at in count) print at "," count[at] }' | sort -g >wanted
	actplot silu --dtype bf16 --exhaustive --arithmetic naive --reference exact --histogram --no-header |
		awk -F, '$4 > 0 { print $3 "," $4 }' | sort -g | diff wanted -
}

@test "the summary agrees with the rows" {
	actplot quick_gelu -n 5001 -r -3:3 --reference gelu --error abs --no-header |
		awk -F, '{ size = $2 < 0 ? -$2 : $2; sum += size; if (size > most) { most = size; x = $1 } }
			END { printf "%.12g %.12g %.12g\n", most, x, sum / NR }' >wanted
	actplot quick_gelu -n 5001 -r -3:3 --reference gelu --summary --no-header |
		awk -F, '{ printf "%.12g %.12g %.12g\n", $3, $4, $5 }' | diff wanted -
}

@test "the summary in every form" {
	try relu relu6 --reference relu6 --summary --at 8,1 --json
	expect_output '[
 {"function": "relu", "reference": "relu6", "max_abs": 2, "max_abs_x": 8, "mean_abs": 1, "max_rel": 0.3333333333333333, "max_rel_x": 8, "max_ulp": 2251799813685248, "max_ulp_x": 8, "exact_share": 0.5, "rows": 2, "mean_rel": 0.16666666666666666, "mean_ulp": 1125899906842624, "p50_abs": 0, "p90_abs": 2, "p99_abs": 2, "p99_9_abs": 2, "p50_rel": 0, "p90_rel": 0.3333333333333333, "p99_rel": 0.3333333333333333, "p99_9_rel": 0.3333333333333333, "p50_ulp": 0, "p90_ulp": 2251799813685248, "p99_ulp": 2251799813685248, "p99_9_ulp": 2251799813685248},
 {"function": "relu6", "reference": "relu6", "max_abs": 0, "max_abs_x": 8, "mean_abs": 0, "max_rel": 0, "max_rel_x": 8, "max_ulp": 0, "max_ulp_x": 8, "exact_share": 1, "rows": 2, "mean_rel": 0, "mean_ulp": 0, "p50_abs": 0, "p90_abs": 0, "p99_abs": 0, "p99_9_abs": 0, "p50_rel": 0, "p90_rel": 0, "p99_rel": 0, "p99_9_rel": 0, "p50_ulp": 0, "p90_ulp": 0, "p99_ulp": 0, "p99_9_ulp": 0}
]'
	try relu --reference relu6 --summary --at 8 --jsonl --digits 2
	expect_same digits '"max_rel": 0.33, "max_rel_x": 8, "max_ulp": 2300000000000000, "max_ulp_x": 8, "exact_share": 0, "rows": 1' \
		"$(grep -o '"max_rel".*"rows": 1' "$stdout")"
	actplot relu --reference relu6 --summary -n 12345 --digits 2 | grep -q ',12345,' || complain 'rows are whole'
	try relu --reference relu6 --summary --at 8 --md --digits 1
	expect_same md 3 "$(grep -c '^| .* |$' "$stdout")"
	try relu --reference relu6 --summary --at 8 --tsv --no-header
	expect_same tsv $'relu\trelu6\t2\t8\t2\t0.3333333333333333\t8\t2251799813685248\t8\t0\t1' "$(cut -f 1-11 "$stdout")"
	try leaky_relu --reference relu --summary --at -1 --jsonl
	expect_same null 2 "$(grep -o '"max_[relup]*": [^,]*' "$stdout" | grep -c 'null\|e+')"
	no_complaints
}

@test "the summary is the same for any number of threads, and for an input" {
	actplot gelu_tanh silu -n 300001 --reference gelu --summary --threads 1 >one
	actplot gelu_tanh silu -n 300001 --reference gelu --summary --threads 3 | cmp one -
	actplot gelu -n 300001 --no-header | cut -d, -f1 >x.txt
	actplot gelu_tanh silu -i x.txt --reference gelu --summary --threads 3 | cmp one -
	actplot gelu_tanh silu -i - --reference gelu --summary <x.txt | cmp one -
	actplot gelu_tanh silu -i x.txt --reference gelu --summary --json=x.json --csv=x.csv
	cmp one x.csv
}

@test "a summary of nothing" {
	: >empty
	try relu -i empty --reference relu6 --summary --no-header
	expect_output 'relu,relu6,nan,nan,nan,nan,nan,nan,nan,nan,0,nan,nan,nan,nan,nan,nan,nan,nan,nan,nan,nan,nan,nan,nan'
	try relu -i empty --reference relu6 --summary -q --assert 'max-abs<1' --csv=/dev/null
	expect_error 3 '--assert max-abs: there is no x to check it at'
}

@test "figures show the errors, and the summary beside them" {
	try hard_swish quick_gelu --reference gelu --error abs --gnuplot
	grep -q "title .Hard Swish − GELU." "$stdout"
	grep -q "set ylabel .error. " "$stdout"
	try gelu --dtype f16 --reference exact --error ulp --gnuplot
	grep -q "title .GELU − exact." "$stdout"
	grep -q "set ylabel .error in ulp of float16. " "$stdout"
	actplot gelu --dtype bf16 --arithmetic naive --reference exact --error abs --gnuplot |
		grep -q "set ylabel .error in bfloat16, naive arithmetic. " || complain 'title of naive errors'
	actplot gelu --dtype f16 --reference exact --error rel --ylabel E --gnuplot | grep -q "set ylabel .E. "
	try hard_swish --reference gelu --error rel --png=x.png -q --summary
	expect_status 0
	png_size x.png
	expect_same rows 2 "$(wc -l <"$stdout")"
	no_complaints
}

@test "an assertion that holds changes nothing" {
	actplot hard_swish quick_gelu --reference gelu --error abs >wanted
	try hard_swish quick_gelu --reference gelu --error abs --assert 'max-abs<0.3' --assert 'mean-abs <= 0.2'
	expect_status 0
	expect_text "$stderr" ''
	cmp wanted "$stdout"
}

@test "an assertion that does not hold is status 3 and one line, and all is written" {
	actplot relu leaky_relu --at 7,8 >wanted
	try relu leaky_relu --at 7,8 --reference relu6 --assert 'max-abs<1e-3'
	expect_status 3
	expect_text "$stderr" $'actplot: relu: max-abs is 2 at x = 8, wanted < 1e-3\n'
	cmp wanted "$stdout"
	try relu relu6 --at 7,8 --reference relu6 --assert 'mean-abs<=1' --json=x.json -q
	expect_error 3 'relu: mean-abs is 1.5, wanted <= 1'
	[ -s x.json ]
	try relu6 relu --at 8 --reference relu6 --assert 'max-ulp<=1/2' --csv=x.csv -q
	expect_error 3 'relu: max-ulp is 2251799813685248 at x = 8, wanted <= 1/2'
	try leaky_relu --at 8,-1 --reference relu --assert 'max-rel<1e300' --csv=x.csv -q
	expect_error 3 'leaky_relu: max-rel is inf at x = -1, wanted < 1e300'
}

@test "less is not less or equal" {
	try relu --at 8 --reference relu6 --assert 'max-abs<2' --csv=x.csv
	expect_status 3
	try relu --at 8 --reference relu6 --assert 'max-abs<=2' --csv=x.csv
	expect_status 0
	try relu --at 8 --reference relu6 --assert 'max-abs<=2' --assert 'max-abs<=1' --csv=x.csv
	expect_error 3 'relu: max-abs is 2 at x = 8, wanted <= 1'
}

@test "assertions know all quantities, with _ for -" {
	try relu leaky_relu --at 8,1,2,3,4,5,-1,-2,-3,-4 --reference relu6 --assert p90_abs=x
	expect_status 2
	try relu --at 8,1,2,3,4,5,6,-2,-3,-4 --reference relu6 --assert 'p90_abs<=0' --assert 'p99.9-abs<=2' --assert 'p99_9_abs<=2' \
		--assert 'exact_share>=0.9' --assert 'mean-rel<1' --assert 'mean_ulp<1e300' --assert monotone --csv=x.csv
	expect_status 0
	expect_text "$stderr" ''
	try relu --at 8,1 --reference relu6 --assert 'exact-share>0.5' --csv=x.csv
	expect_error 3 'relu: exact-share is 0.5, wanted > 0.5'
	try relu --at 8,1 --reference relu6 --assert 'p99.9_rel<0.1' --csv=x.csv
	expect_error 3 'relu: p99.9-rel is 0.3333333333333333, wanted < 0.1'
}

@test "values that step against their function are named, wherever the run was cut" {
	printf '%s\n' x,y -1,-1 0,0 1,1 2,0.999 3,3 4,3.5 4,3 5,5 >dump.csv
	try leaky_relu:negative_slope=1 -i dump.csv --values y --assert monotone --csv=x.csv
	expect_error 3 'values: monotone does not hold: from x = 1 to 2 the value goes from 1 to 0.999, the reference from 1 to 2'
	sed 1d dump.csv | tac >back.csv
	try leaky_relu:negative_slope=1 -i back.csv --values 2 --assert monotone --csv=x.csv
	expect_error 3 'values: monotone does not hold: from x = 2 to 1 the value goes from 0.999 to 1, the reference from 2 to 1'
	# On the flat part of relu nothing may step down, nor up before it begins to rise.
	printf '%s\n' -3,0 -2,0.5 -1,0.5 0,0.5 1,1 >flat.csv
	try relu -i flat.csv --values 2 --assert monotone --csv=x.csv
	expect_status 0
	printf '%s\n' -3,0 -2,-0.5 -1,-0.5 0,0 1,1 >flat.csv
	try relu -i flat.csv --values 2 --assert monotone --csv=x.csv
	expect_error 3 'values: monotone does not hold: from x = -3 to -2 the value goes from 0 to -0.5, the reference from 0 to 0'
	# What is correctly rounded never does; what a naive formula loses is found.
	try gelu silu tanh --dtype f16 --exhaustive --reference exact --assert monotone --csv=x.csv
	expect_status 0
	for threads in 1 3; do
		actplot gelu --dtype f32 -r -5:5 -n 200001 --arithmetic naive --reference exact --assert monotone --threads $threads --csv=x.csv 2>said$threads || [ $? -eq 3 ]
	done
	grep -q 'monotone does not hold' said1
	cmp said1 said3
}

@test "what hardware flushes to 0 is right where that is allowed" {
	# silu(2^-14) and silu(-2^-14) are subnormal in f16; at 3e-6 x itself is.
	printf '%s\n' x,y 6.103515625e-05,0 -6.103515625e-05,-0 1,0.73095703125 >dump.csv
	ulp() { actplot silu --dtype f16 -i dump.csv --values y --summary --no-header "$@" | cut -d, -f 8,10; }
	[ "$(ulp | sed 's/,.*//')" != 0 ]
	expect_same results '0.2' "$(ulp --flush-subnormals | sed 's/\(0.[0-9]\).*,1$/\1/')"
	actplot silu --dtype f16 -i dump.csv --values y --error ulp --flush-subnormals --no-header >errors
	expect_same rows '0 0' "$(sed -n 1,2p errors | cut -d, -f2 | paste -sd' ')"
	printf '%s\n' x,y 3.0040740966796875e-05,0.5 >dump.csv
	try sigmoid --dtype f16 -i dump.csv --values y --assert 'max-ulp<=0.5' --csv=x.csv
	expect_status 0
	# The derivative of relu jumps at 0: who flushes x gets that of 0.
	printf '%s\n' x,y 3.0040740966796875e-05,0 >dump.csv
	try relu:d=1 --dtype f16 -i dump.csv --values y --assert 'max-abs<=0' --flush-subnormals --csv=x.csv
	expect_error 3 'values: max-abs is 1 at x = 0.000030040740966796875, wanted <= 0'
	try relu:d=1 --dtype f16 -i dump.csv --values y --assert 'max-abs<=0' --flush-subnormals=inputs --csv=x.csv
	expect_status 0
	no_complaints
}

@test "naive arithmetic shows what the formula loses" {
	try gelu elu --arithmetic naive --at=-9,-1e-17 --no-header
	expect_output '-9,-0,-0.9998765901959134
-1e-17,-5e-18,0'
	actplot gelu --dtype f16 --exhaustive --arithmetic naive --reference exact --summary --no-header |
		awk -F, '!($6 == 1 && $8 > 2000 && $8 < 2048 && $10 < 0.75)' >bad
	expect_text bad ''
	actplot relu relu6 --dtype bf16 --exhaustive --arithmetic naive --reference exact --summary --no-header |
		awk -F, '!($3 == 0 && $8 == 0 && $10 == 1)' >bad
	expect_text bad ''
	try silu --arithmetic naive --reference exact -r -3:3 --summary --assert 'max-ulp<4' --assert 'max-abs<=0' --csv=x.csv
	expect_status 3
	grep -q '^actplot: silu: max-abs is [0-9.e-]* at x = ' "$stderr"
	actplot silu --arithmetic exact >exact
	actplot silu | cmp exact -
}

@test "what is asked wrongly" {
	while IFS='|' read -r message arguments; do
		eval "set -- $arguments"
		expect_refusal 2 "$message" "$@"
	done <<-'END'
		--error: wants --reference SPEC, to say how far from what|gelu --error abs
		--summary: wants --reference SPEC, to say how far from what|gelu --summary
		--assert: wants --reference SPEC, to say how far from what|gelu --assert 'max-abs<1'
		--reference gelu: wants --error, --summary or --assert with it|silu --reference gelu
		--error max: wants abs, rel or ulp|silu --reference gelu --error max
		--error : wants abs, rel or ulp|silu --reference gelu --error ''
		--reference swish:beta=1,2: wants one curve, not 2|silu --reference swish:beta=1,2 --error abs
		unknown function 'gleu'; did you mean 'gelu'?|silu --reference gleu --error abs
		--reference exact: wants --dtype f32, f16 or bf16, since f64 is the reference, or --arithmetic naive|silu --reference exact --error ulp
		--arithmetic slow: wants exact or naive|silu --arithmetic slow
		--error and --diff: only one of them can say what is compared|silu --reference gelu --error abs --diff
		--summary and --long: only one of them can say what the rows are|silu --reference gelu --summary --long
		--summary: npy has no such form; csv, tsv, json, jsonl, md and aligned have|silu --reference gelu --summary --npy=x
		--summary and --histogram: only one of them can say what the rows are|silu --reference gelu --summary --histogram
		--histogram: npy has no such form; csv, tsv, json, jsonl, md and aligned have|silu --reference gelu --histogram --npy=x
		--histogram: wants --reference SPEC, to say how far from what|silu --histogram
		--flush-subnormals: wants --reference SPEC or --values, to say what is allowed beside it|silu --flush-subnormals
		--flush-subnormals=all: wants inputs, or nothing|silu --reference gelu --error abs --flush-subnormals=all
		--assert monotone<1: monotone is no number; it stands alone|silu --reference gelu --assert 'monotone<1'
		--shard: a summary cannot be put together from parts|silu --reference gelu --summary --shard 1/2
		--assert max-abs<x: 'x' is not a number|silu --reference gelu --assert 'max-abs<x'
		--assert max-abs<nan: 'nan' is not a number|silu --reference gelu --assert 'max-abs<nan'
		--assert max-abs<: '' is not a number|silu --reference gelu --assert 'max-abs<'
	END
	for wrong in '' max-abs 'max<1' 'max-ab<1' 'max-abs>1' '<1' 'max-absolute<1' 'p95-ulp<1' 'exact-share<1' 'monotonic'; do
		expect_refusal 2 "--assert $wrong: wants max-, mean-, p50-, p90-, p99- or p99.9- with abs, rel or ulp, then < or <=, then a number: 'max-abs<1e-3'; or 'exact-share>=0.9'; or monotone" \
			silu --reference gelu --assert "$wrong"
	done
	expect_only
}

@test "somebody's values, in a file with x, are compared with the function" {
	printf '%s\n' x,bad,good '# a comment' 7,6,7 '' -1,0.5,0 8,9,8 >dump.csv
	try relu -i dump.csv --values bad --error abs
	expect_output 'x,values:abs
7,-1
-1,0.5
8,1'
	try relu -i dump.csv --values 3 --summary --no-header
	expect_same summary 'values,relu,0,7,0,0,7,0,7,1,3' "$(cut -d, -f 1-11 "$stdout")"
	no_complaints
	try relu -i dump.csv --column good --values bad --error abs --no-header
	expect_output '7,-1
0,0.5
8,1'
	try relu -i dump.csv --values bad --error abs --long
	expect_output 'x,function,reference,abs
7,values,relu,-1
-1,values,relu,0.5
8,values,relu,1'
	try relu -i dump.csv --values bad --assert 'max-abs<1' --json=x.json
	expect_error 3 'values: max-abs is 1 at x = 7, wanted < 1'
	expect_text x.json '{"x": [7, -1, 8],
 "curves": [
  {"label": "values", "function": "values", "params": {}, "derivative": 0, "y": [6, 0.5, 9]}
 ]}
'
	try relu6 -i dump.csv --values bad --error abs --json
	grep -q '"label": "values:abs", "function": "values", .*"reference": "relu6", "error": "abs", "y": \[0, 0.5, 3\]' "$stdout"
}

@test "a dump of all values of a type gives the summary of what it was made with" {
	actplot silu --dtype f16 --exhaustive --arithmetic naive --npy=x.npy --csv=x.csv
	actplot silu --dtype f16 --exhaustive --arithmetic naive --reference exact --summary | sed 's/^silu,/values,/' >wanted
	actplot silu --dtype f16 -i x.npy --values 2 --summary | diff wanted -
	actplot silu --dtype f16 -i x.csv --values silu --summary --threads 3 | diff wanted -
}

@test "values stand as dots over their function, and their errors as dots or a band" {
	actplot gelu -n 41 --dtype bf16 --arithmetic naive --csv=few.csv
	actplot gelu --dtype bf16 -i few.csv --values 2 --svg=values.svg -q
	dots() { sed -n '/class="points"/,/<\/g>/p' "$1" | grep -o 'M[0-9]' | wc -l; }
	expect_same 'dots over a line' '41 1 yes yes' "$(dots values.svg) $(grep -c 'class="curve"' values.svg) \
$(grep -q '>GELU<' values.svg && echo yes) $(grep -q '>values<' values.svg && echo yes)"
	actplot gelu --dtype bf16 -i few.csv --values 2 --error ulp --svg=errors.svg -q
	grep -q 'error in ulp of bfloat16' errors.svg || complain 'title of the axis'
	grep -q '>values − GELU<' errors.svg || complain 'name'
	expect_same 'dots alone' '41 0' "$(dots errors.svg) $(grep -c 'class="curve"' errors.svg)"
	actplot gelu --dtype bf16 -r -5:5 --exhaustive --arithmetic naive --csv=many.csv
	try gelu --dtype bf16 -i many.csv --values 2 --error ulp --svg=band.svg -q
	expect_same 'a band' '0 0 1' "$status $(dots band.svg) $(grep -c 'class="curve"' band.svg)"
	# A value far off is seen, be it one among all.
	sed '30000s/,.*/,9/' many.csv >off.csv
	actplot gelu --dtype bf16 -i off.csv --values 2 --error abs --gnuplot | grep -qE '^[^ ]+ [4-9]' || complain 'lost'
	try gelu --dtype bf16 -i few.csv --values 2 --gnuplot
	grep -q 'with lines .*title .GELU.' "$stdout" || complain 'line of the script'
	grep -q 'with points .*title .values.' "$stdout" || complain 'points of the script'
	COLUMNS=80 LINES=24 actplot gelu --dtype bf16 -i few.csv --values 2 --term 2>said | grep -q 'values' || complain term
	expect_text said ''
	no_complaints
}

@test "values come from a file of their own, text or array" {
	actplot gelu -n 41 --dtype f32 --csv=both.csv
	actplot gelu --dtype f32 -i both.csv --values 2 --summary >wanted
	sed 1d both.csv | cut -d, -f1 >x.txt
	sed 1d both.csv | cut -d, -f2 >y.txt
	actplot gelu --dtype f32 -i x.txt --values-from y.txt --summary | cmp - wanted
	actplot gelu --dtype f32 -i both.csv --values-from both.csv --values gelu --summary | cmp - wanted
	actplot gelu --dtype f32 -i - --values-from y.txt --summary <x.txt | cmp - wanted
	actplot gelu --dtype f32 -n 41 --npy=both.npy
	actplot gelu --dtype f32 -i both.npy --values-from both.npy --values 2 --summary | cmp - wanted
	actplot gelu --dtype f32 -i x.txt --values-from both.npy --values 2 --summary | cmp - wanted
}

@test "values asked wrongly, and bad ones" {
	printf '%s\n' x,y 1,1 2,two >bad.csv
	printf '%s\n' 1,1 2 >short.csv
	echo 1 >one.csv
	printf '%s\n' 1 2 >y.txt
	while IFS='|' read -r status message arguments; do
		eval "set -- $arguments"
		expect_refusal "$status" "$message" "$@"
	done <<-'END'
		2|--values y: wants --error, --summary or --assert with it, or a picture|relu -i bad.csv --values y
		2|--values y: wants one function, which they are compared with|relu:d=0,1 -i bad.csv --values y --error abs
		2|--values 2: wants --input FILE, which they are in|relu --values 2 --error abs
		2|--values y: the function is the reference; --reference cannot be with it|relu -i bad.csv --values y --error abs --reference relu6
		2|--values y: the function is the reference; --arithmetic cannot be with it|relu -i bad.csv --values y --error abs --arithmetic naive
		1|y.txt: there are 2 values for 1 x|relu -i one.csv --values-from y.txt --error abs
		2|--values-from short.csv: wants --error, --summary or --assert with it, or a picture|relu -i one.csv --values-from short.csv
		1|bad.csv:3: 'two' is not a number|relu -i bad.csv --values y --error abs --csv=never.csv
		1|bad.csv:1: there is no column 'z' in the header|relu -i bad.csv --values z --error abs
		1|short.csv:2: there is no column 2|relu -i short.csv --values 2 --error abs --csv=never.csv
	END
	expect_only bad.csv one.csv short.csv y.txt
}
