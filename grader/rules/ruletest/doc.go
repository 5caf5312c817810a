// Package ruletest is for tests: documents in a compact notation, and the cases of
// the rules.
//
// # A document in blocks
//
// One line is one block: its kind, how it looks in braces, and its words.
//
//	title Recettes de famille
//	h1 Les entrées
//	p{bold,size=18} Les plats
//	p Une **bonne** soupe.
//	empty
//
// The kinds are title, subtitle, h1 to h10, p, quote, caption, code, signature,
// address (paragraphs with that role), li and ol (items of a list), cell (a table
// of one column), box (a text box), toc (an entry of an index), figure, separator,
// pagebreak and empty; "meta title …", "meta language …", "meta generator …" and
// "meta format markdown" are about the file. The looks are bold, italic, underline,
// capitals, centre, size=N (in points; 12 by default), level=N (the level of the
// paragraph's style), and style=Name. In the words, "**" begins and ends bold, "__"
// underlining, "⏎" is a line break, "→" a tab, "[image]" an image without words and
// "[image: …]" one with them, "[link: …]" a link.
//
// # The cases of a rule
//
// A rule's cases are one txtar file, testdata/ID.txtar. A member is one document:
//
//	-- fail-two-parts.fr.blocks --
//	title: level-1
//	want:
//	  - error | default | Les plats
//	says: « Les plats » a l’air d’un titre, mais la machine lit un paragraphe.
//	====
//	h1 Recettes
//	…
//
// Its name begins with pass (nothing is found), fail (something is) or near (a near
// miss: it could be taken for a fault, and nothing is found), and ends with its
// language and its notation, blocks or md. What stands above ==== is a [Header] and
// may be left out.
package ruletest
