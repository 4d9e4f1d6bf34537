#!/usr/bin/env bats
# PDF as a file: a page of its size, its fonts inside, and nothing of the clock.
load helper

# field NAME FILE: what pdfinfo says of it.
field()
{
	pdfinfo -isodates "$2" | sed -n "s/^$1: *//p"
}

@test "the page has the size of the figure, in points" {
	while read -r size dpi points; do
		actplot gelu -q --size "$size" --dpi "$dpi" --pdf=x.pdf
		expect_same "$size" "$points pts" "$(field 'Page size' x.pdf)"
		expect_same "pages of $size" 1 "$(field Pages x.pdf)"
	done <<-'END'
		6inx4in 192 432 x 288
		72mmx36mm 254 204.094 x 102.047
		640x480 96 480 x 360
	END
	no_complaints
}

@test "all fonts are inside, as TrueType" {
	actplot --figure swish-betas -q --title 'β ≠ σ′' --pdf=x.pdf
	pdffonts x.pdf | tail -n +3 >fonts
	[ -s fonts ]
	grep -v 'TrueType .* yes yes yes ' fonts >others || :
	expect_text others ''
}

@test "its texts can be searched" {
	actplot swish:beta=0.1 -q --title 'σ′ of Swish' --pdf=x.pdf
	pdftotext x.pdf text
	for text in 'σ′ of Swish' 'Swish (β = 0.1)' '−4'; do
		grep -qxF -e "$text" text || complain "no $text in: $(<text)"
	done
	no_complaints
}

@test "its lines are lines, and few" {
	actplot silu -n 1000000 -q --pdf=x.pdf
	[ "$(wc -c <x.pdf)" -lt 40000 ]
	[ "$(pdfimages -list x.pdf | wc -l)" -le 2 ]
}

@test "the same command makes the same bytes, at any time" {
	actplot gelu --pdf=- >a
	sleep 1.1
	TZ=Asia/Tokyo actplot gelu --pdf=- >b
	cmp a b
	expect_same 'no date' '' "$(field CreationDate <(cat a))$(field CreationDate a)"
	no_complaints
}

@test "SOURCE_DATE_EPOCH is its date; what is no date is none" {
	SOURCE_DATE_EPOCH=1700000000 actplot gelu -q --pdf=x.pdf
	expect_same date 2023-11-14T22:13:20Z "$(field CreationDate x.pdf)"
	for epoch in '' x 1x -99999999999999 99999999999999999999; do
		SOURCE_DATE_EPOCH=$epoch actplot gelu -q --pdf=x.pdf
		expect_same "date for '$epoch'" '' "$(field CreationDate x.pdf)"
	done
	no_complaints
}

@test "it has the figure's title, or the names of its curves" {
	actplot gelu relu -q --pdf=x.pdf
	expect_same title 'GELU, ReLU' "$(field Title x.pdf)"
	actplot gelu relu -q --title $'\xff σ (\\)' --pdf=x.pdf
	expect_same title '� σ (\)' "$(field Title x.pdf)"
	no_complaints
}

@test "extremes make a page" {
	for arguments in '--size 40x30' '--size 20000x16' '--at nan' '--transparent' '--theme dark' '-r -1.7e308:1.7e308'; do
		# shellcheck disable=SC2086
		try gelu -q $arguments --pdf=x.pdf
		expect_same "$arguments" '0  1' "$status $(<"$stderr") $(field Pages x.pdf)"
	done
	no_complaints
}

@test "a full disk is an error, and leaves nothing" {
	for write in 1 2; do
		try_full_disk $write gelu "swish:beta=$(seq -s, 1 300)" --pdf=x.pdf
		[ "$status" -eq 0 ] || expect_error 1 'x.pdf: No space left on device'
		[ "$status" -eq 0 ] || expect_only
		rm -f x.pdf
	done
	try gelu --pdf=/dev/full
	expect_error 1 '/dev/full: No space left on device'
}
