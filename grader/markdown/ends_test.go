package markdown

// htmlEndCases are about how far a tag reaches that opens something: to the one that ends it,
// and where nothing does, as far as its own block.
func htmlEndCases() []readCase {
	return []readCase{
		{"a table that nothing ends", "<table><tr><td>a\n\nb\n", "1:1 table headers=0\n  row\n    1:1 p a\n3:2 p b\n"},
		{"a quotation that nothing ends", "<blockquote>a\n\nb\n", "1:1 quotation\n  1:1 p a\n3:2 p b\n"},
		{"a list that nothing ends", "<ul><li>a\n\nb\n", "1:1 list ordered=false\n  item\n    1:1 p a\n3:2 p b\n"},
		{"an item without a list", "<li>a</li>\n\nb\n", "1:1 list ordered=false\n  item\n    1:1 p a\n3:2 p b\n"},
		{"a caption that nothing ends", "<figure><figcaption>a\n\nb\n", "1:1 caption a\n3:2 p b\n"},
		{"a table that goes on behind a blank line", "<table><tr><td>a\n\nb\n</table>\n\nc\n", `
1:1 table headers=0
  row
    1:1 p a
    3:2 p b
6:3 p c
`},
		{"a quotation that goes on behind a blank line", "<blockquote>a\n\nb\n</blockquote>\n\nc\n", `
1:1 quotation
  1:1 p a
  3:2 p b
6:3 p c
`},
		{"a list that goes on behind a blank line", "<ul><li>a\n\nb\n</ul>\n\nc\n", `
1:1 list ordered=false
  item
    1:1 p a
    3:2 p b
6:3 p c
`},
		{"a caption that goes on behind a blank line", "<figure><figcaption>a\n\nb\n</figcaption></figure>\n\nc\n", `
1:1 caption a
3:2 caption b
6:3 p c
`},
		{"a row behind the header", "<table><thead><tr><td>a</td></tr></thead><tr><td>b</td></tr></table>\n", `
1:1 table headers=1
  row
    1:1 p a
  row
    1:2 p b
`},
		{"a list in an item goes on with none, and the next one with that before it", "1. a\n\nb\n\n<ul><li>c<ol start=2><li>d</li></ol></li></ul>\n\n<ol start=2><li>e</li></ol>\n", `
1:1 list ordered=true
  item
    1:1 p a
3:2 p b
5:3 list ordered=false
  item
    5:3 p c
    5:4 list ordered=true
      item
        5:4 p d
7:5 list ordered=true continues
  item
    7:5 p e
`},
		{"terms and what they mean", "<dl><dt>a<dt>b<dd>c<dd>d<dt>e<dd>f</dl>\n", `
1:1 list ordered=false definitions
  item without a mark
    1:1 p a
    1:2 p b
    1:3 p c
    1:4 p d
  item without a mark
    1:5 p e
    1:6 p f
`},
		{"a cell that reaches down to a row and no further", "<table><tr><td rowspan=2>a<td>b<tr><td>c<tr><td>d<td>e</table>\n", `
1:1 table headers=0
  row
    1 by 2
    1:1 p a
    1:2 p b
  row
    covered
    1:3 p c
  row
    1:4 p d
    1:5 p e
`},
		{"a cell at the end of a row that reaches down", "<table><tr><td>a<td rowspan=3>b<tr><td>c<tr><td>d</table>\n", `
1:1 table headers=0
  row
    1:1 p a
    1 by 3
    1:2 p b
  row
    1:3 p c
    covered
  row
    1:4 p d
    covered
`},
	}
}
