#!/usr/bin/env bats
# What actplot tells about itself and about the functions.
load helper

# What --info says of each of some functions is asked once, in a file of its name.
setup_file()
{
	for name in $(some_functions); do
		actplot --info "$name" >"$BATS_FILE_TMPDIR/$name"
	done
}

# info SPEC [OPTION...]: all about it, its runs of blanks as one.
info()
{
	if [ $# -eq 1 ] && [ -f "$BATS_FILE_TMPDIR/$1" ]; then
		tr -s ' ' <"$BATS_FILE_TMPDIR/$1"
	else
		actplot --info "$@" | tr -s ' '
	fi
}

# expect_fact SPEC TEXT: --info says so, its blanks and line ends as one. It is asked once for
# facts of one SPEC in a row.
expect_fact()
{
	local words file=$BATS_FILE_TMPDIR/$1
	if [ "$1" != "${asked-}" ]; then
		[ -f "$file" ] || {
			file=$stdout
			actplot --info "$1" >"$file"
		}
		read -rd '' -a words <"$file" || :
		asked=$1 said=${words[*]}
	fi
	[[ $said == *"$2"* ]] || complain "$1: nothing of '$2' in: $said"
}

@test "--help, --version, --list and --figure list print to standard output alone" {
	for arguments in --help -h --version -V --list '--figure list' '--figure=list' 'gelu --help' '--png --help'; do
		# shellcheck disable=SC2086
		try $arguments
		expect_same "$arguments" '0 ' "$status $(<"$stderr")"
		[ -s "$stdout" ] || complain "$arguments: nothing"
	done
	expect_only
}

@test "--help fits 100 columns, and has no unfinished line" {
	actplot --help | awk 'length > 100 { print; bad = 1 } END { exit bad }'
	actplot --help | perl -ne '
		my $open = () = /[(\[]/g; my $close = () = /[)\]]/g;
		if ($open != $close) { print; $bad = 1 } END { exit $bad // 0 }'
}

@test "the manual names every option, function and format" {
	mandoc -T ascii "$root/man/actplot.1" "$root/man/actplot-functions.7" | sed 's/.\x08//g' |
		grep -oE '(--)?[A-Za-z0-9_]+([A-Za-z0-9-]*[A-Za-z0-9])?' >manual
	grep -oE '[A-Za-z0-9_]+' manual | sort -u - manual >words
	{
		actplot --help | grep -oE '^  (-.,|   ) --[A-Za-z0-9-]+' | grep -oE -- '--[A-Za-z0-9-]+'
		functions
		formats
	} | sort -u | comm -23 - words >missing
	expect_text missing ''
}

@test "--list has a line for each function: name, parameters, formula" {
	list=$'\n'$(actplot --list)
	for name in sigmoid tanh relu leaky_relu prelu rrelu relu6 elu selu gelu gelu_tanh quick_gelu silu \
		swish hard_sigmoid hard_swish; do
		pattern=$'\n'"$name +[^ "$'\n'"][^"$'\n'"]* [^ ]"
		[[ $list =~ $pattern ]] || complain "no $name"
	done
	expect_same 'names said once' "$(functions | sort -u)" "$(functions | sort)"
	mapfile -t names < <(functions)
	expect_same 'names that are functions' "x$(printf ',%s' "${names[@]}")" "$(actplot "${names[@]}" -n 2 | head -n 1)"
	no_complaints
}

@test "--list tells those of a family, of a framework, or with a property" {
	names() { actplot --list "$@" | cut -d' ' -f1 | xargs; }
	expect_same gate 'glu swiglu geglu reglu bilinear swiglu_oai swiglu_step' "$(names gate)"
	expect_same 'jax, tf, bounded' 'sigmoid tanh softsign relu6' "$(names jax tf bounded)"
	expect_same 'not' 'hard_swish hard_mish fts' "$(names swish not-smooth)"
	expect_same 'own' 'glu bilinear cubed' \
		"$(names odd monotone smooth not-bounded not-tanh not-shrinkage not-elementary --define 'cubed(x) = x^3')"
	expect_same 'spelling' "$(names zero_centred)" "$(names Zero-Centred)"
	# As the framework has them, and to be typed so.
	actplot --list torch | grep -q '^gelu@torch  *nn.GELU, F.gelu  *approximate=none  ' || complain "$(actplot --list torch)"
	actplot $(names flux) -n 2 --no-header >/dev/null || complain flux
	expect_same 'all' "$(functions | wc -l)" "$(($(names bounded | wc -w) + $(names not-bounded | wc -w)))"
	expect_same 'none' '' "$(names gate torch)"
	expect_same 'json' 'sigmoid bounded,nonnegative,monotone,continuous,smooth,saturating nn.Sigmoid,F.sigmoid' \
		"$(actplot --list torch sigmoid --json | jq -r '.[0] | [.family, (.properties | join(",")), (.frameworks[0].names | join(","))] | join(" ")')"
	expect_refusal 2 '--list foo: wants a family (sigmoid, tanh, rectifier, elu, gelu, swish, shrinkage, softplus, periodic, elementary, gate), a framework (torch, keras, keras2, jax, tf, onnx, paddle, mxnet, mlx, flux, hf) or a property (bounded, nonnegative, monotone, continuous, smooth, odd, even, zero_centred, saturating, dying)' --list foo
	expect_refusal 2 "--list bonded: did you mean 'bounded'?" --list torch bonded
	no_complaints
}

@test "--info tells who has the function, and what each takes at its breakpoints" {
	expect_fact leaky_relu 'frameworks torch: nn.LeakyReLU, F.leaky_relu; negative_slope=0.01'
	expect_fact leaky_relu "breakpoints f'(0) = 0.01 in torch, flux, hf; 0.2 in keras, tf; 0.3 in keras2; 1 in jax; 0.25 in mxnet"
	expect_fact leaky_relu "f' is not defined in onnx, not read in paddle, mlx"
	expect_fact hard_tanh "f'(1) = 0 in torch, flux; 1 in keras, jax"
	expect_fact selu@tf "breakpoints f'(0) = 1.7581 in torch, jax, mxnet, flux; 1.0507 in keras, keras2, tf"
	expect_fact step 'breakpoints f(0) = '
	! info gelu | grep -q '^breakpoints' || complain 'gelu has breakpoints'
	! info 'x^2' | grep -q '^frameworks' || complain 'a formula has frameworks'
	expect_same json '1 alpha=0.01 nn.leaky_relu' "$(actplot --info leaky_relu --json | jq -r '
		(.frameworks[] | select(.framework == "jax") | .breakpoints[0].derivative | tostring) + " "
		+ (.frameworks[] | select(.framework == "onnx") | .parameters[0] | .name + "=" + .default) + " "
		+ (.frameworks[] | select(.framework == "jax") | .names[0])')"
	actplot --info leaky_relu --json | jq -e '.frameworks[] | select(.framework == "onnx") | .breakpoints[0] | has("derivative") | not' >/dev/null ||
		complain 'ONNX has a derivative'
	no_complaints
}

@test "--info tells about every function, under any of its names" {
	(cd "$BATS_FILE_TMPDIR" && perl -0777 -ne '
		for my $what (qw(f(x) range derivative smooth centre published), "f\x27(x)", "f\x27\x27(x)") {
			$bad = print "$ARGV: no $what\n" if !/^\Q$what\E /m;
		}
		$bad = print "$ARGV: $1\n" if /(?i:[^a-z](nan)[^a-z])|null|%[a-z.]/;
		END { exit $bad // 0 }' ./*)
	for alias in SiLU hswish; do
		try --info "$alias"
		expect_same "$alias" 0 "$status"
	done
	diff <(actplot --info LReLU) "$BATS_FILE_TMPDIR/leaky_relu"
	no_complaints
}

@test "--help says of each parameter what every function that has it says" {
	actplot --help >help
	perl -e '
		my ($help, @cards) = @ARGV;
		open my $file, "<", $help or die;
		my ($parameter, %said);
		while (<$file>) {
			$parameter = $1 =~ tr/-/_/r if /^      --([a-z0-9-]+) /;
			push @{$said{$parameter}}, $_ if defined $parameter;
		}
		for my $card (@cards) {
			my ($name) = $card =~ m{([^/]+)$};
			open my $file, "<", $card or die;
			local $/;
			my ($lines) = <$file> =~ /^parameters(.*?)^[a-z(]/ms or next;
			while ($lines =~ /^ +([a-z_0-9]+) = .*\n +([^;\n]+)/mg) {
				my ($parameter, $meaning) = ($1, $2);
				my @found = grep { index($_, $meaning) >= 0 } @{$said{$parameter}};
				print "$name: $parameter is not \x27$meaning\x27\n" and $bad = 1 if !@found;
				next if !@found || grep { !/\)$/ || /[(, ]($name[,)]|[.]{3}\))/ } @found;
				$bad = print "$name is not among @found";
			}
			$meanings++ while $lines =~ / = /g;
		}
		exit $bad || $meanings < 20' help "$BATS_FILE_TMPDIR"/*
}

@test "--list and --figure list stand in columns, whatever the names are" {
	for what in --list '--figure list'; do
		actplot $what | perl -CSD -ne '
			/^(\S+ +)/ or die;
			$width //= length $1;
			die "not in its column: $_" if $width != length $1' || complain "$what"
	done
	no_complaints
}

@test "--info gives the same parameters and defaults as --list" {
	actplot --list >list
	perl -e '
		my ($list, @cards) = @ARGV;
		open my $file, "<", $list or die;
		my %listed = map { /^(\S+) +((?:[a-z_0-9]+=\S+ )*)/ } <$file>;
		for my $card (@cards) {
			my ($name) = $card =~ m{([^/]+)$};
			open my $file, "<", $card or die;
			local $/;
			my $text = <$file>;
			for (split " ", $listed{$name}) {
				my ($parameter, $value) = split /=/;
				$text =~ /^(?:parameters)? +\Q$parameter\E = \Q$value\E/m or
					$bad = print "$name: nothing of $_\n";
				$count++;
			}
		}
		exit $bad || $count < 20' list "$BATS_FILE_TMPDIR"/*
}

@test "the article's claims are told as facts" {
	while IFS='|' read -r name fact; do
		expect_fact "$name" "$fact"
	done <<-'END'
		sigmoid|range (0, 1); 0 as x -> -inf, 1 as x -> inf
		sigmoid|saturates as x -> -inf: the derivative goes to 0
		sigmoid|saturates as x -> inf: the derivative goes to 0
		sigmoid|f(0) = 0.5
		sigmoid|not zero-centred
		sigmoid|monotone: never falls
		tanh|range (-1, 1)
		tanh|saturates as x -> -inf
		tanh|saturates as x -> inf
		tanh|zero-centred
		relu|dead for x < 0: the derivative is 0
		relu|range [0, inf)
		relu|kink at x = 0: f' = 0 from the left, 1 from the right
		leaky_relu|the derivative is never 0
		prelu|the derivative is never 0
		rrelu|the derivative is never 0
		elu|range (-1, inf)
		elu|saturates as x -> -inf
		selu|1.0507009873554805
		selu|1.6732632423543772
		gelu|minimum -0.1699712074799
		gelu|at x = -0.75179152469356
		gelu|not monotone
		gelu|smooth everywhere
		gelu|1 as x -> inf
		swish|not monotone
		swish|smooth everywhere
		swish|at x = -1.278464542761
		silu|minimum -0.27846454276107
		silu|at x = -1.278464542761
		relu6|range [0, 6]
		relu6|derivative [0, 1]; 0 as
		relu6|dead for x > 6
		hard_swish|differs by at most 0.142278, at x = ±3
		hard_sigmoid|range [0, 1]
	END
	no_complaints
}

@test "the facts of --info are right to the last digit printed" {
	while IFS='|' read -r spec fact; do
		expect_fact "$spec" "$fact"
	done <<-'END'
		gelu|minimum -0.12890414518515478 at x = -1.4142135623730951
		gelu|maximum 1.1289041451851547 at x = 1.4142135623730951
		gelu|rounded once: each value is the number nearest to the exact one
		gelu:sigma=2|at x = -1.503583049387129
		gelu:sigma=2|sigma = 2 (default 1), above 0
		gelu:sigma=2|mu = 0, any
		gelu_tanh|differs by at most 0.000473236, at x = ±2.69894
		quick_gelu|differs by at most 0.0203349, at x = ±2.2704
		hard_sigmoid|differs by at most 0.0691822, at x = ±1.31696
		hard_sigmoid|hard_sigmoid Hard Sigmoid
		hard_sigmoid|derivative [0, 0.16666666666666666]; 0 as
		hard_sigmoid|dead for x > 3
		hard_swish|derivative (-0.5, 1.5); 0 as
		hard_swish|zeros x <= -3, x = 0
		selu|derivative (0, 1.7580993408473768]; 0 as
		swish:beta=1e6|at x = -1.2784645427610738e-6
		swish:beta=1e6|has mean 0.398942 and variance 0.340845
		silu|has mean 0.206621 and variance 0.313083
		x*sigmoid(1.702*x)|minimum -0.1636101896363536 at x = -0.751154255441289
		max(x - 1/3, 0)|range [0, inf)
		max(x - 1/3, 0)|but for the kink at x = 0.3333333333333333: f' = 0 from the left, 1 from
		sin(x)|period 2*pi: f(x + 2*pi) = f(x)
		sin(x)|range [-1, 1]
		sin(x)|zeros x = 0, x = 3.141592653589793 and every 2*pi
		x > 0 ? sin(x) : 0|no limit found as x -> inf
		abs(sin(x))|period pi: f(x + pi) = f(x)
		abs(sin(x))|but for the kink at x = 0 and every pi: f' = -1 from the left, 1 from
		1/sin(x)|domain all x but 0, 3.141592653589793 and every 2*pi
		log(sin(x))|domain 0 < x < 3.141592653589793 and every 2*pi
		sqrt(abs(x - 1/3))|minimum 0 at x = 0.3333333333333333
		log(cosh(x))|range [0, inf)
		x*sin(x)|range not known, but holds [
		sqrt(x^2 + 1) - x|not known whether it is monotone
		x - tanh(x)|monotone: never falls
		sign(sin(1e6*x))|period 2*pi/1000000: f(x + 2*pi/1000000) = f(x)
		floor(x)|range not known: f switches at more than 1000 x
		exp(x^2)|has mean none and variance none
		exp(x^2/4)|has mean 1.41421 and variance none
		x == 3 ? 1 : x|but for the value at x = 3
		sqrt(x)|smooth as far as it is defined, for x > 0
		sign(x)*sqrt(abs(x))|but for the vertical tangent at x = 0
		x > 0 ? x + 1 : x|but for the jump at x = 0: f = 0 from the left, 1 from the right, taken as 0
		max(x - 1/3, 0)|but for the kink at x = 0.3333333333333333: f' = 0 from the left, 1 from the right
	END
	# No double is at 1/3, and the value next to it tells nothing.
	! info 'max(x - 1/3, 0)' | grep 'taken as' || complain 'taken as'
	no_complaints
}

@test "--info takes parameters as options and definitions, and a formula is its own title" {
	diff <(info swish --beta 3) <(info swish:beta=3)
	info swish --beta 3 | grep -qF 'beta = 3 (default 1)'
	info halved:b=1 --define 'halved(x, a=2, b) = x/a + b' | grep -qF 'a = 2, any finite number'
	info halved:b=1 --define 'halved(x, a=2, b) = x/a + b' | grep -qF 'zeros x = -2'
	[ "$(actplot --info 'x*exp(-x)' | head -n 1)" = 'x*exp(-x)' ]
}

@test "--info of a parameter that is a choice tells the words and no limits" {
	info gelu@torch | grep -qx 'parameters approximate = none (one of none|tanh)' ||
		complain "$(info gelu@torch | grep parameters)"
	info gelu@jax:approximate=false | grep -q 'approximate = false (one of true|false)' || complain jax
	! info gelu@jax | grep -q 'any finite number' || complain 'any number'
	no_complaints
}

@test "the mean of ELU is closer to 0 than that of ReLU" {
	for name in elu relu; do
		mean=$(info "$name" | sed -n 's/.* has mean \([^ ]*\) and.*/\1/p')
		echo "$name $mean"
		means+=("$mean")
	done
	awk -v a="${means[0]}" -v b="${means[1]}" 'BEGIN { exit !(a * a < b * b) }'
}

# The fixed point of Klambauer et al. 2017.
@test "SELU keeps mean 0 and variance 1" {
	moments=$(info selu | sed -n 's/.* has mean \([^ ]*\) and variance \(.*\)/\1 \2/p')
	echo "$moments"
	awk '{ exit !($1 * $1 < 1e-12 && ($2 - 1) ^ 2 < 1e-10) }' <<<"$moments"
}

@test "--info tells symmetry, the Lipschitz constant, ends in each type, gains" {
	while IFS='|' read -r spec fact; do
		expect_fact "$spec" "$fact"
	done <<-'END'
		gelu|symmetry f(x) - f(-x) = x
		sigmoid|symmetry about (0, f(0))
		tanh|symmetry odd
		selu|symmetry none
		gelu|Lipschitz constant 1.1289041451851547
		exp(x)|Lipschitz for no constant: the derivative is not bounded
		x > 0|Lipschitz for no constant: f jumps
		relu|continuous, but its slope is not
		x > 0|not continuous
		elu|continuous, as is its slope, but f'' is not
		gelu|domain all x
		sqrt(x)|domain x >= 0
		log(x)|domain x > 0
		sqrt(1 - x^2)|domain -1 <= x <= 1
		1/x|domain all x but 0
		1/(x^2 - 2)|domain all x but -1.4142135623730951, 1.4142135623730951
		tanh(x)/x|zeros none
		sin(1/x)|smooth but for x = 0, where f has no limit
		gelu|f16 -0 for x <= -5.72656
		exp(x)|f64 0 for x <= -745.133, inf for x >= 709.783
		exp(x)|f32 0 for x <= -103.972, inf for x >= 88.7228
		tanh|bf16 -1 for x <= -3.46875, 1 for x >= 3.46875
		sigmoid||f'| < 0.001 for x < -6.90575 and x > 6.90575
		relu|gain 1.41421 keeps the mean square of N(0, 1), 1.71286 its variance
		relu|with the first a layer multiplies a gradient's variance by 1
		relu|for x from N(0, 1) |f'| < 0.001 has probability 0.5, f' = 0 has 0.5, f = 0 has 0.5
		sin(x)|maximum 1 at x = 1.5707963267948966 and every 2*pi
		x > 0 ? x^2 : sin(x)|local maximum 1 at x = -23.56194490192345, -17.278759594743864, -10.995574287564276, -4.71238898038469 and 6 more
		cos(x)|inflections x = -1.5707963267948966, 1.5707963267948966 and every 2*pi
	END
	# The ends are those that tables show.
	expect_same f16 '-5.727,-0 -5.723,-6e-8' \
		"$(actplot gelu --dtype f16 --at=-5.7265625,-5.72265625 --no-header | paste -sd' ')"
	no_complaints
}

@test "--info of several functions has them beside each other, with the largest difference" {
	try --info gelu gelu_tanh silu
	expect_same 'status and message' '0 ' "$status $(<"$stderr")"
	head -n 1 "$stdout" | grep -qE '^ {12}gelu  +gelu_tanh  +silu$' || complain "$(head -n 1 "$stdout")"
	sed 's/  */ /g' "$stdout" | grep -qF 'differs from gelu by at most 0.000473236,' || complain "$(grep differs "$stdout")"
	awk 'length > 130' "$stdout" | grep . && complain 'a line is too long'
	expect_same 'terms once' "$(grep -oE '^[a-zA-Z]\S*' "$stdout" | sort | uniq -d)" ''
	try --info relu swish:beta=1,2,3,4,5,6,7,8
	expect_error 2 '--info relu: wants at most 8 functions, not 9'
	no_complaints
}

@test "--info --json is the same for machines" {
	for name in gelu relu6 hard_shrink golu swiglu; do
		actplot --info "$name" --json | jq -e '.name == "'"$name"'" and (.range | has("limit_left"))
			and (.types.f16 | type) == "object" and .formula != null' >/dev/null || complain "$name"
	done
	expect_same sigmoid '0.25 ["-inf","inf"] {"value":1,"x":8.3203125} 1.8462285' \
		"$(actplot --info sigmoid --json | jq -r '[.lipschitz, (.domain[0] | tojson), (.types.f16.right | tojson), (.gain * 1e7 | floor / 1e7)] | join(" ")')"
	expect_same choices '"none"/"none"/["none","tanh"] "false"' "$(actplot --info gelu@torch gelu --json | jq -rc '[(.[0].parameters[0] | (.value, .default, .choices) | tojson)] as $first
		| ($first | join("/")) + " " + (.[1].frameworks[1].parameters[0].default | tojson)')"
	expect_same several 'relu gelu 0.17' \
		"$(actplot --info relu gelu --json | jq -r '[.[0].name, .[1].name, (.[1].difference.value * 100 | round / 100)] | join(" ")')"
	actplot --info 'x > 0 ? 1/3 : exp(x):d=1' --json | jq -e '.breakpoints[0].left == 1' >/dev/null || complain 'no breakpoint'
	try --info gelu --csv
	expect_error 2 '--info is text, or with --json for machines; it takes no other output'
	no_complaints
}

@test "--info --bibtex is an entry for each work" {
	try --info gelu --bibtex
	expect_output '@misc{hendrycks2016gelu,
  author = {Hendrycks and Gimpel},
  title = {{Gaussian Error Linear Units (GELUs)}},
  year = {2016},
  eprint = {1606.08415},
  archivePrefix = {arXiv}
}'
	for name in sigmoid tanh relu6 silu sign golu; do
		actplot --info "$name" --bibtex | perl -0ne '
			my $open = () = /\{/g; my $close = () = /\}/g;
			exit !($open == $close && /^\@misc\{\w+,\n/)' || complain "$name: $(actplot --info "$name" --bibtex)"
	done
	try gelu --bibtex
	expect_error 2 '--bibtex: wants --info NAME with it'
	no_complaints
}
