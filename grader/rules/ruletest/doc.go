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
// address, headingrole (paragraphs with that role), li and ol (items of a list, of a
// list below with depth=2), cell (a table of one column), row and headrow (the cells
// of a row between "|"; "<" is merged with the cell before it, "^" with the one
// above), table (begins a table), box (a text box), toc (an entry of an index),
// figure, separator, pagebreak and empty; "meta title …", "meta language …", "meta
// author …", "meta generator …", "meta name …" (of the file), "meta targets here, there" (what
// references can lead to), "meta format markdown" and "meta ground #rrggbb" (the colour of the
// pages) are about the file. A container, and ">",
// before a block puts it into that: box>, quote>, cell>, ol>, header> and footer>.
//
// The looks are bold, italic, underline, capitals, super, spaced, framed, centre, right,
// justify, color=#rrggbb, highlight=#rrggbb and background=#rrggbb (what is behind the letters, and
// behind the paragraph), font=Name, and in points size=N (12 by default), before=N, after=N,
// indent=N and left=N; they are direct formatting, and those after "styled" come from
// the style. Besides there are tabs=N (tab stops), level=N (of the paragraph's style),
// style=Name, label=1. (the number that the program shows before a heading), numbered (by
// a list), ground=#rrggbb (of what the paragraph stands in), anchor=page, decorative, lang=fr (the
// language of the words), and typed for a toc that no program made.
//
// In the words, "**" begins and ends bold, "__" underlining, "⏎" is a line break, "→"
// a tab, two spaces and more are a run of spaces, "{italic,size=14|…}" is a piece with
// a look of its own, "[image]" an image without words, "[image: …]" one with them and
// "[image: … | photo.png]" one with a file, "[decorative]" one that means nothing,
// "[formula]", "[chart]" and "[object]" objects, with or without words as images are,
// "[link: … -> address]" a link, "[note: …]" a footnote, "[code: …]" code, "[page]" and
// "[pages]" the numbers of the page and of pages, "[seq: Figure 3]" the number of a
// caption, "[ref: … -> name]" a cross-reference and what it refers to. "‹fr›" begins words in a
// language and "‹/›" ends them. "[comment: …]" and "[resolved: …]" are remarks on the text,
// "[inserted: …]", "[deleted: …]" and "[formatted: …]" recorded changes in it.
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
// may be left out. The line "==== document" parts the model, which comes first, from the
// document that is compared with it.
package ruletest
