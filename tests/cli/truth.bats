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
		expect_same "$options: gnuplot's words" '' "$(cat complaint)"
	done
	no_complaints
}
