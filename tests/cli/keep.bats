#!/usr/bin/env bats
# --keep: the columns of an input go through, and the values stand behind them.
load helper

setup_file()
{
	printf '%s\n' 'id,"x, the",note' '1,0.50,"say ""hi"""' '2,-1e0,plain' '# c' '3,2,' >"$BATS_FILE_TMPDIR/table.csv"
}

@test "every field is as it was, text and all, in every table of text" {
	table=$BATS_FILE_TMPDIR/table.csv
	try relu -i "$table" --column 2 --keep
	expect_output 'id,"x, the",note,relu
1,0.50,"say ""hi""",0.5
2,-1e0,plain,0
3,2,,2'
	try relu relu6 -i "$table" --column 2 --keep --jsonl
	expect_same jsonl '{"id": 1, "x, the": 0.50, "note": "say \"hi\"", "relu": 0.5, "relu6": 0.5}' "$(head -n 1 "$stdout")"
	try relu -i "$table" --column 2 --keep --md
	expect_same md '| :--- | :--- | :--- | ---: |' "$(sed -n 2p "$stdout")"
	try relu -i - --keep --tsv <<<$'1;2\n3;4'
	expect_output $'1\t2\trelu\n1\t2\t1\n3\t4\t3'
	no_complaints
}

@test "fields between blanks, and members of objects, are kept" {
	try relu -i - --keep <<<$'t  "a b" -\n 1 x 7\n2\ty 8'
	expect_output $'t,a b,-,relu\n1,x,7,1\n2,y,8,2'
	try relu -i - --column x --keep --jsonl <<<'{"id": "a\tb", "x": -1, "more": [1, {"y": null}]}
{"more": true, "x": 2, "id": 7}'
	expect_output '{"id": "a\u0009b", "x": -1, "more": [1, {"y": null}], "relu": 0}
{"id": 7, "x": 2, "more": true, "relu": 2}'
	try relu -i - --column '#1' --keep --jsonl -q <<<$'a,a,relu,c\n1,"2",007, x '
	expect_output '{"a": 1, "a_2": "2", "relu": "007", "c": " x ", "relu_2": 1}'
	no_complaints
}

@test "JSON has the columns as lists, people have them in columns of one width" {
	table=$BATS_FILE_TMPDIR/table.csv
	try relu relu6 -i "$table" --column 2 --keep --json
	expect_output '{"id": [1, 2, 3],
 "x, the": [0.50, -1e0, 2],
 "note": ["say \"hi\"", "plain", ""],
 "curves": [
  {"label": "relu", "function": "relu", "params": {}, "derivative": 0, "y": [0.5, 0, 2]},
  {"label": "relu6", "function": "relu6", "params": {}, "derivative": 0, "y": [0.5, 0, 2]}
 ]}'
	try relu -i - --keep --json -q <<<$'relu,curves,relu\n1,a,007'
	expect_same 'names of their own' '["relu","curves_2","relu_2","curves"]' "$(jq -c keys_unsorted "$stdout")"
	try relu -i - --keep --json </dev/null
	expect_same 'no columns' '[[],[]]' "$(jq -c '[.x, .curves[0].y]' "$stdout")"
	try relu -i - --keep -T aligned --column 2 <<<$'name,x,"a\nb"\nγ,0.50,-1\nlonger \e[31m,-1e0,'
	expect_output 'name             x  a b  relu
γ             0.50   -1   0.5
longer �[31m  -1e0          0'
	no_complaints
}

@test "errors of values stand behind the columns" {
	printf '%s\n' id,x,y a,1,1 b,-1,0.5 >values.csv
	for format in csv json jsonl; do
		actplot relu -i values.csv --column x --values y --error abs --keep --$format=x.$format
	done
	expect_same csv 'id,x,y,values:abs a,1,1,0 b,-1,0.5,0.5' "$(xargs <x.csv)"
	expect_same json '[["a","b"],[0,0.5]]' "$(jq -c '[.id, .curves[0].y]' x.json)"
	expect_same jsonl '{"id": "b", "x": -1, "y": 0.5, "values:abs": 0.5}' "$(sed -n 2p x.jsonl)"
	no_complaints
}

@test "the rows keep their order, for any number of threads" {
	actplot gelu -n 100001 --csv=wide.csv
	paste -d, wide.csv <(cut -d, -f2 wide.csv) >wanted
	for threads in 1 3; do
		actplot gelu -i wide.csv --keep -q --threads $threads | cmp - wanted
	done
}

@test "what cannot be kept is refused" {
	printf '%s\n' '1 2' '3 4 5' >blank.txt
	printf 1234 >x.f32
	printf '1,a\n2,b\0c\n' >nul.csv
	printf '%s\n' '{"a": 1, "b": 2}' '{"a": 2, "c": 3}' >keys.jsonl
	printf '%s\n' '{"a": 1, "b": 2}' '{"a": 2, "b": 3, "c": 3}' >more.jsonl
	printf '%s\n' 1,2 zz,3 >bad.csv
	while IFS='|' read -r status message arguments; do
		eval "set -- $arguments"
		expect_refusal "$status" "$message" "$@"
	done <<-'END'
		2|--keep: there is no --input|relu --keep
		2|--keep: png has no such form; csv, tsv, json, jsonl, md and aligned have|relu -i bad.csv --keep --png
		2|--keep: npy holds numbers alone, and a column of the input may be text; csv, for instance, can keep it|relu -i bad.csv --keep --npy
		2|--keep: raw holds numbers alone, and a column of the input may be text; csv, for instance, can keep it|relu -i bad.csv --keep --raw
		1|x.f32: --keep wants a file of text with columns, or JSON Lines|relu -i x.f32 --keep
		2|--keep and --long: a row of the input has no place there|relu -i bad.csv --keep --long
		2|--keep and --summary: a row of the input has no place there|relu -i bad.csv --keep --values 2 --summary
		1|blank.txt:2: the line has 3 fields, where the first row has 2|relu -i blank.txt --keep --csv=never.csv
		1|nul.csv:2: the row has a NUL, which no text can have|relu -i nul.csv --keep --csv=never.csv
		1|keys.jsonl:2: the object has no 'b', which the first has|relu -i keys.jsonl --keep --csv=never.csv
		1|more.jsonl:2: the object has 3 members, where the first has 2|relu -i more.jsonl --keep --csv=never.csv
	END
	try relu -i bad.csv --keep --header no
	expect_same 'a bad row' '1 actplot: bad.csv:2: '"'zz' is not a number" "$status $(<"$stderr")"
	no_complaints
}
