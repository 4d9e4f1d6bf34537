#!/usr/bin/env bats
# Functions that are random: gelu_mask and rrelu:training=1, --seed and --rng.
load helper

@test "a row draws the same in any part, thread, format and company" {
	actplot gelu_mask rrelu:training=1 -n 100001 --seed 7 --threads 1 --csv=whole
	for threads in 2 3; do
		actplot gelu_mask rrelu:training=1 -n 100001 --seed 7 --threads $threads | cmp - whole
	done
	for part in 1 2 3; do
		actplot gelu_mask rrelu:training=1 -n 100001 --seed 7 --shard $part/3
	done | cmp - whole
	actplot rrelu:training=1 -n 100001 --seed 7 | cmp - <(cut -d, -f1,3 whole)
	# As rows of a file, too, and with what stands beside them there.
	cut -d, -f1 whole >x.csv
	actplot gelu_mask rrelu:training=1 --seed 7 -i x.csv | cmp - whole
	sed 's/$/,a/' x.csv | actplot gelu_mask rrelu:training=1 --seed 7 --keep -i - | cut -d, -f1,3,4 | cmp - whole
	actplot gelu_mask rrelu:training=1 --seed 7 -i x.csv --npy=y.npy
	actplot gelu_mask rrelu:training=1 --seed 7 -n 100001 --npy=z.npy
	cmp y.npy z.npy
	! actplot gelu_mask rrelu:training=1 -n 100001 --seed 8 | cmp -s - whole || complain 'a seed is like another'
	no_complaints
}

@test "draws by counting are those of Philox" {
	try gelu_mask rrelu:training=1:lower=0:upper=1 rrelu:training=1:lower=0:upper=1:d=1 --at=-1,-0.5,0,3,nan,inf,-inf
	# (0xe169c58d6627e8d5 >> 11)/2^53 = 0.88051..., and so on, from Random123.
	expect_output "$(printf '%s\n' x,gelu_mask,rrelu:lower=0:upper=1:training=1,rrelu:lower=0:upper=1:training=1:d=1 \
		-1,-0,-0.8805201978886142,0.8805201978886142 -0.5,-0,-0.18104555783470172,0.36209111566940344 \
		0,0,0,0.3194457679100915 3,3,3,1 nan,nan,nan,nan inf,inf,inf,1 -inf,-0,-inf,0.8073814035657821)"
	no_complaints
}

@test "half of the draws are what they should be" {
	# At x = 0.5 with probability 0.69146, of 10000 rows within five standard deviations.
	kept=$(yes 0.5 | head -n 10000 | actplot gelu_mask -i - --no-header | grep -c ',0.5$')
	[ "$kept" -gt 6684 ] && [ "$kept" -lt 7146 ] || complain "$kept kept"
	actplot rrelu:training=1 --range=-1:1 -n 20001 --no-header |
		awk -F, '$1 < 0 { a = $2/$1; n++; s += a; if (a < 0.125 || a > 1/3) exit 1 }
			END { exit !(n == 10000 && s/n > 0.226 && s/n < 0.2325) }' || complain 'slopes'
	no_complaints
}

@test "--rng torch is what torch.manual_seed draws" {
	try rrelu:training=1 --rng torch --at=-1,2,-1,0,-0,-1,nan,-2,-1,-1
	expect_output "$(printf '%s\n' x,rrelu:training=1 -1,-0.3270943753763652 2,2 -1,-0.2724624717499558 0,0 -0,-0 \
		-1,-0.259380025025576 nan,nan -2,-0.5796449550751265 -1,-0.16220961983348978 -1,-0.19814742174873506)"
	try rrelu:training=1 --rng torch --at=-1,2,-1,0,-0,-1,nan,-2,-1,-1 --dtype f32
	expect_output "$(printf '%s\n' x,rrelu:training=1 -1,-0.32709438 2,2 -1,-0.2724625 0,0 -0,-0 \
		-1,-0.25938004 nan,nan -2,-0.579645 -1,-0.16220962 -1,-0.19814743)"
	# All rows before a part draw first; each curve begins anew.
	actplot gelu_mask rrelu:training=1 -n 5001 --rng torch --seed 3 --csv=whole
	for part in 1 2 3; do
		actplot gelu_mask rrelu:training=1 -n 5001 --rng torch --seed 3 --shard $part/3
	done | cmp - whole
	cut -d, -f1 whole | actplot rrelu:training=1 --rng torch --seed 3 -i - | cmp - <(cut -d, -f1,3 whole)
	no_complaints
}

@test "--rng torch beside PyTorch" {
	under_sanitizer && skip 'it is not for sanitizers'
	actplot identity -n 3001 --no-header | cut -d, -f1 >x
	# It takes seconds to load: it is asked once.
	/usr/bin/python3 - <<-'END' || status=$?
		try:
		    import torch
		except ImportError:
		    raise SystemExit(77)
		for name, dtype in (("f64", torch.float64), ("f32", torch.float32)):
		    x = torch.tensor([float(line) for line in open("x")], dtype=torch.float64).to(dtype)
		    torch.manual_seed(2**40 + 11)
		    r = torch.nn.functional.rrelu(x, -0.5, 2.0, training=True)
		    torch.manual_seed(2**40 + 11)
		    m = x * torch.bernoulli(torch.special.ndtr(x))
		    open(name, "w").write("".join("%.17g,%.17g\n" % pair for pair in zip(r.double().tolist(), m.double().tolist())))
	END
	[ "${status-0}" -ne 77 ] || skip 'python3-torch is not installed'
	[ "${status-0}" -eq 0 ]
	for type in f64 f32; do
		paste -d, x $type >t.csv
		for row in 2:rrelu:training=1:lower=-0.5:upper=2 3:gelu_mask; do
			try "${row#*:}" -i t.csv --values "${row%%:*}" --dtype $type --rng torch --seed 1099511627787 \
				--summary --assert 'max-ulp<=0.5'
			expect_status 0
		done
	done
	no_complaints
}

@test "errors are those of the draws" {
	# f16 beside what the same draws are exactly, and beside the mean.
	try rrelu:training=1 gelu_mask --dtype f16 --reference exact --summary --assert 'max-ulp<=0.5'
	expect_status 0
	expect_same mean 2.5 "$(actplot gelu_mask --reference '(x)' --error abs --at=-2.5 --no-header | cut -d, -f2)"
	# A function that is random beside itself does not differ.
	try gelu_mask --reference gelu_mask --summary --assert 'max-abs<=0'
	expect_status 0
	no_complaints
}

@test "figures show draws as dots, the rows of the table" {
	actplot -q --figure gelu-mask --svg=a.svg --gnuplot=a.gp
	grep -q 'GELU mask' a.svg || complain 'no name'
	# One more is in the legend.
	expect_same dots 501 "$(sed 's/h0/&\n/g' a.svg | grep -c 'h0$')"
	grep -q 'curve1_1 with points' a.gp || complain "$(grep curve a.gp)"
	actplot --figure gelu-mask --no-header | cut -d, -f1,2 | tr , ' ' >rows
	sed -n '/^\$curve1_1 /,/^END/p' a.gp | grep '^[-0-9]' | cmp - rows
	cmp <(actplot --figure 19 --svg=-) a.svg
	# Draws have a band, with or without a number of points.
	for points in '' '-n 400'; do
		# shellcheck disable=SC2086
		try rrelu:training=1 rrelu $points --png=b.png --svg=b.svg --gnuplot=b.gp -q
		expect_same "band $points" '0 2' "$status $(grep -c '^\$band' b.gp)"
	done
	expect_same quiet '' "$(actplot gelu_mask gelu --term 2>&1 >/dev/null)"
	no_complaints
}

@test "what is random is said, and where it cannot be meant it is refused" {
	actplot --info gelu_mask --json | jq -e '.random' >/dev/null || complain 'not in --info'
	actplot --info rrelu --json | jq -e '.random | not' >/dev/null || complain 'rrelu is not'
	while IFS='|' read -r message arguments; do
		eval "set -- $arguments"
		expect_refusal 2 "$message" "$@"
	done <<-'END'
		--seed -1: wants a whole number from 0 to 18446744073709551615|gelu_mask --seed=-1
		--seed 18446744073709551616: wants a whole number from 0 to 18446744073709551615|gelu_mask --seed 18446744073709551616
		--seed 1.5: wants a whole number from 0 to 18446744073709551615|gelu_mask --seed 1.5
		--seed '': wants a whole number from 0 to 18446744073709551615|gelu_mask --seed ''
		--rng xorshift: wants philox or torch|gelu_mask --rng xorshift
		--rng torch: wants --dtype f64 or f32; --rng philox draws in every type|gelu_mask --rng torch --dtype f16
		--rng torch: wants one --range for all panels; --rng philox draws in any|/ --range 0:1 gelu_mask / --range 1:2 gelu_mask --rng torch --png
		--gain gelu_mask: it is random, and wanted is a function of x alone; its mean is gelu|gelu_mask --gain
		--depth rrelu:training=1: it is random, and wanted is a function of x alone; its mean is the same with training=0|rrelu:training=1 --depth 2
		--print-formula gelu_mask: it is random, and wanted is a function of x alone; its mean is gelu|--print-formula c gelu_mask
		'2*gelu_mask(x)': column 3: gelu_mask is random; formulas are made of functions of x alone|'2*gelu_mask(x)'
		'rrelu(x,training=1)': column 9: rrelu has no parameter 'training' (it has lower, upper)|'rrelu(x,training=1)'
	END
	expect_refusal 2 "rrelu:training=2: '2': training is one of 0|1" rrelu:training=2
	try gelu --seed 3 --at 0
	expect_text "$stderr" $'actplot: --seed changes nothing: no function here is random\n'
	try gelu_mask --rng torch -n 1000000 --memory 1M
	expect_error 1 '--rng torch: held in memory it takes more than 1M, the limit; --memory raises it'
	try gelu_mask --at 1 --seed 18446744073709551615
	expect_output $'x,gelu_mask\n1,1'
	no_complaints
}
