#!/usr/bin/env bats
# What the shells offer where somebody presses tab: in each of them as a user types.
load helper

# What the program says, and so all shells.
offered()
{
	actplot --complete "$@" | cut -f1 | xargs
}

@test "--complete offers functions, frameworks, parameters, choices and orders" {
	expect_same functions "$(functions | paste -sd' ')" "$(offered '')"
	expect_same figures "list $(figures | paste -sd' ')" "$(offered --figure '')"
	expect_same formats "$(formats | paste -sd' ')" "$(offered -T '')"
	expect_same frameworks 'softplus@torch softplus@tf' "$(offered softplus@t)"
	expect_same 'those that have it' 'snake@tf' "$(offered snake@)"
	expect_same parameters 'leaky_relu@onnx:alpha= leaky_relu@onnx:d=' "$(offered leaky_relu@onnx:)"
	expect_same 'those not set' 'rrelu:d=1:lower= rrelu:d=1:upper=' "$(offered rrelu:d=1: | sed 's/ [^ ]*training=//')"
	expect_same choices 'gelu@torch:approximate=none gelu@torch:approximate=tanh' "$(offered gelu@torch:approximate=)"
	expect_same orders 'gelu:d=0,1 gelu:d=0,2' "$(offered gelu:d=0, | sed 's/^[^ ]* //')"
	expect_same types '--dtype=f64 --dtype=f32 --dtype=f16' "$(offered --dtype=f)"
	expect_same filters 'torch tf' "$(offered --list t | sed 's/tanh //')"
	expect_same 'a SPEC of an option' gelu_tanh "$(offered --reference gelu_t)"
	expect_same file :file "$(offered -o '')"
	expect_same nothing '' "$(offered xyzzy; offered gelu@xyzzy; offered xyzzy:a; offered --xyzzy=)"
	echo 'filed(x, b=1) = b*x' >definitions
	mkfifo fifo
	expect_same 'what is defined' cubic "$(offered --define 'cubic(x) = x^3' --definitions definitions --define=wrong cubi)"
	expect_same 'what a file defines' filed "$(offered --define='cubic(x) = x^3' --definitions=fifo --definitions=definitions file)"
	expect_same 'their parameters' 'filed:b=' "$(offered --definitions definitions filed:b)"
	expect_same 'a meaning behind a tab' $'gelu_tanh\tGELU (tanh)' "$(actplot --complete gelu_ta | head -n 1)"
	expect_same 'no word' "$(offered '')" "$(offered)"
	expect_refusal 2 '--complete: stands before all other words' gelu --complete x
	no_complaints
}

@test "--complete offers every option" {
	expect_same options "$(actplot --help | grep -oE '^  (-.,|   ) --[A-Za-z0-9-]+' | grep -oE -- '--[A-Za-z0-9-]+' | sort | paste -sd' ')" \
		"$(actplot --complete -- | cut -f1 | tr -d = | sort | paste -sd' ')"
	no_complaints
}

unfinished='actplot softpl|actplot softplus
actplot gelu@to|actplot gelu@torch
actplot leaky_relu:ne|actplot leaky_relu:negative_slope=
actplot --rang|actplot --range=
actplot gelu --dtype=b|actplot gelu --dtype=bf16
actplot gelu --legend di|actplot gelu --legend direct
actplot --figure hard|actplot --figure hard-swish
actplot --list boun|actplot --list bounded
actplot gelu@torch:approximate=t|actplot gelu@torch:approximate=tanh
actplot -o ./some|actplot -o ./something
actplot --output=./some|actplot --output=./something
actplot --define "cubic(x, rate=2) = x^3" cub|actplot --define "cubic(x, rate=2) = x^3" cubic
actplot cubic:r --define "cubic(x, rate=2) = x^3" cubic:r|actplot cubic:r --define "cubic(x, rate=2) = x^3" cubic:rate=
actplot xyzzy|actplot xyzzy'

# press_tab SETUP PROGRAM...: types SETUP, a line without tabs, and then the unfinished lines in that shell, on a
# terminal, where ^T tells what has become of a line.
press_tab()
{
	touch something
	mapfile -t typed < <(cut -d'|' -f1 <<<"$unfinished")
	timeout 60 zsh -fc 'zmodload zsh/zpty
		zpty shell "${(@)argv[2,argv[(i)--]-1]}"
		zpty -w shell "$1"
		zpty -m -r shell out "*READY*"
		for line in "${(@)argv[argv[(i)--]+1,-1]}"; do
			zpty -w -n shell "$line"$'"'\\t\\x14'"'
			zpty -m -r shell out "*<*>*"
			print -r -- "${${out##*<}%%>*}"
		done' press_tab "$@" -- "${typed[@]}" | sed 's/ $//' >told
	cut -d'|' -f2 <<<"$unfinished" | diff - told
}

@test "bash completes what is typed" {
	local setup="PS1=; stty -echo; bind 'set enable-bracketed-paste off'; "
	setup+="source $root/completions/actplot.bash; "
	setup+="bind -x '\"\\C-t\": echo \"<\$READLINE_LINE>\"; READLINE_LINE='; echo RE''ADY"
	press_tab "$setup" bash --norc --noprofile -i
}

@test "zsh completes what is typed" {
	local setup="PS1= RPS1=; stty -echo; fpath=($root/completions \$fpath); "
	setup+="autoload -Uz compinit; compinit -u -D; told() { print -r -- \"<\$BUFFER>\"; BUFFER= }; "
	setup+="zle -N told; bindkey '^T' told; print RE''ADY"
	press_tab "$setup" zsh -f -i
}

@test "fish completes what is typed" {
	touch something
	export HOME=$PWD
	while IFS='|' read -r typed wanted; do
		word=$(fish --no-config -c "source $root/completions/actplot.fish; complete -C '$typed'" | cut -f1)
		case $wanted in
		"$typed") expect_same "$typed" '' "$word" ;;
		*) expect_same "$typed" "${wanted##* }" "$word" ;;
		esac
	done <<<"$unfinished"
	no_complaints
}
