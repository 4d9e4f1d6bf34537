#!/usr/bin/env bats
# The rules of the sources that a compiler does not know: which folder may
# include which, and which few files may allocate, print, or end the program.

# Besides its own headers, each folder may include those of the folders behind
# it, or a header named. main.c may include any.
arrows='
support
number        support
plane
random
arithmetic    support
formula              number support
formula/rewrite      formula
formula/language     formula formula/rewrite number support
formula/compensated  arithmetic formula support
formula/scaled       arithmetic formula support
formula/interval     arithmetic formula number support
formula/evaluate     formula formula/compensated formula/interval formula/scaled number support
formula/derive       formula formula/rewrite formula/scaled support
formula/search       formula formula/derive formula/evaluate formula/interval formula/scaled support
formula/naive        formula number support
formula/print        formula formula/derive number support
activation/dialect   activation
activation    arithmetic formula/language formula/scaled number support
catalogue     activation activation/dialect formula/language formula/scaled support
curve         activation catalogue formula formula/evaluate formula/naive formula/search number random support
fact          activation curve formula formula/derive formula/evaluate formula/scaled formula/search number plane support
tally         curve number support
input/file    support
input/row     number support
input/json    input/file input/row support
input/array   input/file input/row number support
input/text    input/file input/json input/row number support
input         input/array input/file input/json input/row input/text support
sampling      curve input input/file/limit.h input/json/json.h input/row number plane support
sink          curve number plane sampling support tally
signal        activation curve fact sink support
table         curve number plane sampling sink support
script        curve number plane sampling sink support chart/line/curve_line.h
chart/frame      chart/chart.h plane support
chart/line       chart/chart.h chart/frame curve number plane sampling support
chart/model      chart/chart.h chart/frame chart/line curve fact number plane sampling sink support
chart/page       chart/chart.h number plane sink support
chart/axis       chart/chart.h chart/frame chart/page number plane support
chart/legend     chart/frame chart/page sink support
chart/layout     chart/chart.h chart/axis chart/frame chart/legend chart/page support
chart/lettering  chart/remarks.h chart/page support
chart/png        support
chart/cairo      chart/remarks.h chart/layout chart/lettering chart/page chart/png support
chart/svg        chart/remarks.h chart/layout chart/lettering chart/page number support
chart/tikz       chart/remarks.h chart/frame chart/layout chart/lettering chart/page number support
chart/terminal   chart/layout chart/model chart/page sink support
chart            chart/cairo chart/model chart/svg chart/terminal chart/tikz plane sink support
figure        support
cli           activation formula/evaluate formula/interval number plane script sink support table chart/picture.h
request       activation activation/dialect catalogue cli curve fact figure formula/language formula/print input input/file/limit.h number plane random sampling signal sink support tally
about         activation activation/dialect catalogue cli curve fact figure formula/interval formula/print number request signal support table/escape.h'

# The only files that may include what pictures are made with.
drawing='chart/(cairo/(canvas|eps|pdf|sheet)|lettering/(fonts|lettering|library|typeface)|png/png)\.[ch]'

# The objects are asked once: what they use is in the file used, what they have in the file symbols.
setup_file()
{
	cd "$BATS_TEST_DIRNAME/../.." || return
	build=$(dirname "${ACTPLOT:-$PWD/build/actplot}")
	objects=()
	for source in src/*/*.c src/*/*/*.c; do
		objects+=("$build/${source%.c}.o")
	done
	nm -A --undefined-only "$build/src/main.o" "${objects[@]}" >"$BATS_FILE_TMPDIR/used"
	objdump -t "${objects[@]}" >"$BATS_FILE_TMPDIR/symbols"
}

setup()
{
	cd "$BATS_TEST_DIRNAME/../.." || return
}

# nothing TEXT: the complaints that a test found are its message.
nothing()
{
	[ -z "$1" ] || {
		echo "$1"
		return 1
	}
}

# users SYMBOLS FILES: which sources, apart from FILES, use what of the C library.
# Both are patterns. It asks the objects: comments, texts and macros mislead.
users()
{
	sed -nE "s,^.*/src/(.*)\.o: *U (__)?($1)(_chk)?$,src/\1.c: \3,p" "$BATS_FILE_TMPDIR/used" |
		grep -vE "^src/($2)\.c:" || :
}

@test "folders include only what they may" {
	nothing "$(awk '
		NR == FNR {
			for (i = 1; i <= NF; i++)
				may[$1, $i]
			next
		}
		/^[ \t]*#[ \t]*include[ \t]*"/ {
			split($0, quoted, "\"")
			from = folder(substr(FILENAME, length("src/") + 1))
			if (!((from, folder(quoted[2])) in may || (from, quoted[2]) in may))
				print FILENAME ":" FNR ": " quoted[2]
		}
		function folder(path)
		{
			sub("/[^/]*$", "", path)
			return path
		}' <(echo "$arrows") src/*/*.[ch] src/*/*/*.[ch])"
}

@test "the files that draw are alone in knowing the libraries that draw" {
	nothing "$(grep -nE '#\s*include\s*<(cairo|pango|fontconfig|glib|png|hb|ft2)' src/*.c src/*/*.[ch] src/*/*/*.[ch] |
		grep -vE "^src/($drawing):")"
}

@test "formula/interval/mpfr.h alone knows libmpfr, and nothing is linked with it" {
	nothing "$(grep -nE '#\s*include\s*<(mpfr|gmp)' src/*.c src/*/*.[ch] src/*/*/*.[ch] | grep -v '^src/formula/interval/mpfr.h:')"
	nothing "$(users '(mpfr|__gmp)_?[a-z0-9_]*' 'none')"
}

@test "memory.c alone allocates" {
	nothing "$(users '(m|c|re|aligned_)alloc|reallocarray|posix_memalign|strn?dup|v?asprintf|getline|getdelim|open_memstream' \
		support/memory)"
}

@test "cli/messages.c alone prints, but for progress and the last words of memory.c" {
	nothing "$(users 'v?[fd]?printf|f?put[cs]|putchar|fwrite|perror|f(d|mem|re)?open|popen|tmpfile|std(in|out|err)' \
		'cli/(messages|progress)|support/memory')"
}

@test "main.c and memory.c alone end the program" {
	nothing "$(users '_?exit|_Exit|quick_exit|abort|v?errx?' 'main|support/memory')"
}

@test "main.c alone has variables that live on" {
	nothing "$(awk -F '\t' '
		/file format/ { sub(":.*", ""); sub("^.*/src/", "src/"); object = $0 }
		NF == 2 {
			section = $1
			sub("^.* ", "", section)
			split($2, symbol, " ")
			if (section ~ /^(\.t?(data|bss)|\*COM\*)/ && section !~ /^\.data\.rel\.ro/ && symbol[1] !~ /^0*$/)
				print object ": " symbol[2]
		}' "$BATS_FILE_TMPDIR/symbols")"
}

@test "a test that complains ends by asking whether it has" {
	nothing "$(awk '
		/^@test/ { name = $0; complains = asks = 0 }
		/(^|[^_])complain |expect_same |expect_refusal / { complains = 1 }
		/no_complaints|expect_only/ { asks = 1 }
		/^}/ && name != "" { if (complains && !asks) print FILENAME ": " name; name = "" }
		' tests/*/*.bats)"
}
