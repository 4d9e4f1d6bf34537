#!/usr/bin/env bats
# --print-formula: what it prints is run, and gives what actplot gives itself.
load helper

# Gaps, a call of a call, a power, names that a language keeps for itself, and each
# function of the language with its derivative; in gnuplot and C names must not collide.
specs=('x*tanh(log1p(exp(x))):d=0,1' 'x > 0 ? x : b*expm1(x):b=0.5:d=0,1,2' gelu:d=0,1,2 selu
	'min(max(x, -1), 2) + abs(x)^1.5' f:d=1 swish:beta=0.5,2 'where(x < 1 || x > 2 && x != 3, sign(x), x^3/7)'
	'atan(x) + asinh(x)*erfc(x)' 'floor(x) + sqrt(x^2 + 1)*cos(pi*x)/cosh(x)')
definition='f(t, a=1/3) = a*Phi(t)^2'
# A keyword of C and JavaScript, one of Python, a function of gnuplot and of C.
words=(--define 'new(x) = 2*x' --define 'lambda(x) = 3*x' --define 'gamma(x) = 4*x' --define 'int(x) = 5*x')
range='-4.3:4.7'
count=37

# reference: the table of actplot, x and values with blanks between.
reference()
{
	actplot "${specs[@]}" new lambda gamma int --define "$definition" "${words[@]}" -r "$range" \
		-n "$count" --no-header -q | tr , ' ' >wanted
}

# print LANGUAGE: the program's text; names gets what its functions are called.
print()
{
	actplot --print-formula "$1" "${specs[@]}" new lambda gamma int --define "$definition" "${words[@]}"
}

# expect_values FILE: rows as in wanted, to 1e-12 of the larger of value and 1e-3.
expect_values()
{
	paste -d' ' wanted "$1" | awk -v rows="$count" '
		function size(v) { return v < 0 ? -v : v }
		{
			half = NF / 2
			for (i = 1; i <= half; i++) {
				off = size($i - $(i + half))
				if (!(off <= 1e-12 * (size($i) > 1e-3 ? size($i) : 1e-3)) && ++bad < 9)
					print "row " NR ", column " i ": " $i " and " $(i + half)
			}
		}
		END { if (NR != rows || bad) exit 1 }'
}

@test "C" {
	command -v cc >/dev/null || skip 'no C compiler here'
	reference
	print c >formulas.c
	mapfile -t names < <(sed -nE 's/^double ([a-z_0-9]+)\(double x\)$/\1/p' formulas.c)
	{
		printf '#include <stdio.h>\n#include "formulas.c"\nint main(void)\n{\n\tdouble x;\n'
		printf '\twhile (scanf("%%lf", &x) == 1) {\n\t\tprintf("%%.17g", x);\n'
		printf '\t\tprintf(" %%.17g", %s(x));\n' "${names[@]}"
		printf '\t\tprintf("\\n");\n\t}\n\treturn 0;\n}\n'
	} >main.c
	cc -std=c17 -Wall -Wextra -Wpedantic -Werror -Wno-unused-function -o program main.c -lm
	cut -d' ' -f1 wanted | ./program >got
	expect_values got
}

@test "Python, of one number and of an array" {
	python=
	for candidate in /usr/bin/python3 python3; do
		"$candidate" -c 'import numpy' 2>/dev/null && python=$candidate && break
	done
	[ -n "$python" ] || skip 'no NumPy here'
	reference
	print python >formulas.py
	cat >main.py <<-'END'
		import sys
		import numpy as np
		exec(open("formulas.py").read())
		names = [line[4:line.index("(")] for line in open("formulas.py")
		         if line.startswith("def ") and line.rstrip().endswith("(x):")]
		x = np.array([float(line.split()[0]) for line in open("wanted")])
		columns = [x] + [globals()[name](x) + 0*x for name in names]
		for i in range(len(x)):
		    print(*("%.17g" % column[i] for column in columns))
		    for name, column in zip(names, columns[1:]):
		        assert abs(float(globals()[name](float(x[i]))) - column[i]) <= 1e-14*abs(column[i]) + 1e-300
	END
	"$python" main.py >got
	expect_values got
}

@test "gnuplot" {
	command -v gnuplot >/dev/null || skip 'no gnuplot here'
	reference
	print gnuplot >formulas.gp
	mapfile -t names < <(sed -nE 's/^([a-z_0-9]+)\(x\) = .*/\1/p' formulas.gp)
	{
		cat formulas.gp
		echo 'set print "got"'
		while read -r x _; do
			printf 'print sprintf("%%.17g", %s)' "$x"
			for name in "${names[@]}"; do
				printf '.sprintf(" %%.17g", real(%s(%s)))' "$name" "$x"
			done
			echo
		done <wanted
	} >main.gp
	gnuplot main.gp
	expect_values got
}

@test "JavaScript" {
	command -v node >/dev/null || skip 'no node here'
	reference
	print javascript >formulas.js
	cat >main.js <<-'END'
		const fs = require("fs");
		const text = fs.readFileSync("formulas.js", "utf8");
		const names = [...text.matchAll(/^function (\w+)\(x\)/gm)].map(match => match[1]);
		const run = new Function(text + "\nreturn [" + names + "];");
		for (const line of fs.readFileSync("wanted", "utf8").trim().split("\n")) {
			const x = Number(line.split(" ")[0]);
			console.log([x, ...run().map(f => f(x))].join(" "));
		}
	END
	node main.js >got
	expect_values got
}

@test "text is a formula again, and its derivative is the derivative" {
	for spec in "${specs[@]}"; do
		actplot --print-formula text "$spec" --define "$definition" >texts
		mapfile -t texts <texts
		actplot "$spec" --define "$definition" -n 41 --no-header -q >wanted
		actplot "${texts[@]}" -n 41 --no-header -q >got
		# Of derivatives the sign of a zero may be another.
		cmp <(sed 's/,-0\b/,0/g' wanted) <(sed 's/,-0\b/,0/g' got) || complain "$spec: ${texts[*]}"
	done
	no_complaints
}

@test "TeX has balanced braces, and no sign of the language" {
	print tex >formulas.tex
	[ "$(wc -l <formulas.tex)" -eq 20 ] || complain "$(wc -l <formulas.tex) lines"
	while read -r line; do
		open=${line//[^\{]/}
		close=${line//[^\}]/}
		expect_same "braces of $line" "${#open}" "${#close}"
	done <formulas.tex
	! grep -nE '\*|&&|\|\||\?' formulas.tex || complain 'a sign of the language'
	no_complaints
}

@test "a language that is not known, and nothing to print" {
	expect_refusal 2 '--print-formula lua: wants text, tex, c, python, gnuplot or javascript' \
		--print-formula lua gelu
	expect_refusal 2 "no function given; try 'actplot gelu --png', or actplot --help" --print-formula c
	expect_refusal 2 "unknown function 'gleu'; did you mean 'gelu'?" --print-formula c gelu gleu
	expect_only
}
