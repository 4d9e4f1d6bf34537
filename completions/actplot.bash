# actplot.bash - completion for bash: options, functions, frameworks, parameters and figures, all
# as the program that is found lists them.

_actplot_words()
{
	local program=$1
	shift
	"$program" "$@" 2>/dev/null
}

_actplot()
{
	local program=$1 word=$2 before=${COMP_WORDS[COMP_CWORD - 1]} words='' name
	# ':' and '=' break words in bash: what they belong to is taken from the line.
	local typed=${COMP_LINE:0:COMP_POINT}
	typed=${typed##*[[:blank:]]}
	case $typed in
	--figure=*) words="list $(_actplot_words "$program" --figure list | cut -d' ' -f1)" ;;
	-*) words=$("$program" --help 2>/dev/null | grep -oE -- '--[A-Za-z0-9-]+' | sort -u) ;;
	*@*:* | *:*)
		name=${typed%%:*}
		words="d= $(_actplot_words "$program" --info "$name" --json |
			grep -oE '"parameters": \[.*' | grep -oE '\{"name": "[^"]*"' | cut -d'"' -f4 | sed 's/$/=/')"
		compopt -o nospace
		;;
	*@*) words="torch keras keras2 jax tf onnx paddle mxnet mlx flux hf" ;;
	*)
		case $before in
		--figure) words="list $(_actplot_words "$program" --figure list | cut -d' ' -f1)" ;;
		-o | --output | -i | --input | --from | --definitions)
			mapfile -t COMPREPLY < <(compgen -f -- "$word")
			return
			;;
		*) words=$(_actplot_words "$program" --list | cut -d' ' -f1) ;;
		esac
		;;
	esac
	[[ $word != [:=@] ]] || word=
	mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word")
}

complete -o default -F _actplot actplot
