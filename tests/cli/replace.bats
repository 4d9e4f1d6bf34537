#!/usr/bin/env bats
# What is replaced by an output, and what is not: descriptors, owners, links, and
# several files at once.
load helper

table=$'x,relu\n-5,0\n5,5\n'

@test "a descriptor is written to, whatever it is called, and what is around stays" {
	for path in /dev/stdout /dev/fd/1 /proc/self/fd/1 /proc/thread-self/fd/1; do
		(echo head; actplot relu -n 2 -T csv -o $path; echo tail) >f
		expect_same "$path" "head"$'\n'"${table}tail" "$(<f)"
	done
	echo log >log
	actplot relu -n 2 -T csv -o /dev/stderr 2>>log
	expect_text log "log"$'\n'"$table"
	ln -s /dev/fd/7 link
	(echo head >&7; actplot relu -n 2 -T csv -o link; echo tail >&7) 7>f
	expect_text f "head"$'\n'"${table}tail"$'\n'
	[ -L link ]
	no_complaints
}

@test "a file that a standard stream goes to is written to by that" {
	(echo head; actplot relu -n 2 -o f.csv; echo tail) >f.csv
	expect_text f.csv "head"$'\n'"${table}tail"$'\n'
	echo log >log
	actplot relu -n 2 -T csv -o log 2>>log
	expect_text log "log"$'\n'"$table"
	seq 2 >x.csv
	actplot relu -i - -o x.csv <x.csv
	expect_text x.csv $'x,relu\n1,1\n2,2\n'
}

@test "another program's descriptor is added to" {
	exec {held}>>f
	echo before >&"$held"
	actplot relu -n 2 -T csv -o "/proc/$BASHPID/fd/$held"
	echo behind >&"$held"
	exec {held}>&-
	expect_text f "before"$'\n'"${table}behind"$'\n'
}

@test "two outputs are not mixed up in one descriptor, by any of its names" {
	for other in /dev/fd/1 /dev/stdout ./f; do
		echo before >f
		status=0
		actplot relu -n 2 --csv=- --json=$other >>f 2>"$stderr" || status=$?
		expect_same "status of $other" 2 "$status"
		expect_same "file of $other" before "$(<f)"
	done
	status=0
	actplot relu -n 2 --csv=/dev/fd/1 --json=/dev/fd/2 >g 2>&1 || status=$?
	expect_status 2
	try relu --csv=/dev/null --json=/dev/../dev/null
	expect_status 0
	no_complaints
}

@test "a descriptor that is not open, or not for writing, is an error before anything" {
	expect_refusal 1 '/dev/fd/99: Bad file descriptor' relu --csv=new --json=/dev/fd/99
	expect_refusal 1 '/dev/fd/0: Bad file descriptor' relu --csv=new --json=/dev/fd/0
	expect_only
}

@test "all names of a file go on being its names" {
	echo before >a
	ln a b
	try relu -n 2 -T csv -o a
	expect_status 0
	expect_text b "$table"
	[ a -ef b ]
	seq 100000 >b
	try relu -n 2 -T csv -o b
	expect_text a "$table"
	expect_only a b
}

@test "owner and group are kept, and nobody gets more rights" {
	[ "$(id -u)" -eq 0 ] || skip 'only root may give files away'
	echo before >x.csv
	chmod 6751 x.csv
	chown 1:2 x.csv
	chmod 6751 x.csv
	try relu -n 2 -o x.csv
	expect_text x.csv "$table"
	expect_same 'owner, group and mode' '1 2 751' "$(stat -c '%u %g %a' x.csv)"
	expect_only x.csv
}

@test "a file of somebody else's that may be written to stays theirs" {
	[ "$(id -u)" -eq 0 ] || skip 'only root may become others'
	as() { setpriv --reuid 1234 --regid 1234 --clear-groups "$(command -v actplot)" "$@"; }
	as --version >/dev/null 2>&1 || skip 'others may not run the program'
	mkdir folder
	chmod 777 . folder
	(cd folder && as --version >/dev/null 2>&1) || skip 'others may not come here'
	echo before >folder/x.csv
	chmod 666 folder/x.csv
	as relu -n 2 -o folder/x.csv
	expect_text folder/x.csv "$table"
	expect_same owner '0 666' "$(stat -c '%u %a' folder/x.csv)"
	chmod 644 folder/x.csv
	status=0
	as relu -n 3 -o folder/x.csv 2>"$stderr" || status=$?
	expect_status 1
	expect_text "$stderr" $'actplot: folder/x.csv: Permission denied\n'
	expect_text folder/x.csv "$table"
	expect_only folder folder/x.csv
}

@test "several files take their names together, or none does" {
	for old in a.csv b.tsv c.json; do
		echo "old $old" >$old
	done
	# The last name is taken by a folder between the check and the renaming.
	mkfifo in
	actplot relu -i in --csv=a.csv --tsv=b.tsv --json=c.json 2>"$stderr" &
	exec {to}>in
	rm in c.json
	mkdir c.json
	echo 1 >&"$to"
	exec {to}>&-
	status=0
	wait $! || status=$?
	expect_status 1
	expect_text "$stderr" $'actplot: c.json: Is a directory\n'
	expect_text a.csv $'old a.csv\n'
	expect_text b.tsv $'old b.tsv\n'
	expect_only a.csv b.tsv c.json
}

@test "--sync has files and folder on the disk before it is done" {
	command -v strace >/dev/null || skip 'no strace'
	echo old >a.csv
	strace -qq -e trace=fsync,rename -o calls actplot relu -n 2 -o a.csv --tsv=b --sync ||
		skip 'strace cannot trace here'
	expect_same calls 'fsync fsync rename rename fsync fsync' \
		"$(sed 's/(.*//' calls | xargs)"
	try relu --sync
	expect_status 0
	try relu --csv=/dev/null --sync
	expect_status 0
	rm calls
	expect_only a.csv b
}

@test "a standard stream that does not wait is waited for" {
	python3 - "$(command -v actplot)" <<-'END'
		import fcntl, os, subprocess, sys, termios
		def until(program, ready):
		    while program.poll() is None and not ready():
		        os.sched_yield()
		def is_asleep(pid):
		    return open(f'/proc/{pid}/stat').read().rpartition(')')[2].split()[0] == 'S'
		# A pipe that is full.
		r, w = os.pipe()
		os.set_blocking(w, False)
		p = subprocess.Popen([sys.argv[1], 'relu', '-n', '100000'], stdout=w)
		os.close(w)
		until(p, lambda: int.from_bytes(fcntl.ioctl(r, termios.FIONREAD, bytes(4)), 'little') >= 60000)
		rows = 0
		while part := os.read(r, 1 << 20):
		    rows += part.count(b'\n')
		assert p.wait() == 0 and rows == 100001, rows
		# A pipe with nothing in it yet.
		r, w = os.pipe()
		os.set_blocking(r, False)
		p = subprocess.Popen([sys.argv[1], 'relu', '-i', '-'], stdin=r, stdout=subprocess.PIPE)
		os.close(r)
		until(p, lambda: os.readlink(f'/proc/{p.pid}/exe') == os.path.realpath(sys.argv[1])
		      and is_asleep(p.pid))
		os.write(w, b'1\n')
		os.close(w)
		assert p.communicate()[0] == b'x,relu\n1,1\n' and p.returncode == 0
	END
}
