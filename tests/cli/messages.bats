#!/usr/bin/env bats
# What is said to who asked wrongly: one line, what was given, what was wanted,
# what to try. Nothing else is printed, and nothing is written.
load helper

# expect_refusals: a line a row of standard input, the status, the arguments as
# a shell would read them and the message, with '|' between.
expect_refusals()
{
	local wanted line message
	local -a arguments
	while IFS='|' read -r wanted line message; do
		eval "arguments=($line)"
		expect_refusal "$wanted" "$message" "${arguments[@]}" </dev/null
	done
	expect_only
}

@test "a function that is not known, with the one that was meant if one is near" {
	expect_refusals <<-'END'
		2|gleu|unknown function 'gleu'; did you mean 'gelu'?
		2|GLEU|unknown function 'GLEU'; did you mean 'gelu'?
		2|gelu gleu|unknown function 'gleu'; did you mean 'gelu'?
		2|gleu:sigma=2|unknown function 'gleu'; did you mean 'gelu'?
		2|rleu|unknown function 'rleu'; did you mean 'relu'?
		2|sigmiod|unknown function 'sigmiod'; did you mean 'sigmoid'?
		2|leaky-relo|unknown function 'leaky-relo'; did you mean 'leaky_relu'?
		2|swihs|unknown function 'swihs'; did you mean 'swish'?
		2|tahn|unknown function 'tahn'; did you mean 'tanh'?
		2|xyzzy|unknown function 'xyzzy'; actplot --list shows those there are
		2|sig|unknown function 'sig'; did you mean 'sigmoid'?
		2|-|unknown function '-'; actplot --list shows those there are
		2|_|unknown function '_'; actplot --list shows those there are
		2|--info gleu|unknown function 'gleu'; did you mean 'gelu'?
		2|x|unknown function 'x'; a formula is no plain word: write '(x)'
		2|pi|unknown function 'pi'; a formula is no plain word: write '(pi)'
		2|x-1|unknown function 'x-1'; a formula is no plain word: write '(x-1)'
		2|1e5|unknown function '1e5'; a formula is no plain word: write '(1e5)'
	END
}

@test "no other function is suggested for one that is known and missing, or named otherwise" {
	expect_refusals <<-'END'
		2|crelu|unknown function 'crelu'; crelu makes two numbers of one, of x and of -x, and functions here make one number of one number
		2|softmax|unknown function 'softmax'; softmax takes a whole vector, and functions here make one number of one number
		2|sofmax|unknown function 'sofmax'; softmax takes a whole vector, and functions here make one number of one number
		2|LogSoftmax|unknown function 'LogSoftmax'; log_softmax takes a whole vector, and functions here make one number of one number
		2|maxout|unknown function 'maxout'; maxout is the largest of several linear functions of a vector, and functions here make one number of one number
		2|--info softmax|unknown function 'softmax'; softmax takes a whole vector, and functions here make one number of one number
		2|softmax@torch|unknown function 'softmax'; softmax takes a whole vector, and functions here make one number of one number
		2|'x*softmax(x)'|'x*softmax(x)': column 3: unknown function 'softmax'; softmax takes a whole vector, and functions here make one number of one number
		2|drelu|unknown function 'drelu'; actplot --list shows those there are
		2|frelu|unknown function 'frelu'; actplot --list shows those there are
		2|tanh_fast|unknown function 'tanh_fast'; Flux has it, tanh_fast@flux, for tanh
		2|cbrt|unknown function 'cbrt'; write sign(x)*abs(x)^(1/3)
		2|swigl|unknown function 'swigl'; did you mean 'swiglu'?
		2|hardswsh|unknown function 'hardswsh'; did you mean 'hard_swish'?
		2|isgmoid|unknown function 'isgmoid'; did you mean 'sigmoid'?
		2|hard|unknown function 'hard'; did you mean 'hard_sigmoid', 'hard_tanh', 'hard_elish', 'hard_swish', 'hard_mish' or 'hard_shrink'?
	END
	# Each of these is a function of its own.
	for name in celu crelu swiglu brelu softcap softmax drelu; do
		try "$name" -n 2
		! grep -q 'did you mean' "$stderr" || complain "$name: $(cat "$stderr")"
	done
	no_complaints
}

@test "a SPEC that is neither a function nor a formula" {
	expect_refusals <<-'END'
		2|gelu.png|'gelu.png' is neither a function nor a formula; a file to be written stands behind -o: -o gelu.png
		2|gelu out/x.CSV|'out/x.CSV' is neither a function nor a formula; a file to be written stands behind -o: -o out/x.CSV
		2|gelu=|'gelu=': column 1: 'gelu' is a function; write gelu(x); wanted: a function of --list, or a formula such as 'x*sigmoid(x)'
		2|gelu,relu|'gelu,relu': column 1: 'gelu' is a function; write gelu(x); wanted: a function of --list, or a formula such as 'x*sigmoid(x)'
		2|''|'': column 1: there is no formula; wanted: a function of --list, or a formula such as 'x*sigmoid(x)'
		2|:|':': column 1: ':' stands where a number, a name or '(' must; wanted: a function of --list, or a formula such as 'x*sigmoid(x)'
		2|--info ''|'': column 1: there is no formula; wanted: a function of --list, or a formula such as 'x*sigmoid(x)'
		2|@gelu|'@gelu': column 1: '@' is in no formula; wanted: a function of --list, or a formula such as 'x*sigmoid(x)'
	END
}

@test "a formula that is wrong, with its column and what was meant" {
	expect_refusals <<-'END'
		2|'x*tanh(sig(x))'|'x*tanh(sig(x))': column 8: unknown function 'sig'; did you mean 'sin'?
		2|'x*brelo(x)'|'x*brelo(x)': column 3: unknown function 'brelo'
		2|'2(x+1)'|'2(x+1)': column 2: a '*' is missing before '('
		2|'f(x)=x*2'|'f(x)=x*2': column 1: this is a definition, not a formula; it belongs behind --define
		2|'tanh(x'|'tanh(x': column 7: the ')' is missing that belongs to the '(' at column 5
		2|'tanh(x))'|'tanh(x))': column 8: this ')' has no '('
		2|'clip(x, 1)'|'clip(x, 1)': column 1: clip takes 3 arguments, clip(x, a, b), not 2
		2|'x*b'|x*b: the parameter b must be set: ':b=1' behind it
		2|'x*b:zeta=2'|x*b has no parameter 'zeta'; actplot --info x*b shows what it has
		2|'x*b:b=inf'|x*b:b=inf: b must be finite
		2|'x*b:b='|x*b:b=: '' is not a number
		2|'x*d'|'x*d': column 3: no parameter can be named 'd', the order of the derivative
		2|'x*1:d=3'|x*1:d=3: the order of the derivative must be 0, 1 or 2
		2|'x*sigmoid(1,7*x)'|'x*sigmoid(1,7*x)': column 13: sigmoid takes at most 1 argument
		2|gelu --reference 'x*' --error abs|'x*': column 3: the formula ends where a number, a name or '(' must stand
		2|'x*foo' --foo 2|unknown option '--foo'; actplot --help shows those there are
	END
}

@test "a formula that is too large, or no text" {
	long=$(head -c 130000 /dev/zero | tr '\0' '1')
	open=$(head -c 10000 /dev/zero | tr '\0' '(')
	deep=$open'x'$(tr '(' ')' <<<"$open")
	for formula in "x*$long" "$deep" "$open" "$(head -c 30000 /dev/zero | tr '\0' '-')x*1"; do
		try -- "$formula"
		expect_same "${formula:0:20}" '2 0 1' "$status $(wc -c <"$stdout") $(wc -l <"$stderr")"
		[ "$(wc -c <"$stderr")" -lt 520 ] || complain "a long message for ${formula:0:20}"
	done
	expect_refusal 2 "'x*?': column 3: this is no UTF-8" $'x*\xff'
	expect_refusal 2 "'x*?[31mb': column 3: '?' is in no formula" $'x*\e[31mb'
	expect_only
}

@test "a parameter that the function does not have" {
	expect_refusals <<-'END'
		2|relu:beta=1|relu has no parameter 'beta' (functions with beta: softplus, swish, xielu, dyt, derf, nlrelu, ...)
		2|relu:alpha=1|relu has no parameter 'alpha' (relu@keras2 has it)
		2|swish:bata=1|swish has no parameter 'bata'; did you mean 'beta'?
		2|leaky_relu:negative-slop=1|leaky_relu has no parameter 'negative-slop'; did you mean 'negative_slope'?
		2|gelu:foo=1|gelu has no parameter 'foo'; actplot --info gelu shows what it has
		2|gelu:D=1|gelu has no parameter 'D'; actplot --info gelu shows what it has
		2|gelu:=1|gelu has no parameter ''; actplot --info gelu shows what it has
		2|relu --beta 1|none of the functions given has a parameter 'beta' (functions with beta: softplus, swish, xielu, dyt, derf, nlrelu, ...)
		2|relu gelu --weight 1|none of the functions given has a parameter 'weight' (functions with weight: prelu)
	END
}

@test "a SPEC that is not one" {
	expect_refusals <<-'END'
		2|gelu:|gelu:: '' must be KEY=VALUE
		2|gelu:d|gelu:d: 'd' must be KEY=VALUE
		2|gelu::d=1|gelu::d=1: '' must be KEY=VALUE
		2|gelu:d=1:|gelu:d=1:: '' must be KEY=VALUE
		2|gelu:d=|gelu:d=: '' is not a number
		2|gelu:d==1|gelu:d==1: '=1' is not a number
		2|gelu:d=1,|gelu:d=1,: '' is not a number
		2|gelu:d=1:d=2|gelu:d=1:d=2: 'd' is given twice; several values go with commas, d=1,2
		2|swish:beta=1:beta=2|swish:beta=1:beta=2: 'beta' is given twice; several values go with commas, beta=1,2
		2|'gelu :d=1'|'gelu ': column 1: 'gelu' is a function; write gelu(x); wanted: a function of --list, or a formula such as 'x*sigmoid(x)'
		2|'swish:beta= 1'|swish:beta= 1: ' 1' is not a number
	END
}

@test "an option that is not known, or not written out" {
	expect_refusals <<-'END'
		2|gelu --nosuch|unknown option '--nosuch'; actplot --help shows those there are
		2|gelu --nosuch=1|unknown option '--nosuch'; actplot --help shows those there are
		2|gelu --pgn|unknown option '--pgn'; did you mean '--png'?
		2|gelu --tilte x|unknown option '--tilte'; did you mean '--title'?
		2|gelu --renge=-5:5|unknown option '--renge'; did you mean '--range'?
		2|gelu -x|unknown option '-x'; actplot --help shows those there are
		2|gelu -qx|unknown option '-x'; actplot --help shows those there are
		2|gelu ---|unknown option '---'; actplot --help shows those there are
		2|gelu --no- 1|--no- could be --no-header or --no-metadata; write at least four letters of it
		2|gelu --x 1|--x could be --xlabel, --xticks, --xlog or --xsymlog; write at least four letters of it
		2|gelu --ti=1|--ti could be --tikz or --title; write at least four letters of it
		2|'x*sigmoid(be*x)' --be 2|--be could be --beta; write at least four letters of it
		2|'x*scal' --scal 2|--scal is no option, and x*scal has such a parameter: write ':scal=1' behind it
	END
	try gelu --l 1
	grep -q '^actplot: --l could be --.*, --legend, .*, --list, .* or --[a-z]*; write at least four letters of it$' "$stderr"
}

@test "an abbreviation of four letters that only one option begins with is taken" {
	for option in --no-h --rang=-5:5 --step=1 --titl=x --negative=0.1; do
		try leaky_relu "$option" --png=x.png -q --csv=x.csv
		[ "$status" -eq 0 ] || complain "$option: $(cat "$stderr")"
	done
	no_complaints
}

@test "words that other tools have lead to the option" {
	expect_refusals <<-'END'
		2|gelu --xlim -5:5|unknown option '--xlim'; the range of x is --range A:B
		2|gelu --xlim=-5:5|unknown option '--xlim'; the range of x is --range A:B
		2|gelu --samples 5|unknown option '--samples'; the number of points is -n N
		2|gelu --approximate tanh|unknown option '--approximate'; GELU with tanh is a function of its own: gelu_tanh
		2|gelu -5 5|'-5' is no option; from -5 to 5 is --range -5:5
		2|gelu -5:5|'-5:5' is no option; a range stands behind its own: --range -5:5
		2|gelu -.5|'-.5' is no option; at this x alone is --at -.5
		2|leaky_relu --alpha 0.1|leaky_relu has no parameter 'alpha'; it has negative_slope (leaky_relu@keras2, leaky_relu@tf, leaky_relu@onnx have it)
		2|leaky_relu:alpha=0.1|leaky_relu has no parameter 'alpha'; it has negative_slope (leaky_relu@keras2, leaky_relu@tf, leaky_relu@onnx have it)
		2|gelu --alpha 0.1|gelu has no parameter 'alpha'; it has mu and sigma (functions with alpha: elu, selu, celu, thresholded_relu, soft_clipping, isru, ...)
		2|list|unknown function 'list'; actplot --list shows the functions
		2|help|unknown function 'help'; actplot --help shows the options
		2|info gelu|unknown function 'info'; all about a function is actplot --info gelu
		2|plot gelu|unknown function 'plot'; a picture is actplot gelu --png; no other word is needed
		2|--figure 1|--figure 1: that picture of the article is a formula; actplot --info sigmoid has it
		2|--figure 28|unknown figure '28'; actplot --figure list shows those there are
	END
}

@test "a figure goes by its number in the article" {
	expect_same 6 "$(actplot --figure relu --print-command)" "$(actplot --figure 6 --print-command)"
	expect_same 12 "$(actplot --figure relu-variants --print-command)" "$(actplot --figure 12 --print-command)"
	try --figure 6 --png
	expect_text "$stderr" $'actplot: wrote relu.png (1280x960)\n'
	no_complaints
}

@test "an option that changes nothing is told, and does no harm" {
	while IFS='|' read -r arguments message; do
		eval "set -- $arguments"
		try "$@"
		expect_same "$arguments" "0 ${message:+actplot: $message}" "$status $(cat "$stderr")"
	done <<-'END'
		swish:beta=1 --beta 2 --csv=x.csv|--beta 2 changes nothing: each function that has beta sets it itself
		swish:beta=1 --beta 2 --csv=x.csv -q|
		--figure swish --beta 2 --csv=x.csv|--beta 2 changes nothing: each function that has beta sets it itself
		swish:beta=1 swish --beta 2 --csv=x.csv|
		swish --beta 1 --beta 2 --csv=x.csv|
		gelu --title T --csv=x.csv|--title changes nothing: no picture and no script is written
		gelu --title T --csv=x.csv --gnuplot=x.gp|
		gelu --digits 3 --gnuplot=x.gp|--digits changes nothing: no table is written
		--figure sigmoid --csv=x.csv|
	END
	no_complaints
}

@test "an option without its argument, or with one that it does not take" {
	expect_refusals <<-'END'
		2|gelu --range|--range wants A:B
		2|gelu -r|--range wants A:B
		2|gelu -n|--num wants N
		2|gelu --step|--step wants H
		2|gelu --at|--at wants X[,X...]
		2|gelu -i|--input wants FILE
		2|gelu -o|--output wants FILE
		2|gelu -T|--format wants NAME
		2|gelu -d|--derivative wants 0|1|2
		2|gelu --beta|--beta wants X[,X...]
		2|gelu --size|--size wants WxH
		2|--figure|--figure wants NAME
		2|--info|--info wants SPEC
		2|gelu --quiet=1|--quiet takes no value
		2|gelu --no-header=yes|--no-header takes no value
		2|--help=all|--help takes no value
		2|--version=1|--version takes no value
	END
}

@test "a bad value for each option" {
	points='the number of points must be whole, from 2 to 9007199254740991'
	digits='the number of digits must be whole, from 1 to 17'
	sides='each side must be from 16 to 20000 pixels, and both make at most 100 million'
	size='wants WxH in pixels, or with in, cm, mm or pt: 16cmx10cm; or the width: 252pt'
	formats=$(formats | paste -sd, | sed 's/,/, /g')
	step='the step must be a number greater than 0'
	expect_refusals <<-END
		2|gelu --range 5:-5|--range 5:-5: the left end must be less than the right end
		2|gelu -r5:-5|--range 5:-5: the left end must be less than the right end
		2|gelu -r 1:1|--range 1:1: the left end must be less than the right end
		2|gelu -r -0:0|--range -0:0: the left end must be less than the right end
		2|gelu -r 1|--range 1: wants A:B, two numbers
		2|gelu -r 1:|--range 1:: wants A:B, two numbers
		2|gelu -r :1|--range :1: wants A:B, two numbers
		2|gelu -r 1:2:3|--range 1:2:3: wants A:B, two numbers
		2|gelu -r ''|--range : wants A:B, two numbers
		2|gelu -r a:b|--range a:b: wants A:B, two numbers
		2|gelu -r '0: 1'|--range 0: 1: wants A:B, two numbers
		2|gelu -r -inf:0|--range -inf:0: both ends must be finite
		2|gelu -r 0:inf|--range 0:inf: both ends must be finite
		2|gelu -r nan:0|--range nan:0: both ends must be finite
		2|gelu -r 0:1e999|--range 0:1e999: both ends must be finite
		2|gelu -n 1|-n 1: $points
		2|gelu -n 0|-n 0: $points
		2|gelu -n -5|-n -5: $points
		2|gelu -n 2.5|-n 2.5: $points
		2|gelu -n abc|-n abc: $points
		2|gelu -n inf|-n inf: $points
		2|gelu -n nan|-n nan: $points
		2|gelu -n 1e17|-n 1e17: $points
		2|gelu -n 99999999999999999999|-n 99999999999999999999: $points
		2|gelu --step 0|--step 0: $step
		2|gelu --step -1|--step -1: $step
		2|gelu --step inf|--step inf: $step
		2|gelu --step nan|--step nan: $step
		2|gelu --step x|--step x: $step
		2|gelu --step 3|--step 3: the range must be a whole number of steps, not 3.333333333
		2|gelu --step 20|--step 20: the range must be a whole number of steps, not 0.5
		2|gelu --step 1e-300|--step 1e-300: that is more than 2^53 points
		2|gelu --at 1,,2|--at: '' is not a number
		2|gelu --at ''|--at: '' is not a number
		2|gelu --at 1,x|--at: 'x' is not a number
		2|gelu --at '1 2'|--at: '1 2' is not a number
		2|gelu --digits 0|--digits 0: $digits
		2|gelu --digits 18|--digits 18: $digits
		2|gelu --digits 1.5|--digits 1.5: $digits
		2|gelu --digits x|--digits x: $digits
		2|gelu --ylim 1:0|--ylim 1:0: the lower end must be less than the upper end
		2|gelu --ylim 1|--ylim 1: wants A:B, two numbers
		2|gelu --ylim 0:inf|--ylim 0:inf: both ends must be finite
		2|gelu --ylim 0:1 --ylog|--ylim 0:1: with --ylog both ends must be greater than 0
		2|gelu --ylog --symlog|--ylog and --symlog: the y axis can be only one of them
		2|gelu --size 640|--size 640: $size
		2|gelu --size x|--size x: $size
		2|gelu --size 640x|--size 640x: $size
		2|gelu --size 640X480|--size 640X480: $size
		2|gelu --size 640x480em|--size 640x480em: $size
		2|gelu --size 8cmx480px|--size 8cmx480px: $size
		2|gelu --size 10x10|--size 10x10: $sides
		2|gelu --size 15x100|--size 15x100: $sides
		2|gelu --size 20001x100|--size 20001x100: $sides
		2|gelu --size 20000x20000|--size 20000x20000: $sides
		2|gelu --size -640x480|--size -640x480: $sides
		2|gelu --size 0x0|--size 0x0: $sides
		2|gelu --size nanxnan|--size nanxnan: $sides
		2|gelu --size 1e99x1e99|--size 1e99x1e99: $sides
		2|gelu --size 1mmx1mm|--size 1mmx1mm: $sides
		2|gelu --dpi 9|--dpi 9: wants a number from 10 to 10000
		2|gelu --dpi x|--dpi x: wants a number from 10 to 10000
		2|gelu --dpi nan|--dpi nan: wants a number from 10 to 10000
		2|gelu --grid maybe|--grid maybe: wants off or on
		2|gelu --theme blue|--theme blue: wants light, dark, print or auto
		2|gelu --legend north|--legend north: wants best, none, nw, ne, sw, se, right or direct
		2|gelu --line-width 0|--line-width 0: wants points, more than 0 and at most 100
		2|gelu --line-width nan|--line-width nan: wants points, more than 0 and at most 100
		2|gelu -T xyz|-T xyz: there is no such format; there are $formats
		2|gelu -T CSV|-T CSV: there is no such format; there are $formats
		2|gelu -o x.xyz|-o x.xyz: no format has this suffix; -T says which: $formats
		2|gelu -o x|-o x: no format has this suffix; -T says which: $formats
		2|gelu -o .png/x|-o .png/x: no format has this suffix; -T says which: $formats
		2|gelu --csv=|csv: the name of its file is missing
		2|gelu --png=|png: the name of its file is missing
		2|--figure gleu|unknown figure 'gleu'; did you mean 'gelu'?
		2|--figure hard-swihs|unknown figure 'hard-swihs'; did you mean 'hard-swish'?
		2|--figure xyzzy|unknown figure 'xyzzy'; actplot --figure list shows those there are
	END
}

@test "options that contradict each other" {
	expect_refusals <<-'END'
		2|gelu -n 5 --step 1|-n and --step: only one of them can say where to evaluate
		2|gelu -n 5 --at 1|-n and --at: only one of them can say where to evaluate
		2|gelu --at 1 --step 1|--step and --at: only one of them can say where to evaluate
		2|gelu -i x --at 1|--at and --input: only one of them can say where to evaluate
		2|gelu --column 2|--column 2: there is no --input
		2|gelu --csv --tsv|csv and tsv: only one of them can go to standard output
		2|gelu --csv --gnuplot|csv and gnuplot: only one of them can go to standard output
		2|gelu --csv --png=-|csv and png: only one of them can go to standard output
		2|gelu --csv=x --tsv=x|csv and tsv: only one of them can go to x
		2|gelu -o x.csv --csv=x.csv|csv and csv: only one of them can go to x.csv
		2|--figure gelu relu|--figure gelu has its own functions; 'relu' is one more
	END
}

@test "nothing to do" {
	expect_refusals <<-'END'
		2||no function given; try 'actplot gelu --png', or actplot --help
		2|--png|no function given; try 'actplot gelu --png', or actplot --help
		2|-n 5|no function given; try 'actplot gelu --png', or actplot --help
		2|--print-command|no function given; try 'actplot gelu --png', or actplot --help
	END
}

@test "the first thing that is wrong is told even if it comes last" {
	expect_refusal 2 "unknown option '--nosuch'; actplot --help shows those there are" \
		gelu --csv --png --nosuch
	expect_refusal 2 "unknown function 'gleu'; did you mean 'gelu'?" gelu --csv=x.csv silu gleu
	expect_only
}

@test "more than 1024 curves are refused, 1024 are not" {
	values=$(seq -s, 1 32)
	try "gelu:mu=$values:sigma=$values" -n 2
	expect_status 0
	expect_refusal 2 "gelu: more than 1024 curves; the values of several keys make all their combinations" \
		"gelu:mu=$values:sigma=$values" gelu
	many=$(seq -s, 1 3000)
	try "gelu:mu=$many:sigma=$many:d=0,1,2"
	expect_status 2
	no_complaints
}

@test "more than 144 panels are refused" {
	words=(gelu)
	for ((i = 1; i < 144; i++)); do
		words+=(/ gelu)
	done
	try "${words[@]}" -n 2
	expect_status 0
	expect_refusal 2 'more than 144 panels' "${words[@]}" / gelu
	no_complaints
}

@test "what the user typed is shown, but never as it is for a terminal" {
	wanted="wanted: a function of --list, or a formula such as 'x*sigmoid(x)'"
	expect_refusal 2 "'?[31mgelu?[0m': column 1: '?' is in no formula; $wanted" \
		$'\e[31mgelu\e[0m'
	expect_refusal 2 "'a?b': column 3: a '*' is missing before 'b'; $wanted" $'a\nb'
	expect_refusal 2 "'%s%n%d': column 1: there is no '%'; write a - b*floor(a/b); $wanted" %s%n%d
	expect_refusal 2 "unknown option '--%s%n'; actplot --help shows those there are" --%s%n
	expect_refusal 2 "swish:beta=%n: '%n' is not a number" swish:beta=%n
	expect_refusal 2 "gelu has no parameter '%s'; actplot --info gelu shows what it has" gelu:%s=1
	expect_refusal 1 'a?b%s.csv: No such file or directory' gelu -i $'a\nb%s.csv'
	expect_refusal 1 'no/?[2J%n.csv: No such file or directory' gelu -o $'no/\e[2J%n.csv'
	no_complaints
}

# An 8-bit terminal takes 0x9b for ESC [, which UTF-8 writes c2 9b.
@test "no control character of any kind reaches the terminal" {
	for text in $'\x7f' $'\t' $'\r' $'\a' $'\b' $'\xc2\x9b31m' $'\x9b31m'; do
		for arguments in "$text" "gelu:$text=1" "gelu:d=$text" "--$text" "-n$text" "--figure=$text" "-i$text"; do
			try "$arguments" gelu
			! head -c -1 "$stderr" | LC_ALL=C grep -qaP '[\x00-\x1f\x7f]|\xc2[\x80-\x9f]|^[\x80-\x9f]' ||
				complain "raw in: $(cat -v "$stderr")"
			expect_same "lines for $(printf %q "$arguments")" 1 "$(wc -l <"$stderr")"
		done
	done
	no_complaints
}

@test "a message is one line of bearable length, whatever was typed" {
	for long in "$(printf '%100000s' '' | tr ' ' a)" "gelu:$(printf '%100000s' '' | tr ' ' a)=1" \
		"gelu:d=$(printf '%100000s' '' | tr ' ' 9)x" "--$(printf '%100000s' '' | tr ' ' a)" \
		"--range=$(printf '%100000s' '' | tr ' ' :)" "-T$(printf '%100000s' '' | tr ' ' a)" \
		"--at=1,$(printf '%100000s' '' | tr ' ' a)" "-i$(printf '%100000s' '' | tr ' ' a)" \
		"-o$(printf '%100000s' '' | tr ' ' a).csv" "--beta=$(printf '%100000s' '' | tr ' ' a)"; do
		try swish "$long"
		[ "$status" -eq 1 ] || [ "$status" -eq 2 ] || complain "${long:0:20}: status $status"
		expect_same "lines for ${long:0:20}" 1 "$(wc -l <"$stderr")"
		[ "$(wc -c <"$stderr")" -le 530 ] || complain "${long:0:20}: $(wc -c <"$stderr") bytes"
	done
	no_complaints
}

@test "random bytes are refused, and nothing worse" {
	for seed in {1..60}; do
		text=$(perl -e 'srand(shift); print join "", map { chr(1 + int rand 255) } 1 .. 40' "$seed")
		case $((seed % 4)) in
		0) arguments=("$text") ;;
		1) arguments=("gelu:$text") ;;
		2) arguments=("swish:beta=$text") ;;
		3) arguments=(gelu "--$text") ;;
		esac
		try "${arguments[@]}"
		expect_same "status for seed $seed" 2 "$status"
		expect_same "lines for seed $seed" 1 "$(wc -l <"$stderr")"
	done
	expect_only
}

@test "nothing is written before the whole command line has been checked" {
	echo before >here.csv
	while IFS='|' read -r arguments; do
		# shellcheck disable=SC2086
		try gelu --csv=here.csv --png=here.png $arguments
		expect_same "status with $arguments" 2 "$status"
		expect_text "$stdout" '' || complain "printed with $arguments"
	done <<-'END'
		gleu
		--size 1x1
		--legend x
		-T nosuch
		--figure nosuch
		--line-width -1
		--step 3
		--digits 99
	END
	expect_text here.csv before$'\n'
	expect_only here.csv
}
