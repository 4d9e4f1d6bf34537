#!/usr/bin/env bats
# NAME@FRAMEWORK: what the frameworks mean by the functions' names. tests/unit/request/dialects.c has
# every default and derivative.
load helper

# value SPEC X: what it is there.
value()
{
	actplot "$1" --at="$2" --no-header | cut -d, -f2
}

@test "a dialect has the framework's definition and derivatives at breakpoints" {
	try gelu@jax gelu@torch leaky_relu@keras hard_sigmoid@onnx:alpha=0.2:beta=0.5 selu@tf:d=1 leaky_relu@jax:d=1 --at=1,0
	expect_output 'x,gelu@jax,gelu@torch,leaky_relu@keras,hard_sigmoid@onnx,selu@tf:d=1,leaky_relu@jax:d=1
1,0.8411919906082767,0.8413447460685429,1,0.7,1.0507009873554805,1
0,0,0,0,0.5,1.0507009873554805,1'
	try gelu@torch:sigma=2
	expect_error 2 "gelu@torch has no parameter 'sigma'; it has approximate (functions with sigma: gelu, laplace, gelu_mask)"
}

@test "the framework's own names are taken, and a label can be pasted back" {
	while read -r spec label; do
		expect_same "$spec" "x,$label" "$(actplot "$spec" -n 2 | head -n 1)"
		expect_same "$label" "x,$label" "$(actplot "$label" -n 2 | head -n 1)"
	done <<-'END'
		softrelu@mxnet softplus@mxnet
		trelu@flux thresholded_relu@flux
		gelu@flux gelu_tanh@flux
		gelu_erf@flux gelu_erf@flux
		SWISH@JAX silu@jax
		gelu@torch:approximate=tanh gelu@torch:approximate=tanh
		leaky_relu@onnx:alpha=0.3 leaky_relu@onnx:alpha=0.3
	END
	no_complaints
}

# By functions.md: "function framework: its names there".
@test "every row can be typed, and what a framework has by an argument of another is there too" {
	for framework in torch keras keras2 jax tf onnx paddle mxnet mlx flux hf; do
		mapfile -t specs < <(actplot --list "$framework" | cut -d' ' -f1)
		expect_same "$framework" '' "$(printf '%s\n' "${specs[@]}" | sort | uniq -d)"
		try "${specs[@]}" -n 2
		expect_same "$framework" 0 "$status"
	done
	while read -r spec x wanted; do
		expect_same "$spec at $x" "$wanted" "$(value "$spec" "$x")"
	done <<-'END'
		gelu_tanh@torch 1.5 1.3995715769802328
		gelu_tanh@tf 1.5 1.3995715769802328
		gelu@onnx 1.5 1.399789198096713
		swish@onnx:alpha=2 1.5 1.4288611902336499
		silu@onnx 1.5 1.2263617142904655
		soft_shrink@onnx 1.5 1
		hard_shrink@onnx 1.5 1.5
		threshold@paddle 0.5 0
		threshold@keras:threshold=1:default_value=7 0.5 7
		relu_n@keras:max_value=1 1.5 1
		keras_relu@keras:negative_slope=0.5 -1 -0.5
		celu@keras:d=1 0 2
		celu@torch:d=1 0 1
	END
	expect_refusal 2 'Hugging Face has no selu; these have it: torch, keras, keras2, jax, tf, onnx, paddle, mxnet, mlx, flux' selu@hf
	no_complaints
}

@test "--dialects tells who has a function, and what differs" {
	actplot --dialects hard_sigmoid >table
	grep -q '^torch .*the same' table
	grep -q '^onnx  *HardSigmoid  *alpha=0.2 beta=0.5  *differs by at most 0.0833333, at x = -2.5' table
	actplot --dialects leaky-relu >table
	grep -qF "f'(0) = 1, not 0.01" table
	actplot --dialects leaky_relu@tf | diff table -
	[ "$(actplot --dialects dsilu | tail -n 1)" = 'no framework has it' ]
}
