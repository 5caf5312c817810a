package markdown

func htmlCases() []readCase {
	return []readCase{
		{"headings of HTML", "<h1>A &amp; <b>b</b></h1>\n<h2 id=\"x\">C\n  d</h2>\n\n<H6>e</H6>\n<h3>f</h3>\n<h4>g</h4>\n<h5>i</h5>\n<h5>j</h5>\n", `
1:1 h1 html A & ‹<b>›**b**‹</b>›
2:2 h2 html C d
5:3 h6 html e
6:4 h3 html f
7:5 h4 html g
8:6 h5 html i
9:7 h5 html j
`},
		{"between other HTML", "<div align=\"center\">\n\t<h1>a<br>b</h1>\n\n> <p>c</p>\n> <h3><img src=\"i\" alt=\"d\"></h3>\n> e\n", `
2:1 h1 html a⏎b
4:2 quotation
  4:2 p c
  5:3 h3 html image-only ![d](i "")@5
  6:4 p e
`},
		{"a heading without an end", "<h1>a\n<h2>b\n\nc\n", "1:1 h1 html a\n2:2 h2 html b\n4:3 p c\n"},
		{"an empty heading", "<h1></h1>\n", "1:1 h1 html \n"},
		{"no heading", "<!-- <h1>a</h1> -->\n\n<hr>\n\n<header>b</header>\n\n<pre><h1>c</h1></pre>\n", `
1:1 raw "<!-- <h1>a</h1> -->"
3:1 separator
5:1 p b
7:2 h1 html c
`},
		{"lines of breaks", "a\n\n<br>\n<BR/><br />\n\nb\n", "1:1 p a\n3:2 p ⏎⏎⏎\n6:3 p b\n"},
		{"a block as it is", "<script>\n  a\tb\n</script>\n", "1:1 raw \"<script>\\n  a b\\n</script>\"\n"},
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
1:1 p a ![](i "")@1
3:2 p b‹<!-- c -->›
`},
		{"a comment of several lines", "<!--\na\n\nb\n-->\nc\n", "1:1 raw \"<!--\\na\\n\\nb\\n-->\"\n6:1 p c\n"},
	}
}

func htmlBlockCases() []readCase {
	return []readCase{
		{"lists", "Avant\n\n<ul>\n  <li>a</li>\n  <li><b>b</b>\n    <ol>\n      <li><p>c</p><p>d</p></li>\n    </ol>\n    e\n  </li>\n</ul>\n", `
1:1 p Avant
3:2 list ordered=false
  item
    4:2 p a
  item
    5:3 p ‹<b>›**b**‹</b>›
    6:4 list ordered=true
      item
        7:4 p c
        7:5 p d
    9:6 p e
`},
		{"each list below is under its own item", "<ul><li>a<ul><li>b</li><li>c</li></ul></li><li>d</li><li>e<ol><li>f</li></ol></li></ul>\n\n- g\n  - h\n- i\n- j\n  - k\n", `
1:1 list ordered=false
  item
    1:1 p a
    1:2 list ordered=false
      item
        1:2 p b
      item
        1:3 p c
  item
    1:4 p d
  item
    1:5 p e
    1:6 list ordered=true
      item
        1:6 p f
3:7 list ordered=false
  item
    3:7 p g
    4:8 list ordered=false
      item
        4:8 p h
  item
    5:9 p i
  item
    6:10 p j
    7:11 list ordered=false
      item
        7:11 p k
`},
		{"a list right in a list, and words between items", "<ol><li>a</li><ul><li>b</ul>c<li></ol>\n<ul></ul>\n", `
1:1 list ordered=true
  item
    1:1 p a
    1:2 list ordered=false
      item
        1:2 p b
    1:3 p c
  item
`},
		{"items without a list", "<li>a\n<li>b\n\nc\n", `
1:1 list ordered=false
  item
    1:1 p a
  item
    2:2 p b
4:3 p c
`},
		{"a list with blank lines", "<ul>\n<li>a</li>\n\n<li>b\n\n- c\n- d\n\n</li>\n<!-- x -->\n\n<li>\n\n**e**</li>\n</ul>\n\nf\n", `
1:1 list ordered=false
  item
    2:1 p a
  item
    4:2 p b
    6:3 list ordered=false
      item
        6:3 p c
      item
        7:4 p d
  item
    14:5 p **e**‹</li>›
17:6 p f
`},
		{"a list that nothing ends", "<ul>\n<li>a\n\n<li>b\n\n# c\n", `
1:1 list ordered=false
  item
    2:1 p a
  item
    4:2 p b
6:3 h1 atx c
`},
		{"a table", "<table>\n<caption>T</caption>\n<thead>\n<tr><td>a</td><td>b</td></tr>\n</thead>\n<tr><td>c<td></td></tr>\n<tr></tr>\n</table>\n", `
2:1 caption T
2:2 table headers=1
  row
    4:2 p a
    4:3 p b
  row
    6:4 p c
    6:5 p 
`},
		{"header cells", "<table><tr><th>a<th>b<tr><th>c<td>d<tr><th>e<td>f</table>\n\n<table><tr><td>a<th>b</table>\n", `
1:1 table headers=1 columns=1
  row
    1:1 p a
    1:2 p b
  row
    1:3 p c
    1:4 p d
  row
    1:5 p e
    1:6 p f
3:7 table headers=0
  row
    3:7 p a
    3:8 p b
`},
		{"merged cells", "<table>\n<tr><th rowspan=2>a<th colspan=2>b\n<tr><th>c<th>d\n<tr><td>e<td rowspan=0>f<td rowspan=9>g\n<tr><td colspan=x>h\n</table>\n", `
1:1 table headers=2
  row
    1 by 2
    2:1 p a
    2 by 1
    2:2 p b
    covered
  row
    covered
    3:3 p c
    3:4 p d
  row
    4:5 p e
    4:6 p f
    1 by 9
    4:7 p g
  row
    5:8 p h
`},
		{"a merged cell ends with its group of rows", "<table><thead><tr><th rowspan=2>a<th>b<tbody><tr><td>c<td>d</table>\n", `
1:1 table headers=1
  row
    1 by 2
    1:1 p a
    1:2 p b
  row
    1:3 p c
    1:4 p d
`},
		{"tables with blank lines and Markdown", "<table>\n<tr>\n<td>\n\n## a\n\n| b | c |\n|---|---|\n\n</td>\n<td>\n\nd</td>\n</tr></table>\n\ne\n", `
1:1 table headers=0
  row
    5:1 h2 atx a
    7:2 table headers=1
      row
        7:2 p b
        7:3 p c
    13:4 p d‹</td>›
16:5 p e
`},
		{"a table that nothing ends, words beside cells, a caption below", "<table>a<tr>b<td>c<caption>d\n\n# e\n\n</td>\n", `
1:1 table headers=0
  row
    1:1 p a
  row
    1:2 p b
    1:3 p c
1:4 caption d
3:5 h1 atx e
`},
		{"quotations", "<blockquote>\na <i>b</i>\n<p>c</p>\n</blockquote>\n\n<blockquote>\n\n- d\n\n</blockquote>\ne\n", `
1:1 quotation
  2:1 p a ‹<i>›*b*‹</i>›
  3:2 p c
6:3 quotation
  8:3 list ordered=false
    item
      8:3 p d
11:4 p e
`},
		{"code", "<pre><code class=\"language-go\">\na &lt; b\n\n  c<br>d\n</code></pre>\n\n<pre>\n\n</pre>\n\n<p><code>e</code></p>\n", `
1:1 code fenced=true info="go" "a < b\n\n  c\nd"
11:2 p ‹<code>›e‹</code>›
`},
		{"images", "<img src=a alt=b>\n\n<p align=center>\n<a href=u><img src=c></a>\n  <img src=d title=e>\n</p>\n\n<center><picture><source srcset=f><img src=f></picture></center>\n", `
1:1 p ![b](a "")@1
4:2 p ‹<a href=u>›[![](c "")@4](u "")‹</a>› ![](d "e")@5
8:3 p ‹<picture>›‹<source srcset=f>›![](f "")@8‹</picture>›
`},
		{"decorative images", "<img src=a alt=\"\"><img src=b role=presentation>\n<img src=c role=none alt=d> <img src=e aria-hidden=true> <img src=f aria-hidden=false>\n\n![](g)\n", `
1:1 p ![](a "")@1 decorative![](b "")@1 decorative↵![d](c "")@2 decorative ![](e "")@2 decorative ![](f "")@2
4:2 p ![](g "")@4
`},
		{"a figure", "<figure>\n<img src=a alt=b>\n<figcaption>\n<b>c</b>\n</figcaption>\n</figure>\nd\n", `
2:1 p ![b](a "")@2
4:2 caption ‹<b>›**c**‹</b>›
7:3 p d
`},
		{"details", "<details>\n<summary>a <b>b</b></summary>\n\n- c\n\n### d\n\n</details>\n", `
2:1 caption a ‹<b>›**b**‹</b>›
4:2 list ordered=false
  item
    4:2 p c
6:3 h3 atx d
`},
		{"tags that only arrange", "<section id=a><article>\n  <h2>b</h2>\n  <dir></dir><hr>\n  <span>e</span>&amp;<unknown>f</unknown>\n<div>\n\ng\n\n</div></section>\n", `
2:1 h2 html b
3:2 separator
4:2 p ‹<span>›e‹</span>›&‹<unknown>›f‹</unknown>›
7:3 p g
`},
		{"what is no text", "<style>\na\n</style>\n\n<div>b <svg><text>c</text></svg> d</div>\n\n<div hidden>\ne\n\n# f\n\n</div>\n\n<template>g</template>\n<video src=h></video><p>i</p>\n", `
1:1 raw "<style>\na\n</style>"
5:1 p b ‹<svg><text>c</text></svg>›d
7:2 raw "<div hidden>\ne"
10:2 hidden h1 atx f
12:3 raw "</div>"
14:3 p ‹<template>›g‹</template>›↵‹<video src=h>›‹</video>›‹<p>›i‹</p>›
`},
		{"comments among words and beside tags", "<div><!-- a -->\n<p>b<!-- c --></p></div>\n\n<!-- d --> <!-- e -->\n", `
2:1 p b‹<!-- c -->›
4:2 raw "<!-- d --> <!-- e -->"
`},
		{"a heading over blank lines", "<h1 align=center>\n\na *b*\n\nc</h1>\n\n<h2>d\n\n- e\n\n</h2>\n\n<h3>f<p>g</p>\n", `
1:1 h1 html a *b* c‹</h1>›
7:2 h2 html d
9:3 list ordered=false
  item
    9:3 p e
13:4 h3 html f
13:5 p g
`},
		{"a table of contents in a cell", "<table><td>\n\n<!-- toc -->\n\n- a\n\n<!-- tocstop -->\n\n[TOC]\n\n</td></table>\n", `
1:1 table headers=0
  row
    3:1 contents generated=true
      5:1 list ordered=false
        item
          5:1 p a
    9:2 contents generated=true
`},
		{"white space and line breaks", "<p>\n a <b> b </b> c<br>\n d\n</p>\n<p><br></p>\n<p> </p><p>&nbsp;</p>\n<ul><br><li>e</ul>\n", `
2:1 p a ‹<b>›**b **‹</b>›c⏎d
5:2 p ⏎
6:3 p  
7:4 list ordered=false
  item
    7:4 p e
`},
		{"in a list of Markdown", "- a\n  <ul>\n  <li>b\n  </ul>\n- <img src=c>\n\n> <table><tr><td>d\n\ne\n", `
1:1 list ordered=false
  item
    1:1 p a
    2:2 list ordered=false
      item
        3:2 p b
  item
    5:3 p ![](c "")@5
7:4 quotation
  7:4 table headers=0
    row
      7:4 p d
9:5 p e
`},
	}
}
