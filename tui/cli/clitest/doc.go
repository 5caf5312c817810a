// Package clitest runs the program in tests: in this process ([Run]), and as a command of
// scripts ([Scripts]).
//
// # A script
//
// The tests of a verb are scripts of testscript in the folder testdata of its package, one
// archive a subject. The system speaks French there, unless the script sets LANG:
//
//	# A document is read, and one that is not there is named.
//	exec jourdain outline recettes.md
//	stdout '^    Les plats.: niveau 2$'
//	exits 2 jourdain outline nothing.md --lang en
//	stderr 'nothing\.md'
//
//	-- recettes.md --
//	# Recettes
//
//	## Les plats
//
// exec wants the exit status 0. A dot stands for a no-break space. Besides exec, stdout, stderr, cmp, grep and the others of testscript there are:
//
//   - exits 2 COMMAND…: runs it, and holds its exit status;
//   - change OLD NEW FILE…: puts a text in the place of another;
//   - zip NAME FILE=SOURCE…, cut WHOLE HALF, bytes NAME HEX and sparse NAME SIZE: make files.
//
// The package of the verb runs them with two functions, TestMain, which calls [Main], and
// TestScripts, which calls [Scripts].
package clitest
