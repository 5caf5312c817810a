package markdown

func headingCases() []readCase {
	return []readCase{
		{"levels", "# a\n## b\n### c\n#### d\n##### e\n###### f\n####### g\n", `
1:1 h1 atx a
2:2 h2 atx b
3:3 h3 atx c
4:4 h4 atx d
5:5 h5 atx e
6:6 h6 atx f
7:7 p ####### g
`},
		{"closing signs, indent and emphasis", "   ## **a** *b* ##\n# c #d\n", `
1:1 h2 atx **a** *b*
2:2 h1 atx c #d
`},
		{"no space after the sign", "#Titre\n\n##Titre\n", `
1:1 p #Titre
3:2 p ##Titre
`},
		{"an escaped sign", "\\# a\n", "1:1 p # a\n"},
		{"a sign in code", "    # a\n\n```\n# b\n```\n\n`# c`\n", `
1:1 code fenced=false info="" "# a"
3:2 code fenced=true info="" "# b"
7:3 p ` + "`# c`" + `
`},
		{"empty headings", "#\n\n## \n\n### ###\n", `
1:1 h1 atx 
3:2 h2 atx 
5:3 h3 atx 
`},
		{"underlined", "a\n=\n\nb\n---\n\nc *c*\nd\n=====\n", `
1:1 h1 setext a
4:2 h2 setext b
7:3 h1 setext c *c*↵d
`},
		{"a line of text turned into a heading by the rule under it", "Un texte assez long.\n---\n\nAutre\n\n---\n", `
1:1 h2 setext Un texte assez long.
4:2 p Autre
6:3 separator
`},
		{"a typed sign underlined", "#a\n===\n", "1:1 h1 setext #a\n"},
		{"attributes", "# a {#id .class key=\"v\"}\n\nb {#x}\n---\n\n# c {d}\n\n# e {#source source=1}\n", `
1:1 h1 atx a
3:2 h2 setext b
6:3 h1 atx c {d}
8:4 h1 atx e
`},
		{"attributes are left where one line has many braces", "# a {#id}\n\n{{{{{{{{{\n", `
1:1 h1 atx a {#id}
3:2 p {{{{{{{{{
`},
		{"an image only", "# ![words](i.png)\n\n# ![words](i.png) a\n", `
1:1 h1 atx image-only ![words](i.png "")@1
3:2 h1 atx ![words](i.png "")@3 a
`},
		{"in lists and quotations", "- # a\n- b\n  ===\n\n> ## c\n", `
1:1 list ordered=false
  item
    1:1 h1 atx a
  item
    2:2 h1 setext b
5:3 quotation
  5:3 h2 atx c
`},
	}
}

func blockCases() []readCase {
	return []readCase{
		{"only white space", "\n  \n", ""},
		{"paragraphs", "a\nb\n\n\n  c\n", "1:1 p a↵b\n5:2 p c\n"},
		{"lists in lists", "1. a\n   - b\n\n     c\n2. d\n\n* e\n\n+ f\n", `
1:1 list ordered=true
  item
    1:1 p a
    2:2 list ordered=false
      item
        2:2 p b
        4:3 p c
  item
    5:4 p d
7:5 list ordered=false
  item
    7:5 p e
9:6 list ordered=false
  item
    9:6 p f
`},
		{"empty items", "- \n- a\n-\n", `
1:1 list ordered=false
  item
  item
    2:1 p a
  item
`},
		{"tasks", "- [ ] a\n- [x] b\n- [y] c\n", `
1:1 list ordered=false
  item
    1:1 p ‹[ ]›a
  item
    2:2 p ‹[x]›b
  item
    3:3 p [y] c
`},
		{"quotations", "> a\nb\n>\n> > c\n", `
1:1 quotation
  1:1 p a↵b
  4:2 quotation
    4:2 p c
`},
		{"code", "~~~ go `x`\n\ta\n\n  b\n~~~\n\n    c\n\n      d\n\n\te\n", `
1:1 code fenced=true info="go ` + "`x`" + `" " a\n\n  b"
7:2 code fenced=false info="" "c\n\n  d\n\ne"
`},
		{"code without an end", "a\n```\nb\n", "1:1 p a\n2:2 code fenced=true info=\"\" \"b\"\n"},
		{"rules", "***\n\n- - -\n\n___\n", "1:1 separator\n3:1 separator\n5:1 separator\n"},
		{"a table", "Avant\n\n| A | **B** |\n|---|:-:|\n| `a\\|b` | [c](d) |\n| e |\n\nAprès\n", `
1:1 p Avant
3:2 table headers=1
  row
    3:2 p A
    3:3 p **B**
  row
    5:4 p ` + "`a|b`" + `
    5:5 p [c](d "")
  row
    6:6 p e
    6:7 p 
8:8 p Après
`},
		{"a table under a line", "a\n| A | B |\n|---|---|\n| c | d |\n", `
1:1 p a
2:2 table headers=1
  row
    2:2 p A
    2:3 p B
  row
    4:4 p c
    4:5 p d
`},
		{"no table without its second line", "| A | B |\n| c | d |\n", "1:1 p | A | B |↵| c | d |\n"},
		{"notes, in the order of their marks", "a[^x] b[^1] c[^x]\n\n[^1]: Une *note*\n\n    suite\n[^x]: Autre\n[^y]: Perdue\n", `
1:1 p a(1) b(2) c(1)
  note 1
    6:0 p Autre
  note 2
    3:0 p Une *note*
    5:0 p suite
  note 1
`},
		{"a note in itself", "# a[^1]\n\n[^1]: b[^1]\n", `
1:1 h1 atx a(1)
  note 1
    3:0 p b(1)
      note 1
`},
		{"a mark without a note", "a[^1]\n", "1:1 p a[^1]\n"},
		{"places for a table of contents", "[TOC]\n\n[[toc]]\n\n[[_TOC_]]\n\n[toc] a\n\n`[TOC]`\n", `
1:1 contents generated=true
3:1 contents generated=true
5:1 contents generated=true
7:1 p [toc] a
9:2 p ` + "`[TOC]`" + `
`},
		{"a place that is a link", "[TOC]\n\n[toc]: u\n", "1:1 p [TOC](u \"\")\n"},
		{"a table of contents between comments", "<!-- toc -->\n\n- [a](#a)\n\n<!-- tocstop -->\n\nb\n\n<!-- TOC -->\n\nc\n", `
1:1 contents generated=true
  3:1 list ordered=false
    item
      3:1 p [a](#a "")
7:2 p b
9:3 contents generated=true
11:3 p c
`},
		{"a mark that is a link's text", "[\\[TOC\\]](u)\n", "1:1 p [[TOC]](u \"\")\n"},
		{"a comment that ends no table of contents", "[TOC]\n\na\n\n<!-- /toc -->\n\n<!-- toc -->\n", `
1:1 contents generated=true
3:1 p a
5:2 raw "<!-- /toc -->"
7:2 contents generated=true
`},
		{"a list of links to headings is a list", "- [a](#a)\n", `
1:1 list ordered=false
  item
    1:1 p [a](#a "")
`},
	}
}
