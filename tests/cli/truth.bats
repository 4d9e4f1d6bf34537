#!/usr/bin/env bats
# Figures are true to their functions, whatever is asked of them.

load helper

# It did what was asked, and had nothing to say.
expect_output_empty()
{
	expect_status 0
	expect_text "$stdout" ''
	expect_text "$stderr" ''
}

@test "a picture of ten million points takes little memory" {
	under_sanitizer && skip "a sanitizer takes more"
	ulimit -v 400000	# of address space, most of it libraries
	local kilobytes
	kilobytes=$(/usr/bin/env bash -c '
		actplot silu -n 10000000 --png=many.png --quiet &
		most=0
		while [ -r "/proc/$!/status" ]; do
			now=$(awk "/VmHWM/ { print \$2 }" "/proc/$!/status" 2>/dev/null)
			[ "${now:-0}" -gt "$most" ] && most=$now
			sleep 0.02
		done
		wait $! && echo "$most"')
	[ "$kilobytes" -lt 65536 ]
	[ "$(png_size many.png)" = 1280x960 ]
}

@test "two runs over many points give the same bytes" {
	try silu -n 100001 --ylim -1:5 --png=a.png -q
	expect_status 0
	try silu -n 100001 --ylim -1:5 --png=b.png -q
	cmp a.png b.png
}

@test "jumps are gaps in the script" {
	try relu:d=1 -n 5 --gnuplot
	expect_status 0
	[ "$(sed -n '/^# relu:d=1$/,/^END$/p' "$stdout" | xargs -d '\n' echo)" = \
		'# relu:d=1 -5 0 -2.5 0 0 0  0 1 2.5 1 5 1 END' ]
}

@test "a logarithmic axis says once what it leaves out" {
	try gelu silu / tanh --ylog --png=log.png
	expect_status 0
	expect_text "$stderr" 'actplot: wrote log.png (1920x806)
actplot: --ylog: values of 0 and below have no place on a logarithmic axis and are left out; --symlog shows them
'
	try sigmoid --ylog --png=log.png -q
	expect_output_empty
	try gelu gelu_tanh --diff --symlog --png=symlog.png -q
	expect_output_empty
}

@test "gnuplot takes the scripts of all axes" {
	local options
	for options in --ylog --symlog '--diff --ylog' '--diff --symlog' --range=-pi:pi '--range=0:9pi --ylog'; do
		# shellcheck disable=SC2086
		actplot gelu gelu_tanh $options --gnuplot=script.gp
		LC_ALL=C.UTF-8 gnuplot -e 'set terminal pngcairo; set output "script.png"' script.gp 2>complaint ||
			complain "$options: gnuplot fails"
		expect_same "$options: gnuplot's words" '' "$(<complaint)"
	done
	no_complaints
}

@test "curves that look like one are named once" {
	# Of three lines behind others each is seen; there is no fourth width.
	try relu leaky_relu:negative_slope=1e-4,2e-4,3e-4,4e-4 --png=a.png
	expect_status 0
	expect_text "$stderr" "actplot: wrote a.png (1280x960)
actplot: 'relu' and 'leaky_relu:negative_slope=0.0001' are less than 2 pixels apart everywhere; try --diff or another range
"
	try relu relu relu relu relu --png=a.png
	expect_text "$stderr" "actplot: wrote a.png (1280x960)
actplot: 'relu' is there twice, and one line covers the other
"
	local quiet
	for quiet in 'relu leaky_relu:negative_slope=1e-3 --diff' 'relu silu' 'relu leaky_relu' \
		'relu leaky_relu:negative_slope=1e-3' 'relu relu relu relu' relu 'relu / relu'; do
		# shellcheck disable=SC2086
		try $quiet --png=a.png
		expect_same "$quiet" '' "$(grep -v wrote "$stderr")"
	done
	no_complaints
}

@test "what a figure does not show is said" {
	local options expected
	while IFS='|' read -r options expected; do
		# shellcheck disable=SC2086
		try $options -q --png=a.png
		expect_same "quiet: $options" '' "$(<"$stderr")"
		# shellcheck disable=SC2086
		try $options --png=a.png
		expect_same "$options" "$expected" "$(grep -v wrote "$stderr")"
	done <<-'END'
		relu --ylim 100:200|actplot: nothing of 'ReLU' is seen: it has no value in x from -5 to 5, y from 100 to 200
		relu --at nan,1,inf|actplot: 2 of 3 points are not shown: x or y is nan or infinite
		relu --at 1,2,30 -r -5:5|actplot: 1 of 3 points is not shown: outside of --range or --ylim
		relu --at 1,2,3 --ylim 0:2.5|actplot: 1 of 3 points is not shown: outside of --range or --ylim
	END
	no_complaints
}

@test "the range that was asked for is drawn, and its numbers are said in full" {
	actplot gelu -r 1e13:10000000000001 -q --svg=a.svg
	grep -q 'x from 10000000000000 to 10000000000001: GELU, y from 10000000000000 to 10000000000001' a.svg ||
		complain "$(grep '<desc>' a.svg)"
	[ "$(grep -c '>+10¹³</text>' a.svg)" = 2 ] || complain 'no offset at both axes'
	no_complaints
}

@test "whatever is asked for, there is a picture" {
	local panels='' specs='' i
	for i in $(seq 50); do
		panels+=" / swish:beta=$i"
		specs+=" swish:beta=$i gelu:mu=$i elu:alpha=$i prelu:weight=0.$i"
	done
	local options
	for options in "relu ${panels# }" "$specs" "$specs --legend direct" "relu:d=1$panels --diff" \
		'gelu --ylim 1e300:1.1e300' 'gelu --ylog --ylim 1e-300:1e300' 'relu:d=2 --ylog' \
		'relu:d=2 --symlog' 'tanh --range=-1.7e308:1.7e308' 'gelu --range=0:5e-324' \
		'gelu --at nan' 'gelu --at nan --ylog' 'gelu silu --legend direct --size 16x16' \
		'gelu silu / relu --diff --symlog --legend direct --size 200x100' \
		'gelu --range=1:1.0000000000000002' 'sigmoid --range=-700:700 --ylog'; do
		# shellcheck disable=SC2086
		try $options --png=a.png --quiet
		[ "$status" -eq 0 ] && png_size a.png >size || complain "$options: status $status"
	done
	no_complaints
}
