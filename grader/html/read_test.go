package html

import (
	"context"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"jourdain/grader/document"
)

// readCase is a page and what is read in it, see dump.
type readCase struct{ name, source, want string }

func TestRead(t *testing.T) {
	for _, c := range cases() {
		t.Run(c.name, func(t *testing.T) {
			got := dump(mustRead(t, c.source))
			if diff := cmp.Diff(strings.TrimPrefix(c.want, "\n"), got); diff != "" {
				t.Errorf("(-want +got)\n%s\ngot\n%s", diff, got)
			}
		})
	}
}

func mustRead(t *testing.T, source string) *document.Document {
	t.Helper()
	doc, err := Read(context.Background(), []byte(source))
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

func cases() []readCase {
	return []readCase{
		{"headings", "<h1 id=a>A &amp; <b>b</b></h1><h2>C<h3>D</h3><div role=heading aria-level=4>E</div><p role=heading>F</p><span role=heading aria-level=8>G</span><h6></h6>", `
1 h1 html A & b
2 h2 html C
3 h3 html D
4 h4 html E
5 h2 html F
6 h8 html G
7 h6 html 
`},
		{"paragraphs without ends", "<p>a\n  b<p>c<div>d</div>e", `
1 p a b
2 p c
3 p d
4 p e
`},
		{"spaces", "<p>a&nbsp;b   c\n\n d<br> e&#9;f</p><pre>g  h\n\ti</pre>", `
1 p a b c d⏎e f
2 code fenced=true info="" "g  h\n i"
`},
		{"empty paragraphs", "<style>.t{height:11pt}</style><p>a</p><p><br></p><p></p><p class=t><span></span></p><p>&nbsp;</p><p>b<br></p>", `
1 p a
2 p 
3 p 
4 p  
5 p b
`},
		{"lists", "<ul><li>a<ul><li>b</ul><li>c</ul><ol start=3 type=a><li>d</ol><p>e</p><ol><li>f</ol><p>g</p><ol start=2><li>h</ol><dl><dt>i<dd>j</dl>", `
1 list ordered=false
  item
    1 p a
    2 list ordered=false
      item
        2 p b
  item
    3 p c
4 list ordered=true
  item
    4 p d
5 p e
6 list ordered=true
  item
    6 p f
7 p g
8 list ordered=true continues
  item
    8 p h
9 list ordered=false definitions
  item without a mark
    9 p i
    10 p j
`},
		{"lists of Google Docs", `<ul class="c0 lst-kix_x1-0 start"><li>a</li></ul><ul class="lst-kix_x1-1 start"><li>b</li></ul><ul class="lst-kix_x1-0"><li>c</li></ul><ol class="lst-kix_y-0"><li>d</li></ol>`, `
1 list ordered=false
  item
    1 p a
    2 list ordered=false
      item
        2 p b
  item
    3 p c
4 list ordered=true
  item
    4 p d
`},
		{"lists of LibreOffice", "<ul><li><p>a</p></ul>\n<ol>\n<ol>\n<li><p>b</p>\n</ol>\n</ol>\n<ul><li><p>c</p></ul><p>d</p>", `
1 list ordered=false
  item
    1 p a
    2 list ordered=true
      item
        2 p b
  item
    3 p c
4 p d
`},
		{"lists of Word", "<style>p.MsoListParagraph,p.a{margin-left:36.0pt}</style><h1><span>1.<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp; </span></span>A</h1><p class=MsoListParagraph><span style='font-family:Symbol'>·<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp; </span></span>b</p><p class=MsoListParagraph style='margin-left:72.0pt'><span>o<span style='font:7.0pt \"Times New Roman\"'>&nbsp; </span></span>c</p><p class=MsoListParagraph>·<span style='font:7.0pt \"Times New Roman\"'>&nbsp; </span>d <b>e</b></p><p>f</p><p style='mso-list:l0 level1 lfo1'><![if !supportLists]><span><span style='mso-list:Ignore'>1)<span style='font:7.0pt \"Times New Roman\"'> </span></span></span><![endif]>g</p><p style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>a)</span>h</p><p>1. i</p>", `
1 h1 html label="1." A
2 list ordered=false
  item
    2 p b
    3 list ordered=false
      item
        3 p c
  item
    4 p d **e**
5 p f
6 list ordered=true
  item
    6 p g
    7 list ordered=true
      item
        7 p h
8 p 1. i
`},
		{"tables", "<table><caption>T</caption><tr><th>a<th>b<tr><td>c<td rowspan=2>d<tr><td>e</table><table><tr><th scope=row>f</th><td>g</td></tr></table><table><tr><td colspan=2><p>h</p><table><tr><td>i</table></table>", `
1 caption T
2 table headers=1
  row
    2 p a
    3 p b
  row
    4 p c
    1 by 2
    5 p d
  row
    6 p e
    covered
7 table headers=0 columns=1
  row
    7 p f
    8 p g
9 table headers=0
  row
    2 by 1
    9 p h
    10 table headers=0
      row
        10 p i
    covered
`},
		{"images", "<p><img src=a.png alt=b> <img src=c.png> <img src=d.png alt=''> <img src=e.png role=presentation></p><figure><img src=f.png alt=g><figcaption>h</figcaption></figure><p><svg aria-label=i><title>j</title><text>k</text></svg><math alttext=l><mi>m</mi></math></p>", `
1 p ![b](a.png "") ![](c.png "") ![](d.png "") decorative ![](e.png "") decorative
2 p ![g](f.png "")
3 caption h
4 p ![i]( "j")![l]( "")formula
`},
		{"links", `<p><a href="u" title="t">a</a> <a href="https://www.google.com/url?q=https://b.example/x%3Fy&amp;sa=D">b</a> <a href="#c"></a> <a name="c">d</a></p>`, `
1 p [a](u "t") [b](https://b.example/x?y "") [](#c "") d
`},
		{"languages", "<html lang=fr><body lang=fr><p>a <span lang=en>b</span> <i xml:lang=fr>c</i></p><p lang=de>d</p>", `
meta title="" language="fr" creator=""
1 p a b *c* {2 en} {3 }
2 p d {0 de}
`},
		{"letters", "<style>p.x{font-weight:bold}.c1{font-weight:700}span{font-weight:400}.c1{font-size:20pt}#i{font-style:italic}div p{text-decoration:underline}</style><p class=x>a</p><p><span class=c1>b</span> <b>c<i>d</b>e</i></p><p id=i>f</p><div><p>g</p></div><p><font size=5>h</font> <small>i</small> <sup>j</sup><code>k  l</code></p>", "1 p a\n2 p |20|**b**|20| **c*****d****e*\n3 p f\n4 p g\n5 p |18|h|18| |10|i|10| ^j^`k l`\n"},
		{"what nobody sees", "<head><title>T</title><script>a</script><style>.h{display:none}</style></head><!-- b --><p hidden>c</p><p class=h>d</p><p style='display:none'>e</p><div hidden><p>f</div><p>g<script>h</script><span style='display: none'>i</span></p><noscript>j</noscript><template><p>k</p></template>", `
meta title="T" language="" creator=""
1 p g
`},
		{"breaks and lines", "<p>a</p><hr><p style='page-break-before: always'>b</p><br style='page-break-before:always'><p>c</p>", `
1 p a
2 separator
2 page break
2 p b
3 page break
3 p c
`},
		{"quotations and code", "<blockquote>a<p>b</blockquote><pre><code class=language-go>c &lt; d</code></pre>", `
1 quotation
  1 p a
  2 p b
3 code fenced=true info="go" "c < d"
`},
		{"contents", "<nav role=doc-toc><h2>T</h2><ul><li><a href=#a>A</a></ul></nav><h1 id=a>A</h1><nav><a href=#a>A</a></nav><nav><a href=b.html>B</a></nav>", `
1 contents generated=true
  title 1 h2 html T
  2 list ordered=false
    item
      2 p [A](#a "")
3 h1 html A
4 contents generated=true
  4 p [A](#a "")
5 p [B](b.html "")
`},
		{"contents of Word", "<p class=MsoToc1><a href=#a>A</a> 1</p><p class=MsoToc2>B 2</p><p class=MsoTitle>C</p><p class=MsoCaption>D</p>", `
1 contents generated=true
  1 contents [A](#a "") 1
  2 contents B 2
3 title C
4 caption D
`},
		{"notes of pandoc", "<p>a<a href=#fn1 id=fnref1><sup>1</sup></a></p><section><hr><ol><li id=fn1><p>b<a href=#fnref1>↩</a></p></li></ol></section>", `
1 p a(1)
  note 1
    0 p b
`},
		{"notes of Word", "<p>a<a href='#_edn1' name='_ednref1'><span>[i]</span></a></p><div><br clear=all><hr><div id=edn1><p><a href='#_ednref1' name='_edn1'>[i]</a> b</p></div></div>", `
1 p a(i)
  note i
    0 p b
`},
		{"notes of Google Docs", "<p>a<sup><a href=#ftnt1 id=ftnt_ref1>[1]</a></sup></p><hr><div><p><a href=#ftnt_ref1 id=ftnt1>[1]</a><span> b</span></p></div>", `
1 p a^(1)^
  note 1
    0 p b
`},
		{"links that lead to each other and are no notes", "<p><a href=#h id=t>1</a></p><h1 id=h><a href=#t>A</a></h1>", `
1 p [1](#h "")
2 h1 html [A](#t "")
`},
		{"margins of LibreOffice", "<div title=header><p>a</p></div><p>b</p><div title=footer><p>c</p></div>", `
1 p b
header
  0 p a
footer
  0 p c
`},
		{"ends that are missing or wrong", "<b><p>a</b>b</p></i></div><td>c</td><table><tr><td><p>d</table>e</p>", `
1 p **a**b
2 p c
3 table headers=0
  row
    3 p d
4 p e
`},
		{"XHTML", "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml' xml:lang='fr'><body><p/><a id='x'/><p>a <b/>c</p><div/><p>b</p></body></html>", `
meta title="" language="fr" creator=""
1 p a c
2 p b
`},
	}
}
