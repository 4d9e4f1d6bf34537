#!/usr/bin/env bats
# Functions of the user's own: --define and --definitions.
load helper

b_silu='b_silu(x, a=1.67) = (x + a)*sigmoid(x) - a/2'

@test "a defined function is used as a built-in one, wherever the definition stands" {
	for arguments in "'$b_silu' b_silu" "'$b_silu' -- b_silu"; do
		eval "try -n 2 --define $arguments"
		expect_output $'x,b_silu\n-5,-0.8572871935778685\n5,5.79035868433502' ||
			complain "$arguments"
	done
	try b_silu:a=0:d=0,1 b_silu --define "$b_silu" --at 0
	expect_output $'x,b_silu:a=0,b_silu:a=0:d=1,b_silu\n0,0,0.5,0'
	no_complaints
}

@test "it is called by its name alone, and by its parameters" {
	try 'b_silu(x)' 'b_silu(x, 0)' 'b_silu(2*x, a=0)/2' b_silu --define "$b_silu" --at 3
	expect_output 'x,b_silu(x),"b_silu(x,0)","b_silu(2*x,a=0)/2",b_silu
3,3.613521172260763,2.8577223804672998,2.9925821305300957,3.613521172260763'
}

@test "the variable may have any name, and the definitions before it may be used" {
	try h g f:a=3 --define 'f(t, a=1/3) = t*a' --define 'g(u)=f(u)^2' --define 'h(x)=g(x, ) + 1' --at 3
	expect_error 2 "'h(x)=g(x, ) + 1': column 11: g takes at most 1 argument"
	try h g f:a=3 --define 'f(t, a=1/3) = t*a' --define 'g(u)=f(u)^2' --define 'h(x)=g(x) + f(x, a=x)' --at 3
	expect_output $'x,h,g,f:a=3\n3,10,1,9'
}

@test "a default is the number that its text says, unless another is typed" {
	# Three times the third is 1; three times the double next to it is 2^-54 less. What is
	# typed is the double, unless it is the default.
	try f f:a=0.333 f:a=1/3 f:a=0.3333333333333333 'f(x)' 'f(x, 1/3)' 'f(x, 0.3333333333333333)' \
		--define 'f(x, a=1/3) = a*x - 1' --at 3 -q
	expect_output 'x,f,f:a=0.333,f,f,f(x),"f(x,1/3)","f(x,0.3333333333333333)"
3,0,-0.0009999999999999454,0,0,0,0,-5.551115123125783e-17'
	try 'f(x)-2*x' 'g(x)-2*x' --define 'f(x, a=sqrt(2)) = a*a*x' --define 'g(x, a=1.4142135623730951) = a*a*x' --at 1 -q
	expect_output $'x,f(x)-2*x,g(x)-2*x\n1,0,2.7343234630647693e-16'
}

@test "a parameter without a default must be set, in a SPEC and in a call" {
	try f --define 'f(x, b) = b*x'
	expect_error 2 "f: the parameter b must be set: ':b=1' behind it"
	try 'f(x)' --define 'f(x, b) = b*x'
	expect_error 2 "'f(x)': column 1: f needs its parameter: f(x, b=1)"
	try f:b=2 'f(x,3)' --define 'f(x, b) = b*x' --at 1
	expect_output $'x,f:b=2,"f(x,3)"\n1,2,3'
	try f --beta 2 --define 'f(x, beta) = beta*x' --at 1
	expect_output $'x,f:beta=2\n1,2'
}

@test "a file holds one definition a line, with comments" {
	printf '\xef\xbb\xbf# mine\r\n\r\n  f(x) = x^2 # a parabola\r\n\tg(x)=f(x)+1' >mine
	printf 'k(x) = g(x)/2' >others
	try g k --definitions mine --definitions others --at 3
	expect_output $'x,g,k\n3,10,5'
	try h --definitions mine --define 'h(x) = -g(x)' --at 3
	expect_output $'x,h\n3,-10'
	printf 'f(x)=x' | actplot f --definitions - --at 3 >"$stdout"
	expect_text "$stdout" $'x,f\n3,3\n'
}

@test "what is wrong in a file is told with its line" {
	printf 'f(x) = x\n\n# c\ng(x) = x*\n' >wrong
	printf 'f(x) = x\nf(x) = 2*x\n' >twice
	printf 'f(x) = x\ng(x)\0 = x\n' >nul
	printf 'f(x) = \xff\n' >latin
	head -c 30000 /dev/zero | tr '\0' '(' >deep
	{ printf 'f(x) = x'; head -c 1000000 /dev/zero | tr '\0' ' '; } >long
	head -c 2000000 /dev/zero | tr '\0' '\n' >large
	expect_refusal 2 "wrong:4: 'g(x) = x*': column 10: the formula ends where a number, a name or '(' must stand" f --definitions wrong
	expect_refusal 2 "twice:2: 'f(x) = 2*x': column 1: there is a function 'f' already" f --definitions twice
	expect_refusal 2 'nul:2: a NUL byte, wanted: text' f --definitions nul
	expect_refusal 2 "latin:1: 'f(x) = ?': column 8: this is no UTF-8" f --definitions latin
	expect_refusal 2 'large: more than 1 MB, wanted: definitions' f --definitions large
	expect_refusal 1 '/nowhere: No such file or directory' f --definitions /nowhere
	expect_refusal 1 '.: Is a directory' f --definitions .
	try f --definitions deep
	expect_status 2
	grep -q '^actplot: deep:1: .*: these are more than 20000 bytes' "$stderr" || complain "$(<"$stderr")"
	try f --definitions long --at 1
	expect_output $'x,f\n1,1'
	rm wrong twice nul latin deep long large
	expect_only
}

@test "it works wherever a built-in works" {
	actplot b_silu:a=1,2 / b_silu:d=1 gelu --define "$b_silu" --png --svg --pdf --gnuplot=x.gp --term=x.txt -q
	expect_only figure.pdf figure.png figure.svg x.gp x.txt
	actplot b_silu:d=0,1 --define "$b_silu" --png -q
	expect_only b_silu.png figure.pdf figure.png figure.svg x.gp x.txt
	grep -q 'b_silu (a = 1)' figure.svg || complain 'no legend'
	try gelu --reference b_silu --define "$b_silu" --error abs --at 0
	expect_output $'x,gelu:abs\n0,0'
	try b_silu --define "$b_silu" --dtype bf16 --exhaustive --reference exact --arithmetic naive --summary
	expect_status 0
	try --info b_silu:a=2 --define "$b_silu"
	expect_status 0
	grep -qx 'b_silu:a=2' "$stdout" && grep -qx 'parameters  a = 2 (default 1.67), any finite number' "$stdout" ||
		complain "$(<"$stdout")"
	try --print-formula text b_silu:a=2 --define "$b_silu"
	expect_output '(x + 2)*(1/(1 + exp(-x))) - 2/2'
	no_complaints
}

@test "--list has them, behind those that are built in" {
	diff <(actplot --list | sed 's/  */ /g') \
		<(actplot --list --define "$b_silu" --define 'f(t, b) = b*t' | sed 's/  */ /g') >added && complain 'nothing added'
	expect_same added '> b_silu a=1.67 (x + a)*sigmoid(x) - a/2 > f b b*x' "$(grep '^[<>]' added | xargs -d '\n')"
	no_complaints
}

@test "a picture and --print-command keep the definitions, and not the file" {
	echo 'f(x, a=1) = a*x^2	# it'"'"'s' >mine
	set -- g:a=1,2 f --definitions mine --define 'g(x, a) = f(x, a=a) + 1'
	actplot "$@" --svg=first.svg --csv=first.csv -q
	command=$(actplot --from first.svg)
	printed=$(actplot "$@" --print-command -n 201)
	rm mine
	eval "$command --svg=second.svg -q"
	cmp first.svg second.svg
	eval "$printed" | cmp - first.csv
	expect_same recipe "actplot g:a=1,2 f --define='f(x, a=1) = a*x^2' --define='g(x, a) = f(x, a=a) + 1'" "$command"
	no_complaints
}

@test "a definition that is none" {
	shape='a definition is NAME(x, a=1.67, b) = FORMULA'
	while IFS='|' read -r definition message; do
		expect_refusal 2 "'$definition': $message" gelu --define "$definition"
	done <<-END
		x|column 2: $shape
		|column 1: $shape
		f|column 2: $shape
		f(x)|column 5: $shape
		f(x) x|column 6: $shape
		f = x|column 3: $shape
		f() = x|column 3: $shape
		f(x = 1|column 5: $shape
		f(x, a = x|column 10: unknown name 'x'; a default is a number
		f(x, a|column 7: the ')' is missing that belongs to the '(' at column 2
		f(x) =|column 7: there is no formula
		f(x) = a*x|column 8: unknown name 'a'; parameters stand behind the x, as in 'f(x, a=1)'
		f(x) = f(x) + 1|column 8: a definition cannot use itself
		f(x) = g(x) + 1|column 8: unknown function 'g'; a definition uses those before it
		f(x, x) = x|column 6: 'x' has a meaning already; a parameter needs a name of its own
		f(x, d) = x|column 6: no parameter can be named 'd', the order of the derivative
		f(x, e) = x|column 6: 'e' has a meaning already; a parameter needs a name of its own
		f(x, tanh) = x|column 6: 'tanh' has a meaning already; a parameter needs a name of its own
		f(x, relu) = x|column 6: 'relu' has a meaning already; a parameter needs a name of its own
		f(x, a, a) = x|column 9: 'a' is a parameter already
		x(t) = t|column 1: 'x' has a meaning already
		exp(x) = x|column 1: 'exp' has a meaning already
		gelu(x) = x|column 1: there is a function 'gelu' already
		Leaky_ReLU(x) = x|column 1: there is a function 'Leaky_ReLU' already
		h_swish(x) = x|column 1: there is a function 'h_swish' already
	END
	expect_refusal 2 "'f(x) = 2': column 1: there is a function 'f' already" f --define 'f(x)=1' --define 'f(x) = 2'
	expect_refusal 2 "'f': more than 8 parameters" f --define 'f(x,a,b,c,g,h,i,j,k,l)=x'
	expect_only
}
