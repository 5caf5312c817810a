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
			"links without words", "a[](u)b [ ](v) <a href=\"w\"></a> <a id=\"x\"></a> <a href=\"y\" aria-label=\"z\"></a>\n",
			"1:1 p a[](u \"\")b [ ](v \"\") ‹<a href=\"w\">›[](w \"\")‹</a>› ‹<a id=\"x\">›‹</a>› ‹<a href=\"y\" aria-label=\"z\">›‹</a>›\n",
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
