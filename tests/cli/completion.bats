#!/usr/bin/env bats
# What the shell offers where somebody presses tab.
load helper

# offers LINE WORD...: what bash has for the last word of the line, in words as bash breaks it.
offers()
{
	bash -c 'source "$1/completions/actplot.bash"
		COMP_LINE=$2 COMP_POINT=${#2} COMP_WORDS=("${@:3}")
		COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
		compopt() { :; }
		_actplot "$ACTPLOT" "${COMP_WORDS[COMP_CWORD]}" ""
		echo "${COMPREPLY[*]}"' bash "$root" "$@"
}

@test "bash is offered functions, options, figures, parameters and frameworks" {
	[[ $(offers 'actplot soft' actplot soft) == *softplus* ]]
	[ "$(offers 'actplot --dialec' actplot --dialec)" = --dialects ]
	[[ $(offers 'actplot --figure hard' actplot --figure hard) == hard* ]]
	[ "$(offers 'actplot leaky_relu:ne' actplot leaky_relu : ne)" = negative_slope= ]
	[ "$(offers 'actplot gelu@to' actplot gelu @ to)" = torch ]
}
