#!/usr/bin/env bats
load helper

@test "--version names the program and its version" {
	try --version
	expect_output "actplot $(sed -n 's/^VERSION *:= *//p' "$root/Makefile")"
}
