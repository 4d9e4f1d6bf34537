# kernel_table.awk - makes a Markdown table of what bench's kernels take: of the type, on one
# thread and on all of them.
#
#   awk -v type=f64 -v threads=2 -f kernel_table.awk KINDS ANSWERS
#
# A line of KINDS is "NAME ORDER kernel" or "NAME ORDER formula", in the order of the table;
# ANSWERS are rows of measure.c, "NAME ORDER TYPE THREADS PEER NANOSECONDS PEERS ns TIMES ...",
# or without the peer's. Of floats only what the peer has is in the table: a float costs
# what its double does.
FILENAME == ARGV[1] {
	row[++rows] = $1 " " $2
	by[$1 " " $2] = $3
	next
}

$3 == type && $5 == "PyTorch" {
	own[$1 " " $2, $4] = $6
	peer[$1 " " $2, $4] = $7
	ratio[$1 " " $2, $4] = $9
}

$3 == type && $6 == "ns" {
	own[$1 " " $2, $4] = $5
}

function number(value) {
	return value == "" ? "-" : sprintf("%.2f", value)
}

function cells(key, count) {
	return sprintf(" %s | %s | %s |", number(own[key, count]), number(peer[key, count]),
		number(ratio[key, count]))
}

END {
	printf "| %s | by | one thread | PyTorch | times quicker |", type
	rule = "|---|---|---:|---:|---:|"
	if (threads > 1) {
		printf " %s threads | PyTorch | times quicker |", threads
		rule = rule "---:|---:|---:|"
	}
	print "\n" rule
	for (i = 1; i <= rows; i++) {
		split(row[i], part, " ")
		if (!((row[i], 1) in own) || (type != "f64" && !((row[i], 1) in peer)))
			continue
		printf "| `%s%s` | %s |%s", part[1], substr("\047\047", 1, part[2]), by[row[i]],
			cells(row[i], 1)
		if (threads > 1)
			printf "%s", cells(row[i], threads)
		print ""
	}
}
