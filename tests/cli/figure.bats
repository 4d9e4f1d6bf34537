#!/usr/bin/env bats
# The figures of the article: each is a command line that can be seen and changed.
load helper

# What figures.md lists.
wanted='elu families gelu gelu-approximations gelu-mask gelu-relu-elu gelu-results hard-swish imagenet leaky_relu overview prelu relu '\
'relu-variants relu6 rrelu selection selu sigmoid swish swish-betas tanh torch-docs vanishing'

@test "all figures of the article are there" {
	expect_same figures "$wanted" "$(figures | sort | paste -sd' ')"
	no_complaints
}

@test "--print-command prints a command that gives the same table" {
	for name in $(figures); do
		command=$(actplot --figure "$name" --print-command)
		[[ $command = 'actplot '* ]] || complain "$name: $command"
		diff <(eval "$command --csv") <(actplot --figure "$name" --csv) || complain "$name"
	done
	no_complaints
}

@test "--print-command prints a command that gives the same picture" {
	for name in hard-swish gelu-approximations; do
		command=$(actplot --figure "$name" --print-command)
		eval "$command --size 300x200 --png=-" | cmp - <(actplot --figure "$name" --size 300x200 --png=-) ||
			complain "$name"
	done
	no_complaints
}

@test "the command shows the user's options too, quoted as a shell wants them" {
	title=$'it\'s "so" $HOME `x` \\ *\n2'
	command=$(actplot --figure tanh --title "$title" -n 7 --print-command --gnuplot)
	diff <(eval "$command") <(actplot --figure tanh --title "$title" -n 7 --gnuplot)
}

@test "the user's options override those of the figure" {
	try --figure sigmoid --csv --range -1:1 -n 3
	expect_x 'x' 'x -1 0 1'
	try --figure sigmoid --gnuplot
	grep -qxF 'set yrange [-0.2:1.2]' "$stdout" || complain 'not the ylim of the figure'
	try --figure sigmoid --gnuplot --ylim -1:2
	grep -qxF 'set yrange [-1:2]' "$stdout" || complain 'not the ylim of the user'
	try --range -1:1 --figure sigmoid --csv -n 3
	expect_x 'an option before' 'x -1 0 1'
	no_complaints
}

@test "each figure has the functions, parameters and range of the article" {
	while IFS='|' read -r name first header; do
		try --figure "$name" --csv
		mapfile -t rows <"$stdout"
		expect_same "header of $name" "x,$header" "${rows[0]}"
		expect_same "range of $name" "$first" "${rows[1]%%,*} ${rows[-1]%%,*}"
	done <<-'END'
		sigmoid|-5 5|sigmoid
		tanh|-5 5|tanh
		relu|-5 5|relu
		leaky_relu|-5 5|leaky_relu:negative_slope=0.02
		prelu|-5 5|prelu:weight=0.05
		rrelu|-5 5|rrelu
		elu|-5 5|elu:alpha=1.1
		selu|-5 5|selu
		gelu|-5 5|gelu
		gelu-approximations|-5 5|gelu,gelu_tanh,quick_gelu
		gelu-mask|-4 4|gelu_mask,gelu
		gelu-relu-elu|-5 5|gelu,relu,elu,gelu:d=1,relu:d=1,elu:d=1
		swish|-5 5|swish:beta=0.1,swish,swish:beta=10
		relu6|-5 10|relu6
		hard-swish|-5 5|sigmoid,hard_sigmoid,swish,hard_swish
	END
	no_complaints
}

@test "families shows every function" {
	header=$(actplot --figure families --csv | head -n 1)
	for name in $(functions); do
		[[ $header =~ ,$name(:|,|$) ]] || complain "no $name"
	done
	no_complaints
}

@test "a picture of each figure is made, under its name" {
	for name in $(figures); do
		try --figure "$name" --png --dpi 48
		expect_same "status of $name" 0 "$status"
		mapfile -t notes <"$stderr"
		expect_same "note of $name" "actplot: wrote $name.png ($(png_size "$name.png"))" "${notes[0]}"
	done
	no_complaints
}
