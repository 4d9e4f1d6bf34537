#!/usr/bin/env bats
# docs/gallery.md and its pictures are those that "make gallery" makes now.
load helper

setup_file()
{
	(cd "$root" && ACTPLOT=$ACTPLOT scripts/gallery "$BATS_FILE_TMPDIR")
}

@test "the gallery is current" {
	cd "$BATS_FILE_TMPDIR"
	diff "$root/docs/gallery.md" gallery.md
	for made in gallery/*; do
		case $made in
		*.svg) cmp "$root/docs/$made" "$made" || complain "$made" ;;
		# Their bytes are the libraries' as well; the recipe is ours.
		*) [ "$(actplot --from "$root/docs/$made")" = "$(actplot --from "$made")" ] || complain "$made" ;;
		esac
	done
	[ "$(find "$root/docs/gallery" -type f | wc -l)" -eq "$(find gallery -type f | wc -l)" ]
	no_complaints
}

@test "so are the pictures of the README" {
	cd "$BATS_FILE_TMPDIR"
	for picture in *.png; do
		[ "$(actplot --from "$root/docs/$picture")" = "$(actplot --from "$picture")" ] || complain "$picture"
	done
	[ "$(find . -maxdepth 1 -name '*.png' | wc -l)" -ge 3 ]
	no_complaints
}
