#!/usr/bin/env bats
# PNG as a file: size, resolution, the same bytes each time, and no picture that
# cannot be made. What is on it is for other tests.
load helper

# expect_size WxH ARGUMENT...: a picture of gelu, silent.
expect_size()
{
	: >x.png
	try gelu -q --png=x.png "${@:2}"
	expect_same "actplot gelu ${*:2}" "0 $1 " "$status $(png_size x.png) $(<"$stderr")"
}

# dpi FILE: pixels per metre, from its pHYs chunk.
pixels_per_metre()
{
	perl -0777 -ne '/pHYs(........)(.)/s or exit 1; print join(" ", unpack("NN", $1), ord $2), "\n"' "$1"
}

@test "--size in pixels, inches, centimetres and millimetres" {
	expect_size 1280x960
	expect_size 640x480 --size 640x480
	expect_size 640x480 --size 640pxx480px
	expect_size 1920x960 --size 10inx5in
	expect_size 1920x960 --size 10x5in
	expect_size 300x150 --size 3inx1.5in --dpi 100
	expect_size 1000x500 --size 25.4cmx12.7cm --dpi 100
	expect_size 1000x500 --size 254mmx127mm --dpi 100
	expect_size 640x480 --size 640x480 --dpi 300
	expect_size 2000x1500 --dpi 300
	expect_size 16x16 --size 16x16
	expect_size 20000x16 --size 20000x16
	expect_size 16x20000 --size 16x20000
	no_complaints
}

@test "the file tells its resolution" {
	while read -r dpi metre; do
		actplot gelu -q --size 2x1in --dpi "$dpi" --png=x.png
		expect_same "$dpi" "$metre $metre 1" "$(pixels_per_metre x.png)"
	done <<-'END'
		72 2835
		100 3937
		300 11811
	END
	no_complaints
}

@test "the same command makes the same bytes" {
	for arguments in 'gelu' '--figure hard-swish' 'rrelu tanh:d=0,1 --title x --theme dark'; do
		# shellcheck disable=SC2086
		actplot $arguments --png=- >a
		# shellcheck disable=SC2086
		TZ=Asia/Tokyo COLUMNS=10 actplot $arguments --png=- >b
		cmp a b || complain "$arguments"
	done
	no_complaints
}

@test "what is asked for is seen" {
	actplot gelu --png=- >plain
	for arguments in '--theme dark' --transparent '--grid off' '--legend none' '--line-width 5' '--title x' \
		'--xlabel z' '--ylabel y' '--ylim -1:9' '-r -4:4' '-n 3' '--at 1' '-d 1' '--dpi 100'; do
		# shellcheck disable=SC2086
		actplot gelu $arguments --png=- 2>/dev/null | cmp -s - plain && complain "$arguments changes nothing"
	done
	no_complaints
}

@test "extreme sizes, ranges and numbers of curves and panels make a picture" {
	words=(gelu)
	for ((i = 1; i < 50; i++)); do
		words+=(/ gelu)
	done
	expect_size 640x480 --size 640x480 "swish:beta=$(seq -s, 1 200)"
	expect_size 1000x800 --size 1000x800 / "${words[@]}"
	expect_size 32x32 --size 32x32 / "${words[@]}"
	for arguments in '--at nan' '--at inf,-inf' '--at 0' '--at 1,1,1' '-r -1.7e308:1.7e308' '-r 0:5e-324' \
		'-r 1:1.0000000000000002' '--ylim 0:5e-324' '--ylim -1.7e308:1.7e308' '-n 2' '-n 100000' \
		'--line-width 100' '--line-width 1e-9' '-r 5000:5001' '--ylim 100:101' '--dpi 10000 --size 300x200' \
		'--mu 1e300' '--sigma 1e-300' '--sigma 1e300' '-r -1e-320:1e-320'; do
		# shellcheck disable=SC2086
		expect_size 300x200 --size 300x200 $arguments
	done
	no_complaints
}

@test "long, strange and foreign texts make a picture" {
	long=$(printf '%10000s' '' | tr ' ' w)
	for text in "$long" "$(printf '%5000s' '' | sed 's/ /ab /g')" '' ' ' $'a\nb' $'\x1b[31m' '<b>&amp;</b>' '%s%n' \
		'שלום' 'e̊́̂' $'\u200b' '(β = 0.1)'; do
		expect_size 300x200 --size 300x200 --title "$text" --xlabel "$text" --ylabel "$text"
	done
	no_complaints
}

@test "a text that is no UTF-8 makes a picture, without a word from pango" {
	for text in $'\xff\xfe' $'gr\xfcn' $'\xe6\xbf'; do
		expect_size 300x200 --size 300x200 --title "$text" --xlabel "$text" --ylabel "$text"
	done
	no_complaints
}

@test "a font that is not there is told, and another one used" {
	try gelu --png=x.png --font 'No Such Font'
	expect_status 0
	expect_text "$stderr" "actplot: wrote x.png (1280x960)
actplot: there is no font 'No Such Font'; the default was used
"
	png_size x.png
}

@test "characters that no font has are told, or shown" {
	try gelu --png=x.png --title '激活函数'
	expect_status 0
	png_size x.png
	if ! fc-list :lang=zh-cn | grep -q .; then
		grep -q '^actplot: no font has the characters 激活函数$' "$stderr" || complain "$(<"$stderr")"
	fi
	no_complaints
}

@test "a home that cannot be written to is no trouble" {
	try gelu --png=x.png
	HOME=/nonexistent XDG_CACHE_HOME=/nonexistent try gelu --png=y.png
	expect_text "$stderr" $'actplot: wrote y.png (1280x960)\n'
	cmp x.png y.png
}
