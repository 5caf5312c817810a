package markdown

func inlineCases() []readCase {
	return []readCase{
		{
			"emphasis", "*a* _b_ **c** __d__ ***e*** **f *g* h** ~~i~~ j*k*\n",
			"1:1 p *a* *b* **c** **d** ***e*** **f *****g***** h** i j*k*\n",
		},
		{"emphasis without an end", "**a b\n", "1:1 p **a b\n"},
		{
			"a whole line in bold", "**Introduction**\n\n**Introduction :**  \nTexte\n",
			"1:1 p **Introduction**\n3:2 p **Introduction :**⏎Texte\n",
		},
		{"line breaks", "a  \nb\\\nc\nd  \n", "1:1 p a⏎b⏎c↵d\n"},
		{"no-break spaces", "a&nbsp;: b\u00a0!\n\n&nbsp;\n", "1:1 p a\u00a0: b\u00a0!\n3:2 p \u00a0\n"},
		{"spaces and tabs", "a  b   c\td e\n", "1:1 p a·2·b·3·c⇥d e\n"},
		{
			"entities and escapes", "&eacute; &#233; &#xE9; \\&amp; &amp;lt; &foo; &copy \\* \\a \\\\\n",
			"1:1 p é é é &amp; &lt; &foo; &copy * \\a \\\n",
		},
		{"control characters", "a\x07b\u0085c&#7;d\n", "1:1 p ab cd\n"},
		{"code", "`a  *b*` `` ` `` `c\nd` `&amp;`\n", "1:1 p `a  *b*` ``` `c d` `&amp;`\n"},
		{
			"links", "[a *b*](u \"t\") [c][] [d](<e f>)\n\n[c]: v 'w'\n",
			"1:1 p [a ](u \"t\")[*b*](u \"t\") [c](v \"w\") [d](e f \"\")\n",
		},
		{
			"bare addresses", "<https://a.fr/b> www.c.fr d@e.fr <f@g.fr> https://h.fr/i.\n",
			"1:1 p [https://a.fr/b](https://a.fr/b \"\") [www.c.fr](http://www.c.fr \"\") " +
				"[d@e.fr](mailto:d@e.fr \"\") [f@g.fr](mailto:f@g.fr \"\") [https://h.fr/i](https://h.fr/i \"\").\n",
		},
		{"images", "a\n![b *c* ![d](e)](f.png \"G\")\n[![h](i)](j)\n", `
1:1 p a↵![b c d](f.png "G")@2↵[![h](i "")@3](j "")
`},
		{"tags that dress letters", "<b>a</b> <STRONG>b</strong> <i>c <em>d</em></i> <u>e</u> **<u>f</u>**\n", "1:1 p " +
			"‹<b>›**a**‹</b>› ‹<STRONG>›**b**‹</strong>› ‹<i>›*c **‹<em>›**d**‹</em>›*‹</i>› ‹<u>›__e__‹</u>› **‹<u>›**__**f**__**‹</u>›**\n"},
		{"raised and lowered letters", "m<sup>2</sup> H<sub>2</sub>O\n", "1:1 p m‹<sup>›^2^‹</sup>› H‹<sub>›~2~‹</sub>›O\n"},
		{"a tag without an end stops with its block", "<b>a\n\nb</b>\n", "1:1 p ‹<b>›**a**\n3:2 p b‹</b>›\n"},
		{"a tag that ends nothing", "a</b> <b>b</b>\n", "1:1 p a‹</b>› ‹<b>›**b**‹</b>›\n"},
		{
			"breaks, images and links of HTML", "a<br>b<br />\nc <img src=\"i\" alt=\"j\"> <a href=\"k\">l</a> <a name=\"m\">n</a>\n",
			"1:1 p a⏎b⏎c ![j](i \"\")@2 ‹<a href=\"k\">›[l](k \"\")‹</a>› ‹<a name=\"m\">›n‹</a>›\n",
		},
		{
			"other HTML", "a <span class=\"b\">c</span> <!-- d --> &lt;b&gt; 1 < 2\n",
			"1:1 p a ‹<span class=\"b\">›c‹</span>› ‹<!-- d -->› <b> 1 < 2\n",
		},
	}
}

func htmlCases() []readCase {
	return []readCase{
		{"headings of HTML", "<h1>A &amp; <b>b</b></h1>\n<h2 id=\"x\">C\n  d</h2>\n\n<H6>e</H6>\n", `
1:1 h1 html A & ‹<b>›**b**‹</b>›
2:2 h2 html C d
5:3 h6 html e
`},
		{"between other HTML", "<div align=\"center\">\n\t<h1>a<br>b</h1>\n\n> <p>c</p>\n> <h3><img src=\"i\" alt=\"d\"></h3>\n> e\n", `
1:1 raw "<div align=\"center\">"
2:1 h1 html a⏎b
4:2 quotation
  4:2 raw "<p>c</p>"
  5:2 h3 html image-only ![d](i "")@5
  6:3 raw "e"
`},
		{"a heading without an end", "<h1>a\n<h2>b\n\nc\n", "1:1 h1 html a\n2:2 h2 html b\n4:3 p c\n"},
		{"an empty heading", "<h1></h1>\n", "1:1 h1 html \n"},
		{"no heading", "<!-- <h1>a</h1> -->\n\n<hr>\n\n<header>b</header>\n\n<pre><h1>c</h1></pre>\n", `
1:1 raw "<!-- <h1>a</h1> -->"
3:1 raw "<hr>"
5:1 raw "<header>b</header>"
7:1 raw "<pre>"
7:1 h1 html c
7:2 raw "</pre>"
`},
		{"lines of breaks", "a\n\n<br>\n<BR/><br />\n\nb\n", "1:1 p a\n3:2 p ⏎⏎⏎\n6:3 p b\n"},
		{"a block as it is", "<table>\n  <td>a\tb</td>\n</table>\n", "1:1 raw \"<table>\\n  <td>a b</td>\\n</table>\"\n"},
		{"paragraphs of HTML", "<p><b>A &amp;  b</b></p>\n\n<center>\n  <FONT size=5>C</FONT><br>d\n</center>\n\n<b>\ne\n</b>\n", `
1:1 p ‹<b>›**A & b**‹</b>›
4:2 p ‹<FONT size=5>›C‹</FONT>›⏎d
8:3 p ‹<b>›**e **‹</b>›
`},
		{"several paragraphs in one block", "<div align=center>\n<p><b>a</b></p>\n\t<p>b\n<p><a href=u>c</a></div>\nd\n", `
2:1 p ‹<b>›**a**‹</b>›
3:2 p b
4:3 p ‹<a href=u>›[c](u "")‹</a>›
5:4 p d
`},
		{"bold around a paragraph", "<div><b><p>a</p></b></div>\n", "1:1 p **a**\n"},
		{"paragraphs with more than words", "<p>a <img src=i></p>\n\n<p>b<!-- c --></p>\n\n<div>\n", `
1:1 raw "<p>a <img src=i></p>"
3:1 raw "<p>b<!-- c --></p>"
5:1 raw "<div>"
`},
		{"a comment of several lines", "<!--\na\n\nb\n-->\nc\n", "1:1 raw \"<!--\\na\\n\\nb\\n-->\"\n6:1 p c\n"},
	}
}
