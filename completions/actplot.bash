# actplot.bash - completion for bash. The program says what a word may become: --complete.

_actplot()
{
	local typed=${COMP_LINE:0:COMP_POINT} part=$2 word line
	local -a words lines
	read -ra words <<<"$typed"
	[[ $typed != *[[:blank:]] ]] || words+=('')
	word=${words[-1]}
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
