# actplot.fish - completion for fish. The program says what a word may become: --complete.

function __actplot_complete
	set -l words (commandline -opc)
	set -l word (commandline -ct)
	command -q $words[1]; or return
	set -l lines ($words[1] --complete $words[2..-1] "$word" 2>/dev/null)
	if test "$lines[1]" = :file
		set -l option (string match -r -- '^--[^=]*=' $word)
		printf '%s\n' "$option"(__fish_complete_path (string replace -r '^--[^=]*=' '' -- $word))
	else
		printf '%s\n' $lines
	end
end

complete -c actplot -f -a '(__actplot_complete)'
