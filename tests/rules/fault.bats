#!/usr/bin/env bats
# Every call that can fail, failed once: nothing is lost, nothing is left, one line says so.

setup()
{
	cd "$BATS_TEST_DIRNAME/../.." || return
	build=$(dirname "${ACTPLOT:-$PWD/build/actplot}")
	actplot=$build/actplot
	case $build in /*) ;; *) actplot=$PWD/$actplot ;; esac
	cc -std=c17 -O1 -D_GNU_SOURCE -fno-builtin -Wall -Wextra -fPIC -shared \
		-o "$BATS_TEST_TMPDIR/fail.so" tests/fault/fail.c
	cd "$BATS_TEST_TMPDIR" || return
	mkdir old wanted work
	unset FAULT FAULT_NAMED FAULT_DRAWN
}

# survives FAULTS STRIDE FILES ARGUMENT...: of each of the kinds each STRIDE-th call fails. An
# assertion of GLib's that does not hold says "Bail out!" on standard output before it aborts.
survives()
{
	local fault file report good=0
	rm -rf old wanted work
	mkdir old wanted work
	for file in $3; do
		echo old >"old/$file"
	done
	(cd wanted && exec "$actplot" -q "${@:4}")
	cd work || return
	for fault in $1; do
		report=$(FAULT=$fault FAULT_STRIDE=$2 FAULT_FILES=$3 LD_PRELOAD=$BATS_TEST_TMPDIR/fail.so \
			"$actplot" -q "${@:4}")
		[[ $report != *'Bail out! '* ]] || report=$(grep -v '^Bail out! ' <<<"$report")
		if [[ $report =~ ^[1-9][0-9]*$ ]]; then
			failed=$((failed + report))
		else
			echo "$fault $2 ${*:4}: $report"
			good=1
		fi
	done
	cd .. && return $good
}

@test "files are lost by no failure of write, close, rename, link, open or mmap" {
	failed=0
	"$actplot" tanh -n 20 -q --npy="$BATS_TEST_TMPDIR/in.npy" --csv="$BATS_TEST_TMPDIR/in.csv"
	all='write close rename link open mmap thread library'
	survives "$all" 1 'x.csv y.json' gelu -n 20 --csv=x.csv --json=y.json
	survives "$all" 1 x.npy 'x*tanh(x)' -n 20 --npy=x.npy --sync
	survives library 1 x.svg gelu --size 160x120 --svg=x.svg
	FAULT_NAMED=1 survives "$all" 1 'x.csv y.json' gelu -n 20 --csv=x.csv --json=y.json
	# What is drawn begins behind its libraries.
	export FAULT_LOADED=1
	all=${all% library}
	survives "$all" 1 x.svg gelu --size 160x120 --svg=x.svg
	survives "$all" 1 'x.png x.tsv' gelu --size 160x120 --png=x.png --tsv=x.tsv
	survives "$all" 1 x.pdf gelu --size 160x120 --pdf=x.pdf
	survives "$all" 1 x.eps gelu --size 160x120 --eps=x.eps
	survives "$all" 1 x.tikz gelu --size 160x120 --tikz=x.tikz
	[ "$failed" -gt 100 ]
}

@test "a table is lost by no allocation that fails" {
	failed=0
	survives malloc 5 'x.csv y.json' gelu -n 20 --csv=x.csv --json=y.json
	FAULT_NAMED=1 survives malloc 7 'x.md x.tsv' silu:d=1 -n 20 --md=x.md --tsv=x.tsv
	survives malloc 7 x.gp gelu --gnuplot=x.gp
}

# The same for pictures. Pango tidies up in a thread of its own, and where that breaks off is a
# matter of time: only what fails twice is a fault of ours.
survives_drawn()
{
	survives "$@" || survives "$@"
}

@test "a picture is lost by no allocation that fails" {
	failed=0
	export FAULT_DRAWN=1
	survives_drawn malloc 97 x.svg gelu --size 160x120 --svg=x.svg
	export FAULT_LOADED=1
	survives_drawn malloc 101 x.png gelu --size 160x120 --png=x.png
	survives_drawn malloc 103 x.pdf gelu --size 160x120 --pdf=x.pdf
	survives_drawn malloc 107 x.eps gelu --size 160x120 --eps=x.eps
	survives_drawn malloc 109 x.tikz gelu --size 160x120 --tikz=x.tikz
}
