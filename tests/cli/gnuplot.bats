#!/usr/bin/env bats
# The scripts: what they hold, and that gnuplot draws them.
load helper

# plots NAME...: gnuplot, started once since that takes longest, runs each script NAME.gp to
# NAME.png, without a word. Panels need $size. It ends with 0 after many an error, so what it says counts. In the
# C locale it always has something to say of degree signs.
plots()
{
	local status=0 name arguments=() poor
	for name; do
		arguments+=(-e 'reset session' -e "set terminal pngcairo size ${size:-800,600}; set output '$name.png'" "$name.gp")
	done
	LC_ALL=C.UTF-8 gnuplot -d "${arguments[@]}" -e 'set output' >said 2>&1 || status=$?
	if [ "$status" -ne 0 ] || [ -s said ]; then
		complain "$*: status $status: $(head -c 500 said)"
	fi
	poor=$(find "${@/%/.png}" -size -2000c)
	[ -z "$poor" ] || complain "less than 2000 bytes: $poor"
}

# expect_line LINE: the script has this line.
expect_line()
{
	grep -qxF -- "$1" "$stdout" || complain "no line '$1' in: $(grep -v '^[-0-9]' "$stdout" | head -n 40)"
}

@test "gnuplot draws the script of every function and order" {
	for name in $(some_functions); do
		actplot "$name" / "$name:d=1" / "$name:d=2" --gnuplot="$name.gp"
	done
	# shellcheck disable=SC2046
	size=1600,1200 plots $(some_functions)
	no_complaints
}

@test "gnuplot draws the script of every figure" {
	# A hundred panels leave gnuplot no room for their keys, of which it warns.
	mapfile -t names < <(figures | grep -vx families)
	for name in "${names[@]}"; do
		actplot --figure "$name" --gnuplot="$name.gp"
	done
	plots "${names[@]}"
	no_complaints
}

@test "gnuplot takes the script from a pipe" {
	status=0
	actplot gelu --gnuplot | LC_ALL=C.UTF-8 gnuplot -d -e 'set terminal dumb' - >out 2>said || status=$?
	[ "$status" -eq 0 ]
	[ ! -s said ]
	grep -q GELU out
}

@test "the script holds the data, in whatever folder it is run" {
	mkdir elsewhere
	actplot gelu silu --gnuplot=elsewhere/x.gp
	cd elsewhere
	plots x
	try gelu -n 5 --gnuplot
	sed -n '/^-5 /,/^5 /p' "$stdout" | tr ' ' , | diff <(actplot gelu -n 5 --no-header) -
	no_complaints
}

@test "titles, ranges, grid and key are as asked" {
	try gelu relu --gnuplot --title 'A title' --xlabel input --ylabel output -r -2:3 --ylim -1:4 \
		--legend nw --grid off
	expect_status 0
	expect_line "set title \"A title\" noenhanced"
	expect_line "set xlabel \"input\" noenhanced"
	expect_line "set ylabel \"output\" noenhanced"
	expect_line 'set xrange [-2:3]'
	expect_line 'set yrange [-1:4]'
	expect_line 'unset grid'
	grep -q '^set key inside left top' "$stdout" || complain 'no key in the corner'
	grep -q 'title "GELU"' "$stdout" || complain 'no GELU'
	grep -q 'title "ReLU"' "$stdout" || complain 'no ReLU'
	try gelu --gnuplot --legend none
	expect_line 'unset key'
	expect_line "set xlabel \"x\" noenhanced"
	grep -q '^set grid' "$stdout" || complain 'no grid'
	no_complaints
}

@test "its first line is the command that makes it again" {
	try gelu swish:beta=0.1,10 / tanh --title "it's" -r -3:3 --gnuplot -n 11
	command=$(sed -n '1s/^# //p' "$stdout")
	eval "$command" | diff - "$stdout"
}

@test "a panel for each /" {
	try gelu / silu relu / tanh --gnuplot --title All
	expect_status 0
	[ "$(grep -c '^plot ' "$stdout")" -eq 3 ]
	grep -q "^set multiplot .*title .All." "$stdout"
	cp "$stdout" x.gp
	plots x
	no_complaints
}

@test "differences say what they are from, and the key above is theirs too" {
	try gelu gelu_tanh quick_gelu --diff --gnuplot -n 11
	expect_line 'set ylabel "difference from GELU" noenhanced'
	[ "$(grep -c '^set key ' "$stdout")" -eq 1 ]
	expect_line 'unset key'
	no_complaints
}

@test "corners are exact points of the data, wherever the grid is" {
	try relu6 hard_swish -r -4.7:7.9 -n 10 --gnuplot
	for point in '0 0' '6 6' '-3 -0' '3 3'; do
		expect_line "$point"
	done
	try hard_sigmoid prelu:weight=2 -r -5:5 -n 4 --gnuplot
	for point in '-3 0' '3 1' '0 0'; do
		expect_line "$point"
	done
	no_complaints
}

@test "a jump is a gap between both its sides" {
	for options in '-n 201' '-n 200' '-r -1:1 -n 2'; do
		# shellcheck disable=SC2086
		try relu:d=1 --gnuplot $options
		grep -n -A 2 -xF '0 0' "$stdout" | cut -d: -f2 | sed 's/^[0-9]*-//' | diff - <(printf '0 0\n\n0 1\n') ||
			complain "$options"
	done
	no_complaints
}

@test "a pole between two doubles is a gap, and the points of both its sides are in order" {
	try '1/(x - 1/3)' --gnuplot
	sed '1,/^# 1.(x/d; /^END/,$d' "$stdout" >points
	[ "$(grep -c '^$' points)" -eq 1 ]
	grep . points | LC_ALL=C sort -c -g -k 1,1
}

@test "infinities and NaN are gaps" {
	actplot relu --at 1,inf,nan,2,-inf,3 --gnuplot=x.gp
	! grep -Ei '^[^#]*\b(inf|nan)\b' x.gp || complain 'not a gap'
	plots x
	no_complaints
}

@test "ranges of any size are drawn" {
	for range in -1e-300:1e-300 -1e300:1e300 0:1e-300 1:1.0000000001 1e15:1.0000001e15; do
		actplot silu relu "--range=$range" -n 11 --gnuplot="of$range.gp"
		scripts+=("of$range")
	done
	plots "${scripts[@]}"
	no_complaints
}

# write_text TEXT: writes two scripts that have the text everywhere, and adds them to scripts.
write_text()
{
	local script=text${#scripts[@]}
	actplot gelu --title "$1" --xlabel "$1" --ylabel "$1" --gnuplot="$script.gp"
	actplot gelu / relu --title "$1" --gnuplot="panels$script.gp"
	scripts+=("$script" "panels$script")
}

@test "a text of the user stays a text" {
	while IFS= read -r text; do
		write_text "$text"
	done <<-'TEXTS'
		it's
		x'; system("touch ran"); set title 'x
		`touch ran`
		"; system("touch ran"); set title "
		$(touch ran)
		@system
		$curve1_1
		back\slash \' \" \n \\
		back\
		%s %d %n %
		{/Symbol a}_{b}^c ~ &{x}
		GELU 激活函数 — β ≤ ½
		# not a comment
		a, b title 'c'
		END
	TEXTS
	for text in $'two\nlines' $'two\nsystem("touch ran")\nplot' $'bell\a' $'\x1b[31m' $'tab\there'; do
		write_text "$text"
	done
	plots "${scripts[@]}"
	[ ! -e ran ] || complain 'one of them ran'
	no_complaints
}

# gnuplot 5.4 takes the first two quotes of a text in three for an empty text.
@test "a text may begin with a quote" {
	while IFS= read -r text; do
		write_text "$text"
	done <<-'TEXTS'
		'tis
		'
		''
		'''
		'quoted'
		'; system("touch ran"); set title '
		''; system("touch ran") #
		'; system("touch ran") #
	TEXTS
	plots "${scripts[@]}"
	[ ! -e ran ] || complain 'one of them ran'
	no_complaints
}

@test "a file's name cannot end the comment that tells the command" {
	actplot gelu --gnuplot=x.gp --csv=$'a\nsystem("touch ran")\n.csv'
	plots x
	[ ! -e ran ]
	no_complaints
}

@test "many curves and many panels are drawn" {
	actplot "swish:beta=$(seq -s, 1 40)" --gnuplot=x.gp -n 11
	words=(relu)
	for name in $(some_functions); do
		words+=(/ "$name")
	done
	actplot "${words[@]}" --gnuplot=panels.gp -n 11
	size=1600,1200 plots x panels
	no_complaints
}

@test "a script says what it does without, and has what gnuplot can show" {
	try gelu --label Mine --color '#12ab34' --dash dashed --theme dark --mark zeros --vline 1 --hline 2 \
		--text '0:1:it'"'"'s' --xticks 0,1,3 --xlog -r 0.1:10 --gnuplot
	expect_status 0
	expect_line '# This script does without --theme dark, --mark.'
	expect_line 'set logscale x'
	expect_line 'set xtics (0, 1, 3)'
	grep -q "^set arrow from 1, graph 0 to 1, graph 1 nohead" "$stdout" || complain 'no upright line'
	grep -q 'dashtype (10,5) linecolor rgb .#12ab34. title "Mine"' "$stdout" || complain 'no look'
	cp "$stdout" x.gp
	plots x
	try relu --gnuplot
	! grep -q 'does without' "$stdout" || complain 'nothing is lost'
	expect_same 'its command' "$(sed -n 's/.*\(set terminal[^;]*\);.*/\1/p' "$stdout")" \
		'set terminal pngcairo size 1280,960 fontscale 1.5 linewidth 2'
	try gelu relu --diff --gnuplot
	expect_line 'set lmargin 12'
	no_complaints
}

# block NAME FILE: the rows of a script's data.
block()
{
	sed -n "/^\$$1 << END/,/^END/p" "$2" | grep '^[-0-9]'
}

@test "errors of many values are a band with their mean, of few they are dots" {
	actplot gelu --dtype f16 --arithmetic naive --exhaustive -r -4:4 --csv=kernel.csv
	actplot gelu --dtype f16 -i kernel.csv --values 2 --error ulp --gnuplot=many.gp --csv=errors.csv
	grep -q '^plot $band1_1 using 1:2:3 with filledcurves .*' many.gp || complain 'no band'
	grep -q '^ *$curve1_1 with lines ' many.gp || complain 'no line'
	expect_same 'least and greatest' "$(sed 1d errors.csv | cut -d, -f2 | sort -g | sed -n '1p;$p' | xargs)" \
		"$(block band1_1 many.gp | tr ' ' '\n' | sort -g | sed -n '1p;$p' | xargs)"
	expect_same 'means outside their band' 0 "$(paste -d' ' <(block band1_1 many.gp | sed -n 'n;p') <(block curve1_1 many.gp) |
		awk '!($2 <= $5 && $5 <= $3)' | wc -l)"
	plots many
	actplot gelu --dtype bf16 --arithmetic naive --reference exact --error ulp -r 0.001:4 --xlog --exhaustive \
		--gnuplot=log.gp
	grep -q '^$band1_1 << END' log.gp || complain 'no band over a logarithmic axis'
	plots log
	head -n 100 kernel.csv >few.csv
	actplot gelu --dtype f16 -i few.csv --values 2 --error ulp --gnuplot=few.gp
	grep -q '^plot $curve1_1 with points ' few.gp || complain 'no dots'
	no_complaints
}

@test "gnuplot draws dots beside names, and layers" {
	actplot relu tanh 'x*sigmoid(2*x)' --gain --show gain,mean --title 'Gains & "means"' --gnuplot=g.gp
	plots g
	grep -qF 'set ytics ("Tanh" 0, "x*sigmoid(2*x)" 1, "ReLU" 2) noenhanced' g.gp || complain "$(grep ytics g.gp)"
	grep -qxF '1.414213562373095 2 "1.414"' g.gp || complain "$(grep 1.41 g.gp)"
	actplot sigmoid selu --depth 9 --ylim 0:2 --show chi,q --xlog --gnuplot=d.gp
	# One layer, one number, and numbers that no axis of gnuplot's has room for.
	actplot relu --depth 1 --gnuplot=one.gp
	actplot relu --gain --gnuplot=gain.gp
	actplot 1/x --gnuplot=pole.gp
	plots d one gain pole
	expect_same axes 2 "$(grep -c '^set yrange \[0:2\]' d.gp)"
	no_complaints
}

@test "lines have the points that they need, and are true between them" {
	expect_same relu 3 "$(actplot relu --gnuplot | grep -c '^[-0-9]')"
	for name in gelu gelu:d=2 hard_swish:d=1 'sin(3*x)*x' 'sqrt(abs(x))' rrelu; do
		actplot "$name" --gnuplot="$name.gp"
		actplot "$name" -n 5001 --no-header --csv="$name.csv"
	done
	perl -e '
		for my $script (glob "*.gp") {
			(my $table = $script) =~ s/gp$/csv/;
			local $/;
			open my $file, "<", $script or die;
			my ($data) = <$file> =~ /^\$curve1_1 << END\n(.*?)^END/ms or die;
			my (undef, @point) = map { [split] } grep { $_ } split /\n/, $data;
			my ($least, $most) = (sort { $a <=> $b } map { $_->[1] } @point)[0, -1];
			my $width = $point[-1][0] - $point[0][0];
			my ($i, $worst) = (0, 0);
			open $file, "<", $table or die;
			for (split /\n/, <$file>) {
				my ($x, $y) = split /,/;
				$i++ while $point[$i][0] < $x;
				next if $point[$i][0] == $x;
				my ($a, $b, $c, $d) = (@{$point[$i - 1]}[0, 1], @{$point[$i]}[0, 1]);
				# Across, where the line is steep.
				my $slope = ($d - $b)/($c - $a)/($most - $least)*960/1280*$width;
				my $off = abs($b + ($d - $b)*($x - $a)/($c - $a) - $y)/($most - $least)*960;
				$off /= sqrt(1 + $slope**2);
				$worst = $off if $off > $worst;
			}
			print "$script: $worst pixels away\n" and $bad = 1 if $worst > 0.5;
			print "$script: ", scalar @point, " points\n" and $bad = 1 if @point > 600;
		}
		exit $bad // 0'
	no_complaints
}
