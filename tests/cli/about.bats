#!/usr/bin/env bats
# What actplot tells about itself and about the functions.
load helper

# info NAME: all about it, its runs of blanks as one.
info()
{
	actplot --info "$1" | sed 's/  */ /g'
}

# expect_fact NAME TEXT: --info says so.
expect_fact()
{
	info "$1" | grep -qF -- "$2" || complain "$1: nothing of '$2' in: $(info "$1")"
}

@test "--help, --version, --list and --figure list print to standard output alone" {
	for arguments in --help -h --version -V --list '--figure list' '--figure=list' 'gelu --help' '--png --help'; do
		# shellcheck disable=SC2086
		try $arguments
		expect_same "$arguments" '0 ' "$status $(cat "$stderr")"
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

@test "every option that --help names is known" {
	mapfile -t options < <(actplot --help | grep -oE '^  (-.,|   ) --[a-z-]+' | grep -oE -- '--[a-z-]+')
	[ "${#options[@]}" -gt 30 ]
	for option in "${options[@]}"; do
		try "$option=" gleu
		! grep -q 'unknown option\|write more' "$stderr" || complain "$option: $(cat "$stderr")"
	done
	for letter in $(actplot --help | sed -n 's/^  -\(.\), .*/\1/p'); do
		try "-$letter" gleu
		! grep -q 'unknown option' "$stderr" || complain "-$letter: $(cat "$stderr")"
	done
	no_complaints
}

@test "the manual names every option, function and format" {
	manual=$(mandoc -T ascii "$root/man/actplot.1" | sed 's/.\x08//g')
	for option in $(actplot --help | grep -oE '^  (-.,|   ) --[a-z-]+' | grep -oE -- '--[a-z-]+'); do
		grep -qF -e "$option" <<<"$manual" || complain "no $option"
	done
	for name in $(functions) $(formats); do
		grep -qw -e "$name" <<<"$manual" || complain "no $name"
	done
	no_complaints
}

@test "--list has a line for each function: name, parameters, formula" {
	for name in sigmoid tanh relu leaky_relu prelu rrelu relu6 elu selu gelu gelu_tanh quick_gelu silu \
		swish hard_sigmoid hard_swish; do
		actplot --list | grep -q "^$name  *[^ ].* [^ ]" || complain "no $name"
	done
	expect_same 'names said once' "$(functions | sort -u)" "$(functions | sort)"
	for name in $(functions); do
		try "$name" -n 2
		expect_same "$name" "0 x,$name" "$status $(head -n 1 "$stdout")"
	done
	no_complaints
}

@test "--info tells about every function, under any of its names" {
	for name in $(functions); do
		try --info "$name"
		expect_same "$name" '0 ' "$status $(cat "$stderr")"
		for what in "f(x)" "f'(x)" "f''(x)" range derivative smooth centre published; do
			grep -q "^$what  *[^ ]" "$stdout" || complain "$name: no $what"
		done
		! grep -Eiq '\bnan\b|null|%' "$stdout" || complain "$name: $(grep -Ei 'nan|null|%' "$stdout")"
	done
	for alias in SiLU hswish LeakyReLU; do
		try --info "$alias"
		expect_same "$alias" 0 "$status"
	done
	diff <(actplot --info LReLU) <(actplot --info leaky_relu)
	no_complaints
}

@test "--help says of each parameter what every function that has it says" {
	help=$(actplot --help | sed -n '/^Parameters/,$p')
	for name in $(functions); do
		while IFS='|' read -r parameter meaning; do
			text=$(sed -n "/^      --${parameter//_/-} /,/^      --/p" <<<"$help" | sed '1n; /^      --/d')
			found=$(grep -F -- "$meaning" <<<"$text") || complain "$name: $parameter is not '$meaning'"
			case $found in
			*')')
				grep -qE "[(, ](${name}[,)]|[.]{3}[)])" <<<"$found" || complain "$name is not among $found" ;;
			esac
		done < <(actplot --info "$name" | sed -n '/^parameters/,/^[a-z(]/p' |
			sed -nE '/^ *(parameters)? *([a-z_]+) = .*/{s//\2/;h;n;s/^ *//;s/;.*//;H;x;s/\n/|/p}')
	done
	no_complaints
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
	for name in $(functions); do
		for parameter in $(actplot --list | sed -n "s/^$name  *\\([^ ].*\\)/\\1/p" | grep -oE '^([a-z_]+=[^ ]+ )*' | grep -oE '[a-z_]+='); do
			expect_fact "$name" "${parameter%=} = "
		done
	done
	no_complaints
}

@test "the article's claims are told as facts" {
	while IFS='|' read -r name fact; do
		expect_fact "$name" "$fact"
	done <<-'END'
		sigmoid|range (0, 1)
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
		relu6|dead for x > 6
		hard_swish|0.1422
		hard_sigmoid|range [0, 1]
	END
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
