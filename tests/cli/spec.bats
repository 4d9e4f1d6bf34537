#!/usr/bin/env bats
# SPEC := NAME { ':' KEY '=' VALUE { ',' VALUE } }, and the options that bind it.
load helper

# expect_labels HEADER ARGUMENT...: the labels of the curves, as the table has them.
expect_labels()
{
	try "${@:2}" -n 2
	[ "$status" -eq 0 ] || complain "actplot ${*:2}: status $status: $(<"$stderr")"
	expect_header "actplot ${*:2}" "$1"
}

# expect_value X Y SPEC: the curve at one point.
expect_value()
{
	expect_same "$3 at $1" "$1,$2" "$(actplot "$3" --no-header "--at=$1" 2>&1)"
}

@test "several values for a key give a curve each, in the order written" {
	expect_labels x,swish:beta=0.1,swish,swish:beta=10 swish:beta=0.1,1,10
	expect_labels x,swish:beta=10,swish:beta=0.1,swish swish:beta=10,0.1,1
	expect_labels x,silu,silu:d=1,silu:d=2 silu:d=0,1,2
	expect_labels x,silu:d=2,silu,silu:d=2 silu:d=2,0,2
	no_complaints
}

@test "several keys with several values give all combinations, the last key varying fastest" {
	expect_labels x,swish:beta=2,swish:beta=2:d=1,swish:beta=3,swish:beta=3:d=1 \
		swish:beta=2,3:d=0,1
	expect_labels x,swish:beta=2,swish:beta=3,swish:beta=2:d=1,swish:beta=3:d=1 \
		swish:d=0,1:beta=2,3
	expect_labels x,rrelu:lower=0:upper=0.5,rrelu:lower=0:upper=1,rrelu:lower=0.25:upper=0.5,rrelu:lower=0.25:upper=1 \
		rrelu:lower=0,0.25:upper=0.5,1
	no_complaints
}

@test "functions and their curves keep the order of the command line" {
	expect_labels x,tanh,gelu,tanh,swish:beta=2,swish:beta=3,relu tanh gelu tanh swish:beta=2,3 relu
	no_complaints
}

@test "case, '-' and '_' in a name do not matter, and the output says the canonical name" {
	for name in leaky_relu LeakyReLU LEAKY-RELU leaky-relu leakyrelu Leaky_ReLU lrelu LReLU; do
		expect_labels x,leaky_relu "$name"
	done
	for name in hard_swish hswish h_swish HSwish h-swish HardSwish Hard-Swish; do
		expect_labels x,hard_swish "$name"
	done
	expect_labels x,silu SiLU
	expect_labels x,relu6 ReLU6
	expect_labels x,sigmoid Logistic
	expect_labels x,prelu PReLU
	no_complaints
}

@test "every alias that --info tells is taken, and means that function" {
	for name in $(some_functions); do
		while read -r word rest; do
			[ "$word" = also ] || continue
			for alias in $rest; do
				aliases+=("$alias") wanted+=("$name")
			done
		done < <(actplot --info "$name")
	done
	[ "${#aliases[@]}" -gt 20 ] || complain "${#aliases[@]} aliases"
	try "${aliases[@]}" -n 2
	expect_status 0
	IFS=, read -ra labels <"$stdout"
	for i in "${!aliases[@]}"; do
		expect_same "${aliases[i]}" "${wanted[i]}" "${labels[i + 1]}"
	done
	no_complaints
}

@test "a value is a decimal or hexadecimal number, a fraction, or pi" {
	while read -r text value; do
		expect_labels "x,swish:beta=$value" "swish:beta=$text"
	done <<-'END'
		0.5 0.5
		.5 0.5
		5. 5
		+2 2
		-2 -2
		5e-1 0.5
		5E-1 0.5
		1e+3 1000
		0x1p-1 0.5
		0x1.8p1 3
		0X10 16
		1/3 0.3333333333333333
		-1/3 -0.3333333333333333
		1/-3 -0.3333333333333333
		0.5/4 0.125
		pi 3.141592653589793
		-pi -3.141592653589793
		pi/2 1.5707963267948966
		2pi 6.283185307179586
		1/pi 0.3183098861837907
		0.1 0.1
		0.30000000000000004 0.30000000000000004
		2.2250738585072014e-308 2.2250738585072014e-308
		5e-324 5e-324
		1.7976931348623157e308 1.7976931348623157e+308
		0 0
		000002 2
	END
	no_complaints
}

@test "the decimal point is '.' in every locale" {
	for locale in $(locale -a); do
		expect_same "$locale" 'x,swish:beta=0.5
1.5,1.0187680487630895' "$(LC_ALL=$locale LC_NUMERIC=$locale actplot swish:beta=0.5 --at 1.5)"
	done
	no_complaints
}

@test "what is no number, and an infinite parameter, are refused" {
	while read -r text; do
		expect_refusal 2 "swish:beta=$text: '$text' is not a number" "swish:beta=$text"
	done <<-'END'
		abc
		1x
		0x
		1/0
		1/
		/2
		1//2
		1/2/3
		--1
		1e
		0x1.8x
		pip
		1;2
		٣
	END
	no_complaints
}

@test "parameters must be finite and within their limits" {
	while IFS='|' read -r spec message; do
		expect_refusal 2 "$spec: $message" "$spec"
	done <<-'END'
		swish:beta=inf|beta must be finite
		swish:beta=-inf|beta must be finite
		swish:beta=nan|beta must be finite
		swish:beta=1e999|beta must be finite
		swish:beta=1,inf|beta must be finite
		leaky_relu:negative_slope=inf|negative_slope must be finite
		elu:alpha=Infinity|alpha must be finite
		gelu:sigma=0|sigma must be greater than 0
		gelu:sigma=-0|sigma must be greater than 0
		gelu:sigma=-1|sigma must be greater than 0
		rrelu:lower=1:upper=0.5|lower must not be greater than upper
		rrelu:lower=1|lower must not be greater than upper
		rrelu:upper=0.5,0|lower must not be greater than upper
		gelu:d=3|the order of the derivative must be 0, 1 or 2
		gelu:d=-1|the order of the derivative must be 0, 1 or 2
		gelu:d=0.5|the order of the derivative must be 0, 1 or 2
		gelu:d=nan|the order of the derivative must be 0, 1 or 2
		gelu:d=0,1,2,3|the order of the derivative must be 0, 1 or 2
	END
	no_complaints
}

@test "a label says what differs from the default, and no more" {
	expect_labels x,gelu gelu:mu=0:sigma=1
	expect_labels x,gelu:sigma=2 gelu:mu=0:sigma=2
	expect_labels x,gelu:mu=1:sigma=2:d=1 gelu:d=1:sigma=2:mu=1
	expect_labels x,leaky_relu leaky_relu:negative_slope=0.01
	expect_labels x,rrelu rrelu:lower=1/8:upper=1/3
	expect_labels x,hard_sigmoid hard_sigmoid:slope=1/6:offset=0.5
	no_complaints
}

@test "a label can be pasted back as a SPEC, and is the same curve" {
	specs=(
		gelu:mu=1/3:sigma=pi:d=2 swish:beta=-1/3 swish:beta=1e300:d=1 prelu:weight=0x1.8p-3:d=1
		rrelu:lower=-1/7:upper=2/7:d=1 elu:alpha=5e-324 hard_sigmoid:slope=0.2:offset=-0
		selu:scale=1/3:alpha=2 leaky_relu:negative_slope=-0.5
	)
	try "${specs[@]}" -n 7
	expect_status 0
	mapfile -t labels < <(head -n 1 "$stdout" | cut -d, -f2- | tr , '\n')
	actplot "${labels[@]}" -n 7 >again
	diff "$stdout" again
}

@test "each parameter is an option too, with '-' or '_', before or after" {
	expect_labels x,swish:beta=0.1,swish,swish:beta=10 swish --beta 0.1,1,10
	expect_labels x,swish:beta=2 --beta=2 swish
	expect_labels x,leaky_relu:negative_slope=0.2 leaky_relu --negative-slope 0.2
	expect_labels x,leaky_relu:negative_slope=0.2 leaky_relu --negative_slope=0.2
	expect_labels x,leaky_relu:negative_slope=0.2 --negative-sl 1/5 leaky_relu
	expect_labels x,prelu:weight=-1 prelu --weight -1
	expect_labels x,rrelu:lower=0:upper=1 rrelu --lower 0 --upper 1
	expect_labels x,gelu:mu=1:sigma=2 gelu --sigma 2 --mu 1
	expect_labels x,elu:alpha=2 elu --alpha 2
	no_complaints
}

@test "-d and --derivative set the order" {
	expect_labels x,gelu:d=1 gelu -d 1
	expect_labels x,gelu:d=1 gelu -d1
	expect_labels x,gelu:d=1 -d1 gelu
	expect_labels x,gelu,gelu:d=1,gelu:d=2 gelu --derivative=0,1,2
	expect_labels x,gelu:d=2,relu:d=2 gelu relu --derivative 2
	no_complaints
}

@test "a parameter option binds all that have it and do not set it, wherever it stands" {
	expect_labels x,elu:alpha=2,elu:alpha=3,relu,selu:alpha=2 elu --alpha 2 elu:alpha=3 relu selu
	expect_labels x,gelu:d=1,silu:d=2 gelu silu:d=2 -d 1
	expect_labels x,gelu:d=1,silu -d 1 gelu silu:d=0
	# Said twice, the last counts.
	expect_labels x,swish:beta=3 swish --beta 2 --beta 3
	no_complaints
}

@test "a parameter option that no SPEC has is an error, one that all of them set is not" {
	expect_refusal 2 "none of the functions given has a parameter 'beta' (functions with beta: softplus, swish, xielu, dyt, derf, nlrelu, ...)" \
		relu gelu --beta 1
	expect_labels x,swish:beta=2 swish:beta=2 --beta 3
	no_complaints
}

@test "the value of a parameter option is checked as that of a SPEC" {
	expect_refusal 2 "--beta abc: 'abc' is not a number" swish --beta abc
	expect_refusal 2 "--beta 1,: '' is not a number" swish --beta 1,
	expect_refusal 2 '--beta inf: beta must be finite' swish --beta inf
	expect_refusal 2 '--sigma 0: sigma must be greater than 0' gelu --sigma 0
	expect_refusal 2 '--derivative 3: the order of the derivative must be 0, 1 or 2' gelu -d 3
	no_complaints
}

@test "'/' means nothing in a table, and is refused where a panel would be empty" {
	expect_labels x,gelu,silu gelu / silu
	expect_refusal 2 "'/' begins a new panel; there is no function after it" gelu /
	expect_refusal 2 "'/' begins a new panel; there is no function before it" gelu / / silu
	no_complaints
}

@test "parameters and derivatives are what the values are computed with" {
	expect_value -2 -0.1 leaky_relu:negative_slope=0.05
	expect_value -2 -0.5 prelu
	expect_value -2 -1 prelu:weight=1/2
	expect_value -1 -0.5 rrelu:lower=0.25:upper=0.75
	expect_value 1 0.7310585786300049 swish
	expect_value 0 0.5 sigmoid
	expect_value 0 0.25 sigmoid:d=1
	expect_value 7 6 relu6
	expect_value 3 1 relu:d=1
	expect_value -3 0 relu:d=1
	expect_value 1 0.8 hard_sigmoid:slope=0.2:offset=0.6
	no_complaints
}

@test "after -- everything is a SPEC" {
	expect_same -- 'x,gelu,silu' "$(actplot -n 2 -- gelu silu | head -n 1)"
	expect_refusal 2 "unknown function '-n'; actplot --list shows those there are" -- gelu -n 2
	no_complaints
}
