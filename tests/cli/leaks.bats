#!/usr/bin/env bats
# No run leaves memory behind, however it ends: the sanitizer looks, in commands
# that go through every format, every kind of question and every kind of failure.

load helper

# each STATUS: runs the commands of standard input, a line each, which all end so.
each()
{
	under_sanitizer || skip 'only a sanitizer sees leaks'
	export ASAN_OPTIONS=$ASAN_OPTIONS:detect_leaks=1
	while IFS= read -r line; do
		status=0
		eval "actplot $line" >output 2>errors || status=$?
		[ "$status" -eq "$1" ] || complain "actplot $line: status $status; $(head -3 errors)"
	done
	no_complaints
}

@test "runs that do what they are asked" {
	seq -2 .5 2 >x.txt
	printf '\xef\xbb\xbf# mine\r\n\r\n  f(x, a=1/3) = a*x^2 # a parabola\r\n\tg(x)=f(x)+1' >mine
	printf 'id,x,"my y"\r\n"a,b",0.5,1\r\n\r\n# more\nc,-1,2' >table.csv
	each 0 <<-'END'
	gelu swish:beta=1,2 -n 3 --csv --tsv=t --json=j --jsonl=l --md=m --npy=n --gnuplot=g
	gelu silu:d=0,1 --png=a.png --svg=a.svg --pdf=a.pdf --eps=a.eps --tikz=a.tikz --term=a.txt
	--figure overview --svg=b.svg
	relu selu:d=1 --gain --show gain,mean --png=g.png --term=g.txt --gnuplot=g.gp
	--figure imagenet --svg=i.svg --csv
	relu selu --depth 3 --pdf=d.pdf --gnuplot=d.gp
	gelu_tanh --reference gelu --summary --show max_abs --svg=s.svg
	gelu gelu_tanh --diff --term
	'x*tanh(log(1+exp(b*x))):b=1,2:d=0,1,2' -n 5
	twice --define 'twice(x, a=2) = a*x' --at 1,2 --dtype bf16 --arithmetic naive
	gelu -i x.txt --csv --png=c.png
	g f:a=2 'g(2*x)' --definitions mine --define 'h(x) = -g(x)' --svg=h.svg -q
	relu -i table.csv --column x --csv=t.csv --npy=t.npy --json=t.json --md=t.md
	gelu -i - --column 'my y' --keep --threads 3 <table.csv
	gelu -i - <n
	gelu -i t.json --long --jsonl
	relu -i t.npy --column 2 --raw --dtype f16
	gelu --dtype f16 --reference exact --error ulp --summary -n 9
	--info gelu:sigma=2
	--info 'abs(x)*sigmoid(3*x)'
	--print-formula python silu:d=0,1
	--list
	--help
	--figure list
	--from a.svg
	--from a.pdf
	--from a.eps
	swish:beta=1,2,3,4,5 / rrelu --at -1,1 --legend direct --tikz=b.tex
	END
}

@test "runs that are asked wrongly" {
	printf 'f(x) = x\n\n# c\ng(x) = x*\n' >wrong
	printf 'f(x) = x\ng(x)\0 = \xff\n' >nul
	head -c 30000 /dev/zero | tr '\0' '(' >deep
	head -c 2000000 /dev/zero | tr '\0' '\n' >large
	each 2 <<-'END'
	relu --depth 3 --show foo --png
	--published foo
	mish --published gelu
	gleu
	gelu gelu:sigma=0
	'x*tanh(' 'y('
	gelu --range 5:-5 --png
	gelu --define 'f(x) = f(x)'
	gelu --define 'f(x, a = x'
	gelu --define 'f(x, a, a) = x'
	f --define 'f(x)=1' --define 'f(x) = 2'
	f --definitions wrong
	f --definitions nul
	f --definitions deep
	f --definitions large
	gelu silu --png=a --svg=b --size 3x3
	swish:beta=1,2 --reference gelu:beta=1 --summary
	END
}

@test "runs that fail" {
	printf '1\n2\nx\n' >x.txt
	{ echo 1,a; printf '2,%02000000d\n' 0; } >long.csv
	{ printf '1,a\n2,"b\n'; seq 400000; } >open.csv
	perl -e 'srand 1; print map { chr int rand 256 } 1 .. 3000' >noise
	each 1 <<-'END'
	gelu -i x.txt
	gelu -i nowhere.txt --png
	gelu -i long.csv
	gelu -i - --header no <open.csv
	gelu -i noise --json
	gelu silu -o nowhere/a.svg
	gelu --png=a.png --csv=nowhere/b.csv
	gelu -n 100000 --csv=/dev/full
	gelu --pdf=- >/dev/full
	--from x.txt
	gelu --definitions nowhere.txt
	END
}

@test "an assertion that does not hold" {
	each 3 <<-'END'
	gelu_tanh --reference gelu --summary --assert 'max-abs<1e-9'
	END
}
