#!/usr/bin/env bats
# --dtype: x and the values in f32, f16 and bf16.
load helper

@test "f64 is what there is without it" {
	actplot gelu silu:d=1 >plain
	actplot gelu silu:d=1 --dtype f64 >typed
	cmp plain typed
}

@test "x and the values are rounded to the type, and print as short as they can be" {
	try gelu sigmoid -n 5 --dtype f32
	expect_output 'x,gelu,sigmoid
-5,-1.4332578e-6,0.006692851
-2.5,-0.015524163,0.07585818
0,0,0.5
2.5,2.4844759,0.9241418
5,4.9999986,0.9933072'
	try gelu sigmoid --at 0.1,-5,2.5 --dtype f16
	expect_output 'x,gelu,sigmoid
0.1,0.05396,0.525
-5,-1.43e-6,0.00669
2.5,2.484,0.9243'
	try gelu sigmoid --at 0.1,-5,2.5 --dtype bf16
	expect_output 'x,gelu,sigmoid
0.1,0.054,0.523
-5,-1.43e-6,0.00668
2.5,2.48,0.926'
}

@test "the value is that at the rounded x, not at the x that was given" {
	try leaky_relu:negative_slope=1 --at 0.3337,-0.3337 --dtype bf16
	expect_output 'x,leaky_relu:negative_slope=1
0.334,0.334
-0.334,-0.334'
	try relu --at 1.001953125 --dtype bf16 --no-header
	expect_output '1,1'
}

@test "a value is rounded once: as a double, each of these lies between two numbers" {
	try silu gelu --at 0x1p-149,-0x1p-149,0x1.8p-148 --dtype f32 --no-header
	expect_output '1e-45,1e-45,1e-45
-1e-45,-0,-0
4e-45,3e-45,3e-45'
	try silu --at 0x1p-133,-0x1p-133 --dtype bf16 --no-header
	expect_output '9e-41,9e-41
-9e-41,-0'
}

@test "beyond the largest number is infinity, below the least is a zero with its sign" {
	try silu relu --at 65519,65520,-30,-1e9,nan --dtype f16 --no-header
	expect_output '65500,65500,65500
inf,inf,inf
-30,-0,0
-inf,-0,0
nan,nan,nan'
	try sigmoid --at -90,-105 --dtype f32 --no-header
	expect_output '-90,8.19401e-40
-105,0'
}

@test "digits are those of the value in the type" {
	try sigmoid --at 0.1 --dtype f16 --digits 17 --no-header
	expect_output '0.0999755859375,0.52490234375'
	try sigmoid --at 0.1 --dtype f32 --digits 3 --no-header
	expect_output '0.1,0.525'
}

@test "x from an input, a list and a file of numbers are rounded alike" {
	printf '%s\n' 0.1 -2.7 3e5 >x.txt
	actplot gelu --at 0.1,-2.7,3e5 --dtype f16 >wanted
	actplot gelu -i x.txt --dtype f16 | cmp wanted -
	actplot gelu -i - --dtype f16 <x.txt | cmp wanted -
	actplot relu -i x.txt --raw=x.raw
	expect_same 'columns' 2 "$(($(stat -c %s x.raw) / 8 / 3))"
	actplot gelu -i x.txt --dtype f16 --json=x.json --csv=x.csv
	cmp wanted x.csv
	grep -q '"x": \[0.1, -2.7, null\]' x.json
	no_complaints
}

@test "every text table has the numbers of the type" {
	try sigmoid --at 0.1 --dtype f16 --tsv
	expect_output $'x\tsigmoid\n0.1\t0.525'
	try sigmoid --at 0.1 --dtype f16 --jsonl
	expect_output '{"x": 0.1, "sigmoid": 0.525}'
	try sigmoid --at 0.1 --dtype f16 --long
	expect_output $'x,function,value\n0.1,sigmoid,0.525'
}

@test "what a table prints reads back in its type" {
	local type
	for type in f32 f16 bf16; do
		actplot gelu -n 300 --dtype $type --no-header >once.csv
		actplot gelu -i once.csv --dtype $type --no-header >again.csv
		cmp once.csv again.csv || complain "$type: another table from the same x"
	done
	no_complaints
}

@test "raw and NPY have elements of the type's size" {
	expect_same f32 '3f800000 3f800000' \
		"$(actplot relu --at 1 --dtype f32 --raw | od -An -tx4 | xargs)"
	expect_same f16 '3c00 3c00 c000 0000 7bff 7bff 0001 0001 7c00 7c00' \
		"$(actplot relu --at 1,-2,65504,6e-8,1e9 --dtype f16 --raw | od -An -tx2 | xargs)"
	expect_same bf16 '3f80 3f80 c040 8000' \
		"$(actplot leaky_relu:negative_slope=0 --at 1,-3 --dtype bf16 --raw | od -An -tx2 | xargs)"
	expect_same f32 '<f4' "$(actplot relu --dtype f32 --npy | head -c 128 | grep -aoE '<f.')"
	expect_same f16 '<f2' "$(actplot relu --dtype f16 --npy | head -c 128 | grep -aoE '<f.')"
	expect_same f16 $((128 + 2 * 2 * 201)) "$(actplot relu --dtype f16 --npy | wc -c)"
	no_complaints
}

@test "an NPY file of f16 or f32 is read again" {
	local type
	for type in f16 f32 f64; do
		actplot gelu --dtype $type -n 100 --npy=x.npy --csv=x.csv
		actplot gelu --dtype $type -i x.npy | cmp x.csv - || complain "$type differs"
	done
	no_complaints
}

@test "bf16 is two bytes in NPY, as ml_dtypes has it, and is read back" {
	actplot relu --dtype bf16 --at 0.5,-1.5,2 --npy=x.npy
	head -c 128 x.npy | grep -aq "'descr': '|V2', 'fortran_order': False, 'shape': (3, 2)"
	expect_same bytes '3f00 3f00 bfc0 0000 4000 4000' "$(tail -c 12 x.npy | od -An -tx2 | xargs)"
	actplot relu --dtype bf16 -i x.npy | diff - <(actplot relu --dtype bf16 --at 0.5,-1.5,2)
	no_complaints
}

@test "an unknown type" {
	types='f64 (double, float64, fp64), f32 (float, float32, single, fp32), f16 (half, float16, fp16) or bf16 (bfloat16)'
	for type in f8 '' ',' 'half,' 'float16,' 'half, float16' bf torch.float32; do
		expect_refusal 2 "--dtype $type: wants $types" relu --dtype "$type"
	done
	expect_only
}

@test "types go by the names that the frameworks and C have for them" {
	while read -r type names; do
		wanted=$(actplot gelu --at 0.1 --dtype "$type")
		for name in $names; do
			expect_same "$name" "$wanted" "$(actplot gelu --at 0.1 --dtype "$name")"
		done
	done <<-'END'
		f64 double float64 Float64
		f32 float float32 single FLOAT32
		f16 half float16
		bf16 bfloat16
	END
	no_complaints
}

@test "the bytes do not depend on threads or shards" {
	actplot gelu silu -n 100001 --dtype f16 --threads 1 >one
	actplot gelu silu -n 100001 --dtype f16 --threads 3 | cmp one -
	for part in 1 2 3; do
		actplot gelu silu -n 100001 --dtype f16 --shard $part/3
	done | cmp one -
}

@test "a script has the steps of the type" {
	# Between 1 and 1.1, bf16 has no more than 14 numbers.
	local values
	values=$(actplot relu -r 1:1.1 -n 1000 --dtype bf16 --gnuplot |
		awk '/^\$curve/ { on = 1; next } /^END/ { on = 0 } on && NF == 2 && $1 != "#" { print $2 }' |
		sort -u | wc -l)
	[ "$values" -eq 14 ]
}

# data FILE N: the rows of its Nth curve, as CSV.
data()
{
	awk -v n="$2" '/^\$curve/ { k++ } k == n && /^[-0-9]/ { print $1 "," $2 }' "$1"
}

@test "a script has the numbers of the table" {
	local type
	for type in f64 f32 f16 bf16; do
		actplot silu tanh:d=1 --dtype $type -n 41 -r -4:4 --gnuplot=x.gp --csv=x.csv
		data x.gp 1 | diff - <(tail -n +2 x.csv | cut -d, -f1,2) || complain "$type"
		data x.gp 2 | diff - <(tail -n +2 x.csv | cut -d, -f1,3) || complain "$type: the second"
	done
	actplot gelu --dtype f16 -n 5 -r 0:0.4 --gnuplot=x.gp
	expect_same 'the second row' 0.1,0.05396 "$(data x.gp 1 | sed -n 2p)"
	# Edges of a band are of the type, breakpoints and differences are not.
	actplot rrelu:lower=0.1 --dtype f16 -n 2 -r -1:1 --gnuplot=x.gp
	grep -qx -e '-1 -0.1 -0.3333' x.gp || complain "no edge: $(<x.gp)"
	actplot hard_sigmoid:slope=0.3 --dtype f16 -n 2 --gnuplot=x.gp
	grep -qx '1.6666666666666667 1' x.gp || complain "no corner: $(<x.gp)"
	actplot gelu gelu_tanh --dtype f16 -n 5 -r 0:0.4 --diff --gnuplot=x.gp
	expect_same 'a difference' 0.39990234375,-0.000244140625 "$(data x.gp 3 | tail -n 1)"
	actplot gelu_tanh --reference gelu --error abs --dtype f16 -n 5 -r 0:0.4 --gnuplot=x.gp --csv=x.csv
	data x.gp 1 | diff - <(tail -n +2 x.csv) || complain 'an error'
	no_complaints
}

@test "a picture is drawn in any type" {
	local type
	for type in f32 f16 bf16; do
		actplot gelu relu6 --dtype $type --png=x.png -q
		png_size x.png >/dev/null || complain "$type"
	done
	no_complaints
}

@test "exhaustive: every number of the type in the range, in increasing order" {
	try relu --dtype f16 --exhaustive -r -1e-7:1.7e-7 --no-header
	expect_output '-6e-8,0
-0,0
0,0
6e-8,6e-8
1e-7,1e-7'
	try relu --dtype bf16 --exhaustive -r 1:1.02 --no-header
	expect_output '1,1
1.01,1.01
1.016,1.016'
	try relu --dtype f32 --exhaustive -r 0:2e-45 --no-header
	expect_output '0,0
1e-45,1e-45'
	local type count
	for type in f16 bf16; do
		# 2^16 less the NaN of both signs.
		count=$((65536 - 2 * 1023))
		[ $type = f16 ] || count=$((65536 - 2 * 127))
		actplot relu --dtype $type --exhaustive -r -inf:inf --digits 17 --no-header | cut -d, -f1 >x
		expect_same $type $count "$(sort -u x | wc -l)"
		expect_same "$type ends" '-inf inf' "$(sed -n '1p;$p' x | xargs)"
		sed -e 1d -e '$d' x | sort -c -g || complain "$type: not in order"
	done
	no_complaints
}

@test "exhaustive: the parts are the whole, and a figure takes what it needs" {
	actplot silu --dtype bf16 --exhaustive -r -2:1 >whole
	for part in 1 2 3; do
		actplot silu --dtype bf16 --exhaustive -r -2:1 --shard $part/3
	done | cmp whole -
	actplot silu --dtype f16 --exhaustive -r -2:1 --reference exact --error ulp --png=x.png -q
	png_size x.png
}

@test "exhaustive: asked wrongly" {
	expect_refusal 2 '--exhaustive: wants --dtype f32, f16 or bf16; f64 has too many numbers' relu --exhaustive
	expect_refusal 2 '-n and --exhaustive: only one of them can say where to evaluate' relu --dtype f16 -n 3 --exhaustive
	expect_refusal 2 '--exhaustive: f16 has no number in the range' relu --dtype f16 --exhaustive -r 1.0001:1.0002
	expect_refusal 2 '--range -inf:inf: png wants finite ends' relu --dtype f16 --exhaustive -r -inf:inf --png
	expect_refusal 2 '--range 0:inf: gnuplot wants finite ends' relu --dtype f16 --exhaustive -r 0:inf --gnuplot
	expect_refusal 2 '--range 0:inf: both ends must be finite' relu --dtype f16 -r 0:inf
	expect_refusal 2 '--range 0:nan: the left end must be less than the right end' relu --dtype f16 --exhaustive -r 0:nan
	expect_only
}

# In f32 17.328678 and 17.32868 are neighbours; the double nearest to this text is
# halfway between them, and the text is above it.
@test "x, and values to compare, are rounded once, from the text" {
	local x=17.328679084777833
	for dtype in f32 bf16 f16; do
		case $dtype in
		f32) text=$x number=17.32868 ;;
		bf16) text=1.00390625000000000001 number=1.01 ;;
		f16) text=1.00048828125000000001 number=1.001 ;;
		esac
		try relu --dtype $dtype --at "0,$text" --no-header
		expect_output "0,0
$number,$number"
		try relu --dtype $dtype -r "0:$text" -n 2 --no-header
		expect_output "0,0
$number,$number"
		for line in "$text" "1,$text" "1;\"$text\""; do
			tr ';' , <<<"$line" >file
			try relu --dtype $dtype -i file --column "$(tr -cd ',;' <<<"$line" | wc -c | sed 's/0/1/; t; s/1/2/')" --no-header
			expect_output "$number,$number"
		done
		echo "$text,$text" >file
		[ "$(actplot relu --dtype $dtype -i file --values 2 --error abs --no-header | cut -d, -f2)" = 0 ]
	done
}

@test "a quotient and a whole number are rounded once" {
	# Its double is 16777217, halfway between two numbers of f32, and it is above that.
	try relu --dtype f32 --at 36028799149670400/2147483647 --no-header
	expect_output '16777218,16777218'
	# 2^53 + 2^29 + 1 as int64: as a double it is halfway.
	{
		printf '\x93NUMPY\x01\x00\x46\x00%-69s\n' "{'descr': '<i8', 'fortran_order': False, 'shape': (2,), }"
		printf '\x01\x00\x00\x20\x00\x00\x20\x00\xff\xff\xff\xdf\xff\xff\xdf\xff'
	} >whole.npy
	try relu --dtype f32 -i whole.npy --no-header
	expect_output '9007200000000000,9007200000000000
-9007200000000000,0'
}
