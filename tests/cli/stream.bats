#!/usr/bin/env bats
# Rows by several threads, and over several machines: the bytes are the same.
load helper

@test "the bytes do not depend on the number of threads" {
	for threads in 1 2 3 16; do
		mkdir $threads
		(cd $threads && actplot gelu silu:d=1 -n 100001 --threads $threads --csv=csv --tsv=tsv \
			--jsonl=jsonl --md=md --raw=raw --npy=npy --json=json)
		diff -r 1 $threads
	done
}

@test "nor for an input, with its lines in any shape" {
	actplot tanh -n 300000 -r -20:20 --digits 6 >x.csv
	sed -i '7s/.*/"-19.5",1/; 100s/$/\r/; 200s/^/# /; 300s/.*//; $s/.*/4,"1\n2"/' x.csv
	actplot gelu -i x.csv --threads 1 >one
	actplot gelu -i x.csv --threads 4 >several
	cmp one several
	actplot gelu -i - --threads 4 <x.csv | cmp one
}

@test "a bad line far into an input is told by its number, after all before it" {
	seq 0 499999 >x
	sed -i '400001s/.*/four/' x
	for threads in 1 4; do
		try relu -i x --threads $threads
		expect_status 1
		expect_text "$stderr" "actplot: x:400001: 'four' is not a number"$'\n'
		[ "$(wc -l <"$stdout")" -eq 400001 ]
		[ "$(tail -1 "$stdout")" = 399999,399999 ]
	done
}

@test "the parts of a job are the whole" {
	actplot gelu:d=0,1 -n 10007 >whole
	for parts in 1 2 7 13; do
		for part in $(seq $parts); do
			actplot gelu:d=0,1 -n 10007 --shard "$part/$parts"
		done | cmp - whole
	done
	actplot gelu -n 100 --npy >whole
	{ actplot gelu -n 100 --npy --shard 1/2; actplot gelu -n 100 --npy --shard 2/2; } | cmp - whole
}

@test "more parts than rows are no trouble" {
	actplot relu -n 2 >whole
	for part in 1 2 3 4 5; do
		actplot relu -n 2 --shard $part/5
	done | cmp - whole
}

@test "GNU parallel runs the parts and joins them" {
	actplot silu -n 100000 >whole
	parallel --will-cite -k -j 4 actplot silu -n 100000 --shard '{}/8' ::: 1 2 3 4 5 6 7 8 >joined
	cmp joined whole
}

@test "a part is asked for in whole numbers" {
	for wrong in 0/3 4/3 1 1/0 1.5/3 a/b -1/3 1/1e300 /; do
		try relu --shard "$wrong"
		expect_error 2 "--shard $wrong: wants K/N, whole numbers with 1 <= K <= N"
	done
	try relu --shard 1/2 -i x
	expect_error 2 '--shard 1/2: an input has no parts known beforehand'
	try relu --shard 1/2 --json
	expect_error 2 '--shard: json cannot be put together from parts'
	try relu --shard 1/2 --png
	expect_error 2 '--shard: png cannot be put together from parts'
}

@test "--threads is a whole number" {
	for wrong in 0 65 1.5 x; do
		try relu --threads $wrong
		expect_error 2 "--threads $wrong: wants a whole number from 1 to 64"
	done
}

@test "a row comes out before the next one comes in" {
	mkfifo in out
	actplot relu -i - --no-header <in >out &
	exec 5>in 6<out
	for x in 1 2 3; do
		echo $x >&5
		read -r row <&6
		[ "$row" = "$x,$x" ]
	done
	exec 5>&- 6<&-
	wait $!
}

@test "a reader that goes away ends it, silently" {
	for threads in 1 4; do
		{ actplot gelu -n 1000000000 --threads $threads 2>"$stderr" || echo $? >ended; } | head -2 >/dev/null
		[ "$(<ended)" -eq 141 ]
		expect_text "$stderr" ''
	done
}

@test "an endless line is refused" {
	head -c 3000000 /dev/zero | tr '\0' 1 >x
	try relu -i x
	expect_status 1
	expect_text "$stderr" "actplot: x:1: the line is longer than 1048576 bytes, or a quote is not closed"$'\n'
}

@test "progress is for a terminal only" {
	actplot relu -n 30000000 >/dev/null 2>"$stderr"
	expect_text "$stderr" ''
}
