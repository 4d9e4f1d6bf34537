#!/usr/bin/env bats
# NAME@FRAMEWORK: what the frameworks mean by the functions' names.
load helper

# value SPEC X: what it is there.
value()
{
	actplot "$1" --at="$2" --no-header | cut -d, -f2
}

@test "a dialect has the framework's definition, defaults, parameters and derivatives at breakpoints" {
	while read -r spec x wanted; do
		expect_same "$spec at $x" "$wanted" "$(value "$spec" "$x")"
	done <<-'END'
		gelu@jax 1 0.8411919906082767
		gelu@torch 1 0.8413447460685429
		gelu@torch:approximate=tanh 1 0.8411919906082767
		leaky_relu@keras -1 -0.2
		leaky_relu@keras2 -1 -0.3
		leaky_relu@onnx:alpha=0.3 -1 -0.3
		leaky_relu@jax:d=1 0 1
		leaky_relu@torch:d=1 0 0.01
		hard_sigmoid@onnx:alpha=0.2:beta=0.5 1 0.7
		hard_sigmoid@keras2 1 0.7
		selu@tf:d=1 0 1.0507009873554805
		selu@torch:d=1 0 1.7580993408473768
		selu@mlx 1 1.0507
		elu@flux:alpha=2:d=1 0 1
		softplus@torch 21 21
		softplus 21 21.000000000758256
		sparse_sigmoid@jax:d=1 -1 0.25
		hard_swish@flux:d=1 3 1.5
		prelu@keras:d=1 0 0
		swish@tf:beta=2 1 0.8807970779778824
		xielu@hf:d=1 0 -0.30000000000000004
		rrelu@tf:d=1 0 1
	END
	no_complaints
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

@test "a dialect that is none, has not the function, or has other parameters" {
	while IFS='|' read -r spec wanted; do
		expect_refusal 2 "$wanted" -- "$spec"
	done <<-'END'
		mish@kears|unknown framework 'kears'; did you mean 'keras'?
		snake@keras|Keras has no snake; these have it: tf
		dsilu@torch|PyTorch has no dsilu, nor has another framework
		gleu@torch|unknown function 'gleu'; did you mean 'gelu'?
		leaky_relu:alpha=2|leaky_relu has no parameter 'alpha'; it has negative_slope (leaky_relu@keras2, leaky_relu@tf, leaky_relu@onnx have it)
		leaky_relu@torch:alpha=1|leaky_relu@torch has no parameter 'alpha'; it has negative_slope (leaky_relu@keras2, leaky_relu@tf, leaky_relu@onnx have it)
		gelu@|'gelu@': behind '@' must stand one framework, as in 'gelu@torch'
		gelu@torch@jax|'gelu@torch@jax': behind '@' must stand one framework, as in 'gelu@torch'
		gelu@tor ch|'gelu@tor ch': behind '@' must stand one framework, as in 'gelu@torch'
		@torch|'@torch': column 1: '@' is in no formula; wanted: a function of --list, or a formula such as 'x*sigmoid(x)'
		gelu@xyz|unknown framework 'xyz'; there are torch, keras, keras2, jax, tf, onnx, paddle, mxnet, mlx, flux, hf
		gelu@torch:sigma=2|gelu@torch has no parameter 'sigma'; it has approximate (functions with sigma: gelu, laplace, gelu_mask)
		gelu@torch:approximate=none:approximate=tanh|gelu@torch:approximate=none:approximate=tanh: 'approximate' is given twice; several values go with commas, approximate=1,2
		softplus@torch:threshold=nan|softplus@torch:threshold=nan: threshold must be finite
		leaky_relu@onnx:alpha=inf|leaky_relu@onnx:alpha=inf: alpha must be finite
		rrelu@flux:l=1:u=0|rrelu@flux:l=1:u=0: lower must not be greater than upper
		celu@torch:alpha=0|celu@torch:alpha=0: alpha must not be 0
		gelu@torch:approximate=foo|gelu@torch:approximate=foo: 'foo': approximate is one of none|tanh
	END
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
