#!/usr/bin/env bats
# A formula in place of a function's name.
load helper

# A shell reads each of these as one word.
formulas()
{
	cat <<-'END'
		x*sigmoid(1.702*x)
		x*sigmoid(b*x):b=0.5,1,2:d=0,1
		max(x, 0) - 1/3:d=1
		x > 0 ? x : b*x:b=0.1
		x>0?x:0.1*(exp(x) - 1):d=0,1,2
		x < -1 || x >= 2 && x != 3 ? floor(x) : a_b^2*x:a_b=-1/2
		swish(x, beta=2)*clip(x, -1, 2)
		(x)
	END
}

@test "a formula in x is a SPEC, with exact arithmetic between its numbers" {
	try 'x^2 - 1/3' 'x > 0 ? x : 0.1*x' '1 / 3' --at 0,-2,3
	expect_output "x,x^2-1/3,x>0?x:0.1*x,1/3
0,-0.3333333333333333,0,0.3333333333333333
-2,3.6666666666666665,-0.2,0.3333333333333333
3,8.666666666666666,3,0.3333333333333333"
	# In doubles these are 5.551115123125783e-17 and 0.9999999999999999.
	try '0.1 + 0.2 - 0.3' 'x/49*49' --at 1
	expect_output 'x,0.1+0.2-0.3,x/49*49
1,2.7755575615628914e-17,1'
}

@test "names that are nothing else are parameters, set behind it as those of a function" {
	try 'x*b + a:a=1:b=2,1/3:d=0,1' --at 1
	expect_output 'x,x*b+a:b=2:a=1,x*b+a:b=2:a=1:d=1,x*b+a:b=0.3333333333333333:a=1,x*b+a:b=0.3333333333333333:a=1:d=1
1,3,2,1.3333333333333333,0.3333333333333333'
}

@test "an option of a parameter binds a formula that has it and does not set it" {
	try 'x*beta' 'x*beta:beta=3' swish 'x/2' --beta 2 -d 1 --at 0
	expect_output 'x,x*beta:beta=2:d=1,x*beta:beta=3:d=1,swish:beta=2:d=1,x/2:d=1
0,2,3,0.5,0.5'
}

@test "the parts of a choice are no settings, and settings are no part of it" {
	try 'x>0?x:-x:d=1' 'x>0?1:b==2?3:4:b=2' --at -1
	expect_output 'x,x>0?x:-x:d=1,x>0?1:b==2?3:4:b=2
-1,-1,3'
}

@test "a column's name is the formula without blanks, and can be typed again" {
	while read -r formula; do
		actplot "$formula" -n 7 --json >first
		mapfile -t labels < <(grep -o '"label": "[^"]*"' first | cut -d'"' -f4)
		[[ ${labels[0]} != *' '* ]] || complain "a blank in '${labels[0]}'"
		try "${labels[@]}" -n 7 --json
		cmp "$stdout" first || complain "$formula: ${labels[*]}"
	done < <(formulas)
	no_complaints
}

@test "a name is quoted or escaped as each format needs" {
	formula='x < 1 || x > 2 ? max(x, b_1) : x^2*x:b_1=1'
	label='x<1||x>2?max(x,b_1):x^2*x:b_1=1'
	expect_same csv "x,\"$label\"" "$(actplot "$formula" -n 2 --csv | head -n 1)"
	expect_same tsv $'x\t'"$label" "$(actplot "$formula" -n 2 --tsv | head -n 1)"
	expect_same jsonl "{\"x\": -5, \"$label\": 1}" "$(actplot "$formula" -n 2 --jsonl | head -n 1)"
	expect_same md '| x | x\<1\|\|x>2?max(x,b_1):x^2\*x:b_1=1 |' "$(actplot "$formula" -n 2 --md | head -n 1)"
	actplot "$formula" --svg=x.svg -q
	grep -q 'x &lt; 1 || x &gt; 2 ? max(x, b_1) : x^2\*x (b_1 1)' x.svg || complain "$(grep -c '<text' x.svg) texts"
	no_complaints
}

@test "one that begins with a sign is told from an option" {
	expect_refusal 2 "unknown option '-x'; a formula that begins with '-' stands between parentheses: '(-x^2)'" -x^2
	expect_refusal 2 "unknown option '-2'; a formula that begins with '-' stands between parentheses: '(-2*x:d=1)'" '-2*x:d=1'
	try ' -x^2' '(-x^2)' --at 3 -- '-x^2' '-x*b:b=2:d=1'
	expect_output 'x,(-x^2),(-x^2),(-x^2),(-x*b):b=2:d=1
3,-9,-9,-9,-2'
	actplot --png=x.png -q -- '-x^2'
	expect_same recipe "actplot ' -x^2'" "$(actplot --from x.png)"
	eval "$(actplot --from x.png) --png=y.png -q" && cmp x.png y.png || complain 'not made again'
	no_complaints
}

@test "tidy tables and summaries speak of formulas too" {
	try 'x*b:b=2' 'x + 1:d=0,1' -r 0:1 -n 2 --long
	expect_output 'x,function,b,d,value
0,x*b,2,0,0
0,x+1,,0,1
0,x+1,,1,1
1,x*b,2,0,2
1,x+1,,0,2
1,x+1,,1,1'
	expect_refusal 2 "--long: the parameter 'value' has the name of another column" \
		'x*value:value=1' --long
	actplot 'x*sigmoid(1.702*x)' --reference quick_gelu --summary --jsonl | grep -q '"max_abs": 0,' ||
		complain 'it is quick_gelu'
	try 'x^2' --reference 'x*x + zeta' --zeta 1 --error abs
	expect_status 2
	try 'x^2' --reference 'x*x + c:c=1' --error abs --at 3
	expect_output 'x,x^2:abs
3,-1'
	no_complaints
}

# The formula of a record says what its kernel computes, and so does the evaluator.
@test "each built-in typed as a formula gives the bits of the built-in" {
	# gelu_mask is random, and no formula.
	mapfile -t names < <(some_functions | grep -vx gelu_mask)
	mapfile -t formulas < <(actplot --print-formula text "${names[@]}")
	expect_same formulas "${#names[@]}" "${#formulas[@]}"
	names=("${names[@]/%/:d=0,1,2}") formulas=("${formulas[@]/#/(}") formulas=("${formulas[@]/%/):d=0,1,2}")
	for range in -5:5 -40:40 -1000:1000 -1e-3:1e-3 -1e-300:1e-300 -1e300:1e300; do
		actplot "${names[@]}" -r "$range" -n 301 >built_in
		actplot "${formulas[@]}" -r "$range" -n 301 --no-header >typed
		awk -F, -v range="$range" '
			NR == 1 { split($0, name); next }
			{
				rest = $0
				getline <"typed"
				split(rest, value)
				for (i = 1; i <= NF; i++)
					if ($i "" != value[i] "") {
						print name[i], range ":", value[i], $i
						bad = 1
					}
			}
			END { exit bad || NR != 302 }' built_in || complain "$range"
	done
	no_complaints
}

@test "in each type of numbers too, exact and naive" {
	for name in gelu selu hard_swish; do
		formula=$(actplot --print-formula text "$name")
		for options in '--dtype f32' '--dtype bf16 --exhaustive' '--dtype f16 --arithmetic naive' '--arithmetic naive'; do
			# shellcheck disable=SC2086
			actplot "$name:d=0,1,2" $options --no-header >built_in
			# shellcheck disable=SC2086
			actplot "$formula:d=0,1,2" $options --no-header >typed
			cmp built_in typed || complain "$name $options: $formula"
		done
	done
	no_complaints
}

@test "a gradient that a framework loses in half precision is lost by naive arithmetic" {
	try 'x/(1 + exp(-x)):d=1' --dtype f16 --at -12 --arithmetic naive
	expect_output 'x,x/(1+exp(-x)):d=1
-12,nan'
	try 'x/(1 + exp(-x)):d=1' --dtype f16 --at -12
	expect_output 'x,x/(1+exp(-x)):d=1
-12,-0.0000676'
}

@test "a picture of one formula is figure.png, since a formula is no name of a file" {
	try 'x/2' --png
	expect_same 'note' 'actplot: wrote figure.png (1280x960)' "$(<"$stderr")"
	try 'x^2' --svg
	expect_only figure.png figure.svg
}

@test "a picture is made again by the command that it keeps, to the same bytes" {
	while read -r formula; do
		actplot "$formula" gelu / "$formula" --title "it's <a> & \"b\"" -q \
			--png=first.png --svg=first.svg --pdf=first.pdf
		recipe=$(actplot --from first.png)
		eval "$recipe --png=second.png --svg=second.svg --pdf=second.pdf -q"
		for suffix in png svg pdf; do
			expect_same "the command of $suffix" "$recipe" "$(actplot --from "first.$suffix")"
			cmp "first.$suffix" "second.$suffix" || complain "$formula: $suffix"
		done
		eval "$(actplot "$formula" -n 5 --print-command)" >first.csv
		actplot "$formula" -n 5 | cmp - first.csv || complain "$formula: --print-command"
	done < <(formulas | sed -n '2p; 4p; 6p')
	no_complaints
}

@test "gnuplot takes the script of any formula" {
	command -v gnuplot >/dev/null || skip 'no gnuplot here'
	mapfile -t all < <(formulas)
	actplot "${all[@]}" --gnuplot=x.gp
	LC_ALL=C.UTF-8 gnuplot -e "set terminal svg size 1600,1600; set output 'x.svg'" x.gp 2>complaints
	expect_text complaints ''
	grep -qF 'a_b^2*x' x.svg
}

@test "parts of rows, and any number of threads, make the same bytes" {
	actplot 'x*tanh(log(1 + exp(x))):d=0,2' -r -50:50 -n 40001 --threads 1 >whole
	actplot 'x*tanh(log(1 + exp(x))):d=0,2' -r -50:50 -n 40001 --threads 2 | cmp - whole
	for part in 1 2 3; do
		actplot 'x*tanh(log(1 + exp(x))):d=0,2' -r -50:50 -n 40001 --shard $part/3
	done | cmp - whole
}

@test "x from a filter, and NPY of a formula" {
	run_filter=$(printf '%s\n' 1 0x1p-1 -3 | actplot 'x^2' -i - | paste -sd' ')
	expect_same filter 'x,x^2 1,1 0.5,0.25 -3,9' "$run_filter"
	actplot 'x^2' -n 3 --npy=x.npy
	actplot relu -i x.npy --column 2 >"$stdout"
	expect_same npy 'x,relu 25,25 0,0 25,25' "$(paste -sd' ' "$stdout")"
	no_complaints
}

@test "--info tells about a formula with its parameters" {
	try --info 'x > 0 ? x : b*x:b=0.1'
	expect_status 0
	for line in 'x>0?x:b*x:b=0.1' 'f(x)        x > 0 ? x : b*x' 'parameters  b = 0.1, any finite number'; do
		grep -qxF -- "$line" "$stdout" || complain "no '$line'"
	done
	grep -q "kink at x = 0: f' = 0.1 from the left, 1 from the right" "$stdout" || complain "$(<"$stdout")"
	no_complaints
}

@test "values that no bits tell from a boundary are counted, in rows and unless it is to be quiet" {
	try 'log(exp(x)) - x' --at 0,1,2
	expect_status 0
	expect_text "$stdout" $'x,log(exp(x))-x\n0,0\n1,0\n2,0\n'
	expect_text "$stderr" $'actplot: 2 values lie on a boundary, as far as 2304 bits tell, and are taken as on it\n'
	try 'log(exp(x)) - x' --at 1
	expect_text "$stderr" $'actplot: 1 value lies on a boundary, as far as 2304 bits tell, and is taken as on it\n'
	try 'log(exp(x)) - x' -r 1:2 -n 20 --svg=x.svg --ylim -1:1
	expect_text "$stderr" $'actplot: wrote x.svg (1280x960)\n'
	try 'log(exp(x)) - x' --at 1 -q
	expect_output $'x,log(exp(x))-x\n1,0'
}

@test "a signal ends thousands of slow values at once, and leaves nothing" {
	mkfifo rows
	actplot 'log(exp(x)) - x' -n 1e9 --csv=rows --png=x.png 2>"$stderr" &
	read -r header <rows
	kill -TERM $!
	status=0
	wait $! || status=$?
	expect_same header 'x,log(exp(x))-x' "$header"
	expect_status 143
	expect_only rows
}

@test "without libmpfr nothing is written that is not right" {
	mkdir lib
	: >lib/libmpfr.so.6
	export LD_LIBRARY_PATH=$PWD/lib
	for output in --csv=x --png=x --npy=x --json=x; do
		try 'log(exp(x)) - x' "$output"
		expect_status 1
		grep -q '^actplot: libmpfr.so.6 cannot be loaded' "$stderr" || complain "$output: $(<"$stderr")"
	done
	try --info 'log(exp(x)) - x'
	expect_status 1
	try 'log(exp(x)) - x' -n 9
	expect_text "$stdout" $'x,log(exp(x))-x\n'
	# The corner of a picture lies between two doubles.
	try 'max(x - 1/3, 0)' --svg=x
	expect_status 1
	grep -q '^actplot: libmpfr.so.6 cannot be loaded' "$stderr" || complain "$(<"$stderr")"
	# Nothing asks for it here.
	try 'x > 0 ? x : x/3' --at -1
	expect_output $'x,x>0?x:x/3\n-1,-0.3333333333333333'
	rm -r lib
	expect_only
}
