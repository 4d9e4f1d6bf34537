#!/usr/bin/env bats
# TikZ as a file: LaTeX makes a page of it, by itself and as a part of a document, and the
# page is the picture that the other formats show.
load helper

# compile FILE: the PDF that pdflatex makes of it; complains of errors, and of characters that
# are not there.
compile()
{
	command -v pdflatex >/dev/null || skip 'no pdflatex'
	pdflatex -interaction=nonstopmode -halt-on-error "$1" >log.txt 2>&1 || complain "$1: $(grep -A2 '^!' log.txt)"
	! grep -E 'Missing character|undefined|Runaway' log.txt || complain "$1: something is missing"
}

@test "it is a document of one page, as large as was asked for" {
	actplot swish:beta=0.1,1 gelu:d=1 -q --size 85mmx60mm --tikz=x.tex
	compile x.tex
	expect_same page '1 240.9 x 170.1' \
		"$(pdfinfo x.pdf | awk '/^Pages/ { n = $2 } /^Page size/ { printf "%d %.1f x %.1f", n, $3, $5 }')"
	pdftotext -layout x.pdf text
	for word in 'Swish' 'GELU' '0.1'; do
		grep -q "$word" text || complain "no $word: $(<text)"
	done
	no_complaints
}

# The fonts of documents are wider than that which measures, where they are small.
@test "a source below a figure ends on the page" {
	actplot --figure imagenet -q --tikz=x.tex
	compile x.tex
	pdftotext -bbox x.pdf words
	grep -q '>unstable<' words || complain 'no unstable'
	awk -F '"' '/<page/ { width = $2 } /<word/ && $6 > width { print; bad = 1 } END { exit bad }' words ||
		complain 'behind the edge'
	no_complaints
}

# All in one document, since it takes TeX longest to load what it draws with.
@test "parts of a document are in its fonts; whatever a text has, TeX sets it, and does nothing else" {
	actplot swish:beta=1,2,3,4,5 -q --size 85mm --tikz=bar.tikz
	actplot elu / gelu --diff relu -q --size 85mm --tikz=panels.tikz
	odd='\ { } $ & # _ % ~ ^ " ` '\'' < > | [ ] , -- ?` \input{/etc/passwd} \par é ß − × ′ ″ 10⁻⁹ a₁ ≤ ∞ …'
	actplot 'x<1&&x>0 ? x : 2' gelu --label "$odd" -q --title "$odd" --xlabel "$odd" --ylabel "$odd" \
		--text "0:1:$odd" --tikz=x.tex
	! grep -v '^[[:space:]]*%' x.tex | grep -qF '\input{/etc' || complain 'a command came through'
	actplot gelu --label $'a\n\\input{x}' relu --title $'b\r\n\\bye' -q --tikz=y.tex
	! grep -qE '^[^%]*\\(bye|input)' y.tex || complain 'a line of its own came through'
	cat >document.tex <<-'END'
		\documentclass{article}
		\usepackage{pgfplots}
		\begin{document}
		\begin{figure}\centering\input{bar.tikz}\caption{A bar.}\end{figure}
		\input{x} \input{y}
		\sffamily\input{panels.tikz} and \input{panels.tikz}
		\end{document}
	END
	compile document.tex
	pdffonts document.pdf | grep -q CMSS || complain 'not in the fonts of the document'
	! pdffonts document.pdf | grep -q DejaVu || complain 'in fonts of its own'
	pdftotext document.pdf - | grep -q 'input{/etc/passwd}' || complain "$(pdftotext document.pdf -)"
	no_complaints
}

@test "axes have the ranges, ticks and places of the layout, and plots are thin" {
	actplot relu -q --xticks -5,0,5 --tikz=x.tex --svg=x.svg
	for line in 'at={(19.88bp,39.75bp)}, anchor=south west, scale only axis, width=448.13bp, height=311.25bp,' \
		'xmin=-5, xmax=5,' 'xtick={-5,0,5}, xticklabels={{$-5$},{0},{5}},' \
		'\addplot[pen 4] coordinates {(-5,0)(0,0)(5,5)};'; do
		grep -qF -e "$line" x.tex || complain "no $line in: $(<x.tex)"
	done
	actplot gelu --ylog --xlog -r 0.01:100 -q --tikz=x.tex
	expect_same modes 'xmode=log ymode=log' "$(grep -oE '[xy]mode=log' x.tex | paste -sd' ')"
	[ "$(wc -c <x.tex)" -lt 12000 ] || complain 'it is long'
	no_complaints
}

@test "figures of the article, marks, names, gaps and extremes are pages" {
	printf '%s\n' '\documentclass{article}' '\usepackage{pgfplots}' \
		'\usepackage[paperwidth=40cm, paperheight=40cm, margin=1cm]{geometry}' '\begin{document}' >document.tex
	number=0
	while read -r arguments; do
		number=$((number + 1))
		eval "actplot $arguments -q --tikz=x$number.tex" || complain "$arguments"
		printf '\\input{x%d}\\clearpage\n' $number >>document.tex
	done <<-'END'
		--figure overview
		--figure relu-variants
		--figure gelu-approximations --theme dark
		silu --mark extrema,zeros --hline 0 --vline -1,1
		'sign(x)*sqrt(abs(x))' hard_tanh:d=1 --legend direct --at -2,0,1
		silu --symlog --xsymlog -r -1e5:1e5
		gelu -r 1e13:10000000000001
		gelu -r -1.7e308:1.7e308 --transparent
		gelu -r -1e-300:1e-300
		softplus --xlog --ylog -r 1e-300:1e300
		gelu --size 40x30
		gelu --at nan
		relu gelu --gain
	END
	printf '%s\n' '\end{document}' >>document.tex
	compile document.tex
	expect_same pages $number "$(pdfinfo document.pdf | awk '/^Pages/ { print $2 }')"
	no_complaints
}

@test "it is drawn as the PNG is" {
	actplot rrelu tanh:d=1 --legend none -q --size 4inx3in --dpi 100 --tikz=x.tex --png=x.png
	compile x.tex
	pdftoppm -r 100 -gray x.pdf >a.pgm
	echo "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'" \
		"width='400' height='300'><image width='400' height='300' xlink:href='x.png'/></svg>" >x.svg
	rsvg-convert -f pdf x.svg | pdftoppm -scale-to-x 400 -scale-to-y 300 -gray >b.pgm
	difference=$(perl -e '
		my ($a, $b) = map { local $/; open my $f, "<:raw", $_ or die; my $d = <$f>; $d } @ARGV;
		die "sizes differ" if length $a != length $b;
		my $sum = 0;
		$sum += abs(ord(substr $a, $_) - ord(substr $b, $_)) for 0 .. length($a) - 1;
		printf "%.0f\n", 10000 * $sum / 255 / length $a' a.pgm b.pgm)
	# Its labels are narrower, and so are the margins.
	[ "$difference" -lt 300 ] || complain "they differ by $difference in 10000"
	no_complaints
}

@test "of more dots than pdflatex has memory for those stay that a page can show" {
	awk 'BEGIN { for (i = 0; i < 30000; i++) print i / 3000 - 5 "," (i * 7919 % 30011) / 3000 }' >values
	try gelu -i values --values 2 --tikz=x.tex
	dots=$(sed -n '/only marks/,/};/p' x.tex | grep -o '([-0-9.e]*,' | wc -l)
	[ "$dots" -gt 4000 ] && [ "$dots" -le 6000 ] || complain "$dots dots"
	expect_same said "actplot: $((30000 - dots)) dots are left out, each close to another: pdflatex has no memory for them" \
		"$(grep -v wrote "$stderr")"
	no_complaints
}

@test "titles and names of axes are keys, where the layout has them" {
	actplot relu / gelu -q --xlabel input --ylabel f --tikz=x.tex
	expect_same keys 'title={ReLU} title={GELU}' "$(grep -o '[^x]title={[A-Za-z]*}' x.tex | xargs)"
	expect_same names '2 xlabel={input}, 1 ylabel={f},' \
		"$(grep -oE '^.([xy]label=[^ ]*)' x.tex | sort | uniq -c | xargs | sed 's/ 1 y/ 1 y/')"
	! grep -q 'node.*{\(input\|ReLU\)}' x.tex || complain "nodes: $(grep node x.tex)"
	no_complaints
}

@test "the same command makes the same bytes, and a full disk leaves nothing" {
	actplot gelu -T tikz >a
	TZ=Asia/Tokyo actplot gelu --tikz=- >b
	cmp a b
	try_full_disk 1 gelu --tikz=x.tex
	expect_error 1 'x.tex: No space left on device'
	expect_only a b
}
