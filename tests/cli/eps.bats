#!/usr/bin/env bats
# EPS as a file: its head says the page and nothing of the clock, and it draws as the PDF.
load helper

# head_of FILE: the lines of its head.
head_of()
{
	sed '/^%%EndComments/q' "$1"
}

@test "the bounding box is the page, whatever is drawn" {
	actplot gelu -q --size 85mmx60mm --title 'β & σ′' --transparent --eps=x.eps
	expect_same head "%!PS-Adobe-3.0 EPSF-3.0
%%Creator: cairo
%%Title: ? & ??
%%BoundingBox: 0 0 241 171
%%HiResBoundingBox: 0 0 240.945 170.079
%%Pages: 1
%%DocumentData: Clean8Bit
%%LanguageLevel: 2
%%EndComments" "$(head_of x.eps)"
	expect_same page '%%PageBoundingBox: 0 0 241 171' "$(grep -a PageBoundingBox x.eps)"
	no_complaints
}

@test "no part of it is an image, and no line of its head is too long" {
	actplot rrelu gelu "swish:beta=$(seq -s, 1 60)" --at -1,0,1 -q --title "$(printf '%400s' x)" --eps=x.eps
	! grep -qa 'cairo_image$' x.eps || complain 'an image'
	head_of x.eps | awk 'length > 255 { exit 1 }' || complain 'a long line'
	expect_same command "$(actplot --from x.eps)" \
		"actplot rrelu gelu swish:beta=$(seq -s, 1 60) --at=-1,0,1 --title='$(printf '%400s' x)'"
	no_complaints
}

@test "the same command makes the same bytes, at any time" {
	actplot gelu --eps=- >a
	TZ=Asia/Tokyo SOURCE_DATE_EPOCH=1 actplot gelu -T eps >b
	cmp a b
	[ -z "$(grep -a CreationDate a)" ]
}

@test "a title with a line end keeps no command: it would be a line of the program" {
	actplot gelu -q --title $'x\nquit' --eps=x.eps
	[ -z "$(grep -ax quit x.eps)" ]
	expect_refusal 1 'x.eps: no command is in it; wanted: a picture by actplot without --no-metadata' \
		--from x.eps
	no_complaints
}

@test "a comment of others that is no command is never shown" {
	while IFS= read -r text; do
		printf '%%!PS\n%% Command: %b\n' "$text" >x.eps
		expect_refusal 1 'x.eps: what is in it is no command of actplot' --from x.eps
	done <<-'END'
		rm -rf ~
		actplot gelu; rm -rf ~
		actplot gelu\n%+; reboot
		actplot gelu\0
		actplot
	END
	printf '%%!PS\n%% Command: actplot ge\n%%+lu\n%% Command: actplot relu\n' >x.eps
	expect_same 'two lines' 'actplot gelu' "$(actplot --from x.eps)"
	no_complaints
}

@test "it draws what the PNG shows" {
	command -v gs >/dev/null || skip 'no ghostscript'
	actplot rrelu tanh:d=1 -q --size 4inx3in --dpi 100 --eps=x.eps --png=x.png
	gs -q -dNOPAUSE -dBATCH -dEPSCrop -dTextAlphaBits=4 -dGraphicsAlphaBits=4 -sDEVICE=ppmraw -r100 -o x.ppm x.eps
	expect_same size 'P6 400 300' "$(head -n 3 x.ppm | grep -v '^#' | head -n 2 | paste -sd' ')"
	no_complaints
}

@test "a full disk is an error, and leaves nothing" {
	try_full_disk 1 gelu --eps=x.eps
	expect_error 1 'x.eps: No space left on device'
	expect_only
}
