# helper.bash - what the tests of the command line share.
#
# A test file begins with "load helper". Each of its tests starts in an empty
# folder of its own, with nothing on standard input, in the C locale. There
# actplot is the program under test: use it as a user does, in pipes too, or by
# way of try, which keeps what came of it.
# shellcheck shell=bash

# What all tests do is done without another process: a process costs as much as a run of the
# program does, and most tests run it once or twice.
root=${BATS_TEST_DIRNAME%/*/*}
: "${ACTPLOT:=$root/build/actplot}"
# Debian's programs come before others of their names, which may be scripts that look for them.
PATH=${ACTPLOT%/*}:/usr/bin:$PATH

unset COLUMNS LINES NO_COLOR SOURCE_DATE_EPOCH LANGUAGE
# What make asan is told is not for a build that a test starts by scripts/run.
unset BUILD CFLAGS MAKEFLAGS SANITIZE
export LC_ALL=C TZ=UTC TERM=dumb

# bats asks what time it is before each test: it need not start three processes for that.
get_mills_since_epoch()
{
	echo $((${EPOCHREALTIME/./} / 1000))
}

setup()
{
	stdout=$BATS_TEST_TMPDIR.stdout
	stderr=$BATS_TEST_TMPDIR.stderr
	cd "$BATS_TEST_TMPDIR" || return
	exec </dev/null
	complaints=0
}

# try ARGUMENT...: runs the program. Then $status is its exit status; $stdout
# and $stderr are files with all it wrote there.
try()
{
	status=0
	actplot "$@" >"$stdout" 2>"$stderr" || status=$?
}

# try_full_disk N ARGUMENT...: the same, but from the N-th write on the disk is
# full. FAIL_WRITE_PART in the environment: so many bytes of that write still fit.
try_full_disk()
{
	status=0
	FAIL_WRITE=$1 LD_PRELOAD=fail_write.so LD_LIBRARY_PATH=${ACTPLOT%/*}/tests \
		actplot "${@:2}" >"$stdout" 2>"$stderr" || status=$?
}

# expect_output TEXT: it did what was asked, printed these lines and no message.
expect_output()
{
	expect_status 0
	expect_text "$stderr" ''
	expect_text "$stdout" "$1"$'\n'
}

# expect_error STATUS MESSAGE: it printed nothing but one line that says why.
expect_error()
{
	expect_status "$1"
	expect_text "$stdout" ''
	expect_text "$stderr" "actplot: $2"$'\n'
}

expect_status()
{
	[ "$status" -eq "$1" ] || {
		echo "status $status instead of $1; standard error:"
		cat "$stderr"
		return 1
	}
}

# holds FILE TEXT: whether the file holds just this text. The shell alone finds out.
holds()
{
	local text
	! IFS= read -rd '' text <"$1" && [ "$text" = "$2" ]
}

# expect_text FILE TEXT: the file holds just this text.
expect_text()
{
	holds "$1" "$2" || {
		printf %s "$2" | diff --label wanted --label "${1##*/}" -u - "$1" || :
		return 1
	}
}

# A test that goes through a table tells all the rows that fail: complain TEXT
# for each of them, and no_complaints as its last line.
complain()
{
	echo "$*"
	complaints=$((complaints + 1))
}

no_complaints()
{
	[ "$complaints" -eq 0 ]
}

# expect_same WHAT WANTED GOT: complains unless both are the same text.
expect_same()
{
	[ "$2" = "$3" ] || complain "$1: wanted '$2', got '$3'"
}

# expect_refusal STATUS MESSAGE ARGUMENT...: complains unless the program answers
# these arguments with this status and nothing but this message.
expect_refusal()
{
	try "${@:3}"
	if [ "$status" -ne "$1" ] || [ -s "$stdout" ] || ! holds "$stderr" "actplot: $2"$'\n'; then
		complain "actplot ${*:3}: wanted status $1 and '$2', got $status and" \
			"'$(head -qc 2000 "$stdout" "$stderr")'"
	fi
}

# expect_x WHAT 'X...': the rows that it printed begin with these.
expect_x()
{
	local rows
	mapfile -t rows <"$stdout"
	rows=("${rows[@]%%,*}")
	expect_same "$1" "$2" "${rows[*]}"
}

# expect_header WHAT HEADER: what it printed begins with this line.
expect_header()
{
	local header=
	read -r header <"$stdout" || :
	expect_same "$1" "$2" "$header"
}

# expect_only NAME...: the folder holds these files, hidden ones and those of folders counted,
# in the order of their bytes.
expect_only()
{
	shopt -s dotglob globstar nullglob
	local files=(**)
	shopt -u dotglob globstar nullglob
	expect_same "files in $PWD" "$*" "${files[*]}"
	no_complaints
}

# png_size FILE: prints WIDTHxHEIGHT, from the header of a whole PNG.
png_size()
{
	perl -0777 -ne '
		/^\x89PNG\r\n\x1a\n.{8}(.{8})/s or print("$ARGV does not begin as a PNG\n"), exit 1;
		my $size = join "x", unpack "NN", $1;
		/IEND.{4}\z/s or print("$ARGV does not end as a PNG\n"), exit 1;
		print "$size\n"' "$1"
}

# texts_of FILE: what is written in an SVG, one text a line.
texts_of()
{
	sed -nE 's,</*tspan[^>]*>,,g; s,^.*<text[^>]*>(.*)</text>.*$,\1,p' "$1"
}

# functions, figures, formats: all their names, one a line.
functions()
{
	actplot --list | cut -d' ' -f1
}

# some_functions: one in six of them, and those of the article, where each takes a while.
some_functions()
{
	functions | awk 'NR % 6 == 0 || /^(sigmoid|tanh|relu6?|leaky_relu|.?relu|[es]lu|gelu.*|silu|swish|hard_s.*)$/'
}

figures()
{
	actplot --figure list | cut -d' ' -f1
}

formats()
{
	actplot --help | sed -n '/^Formats:/,/^$/s/^ *--\([a-z]*\).*/\1/p'
}

# readme_commands [FILE]: the commands in the shell blocks of the README, or of another one.
readme_commands()
{
	sed -n '/^```sh$/,/^```$/{/^```/d; p;}' "$root/${1-README.md}" | sed 's/  *#.*//'
}

# under_sanitizer: whether make asan runs this; it needs far more memory and time.
under_sanitizer()
{
	[ -n "${ASAN_OPTIONS-}" ]
}

# needs_terminal: skips the test where the machine has no pseudo-terminals, as a
# bare chroot has none.
needs_terminal()
{
	script -qec true /dev/null >/dev/null 2>&1 </dev/null || skip 'no pseudo-terminals here'
}
