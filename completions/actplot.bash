# actplot.bash - completion for bash. The program says what a word may become: --complete.

_actplot()
{
	local typed=${COMP_LINE:0:COMP_POINT} part=$2 word='' line quote='' character i
	local -a words lines
	# The words without their quotes, as the program is given them.
	for ((i = 0; i < ${#typed}; i++)); do
		character=${typed:i:1}
		if [[ -n $quote ]]; then
			[[ $character == "$quote" ]] && quote='' || word+=$character
		elif [[ $character == [\'\"] ]]; then
			quote=$character
		elif [[ $character == \\ ]]; then
			word+=${typed:++i:1}
		elif [[ $character != [[:blank:]] ]]; then
			word+=$character
		elif [[ -n $word ]]; then
			words+=("$word")
			word=''
		fi
	done
	words+=("$word")
	COMPREPLY=()
	mapfile -t lines < <("$1" --complete "${words[@]:1}" 2>/dev/null)
	if [[ ${lines[0]} == :file ]]; then
		compopt -o filenames
		mapfile -t COMPREPLY < <(compgen -f -- "$part")
		return
	fi
	# bash has broken the word at ':', '=' and '@', and replaces what is behind the last of them.
	[[ $part != [:=@] ]] || part=
	for line in "${lines[@]}"; do
		line=${line%%$'\t'*}
		COMPREPLY+=("${line:${#word}-${#part}}")
	done
	[[ ${COMPREPLY[*]} != *= ]] || compopt -o nospace
}

complete -F _actplot actplot
