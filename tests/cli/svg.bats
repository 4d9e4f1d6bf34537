#!/usr/bin/env bats
# SVG as a file: whole and valid, the same picture as the others, with text that
# is text. The goldens were looked at; they hold for the fonts of setup.
load helper

# expect_drawn FILE ARGUMENT...: it is drawn, without a word.
expect_drawn()
{
	try -q "${@:2}" --svg="$1"
	expect_same "status of ${*:2}" '0 ' "$status $(<"$stderr")"
}

# expect_valid FILE...: each is an SVG that a strict reader takes.
expect_valid()
{
	xmllint --noout "$@" || complain 'no XML'
}

# pixels FILE...: each picture, of any format, as FILE.ppm of 320x240, all by the same program.
# It takes longest to begin: it is given all at once, as the pages of a document.
pixels()
{
	local file drawn=() pages=()
	for file; do
		case $file in
		*.png)
			echo "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'" \
				"width='320' height='240'><image width='320' height='240' xlink:href='$file'/></svg>" >"$file.svg"
			drawn+=("$file.svg") pages+=("$file")
			;;
		*.svg) drawn+=("$file") pages+=("$file") ;;
		esac
	done
	rsvg-convert -f pdf -o drawn "${drawn[@]}"
	for file; do
		[[ $file != *.pdf ]] || pages+=("$file")
	done
	if [ ${#pages[@]} -gt ${#drawn[@]} ]; then
		pdfunite drawn "${pages[@]:${#drawn[@]}}" document
	else
		mv drawn document
	fi
	mapfile -t numbered < <(pdftoppm -scale-to-x 320 -scale-to-y 240 document page && printf '%s\n' page*)
	for file in "${!pages[@]}"; do
		mv "${numbered[file]}" "${pages[file]}.ppm"
	done
}

# difference A B: by how many ten thousandths of white two PPM differ.
difference()
{
	perl -e '
		my ($a, $b) = map { local $/; open my $f, "<:raw", $_ or die; my $d = <$f>; $d } @ARGV;
		die "sizes differ" if length $a != length $b;
		my ($other, $sum) = ($a ^ $b, 0);
		$sum += abs(ord(substr $a, $-[0]) - ord(substr $b, $-[0])) while $other =~ /[^\0]/g;
		printf "%.0f\n", 10000 * $sum / 255 / length $a' "$1" "$2"
}

# expect_alike WHAT A B [MOST]: complains unless two PPM differ by less than four in a
# thousand, as edges do that are smoothed in another way, or less than MOST in ten thousand.
expect_alike()
{
	local difference
	difference=$(difference "$2" "$3")
	[ "$difference" -lt "${4:-40}" ] || complain "$1: $difference in 10000"
}

@test "a small figure is the one that was looked at" {
	actplot relu elu:d=1 -q --size 320x240 --title 'ReLU & <ELU′>' --svg=relu.svg
	diff -u "$BATS_TEST_DIRNAME/golden/relu.svg" relu.svg
	actplot rrelu / tanh --at -1,2 -q --size 400x200 --theme auto --svg=auto.svg
	diff -u "$BATS_TEST_DIRNAME/golden/auto.svg" auto.svg
}

@test "pictures without names go to files of the function, each with its suffix" {
	try gelu --png --svg --pdf --size 64x48
	expect_status 0
	expect_text "$stderr" 'actplot: wrote gelu.png (64x48)
actplot: wrote gelu.svg (64x48)
actplot: wrote gelu.pdf (64x48)
'
	expect_only gelu.pdf gelu.png gelu.svg
}

@test "every figure of the article is valid, and has its names as text" {
	for name in $(figures); do
		expect_drawn "$name.svg" --figure "$name"
	done
	expect_valid ./*.svg
	texts_of swish-betas.svg | grep -qx 'β = 0.1' || complain "no name: $(texts_of swish-betas.svg)"
	texts_of swish-betas.svg | grep -qx '−4' || complain 'no tick with a minus sign'
	no_complaints
}

@test "a panel of differences says what they are from, and leaves the names to the one above" {
	for options in '' '--legend right' '--legend direct' '--legend nw'; do
		# shellcheck disable=SC2086
		actplot sigmoid hard_sigmoid / swish hard_swish gelu --diff $options -q --svg=x.svg
		texts_of x.svg >x
		expect_same "${options:-best}" 'difference from Sigmoid, difference from Swish' \
			"$(grep difference x | paste -sd, | sed 's/,/, /')"
		! grep -q ' − ' x || complain "${options:-best}: $(<x)"
	done
	expect_same 'in a corner' 1 "$(grep -cx GELU x)"
	actplot swish hard_swish gelu --diff --legend direct -q --svg=x.svg
	expect_same 'at both ends' 2 "$(texts_of x.svg | grep -cx GELU)"
	no_complaints
}

@test "panels that share an axis share its label if that is the same" {
	labels() { texts_of x.svg | grep -E '^(y|.* derivative|difference .*)$' | paste -sd,; }
	actplot silu gelu / elu selu --ylabel y -q --svg=x.svg
	expect_same 'the same' y "$(labels)"
	actplot silu:d=1 gelu:d=1 / silu:d=2 gelu:d=2 --diff -q --svg=x.svg
	expect_same 'of their own' 'first derivative,difference from SiLU′,second derivative,difference from SiLU″' \
		"$(labels)"
	no_complaints
}

@test "it has a role, a title and a description" {
	actplot relu gelu -q --svg=x.svg
	expect_same role img "$(xmllint --xpath 'string(/*/@role)' x.svg)"
	expect_same viewBox '0 0 1280 960' "$(xmllint --xpath 'string(/*/@viewBox)' x.svg)"
	expect_same title 'ReLU, GELU' "$(xmllint --xpath "string(/*/*[local-name()='title'])" x.svg)"
	expect_same desc 'A line chart, x from -5 to 5: ReLU, y from 0 to 5; GELU, y from -0.17 to 5.' \
		"$(xmllint --xpath "string(/*/*[local-name()='desc'])" x.svg)"
	expect_same curves 'ReLU GELU' \
		"$(xmllint --xpath "//*[@class='curve']/*[local-name()='title']/text()" x.svg | xargs)"
	no_complaints
}

@test "ids are never used twice, and all that are referred to are there" {
	actplot gelu relu / tanh silu --diff -q --svg=x.svg
	grep -o ' id="[^"]*"' x.svg | sort | uniq -d >twice
	expect_text twice ''
	for id in $(grep -o 'url(#[^)]*)' x.svg | sort -u | sed 's/url(#//; s/)//'); do
		grep -qF "id=\"$id\"" x.svg || complain "no $id"
	done
	no_complaints
}

@test "strange texts are valid" {
	number=0
	for text in '<b>&amp;"'\' $'\x1b[31m\x01' $'\xff\xfe' $'a\nb' ']]>' '--><!--' $'\xef\xbf\xbf' '激活函数 σ′' '😀'; do
		number=$((number + 1))
		expect_drawn $number.svg gelu --title "$text" --xlabel "$text" --ylabel "$text" --font "$text"
	done
	expect_valid ./*.svg
	no_complaints
}

@test "extremes are valid" {
	words=(gelu)
	for ((i = 1; i < 50; i++)); do
		words+=(/ gelu)
	done
	expect_drawn small.svg --size 40x30 gelu
	expect_drawn curves.svg "swish:beta=$(seq -s, 1 200)"
	expect_drawn panels.svg "${words[@]}"
	for arguments in '--at nan' '-r -1.7e308:1.7e308' '--ylim 0:5e-324' '--at 0,inf' '-n 2' '--sigma 1e300'; do
		# shellcheck disable=SC2086
		expect_drawn "${arguments// /}.svg" gelu $arguments
	done
	expect_valid ./*.svg
	no_complaints
}

@test "the same command makes the same bytes, and few of them" {
	actplot --figure hard-swish --svg=- >a
	TZ=Asia/Tokyo SOURCE_DATE_EPOCH=99 actplot --figure hard-swish --svg=- >b
	cmp a b
	actplot silu -n 1000000 --svg=- >many
	[ "$(wc -c <many)" -lt 60000 ]
}

@test "it is the picture that PNG and PDF are" {
	all=('--figure swish-betas' 'rrelu --theme dark' 'elu --at -3,1 --title GELU')
	for i in "${!all[@]}"; do
		# shellcheck disable=SC2086
		actplot ${all[i]} -q --size 320x240 --png=$i.png --svg=$i.svg --pdf=$i.pdf
		rsvg-convert $i.svg -o seen$i.png
	done
	actplot elu -q --size 320x240 --svg=plain.svg
	actplot elu -q --size 320x240 --svg=other.svg -r -5.5:5
	pixels ./*.png ./*.svg ./*.pdf
	for i in "${!all[@]}"; do
		expect_alike "${all[i]} as PNG" $i.png.ppm seen$i.png.ppm
		# Its grid and ticks need not be on whole pixels.
		expect_alike "${all[i]} as PDF" $i.pdf.ppm $i.svg.ppm 70
	done
	[ "$(difference other.svg.ppm plain.svg.ppm)" -ge 40 ] || complain 'another range is alike'
	no_complaints
}

@test "--theme auto: light for who knows no styles, dark for who asks" {
	actplot gelu relu -q --no-metadata --theme auto --svg=auto.svg --png=auto.png
	actplot gelu relu -q --no-metadata --theme light --svg=light.svg --png=light.png
	actplot gelu relu -q --theme dark --svg=dark.svg
	xmllint --noout auto.svg
	colors() { grep -v '^	\.' "$1" | grep -oE '#[0-9a-f]{6}' | xargs; }
	expect_same light "$(colors light.svg)" "$(colors auto.svg)"
	expect_same dark "$(colors dark.svg | xargs -n 1 | sort -u | paste -sd' ')" \
		"$(grep '^	\.' auto.svg | grep -oE '#[0-9a-f]{6}' | sort -u | paste -sd' ')"
	cmp light.png auto.png
	expect_refusal 2 '--theme auto: only an SVG can follow its reader; wants light or dark without --svg' \
		gelu --theme auto --png=x.png
	no_complaints
}

@test "--font is the first of the families, and text is set with it" {
	actplot gelu -q --font "DejaVu Sans" --svg=x.svg
	expect_same family "'DejaVu Sans', DejaVu Sans, Verdana, Helvetica, Arial, sans-serif" \
		"$(xmllint --xpath 'string(/*/@font-family)' x.svg)"
	no_complaints
}

@test "Chromium shows it, in the reader's colours" {
	command -v chromium >/dev/null || skip 'no chromium'
	under_sanitizer && skip 'it is not ours to check'
	actplot gelu relu -q --size 320x240 --theme auto --svg=x.svg
	actplot gelu relu -q --size 320x240 --theme light --png=light.png
	actplot gelu relu -q --size 320x240 --theme dark --png=dark.png
	for theme in light dark; do
		[ $theme = dark ] && flag=--force-dark-mode || flag=--hide-scrollbars
		chromium --headless=new --no-sandbox --disable-gpu --hide-scrollbars $flag \
			--user-data-dir="$PWD/profile" --window-size=320,240 --screenshot="$PWD/seen.png" \
			"file://$PWD/x.svg" >/dev/null 2>&1
		pixels seen.png $theme.png
		expect_alike "$theme" seen.png.ppm $theme.png.ppm
	done
	no_complaints
}

@test "variables are italic where the words are the program's own" {
	italic() { actplot -q "$@" --svg=x.svg && grep -oE 'font-style="italic"[^<]*' x.svg | sed 's/.*>//' |
		sort | uniq -c | xargs; }
	expect_same 'names' '1 x 2 β' "$(italic swish:beta=1,2 gelu:d=1)"
	expect_same 'a formula' '2 b 3 x' "$(italic 'x*sigmoid(b*x):b=1' relu)"
	expect_same 'a bar' '1 x 1 β' "$(italic swish:beta=1,2,3,4,5)"
	expect_same 'a panel' '1 β' "$(italic swish:beta=2 / relu --xlabel x)"
	expect_same 'the user' '' "$(italic swish:beta=2 --label 'a x' --title 'x y' --xlabel x --ylabel y --text 0:1:x)"
	expect_same upright '' "$(italic swish:beta=2,3 --math upright)"
	actplot --from x.svg | grep -q -e --math=upright
	expect_refusal 2 '--math bold: wants italic or upright' relu --math bold
	no_complaints
}
