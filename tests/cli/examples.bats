#!/usr/bin/env bats
# Every command that the README and the manual show does what it should.
load helper

# The commands that the manual displays.
manual_commands()
{
	sed -n 's/^\.Dl //p' "$root/man/actplot.1"
}

# run_each N: each line of standard input is run by a shell in this folder; all
# must succeed, at least N of them, and say nothing but what they wrote, and what it cost
# where a sanitizer makes that much. (What parallel's lscpu misses where /sys is not mounted
# is no fault of theirs.)
run_each()
{
	local command failed=0 count=0
	while read -r command; do
		count=$((count + 1))
		bash -o pipefail -c "$command" >"$stdout" 2>"$stderr" </dev/null && {
			[ ! -s "$stderr" ] || ! grep -vE ': wrote | values took .* bits, |^lscpu: ' "$stderr"
		} && continue
		echo "failed: $command"
		cat "$stderr"
		failed=1
	done
	echo "$count commands"
	[ "$failed" -eq 0 ] && [ "$count" -ge "$1" ]
}

@test "the examples of the README, and those of the manual that are not there" {
	readme_commands | grep -v '^scripts/' >commands
	# What gnuplot says when it has no window to open is its own affair.
	manual_commands | grep -vxFf commands | sed 's/gnuplot -p/gnuplot 2>unheard/' >others
	run_each 30 <commands
	for picture in gelu silu hard approximations rrelu elu swish-betas; do
		[ -s "$picture.png" ]
	done
	run_each 8 <others
}
