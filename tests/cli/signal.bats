#!/usr/bin/env bats
# What functions do to random numbers: --gain and --depth.
load helper

@test "--gain has a row for each curve, right to its 15 digits" {
	try relu gelu selu tanh:d=1 --gain
	expect_output "$(printf '%s\n' \
		function,mean,variance,mean_square,slope_mean_square,gain,gain_centred,chi,saturated,dead,sparse \
		relu,0.398942280401433,0.340845056908105,0.5,0.5,1.41421356237309,1.71285855044966,1,0.5,0.5,0.5 \
		gelu,0.282094791773878,0.345644011024351,0.425221482570299,0.455850865649287,1.53353044119554,1.70092624336333,1.07203159843629,0.00146329917730647,0,0 \
		selu,0,1,1,1.0715749924558,1,1,1.0715749924558,3.9495931160089e-14,0,0 \
		tanh:d=1,0.605705509602159,0.0975237380858573,0.464402902448268,0.300203812004187,1.4674135916308,3.20217328718748,0.646429663599332,0.000405953594138165,0,0)"
	mapfile -t all < <(actplot --gain | cut -d, -f1)
	# gelu_mask is random.
	expect_same 'without functions' "$(functions | wc -l)" "${#all[@]}"
	no_complaints
}

@test "--gain in every format that has rows" {
	actplot relu gelu --gain --json=x.json --jsonl=x.jsonl --tsv=x.tsv --md=x.md --digits 4
	expect_text x.tsv "$(printf '%b\n' 'function\tmean\tvariance\tmean_square\tslope_mean_square\tgain\tgain_centred\tchi\tsaturated\tdead\tsparse' \
		'relu\t0.3989\t0.3408\t0.5\t0.5\t1.414\t1.713\t1\t0.5\t0.5\t0.5' \
		'gelu\t0.2821\t0.3456\t0.4252\t0.4559\t1.534\t1.701\t1.072\t0.001463\t0\t0')"$'\n'
	expect_same json "$(jq -c '.[]' x.json)" "$(jq -c . x.jsonl)"
	expect_same md 4 "$(wc -l <x.md)"
	no_complaints
}

@test "--against says by how much published gains are off" {
	actplot silu sigmoid gelu --gain --against e3nn --digits 3 | cut -d, -f1,12,13 >e3nn
	expect_text e3nn $'function,published,published_error\nsilu,1.68,0.00158\nsigmoid,1.85,0.000258\ngelu,nan,nan\n'
	actplot leaky_relu:negative_slope=0.5 tanh selu --gain --against torch --digits 4 | cut -d, -f1,12,13 >torch
	expect_text torch $'function,published,published_error\nleaky_relu:negative_slope=0.5,1.265,0\ntanh,1.667,0.04655\nselu,0.75,-0.25\n'
	actplot relu elu:alpha=2 --gain --against nfnets --digits 3 | cut -d, -f1,12,13 >nfnets
	expect_text nfnets $'function,published,published_error\nrelu,1.71,0.000642\nelu:alpha=2,nan,nan\n'
	no_complaints
}

@test "--depth has a row for each layer" {
	try relu selu --depth 2 --input-std 2
	expect_output "$(printf '%s\n' function,layer,q,mean,chi,gradient relu,1,4,0.797884560802865,0.5,0.5 \
		relu,2,2,0.564189583547756,0.5,0.25 selu,1,4,0.254828442953157,0.843801388548579,0.843801388548579 \
		selu,2,3.00603946185543,0.175502024503421,0.883389240791929,0.745405068009105)"
	# The edge of chaos of tanh, as published, is a fixed point with chi = 1.
	actplot tanh --depth 60 --weight-std 1.327011153 --bias-std 0.2236067977 --digits 6 | tail -n 1 >edge
	grep -qE '^tanh,60,0\.5700[0-9]*,0,1(\.0000[0-9]*)?,|^tanh,60,0\.5700[0-9]*,0,0\.9999[0-9]*,' edge || complain "$(<edge)"
	# With the gain the mean square stays, for any function.
	expect_same gain "$(printf '%s\n' 1 1 1)" \
		"$(actplot gelu silu sigmoid --depth 9 --weight-std gain --no-header --digits 14 | awk -F, '$2 == 9 { print $3 }')"
	# What overflows is inf.
	actplot relu --depth 3 --weight-std 1e100 | tail -n 1 >far
	expect_text far $'relu,3,inf,nan,nan,nan\n'
	no_complaints
}

@test "moments that are infinite, and those that are none" {
	# What is no double is inf, what comes of it is right. The gain of the last is e^-400.
	expect_same infinite 'exp(x),2.707178276787e+195,inf,inf,inf,0,0,1' "$(actplot 'exp(x)' --gain --input-std 30 --no-header | cut -d, -f1-8)"
	expect_same gain '1.91516959671401e-174' "$(actplot 'exp(x)' --gain --input-std 20 --no-header | cut -d, -f6)"
	# Of all functions, what is not known of one keeps nobody from the others.
	try --gain --input-std 1e3 --no-header
	expect_same all '0 113' "$status $(wc -l <"$stdout")"
	expect_same warning 'actplot: --gain snake: its moments under N(0, 1000^2) were not found to 10 digits' "$(<"$stderr")"
	try relu --gain --title T
	expect_same 'an option of pictures' 'actplot: --title changes nothing: no picture and no script is written' "$(<"$stderr")"
	while IFS='|' read -r status message arguments; do
		eval "set -- $arguments"
		expect_refusal "$status" "$message" "$@"
	done <<-'END'
		1|--gain log(x): it has no mean under N(0, 1^2); wants a function that is defined everywhere and whose integral exists|--gain 'log(x)'
		1|--gain 1/x: it has no mean under N(0, 2^2); wants a function that is defined everywhere and whose integral exists|--gain relu '1/x' --input-std 2
		1|--depth 1/x: it has no mean under N(0, 1^2); wants a function that is defined everywhere and whose integral exists|--depth 3 '1/x'
		1|--gain tan(x): its moments under N(0, 1^2) were not found to 10 digits|--gain 'tan(x)'
		2|--gain relu:d=2: the slope of a second derivative is not known; wants d=0 or d=1|--gain relu:d=2
		2|--gain and --range: a signal is random numbers, in exact arithmetic, and has no points|relu --gain --range=-1:1
		2|--depth and --dtype: a signal is random numbers, in exact arithmetic, and has no points|relu --depth 3 --dtype f16
		2|--against torch: wants --gain with it|relu --depth 3 --against torch
		2|no function given; try 'actplot gelu --png', or actplot --help|--depth 3
	END
	no_complaints
}

# texts FILE: those of an SVG, in their order.
texts()
{
	grep -o '<text.*</text>' "$1" | sed 's/<[^>]*>//g'
}

# dots FILE: how many dots an SVG has.
dots()
{
	grep -oE '[0-9]h0' "$1" | wc -l
}

@test "--gain is drawn as dots beside names, the largest first" {
	actplot relu gelu selu tanh --gain --svg=g.svg -q
	expect_same names "$(printf '%s\n' Tanh GELU ReLU SELU)" "$(texts g.svg | grep -E '^[A-Z]')"
	expect_same numbers "$(printf '%s\n' 1.593 1.534 1.414 1.000)" "$(texts g.svg | grep -E '^[0-9]\.[0-9]{3}$')"
	expect_same dots 4 "$(dots g.svg)"
	actplot relu gelu --gain --show chi,mean --label G --svg=s.svg -q
	expect_same shown "$(printf '%s\n' G ReLU 1.072 1.000 'χ = E f′² / E f²' 0.2821 0.3989 'mean E f')" \
		"$(texts s.svg | grep -vE '^[0-9]\.[0-9]{1,2}$')"
	actplot relu silu gelu --gain --against e3nn --png=x.png 2>notes
	grep -q '2 of 3 functions are left out: they have no value there' notes || complain "$(<notes)"
	eval "$(actplot --from x.png)" --png=y.png -q
	cmp x.png y.png
	no_complaints
}

@test "--depth is drawn along the layers, by decades where it spans several" {
	actplot sigmoid selu --depth 30 --svg=d.svg -q
	expect_same axes "$(printf '%s\n' 'variance q' 'mean of f' layer 'χ of the layer' layer 'variance of the gradient')" \
		"$(texts d.svg | grep -E '^(variance q|mean of f|layer|χ of|variance of the gradient)')"
	grep -qF '10⁻' d.svg || complain 'no decades'
	# What rounding alone tells apart is one line in the middle.
	actplot selu gelu --depth 50 --weight-std gain --show q --term >even
	grep -qE '^ *1\.00\+' even || complain "$(<even)"
	actplot selu --depth 1 --show mean --legend none --svg=one.svg -q
	expect_same 'one layer is a dot' 1 "$(dots one.svg)"
	no_complaints
}

@test "a summary is drawn as dots if --show says of which column" {
	actplot gelu_tanh quick_gelu --reference gelu --summary --show max_abs --svg=s.svg -q >table
	expect_same rows 3 "$(wc -l <table)"
	expect_same texts "$(printf '%s\n' 'GELU (tanh)' QuickGELU 0.0004732 0.02033 max_abs)" \
		"$(texts s.svg | grep -vE '^[0-9.]{5}$')"
	no_complaints
}

@test "what has no place in a picture of a table is refused" {
	while IFS='|' read -r status message arguments; do
		eval "set -- $arguments"
		expect_refusal "$status" "$message" "$@"
	done <<-'END'
		2|--show foo: there is no such column; there are layer, q, mean, chi, gradient|relu --depth 3 --show foo --png
		2|--show function: there is no such column; there are layer, q, mean, chi, gradient|relu --depth 3 --show function
		2|--show mean: wants --gain, --depth L or --summary with it|relu --show mean --png
		2|'/': the panels of this figure are columns of a table; --show says which|relu / selu --gain --png
		2|--ylim: the figure shows columns of a table, as dots beside names|relu selu --gain --png --ylim 0:1
		2|--mark: the figure shows columns of a table, along the layers|relu --depth 3 --png --mark zeros
	END
	no_complaints
}

@test "--published has the numbers of the papers, and draws them with their source" {
	expect_same imagenet '74.6 74.7 74.7 80.2 80.3 80.4 74.2 78.7 79.3' \
		"$(actplot silu --published imagenet --no-header | cut -d, -f4 | paste -sd' ')"
	expect_same rows "$((9 * (3 + 3 + 3) - 2 + 1))" "$(actplot --figure imagenet --csv | wc -l)"
	expect_same gelu 'gelu,CIFAR-100,20.74' "$(actplot --figure gelu-results --csv | sed -n 3p)"
	actplot --figure gelu-results --svg=g.svg -q
	expect_same texts "$(printf '%s\n' CIFAR-10 GELU ReLU ELU 7.89 8.16 8.41)" \
		"$(texts g.svg | grep -vE '^[0-9]\.[0-9]$|arXiv' | head -n 7)"
	grep -q 'arXiv:1606.08415. Medians' g.svg || complain 'no source'
	# Nine functions in five networks; the middle one of three runs is in full colour.
	actplot --figure imagenet --svg=i.svg -q
	expect_same dots "$((9 * 9 - 2))" "$(dots i.svg)"
	expect_same medians '74.9 74.7 74.2 74.7 74.2 74.6 73.9 73.6 73.7' \
		"$(texts i.svg | grep -E '^7[34]\.[0-9]$' | sed -n 4,12p | xargs)"
	# In letters each name has a row, with its dots and the number.
	LC_ALL=C.UTF-8 actplot --figure imagenet --term >rows
	expect_same rows 45 "$(LC_ALL=C.UTF-8 grep -cE '^ *[A-Z][^│]*│ .*●[0-9.]+ *│$' rows)"
	expect_same swish "$(printf '%s\n' 'Swish (trained β)' 'Swish-1 (SiLU)')" "$(texts i.svg | grep Swish | head -n 2)"
	actplot --info gelu | grep -qF 'test error, %: CIFAR-10 7.89, CIFAR-100 20.74, TIMIT frames 29.3' || complain '--info'
	expect_same json 74.9 "$(actplot --info swish --json | jq '.published.imagenet["Mobile NASNet-A"]')"
	while IFS='|' read -r status message arguments; do
		eval "set -- $arguments"
		expect_refusal "$status" "$message" "$@"
	done <<-'END'
		2|--published foo: wants imagenet or gelu|--published foo
		2|--published gelu: it has no numbers of mish; it has those of gelu, relu, elu|mish --published gelu
		2|--published gelu: it has no numbers of elu:alpha=2; it has those of gelu, relu, elu|elu:alpha=2 --published gelu
		2|--gain and --published: only one of them can be answered at a time|--published gelu --gain
		2|--published and --dtype: what a paper has measured has no points|--published gelu --dtype f16
	END
	no_complaints
}
