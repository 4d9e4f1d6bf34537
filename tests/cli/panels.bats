#!/usr/bin/env bats
# The panels of a figure, and what is asked of one panel or of one curve: read off the SVG.
load helper

# texts ARGUMENT...: what is written in the figure, one text a line.
texts()
{
	actplot -q "$@" --svg=x.svg && texts_of x.svg
}

# description ARGUMENT...: what the figure says to those who do not see it.
description()
{
	actplot -q "$@" --svg=x.svg && xmllint --xpath "string(//*[local-name()='desc'])" x.svg
}

@test "an option of panels holds for all, for the one it begins, or for each that is given one" {
	ranges() { description "$@" | grep -o 'x from [^:;]*' | sort -u | paste -sd' ' | sed 's/x from//g'; }
	expect_same 'once, at the end' ' -2 to 2' "$(ranges relu / gelu -r -2:2)"
	expect_same 'one each' ' -1 to 1  -2 to 2' "$(ranges relu -r -2:2 / gelu -r -1:1)"
	expect_same 'one begins' ' -1 to 1  -2 to 2' "$(ranges relu / -r -1:1 gelu -r -2:2)"
	expect_same 'the last of a panel' ' -3 to 3' "$(ranges relu / gelu -r -2:2 -r -3:3)"
	expect_same 'with points' ' -1 to 1  -5 to 5' "$(ranges relu / -r -1:1 gelu -n 5)"
	expect_same 'titles' 'A,B,Both' "$(texts / --title A relu / --title B gelu elu --title Both |
		grep -E '^(A|B|Both)$' | sort | paste -sd,)"
	expect_same 'the title of all' 1 "$(texts relu / gelu --title Both | grep -cx Both)"
	expect_refusal 2 '--range 0:1: it is that of one panel, and csv has one range for all' \
		relu / -r 0:1 gelu --csv
	expect_refusal 2 '--range 1:0: the left end must be less than the right end' relu / -r 1:0 gelu --svg=-
	expect_refusal 2 '--range 0:1: it is that of one panel; wants -n instead of --step' \
		relu / -r 0:1 gelu --step 0.1 --svg=-
	no_complaints
}

@test "a panel with one function is named by its title, once" {
	expect_same 'a title each' 2 "$(texts relu / gelu | grep -cxE 'ReLU|GELU')"
	expect_same 'and no legend' 0 "$(grep -c 'class="legend"' x.svg)"
	expect_same 'one that was asked for' 2 "$(texts relu / gelu --legend nw | grep -cx ReLU)"
	expect_same 'in common' 'Swish,β = 1,β = 2' "$(texts relu / swish:beta=1,2 | grep -E 'Swish|β' | sort |
		paste -sd,)"
	expect_same 'above a legend' 'Swish,β = 1,β = 10⁶,β = 2.5×10⁻⁹' \
		"$(texts swish:beta=1,1e6,2.5e-9 | grep -E 'Swish|β' | sort | paste -sd,)"
	no_complaints
}

@test "a row begins with the panel that names it" {
	actplot -q / --row 'Bounded ones' sigmoid / tanh / --row Others relu / gelu / elu --columns 2 --svg=x.svg
	# Where each text is: from left to right, and from the top down.
	sed -nE 's,.*<text x="([0-9.]+)" y="([0-9.]+)".*>(Bounded ones|Others|Sigmoid|Tanh|ReLU|GELU|ELU)</text>.*,\2 \1 \3,p' x.svg |
		sort -k1,1n -k2,2n >places
	expect_same 'from the top' 'Bounded ones Others Sigmoid Tanh ReLU GELU ELU' \
		"$(cut -d' ' -f3- places | xargs | sed 's/\(Bounded ones\) \(.*\) \(Others\)/\1 \3 \2/')"
	expect_same 'rows' 3 "$(grep -E ' (Sigmoid|Tanh|ReLU|GELU|ELU)$' places | cut -d' ' -f1 | uniq | wc -l)"
	expect_same 'at the left end' 1 "$(grep -E ' (Bounded ones|Others)$' places | cut -d' ' -f2 | sort -u | wc -l)"
	expect_refusal 2 '--row Others: wants to stand right behind the / of the panel that begins the row' \
		sigmoid --row Others / relu --svg=-
	no_complaints
}

@test "facets: a panel for each value, with the curves that have none in all of them" {
	expect_same 'titles' 'β = 1,β = 2' "$(texts relu swish:beta=1,2 --facet beta | grep β | sort | paste -sd,)"
	expect_same 'curves' 'ReLU Swish ReLU Swish' "$(grep -A1 'class="curve"' x.svg |
		sed -nE 's,<title>(ReLU|Swish).*</title>,\1,p' | xargs)"
	expect_same 'one legend' 1 "$(grep -c 'class="legend"' x.svg)"
	expect_same 'orders' 3 "$(texts silu:d=0,1,2 --facet d | grep -c SiLU)"
	try relu swish:beta=1,2 --facet beta --at 1 --csv
	expect_same 'no matter for tables' 'x,relu,swish,swish:beta=2' "$(head -n 1 "$stdout")"
	expect_refusal 2 "--facet beta: '/' makes panels too; only one of them can" swish / relu --facet beta
	try gelu --facet beta
	expect_same 'none' "2 actplot: none of the functions given has a parameter 'beta'" \
		"$status $(sed 's/ (functions .*//' "$stderr")"
	no_complaints
}

@test "panels are arranged and share their axes as asked" {
	# The places of the frames: the left sides of the clips, and their tops.
	places() { actplot -q "$@" --svg=x.svg; grep -o 'clip id="\|<rect x="[0-9.]*" y="[0-9.]*"' x.svg; }
	columns() { places "$@" | grep -o ' x="[0-9.]*"' | sort -u | wc -l; }
	expect_same 'columns' '1 2 4' "$(columns relu / gelu / elu / selu --columns 1) $(columns relu / gelu / elu / selu --columns 2
		) $(columns relu / gelu / elu / selu --columns 9)"
	labels() { texts "$@" | grep -cE '^[−0-9.]+$'; }
	[ "$(labels relu / gelu --share none)" -gt "$(labels relu / gelu --share both)" ] || complain 'no label is shared'
	expect_same 'one y for all' '4 2' "$(texts sigmoid / relu --columns 1 --share y | grep -cx 4
		) $(texts sigmoid / relu --columns 1 | grep -cx 4)"
	for arguments in '--columns 0' '--columns 145' '--columns x' '--share z'; do
		try relu / gelu $arguments --svg=-
		[ "$status" -eq 2 ] || complain "$arguments: $status"
	done
	no_complaints
}

@test "gutters between panels are equal" {
	actplot -q sigmoid / tanh / hard_sigmoid / relu --columns 4 --share none --svg=x.svg
	expect_same gutters 1 "$(grep -o '<rect x="[0-9]*" y="[0-9]*" width="[0-9]*"' x.svg | tr -c '0-9\n' ' ' |
		awk 'NR > 1 { print $1 - right } { right = $1 + $3 }' |
		awk 'NR == 1 { least = most = $1 } { if ($1 < least) least = $1; if ($1 > most) most = $1 } END { print most - least <= 1 }')"
	no_complaints
}

@test "a curve has the name, the colour and the dash that stand behind it" {
	expect_same 'labels' 'Mine,Yours' "$(texts relu --label Mine gelu --label Yours | grep -E 'Mine|Yours|LU' | paste -sd,)"
	texts swish:beta=1,2 --label One --label Two | grep -qx Two || complain 'not one label each'
	actplot -q relu --color '#12ab34' gelu --color C2 --dash dashed --svg=x.svg
	grep -q 'id="panel-1-curve-1"' x.svg
	grep -A3 'panel-1-curve-1' x.svg | grep -q 'stroke="#12ab34"' || complain 'not its colour'
	grep -A3 'panel-1-curve-2' x.svg | grep -q 'stroke-dasharray' || complain 'no dashes'
	expect_refusal 2 '--label A: wants to stand behind the function that it is about' --label A relu --svg=-
	expect_refusal 2 '--dash dashed: wants to stand behind the function that it is about' \
		relu / --dash dashed gelu --svg=-
	expect_refusal 2 '--label A: the function before it makes 2 curves; wants as many of these' \
		swish:beta=1,2 --label A --svg=-
	expect_refusal 2 '--color mauve: wants #RRGGBB, C1 to C8 of the theme, or a name as red' \
		relu --color mauve --svg=-
	expect_refusal 2 '--dash wavy: wants solid, dashed, dotted or dashdot' relu --dash wavy --svg=-
	try relu --label Mine --at 1 --csv
	expect_same 'a table has its own names' 'x,relu' "$(head -n 1 "$stdout")"
	no_complaints
}

@test "many values of a parameter have a bar, and two parameters a colour and a dash" {
	expect_same 'the values' '1,2,3,4,5' "$(texts swish:beta=1,2,3,4,5 -r 100:200 --ylim 8:9 | grep -xE '[1-5]' | paste -sd,)"
	expect_same 'its name, and what it is of' 'Swish β' "$(texts swish:beta=1,2,3,4,5 | grep -E 'Swish|β' | xargs)"
	expect_same 'the function at the ends' 5 "$(texts swish:beta=1,2,3,4,5 --legend direct | grep -c 'Swish (β = ')"
	expect_same 'both' 'β = 1,β = 2,Swish,Swish′' "$(texts swish:beta=1,2:d=0,1 | grep -E 'Swish|β' | paste -sd,)"
	expect_same 'a colour for each of the one' 2 "$(grep -A2 'class="curve"' x.svg | grep -o 'stroke="#[0-9a-f]*"' | sort -u | wc -l)"
	expect_same 'a dash for each of the other' 2 "$(grep -A2 'class="curve"' x.svg | grep -c dasharray)"
	actplot -q swish:beta=1,2,3,4,5 --term >"$stdout"
	grep -q 'β = 5\|beta = 5' "$stdout" || complain "a terminal has no legend: $(<"$stdout")"
	no_complaints
}

@test "what is marked has its place in the plot, and its coordinates beside it" {
	expect_same 'extrema' '(−1.28, −0.278)' "$(texts silu --mark extrema | grep '^(')"
	expect_same 'zeros' '(0, 0)' "$(texts silu --mark zeros | grep '^(')"
	expect_same 'a zero that is no double' '(0, 0),(3.14, 0),(−3.14, 0)' \
		"$(texts 'sin(x)' --mark zeros | grep '^(' | sort | paste -sd,)"
	expect_same 'breakpoints' '(3, 3),(−3, 0)' "$(texts hard_swish --mark breakpoints | grep '^(' | sort | paste -sd,)"
	# gelu'' is φ(x)(2 - x²): it turns where x is 0 and 2, and bends where x² is (7 ± √33)/2.
	expect_same 'of derivatives' '(0, 0.5) (0, 0.798) (0.792, 0.4) (1.41, 1.13) (2, 1.09) (2, −0.108) (2.52, −0.0721)' \
		"$(texts gelu:d=1,2 --mark extrema,inflections --range=-0.1:5 |
			grep '^(' | sort | paste -sd' ')"
	expect_same 'inflections that are zeros' '(0, 0) (3.14, 0) (−3.14, 0)' \
		"$(texts 'sin(x):d=2' --mark inflections | grep '^([^s]' | sort | paste -sd' ')"
	expect_same 'saturation' '(4.58, 0.99),(−4.58, 0.0101)' \
		"$(texts sigmoid --mark saturation -r -9:9 | grep '^(' | sort | paste -sd,)"
	expect_same 'what is outside' '' "$(texts silu --mark extrema -r 0:1 | grep '^(')"
	expect_same 'of each curve, once where they meet' 3 "$(texts silu gelu --mark extrema,zeros | grep -c '^(')"
	expect_refusal 2 '--mark peaks: wants extrema, zeros, breakpoints, inflections or saturation, with commas between' \
		silu --mark peaks --svg=-
	no_complaints
}

@test "lines, texts and ticks where they are asked for, and units of one length" {
	lines() { actplot -q "$@" --svg=x.svg; grep -c 'stroke-dasharray' x.svg; }
	expect_same 'lines' 1 "$(lines relu --vline -1,1 --hline 0.5)"
	expect_same 'none outside' 0 "$(lines relu --vline 99)"
	texts relu --hline 20 --yticks 10 | grep -qx 20 || complain 'a level line is not reached'
	texts relu --text '1:2:Here & <there>' | grep -qxF 'Here &amp; &lt;there&gt;' || complain 'no text'
	expect_same 'a text of one panel' 1 "$(texts relu / --text 0:1:Here gelu | grep -cx Here)"
	expect_same 'a list' '−5 0 1 5' "$(texts relu --xticks 5,1,0,-5 --yticks 99,98 --xlabel '' | grep -x '[−0-9.]*' | xargs)"
	expect_same 'a step' '0 4' "$(texts relu --xticks 4 --yticks 99,98 -r 0:5 --xlabel '' | grep -x '[−0-9.]*' | xargs)"
	expect_same 'pi' '0 π/2 π' "$(texts relu --xticks pi/2 --yticks 99,98 -r 0:4 --xlabel '' | grep -x '[−0-9.π/]*' | xargs)"
	actplot relu -q --aspect equal --svg=x.svg
	expect_same 'a unit' 1 "$(grep -o '<rect [^/]*' x.svg | head -n 1 | tr -c '0-9.\n' ' ' | awk '{ print ($3 / $4 > 10 / 5.6 && $3 / $4 < 10 / 5.4) }')"
	expect_refusal 2 '--aspect equal: a logarithmic axis has no unit of one length' relu --aspect equal --ylog --svg=-
	expect_refusal 2 '--text 1:2: wants X:Y:TEXT, where X and Y are finite numbers' relu --text 1:2 --svg=-
	expect_refusal 2 "--vline 1,a: 'a' is not a number" relu --vline 1,a --svg=-
	expect_refusal 2 '--xticks 0: wants pi, a step greater than 0, or several finite numbers with commas between' \
		relu --xticks 0 --svg=-
	no_complaints
}

@test "a page is as large as was asked, exactly, and its text as well" {
	size() { actplot -q gelu "$@" --pdf=x.pdf --svg=x.svg; sed -n 's/.*MediaBox *\[ 0 0 \([0-9. ]*\) \].*/\1/p' x.pdf
		grep -o ' width="[^"]*" height="[^"]*"' x.svg | head -n 1; }
	expect_same 'centimetres' '453.543307 283.464567  width="16cm" height="10cm"' "$(size --size 16cmx10cm | xargs -d '\n')"
	expect_same 'a column' '252 189  width="252pt" height="189pt"' "$(size --size 252pt | xargs -d '\n')"
	expect_same 'as large on the web' '480 360  width="640" height="480"' "$(size | xargs -d '\n')"
	actplot -q gelu --size 85mm --dpi 72 --font-size 6 --title T --svg=x.svg
	expect_same 'texts' '6 7.2' "$(grep -o 'font-size="[^"]*"' x.svg | grep -o '[0-9.]*' | sort -u | paste -sd' ')"
	expect_refusal 2 '--font-size 0: wants points, from 1 to 200' gelu --font-size 0 --svg=-
	expect_refusal 2 '--size 9: wants WxH in pixels, or with in, cm, mm or pt: 16cmx10cm; or the width: 252pt' \
		gelu --size 9 --svg=-
	no_complaints
}

@test "words of a PDF have letters, no ligatures" {
	command -v pdftotext >/dev/null || skip 'no pdftotext'
	actplot -q gelu --title 'efficient first flow' --pdf=x.pdf
	pdftotext x.pdf - | grep -qx 'efficient first flow' || complain "$(pdftotext x.pdf - | head -n 1 | od -c | head -n 3)"
	no_complaints
}

@test "logarithmic axes of x, and of the size of differences" {
	expect_same 'decades' '10⁻² 10⁻¹ 10⁰ 10¹ 10²' "$(texts sigmoid --xlog -r 0.01:100 --xlabel '' | grep '^10' | xargs)"
	texts tanh --xsymlog -r -100:100 | grep -qx '−10²' || complain 'no symmetric axis'
	expect_refusal 2 '--xlog: wants a range that begins above 0, as --range 0.01:100' tanh --xlog --svg=-
	expect_refusal 2 '--xlog and --xsymlog: the x axis can be only one of them' tanh --xlog --xsymlog --svg=-
	expect_same 'differences' '|difference from GELU|' "$(texts gelu gelu_tanh --diff --ylog | grep difference)"
	# It is below 0 all along there.
	try gelu gelu_tanh --diff --ylog -r 0.5:1 --svg=x.svg
	expect_same 'no value is left out' 'actplot: wrote x.svg (1280x1440)' "$(<"$stderr")"
	grep -q 'panel-2-curve-1' x.svg || complain 'no line'
	no_complaints
}
