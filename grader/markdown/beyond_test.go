package markdown

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// beyondCases are what goldmark's own extensions do not read.
func beyondCases() []readCase {
	return []readCase{
		{"formulas", "The sum of $a_1 * b$  and $$c  d$$ is $5 or $6, US$3-$4, $HOME/$PATH or 5$.\n", "1:1 p The sum of `$a_1 * b$`·2·and `$$c  d$$` is $5 or $6, US$3-$4, $HOME/$PATH or 5$.\n"},
		{"formulas between brackets", "\\(x_1\\) and \\[a = b\\], \\\\(y^2\\\\), but \\(a note\\) and \\[Paul\\].\n", "1:1 p `\\(x_1\\)` and `\\[a = b\\]`, `\\\\(y^2\\\\)`, but (a note) and [Paul].\n"},
		{"a formula in a heading keeps its words", "## The $x^2$ term\n", "1:1 h2 atx The `$x^2$` term\n"},
		{"a formula on lines of its own", "a\n$$\nx\n=\ny\n$$\nb\n\n$$z$$\n", `
1:1 p a
2:2 code fenced=true info="math" "$$\nx\n=\ny\n$$"
7:3 p b
9:4 code fenced=true info="math" "$$z$$"
`},
		{"two signs that begin no formula", "$$ is the number of the shell\n\nb\n", "1:1 p $$ is the number of the shell\n3:2 p b\n"},
		{"definitions", "Graft\n:   A branch.\n\nRootstock\nStock\n\n:   The tree.\n\n    It decides.\n\n: More.\n\nb\n", `
1:1 list ordered=false definitions
  item without a mark
    1:1 p Graft
    2:2 p A branch.
  item without a mark
    4:3 p Rootstock
    5:4 p Stock
    7:5 p The tree.
    9:6 p It decides.
    11:7 p More.
13:8 p b
`},
		{"a colon below a paragraph", strings.Repeat("long ", 30) + "\n: b\n", "1:1 p " + strings.TrimSpace(strings.Repeat("long ", 30)) + "↵: b\n"},
		{"definitions of HTML", "<dl>\n<dt>a</dt><dt>b</dt>\n<dd>c</dd>\n<dd>d</dd>\n<dt>e<dd>f\n</dl>\n", `
1:1 list ordered=false definitions
  item without a mark
    2:1 p a
    2:2 p b
    3:3 p c
    4:4 p d
  item without a mark
    5:5 p e
    5:6 p f
`},
		{"items without numbers", "#. a\n#. b\n\n    #. c\n\nd\n#. e\n\n```\n#. f\n```\n", `
1:1 list ordered=true
  item
    1:1 p a
  item
    2:2 p b
    4:3 list ordered=true
      item
        4:3 p c
6:4 p d↵#. e
9:5 code fenced=true info="" "#. f"
`},
		{"numbers that go on", "1. a\n\nb\n\n2. c\n\n5. d\n\n<ol start=6><li>e</ol>\n", `
1:1 list ordered=true
  item
    1:1 p a
3:2 p b
5:3 list ordered=true continues
  item
    5:3 p c
  item
    7:4 p d
9:5 list ordered=true
  item
    9:5 p e
`},
		{"tags of templates", "{% include a.html %}\n\nb {% if c %}  *d*{% endif %} {{ page.title | upcase }} {{< e >}}\n\n# {{ page.title }}\n\n{% raw\n", `
1:1 raw "{% include a.html %}"
3:1 p b ` + "`{% if c %}`·2·*d*`{% endif %}` `{{ page.title | upcase }}` `{{< e >}}`" + `
5:2 h1 atx ` + "`{{ page.title }}`" + `
7:3 p {% raw
`},
		{"attributes", "# a\n{: .b}\n\n[c](d){.e} `f`{.g} **h**{: #i} ![j](k){width=50%}\n\n* TOC\n{:toc}\n\nl\n{: .m}\n\n{n} o{p}\n", `
1:1 h1 atx a
2:2 raw "{: .b}"
4:2 p [c](d "")‹{.e}› ` + "`f`‹{.g}›" + ` **h**‹{: #i}› ![j](k "")@4‹{width=50%}›
6:3 contents generated=true
9:3 p l↵‹{: .m}›
12:4 p {n} o{p}
`},
		{"divisions", "::: warning\na\n:::\n\n- b\n:::: {.c}\n\n## d\n\n::::\n\ne ::: f\n", `
1:1 raw "::: warning"
2:1 p a
3:2 raw ":::"
5:2 list ordered=false
  item
    5:2 p b
6:3 raw ":::: {.c}"
8:3 h2 atx d
10:4 raw "::::"
12:4 p e ::: f
`},
		{"alerts", "> [!NOTE]\n> a\n\n> [!a b]\n> c\n", `
1:1 quotation
  1:1 p ‹[!NOTE]›a
4:2 quotation
  4:2 p [!a b]↵c
`},
		{"notes in the line", "a^[b *c* [d]] e^2^ f^[\n", "1:1 p a() e^2^ f^[\n  note \n    1:0 p b *c* [d]\n"},
		{"abbreviations", "The HTML.\n\n*[HTML]: A language\n*[W3C]: A body\n", "1:1 p The HTML.\n3:2 raw \"*[HTML]: A language\\n*[W3C]: A body\"\n"},
		{"lines that keep their ends", "| The rose\n| is red,\n|\n| *sweet*.\n\n| a | b\n| c\n", `
1:1 p The rose⏎is red,⏎⏎*sweet*.
6:2 p | a | b↵| c
`},
		{"front matter in TOML", "+++\ntitle = \"L'été \\\"2024\\\"\"\nlang = 'fr'\ndraft = true\nauthors = [\"Ana\", \"Bob\"]\n[menu]\ntitle = \"x\"\n+++\n# a\n", `
meta title="L'été \"2024\"" language="fr" creator="Ana"
9:1 h1 atx a
`},
		{"a title block", "% The village\n  orchard\n% Ana Petit\n% 2024\n\n# a\n", `
meta title="The village orchard" language="" creator="Ana Petit"
6:1 h1 atx a
`},
		{"a per cent sign at the beginning", "% of the trees\nb\n", "1:1 p % of the trees↵b\n"},
		{"several titles and languages", "---\ntitle: [A, B]\nlang: [fr, en]\n---\na\n", `
meta title="A, B" language="fr" creator=""
5:1 p a
`},
	}
}

func TestBeyondGoldmark(t *testing.T) {
	for _, c := range beyondCases() {
		t.Run(c.name, func(t *testing.T) {
			want := strings.TrimPrefix(c.want, "\n")
			for form, source := range map[string]string{"unix": c.source, "windows": strings.ReplaceAll(c.source, "\n", "\r\n")} {
				if diff := cmp.Diff(want, dump(mustRead(t, source))); diff != "" {
					t.Errorf("%s (-want +got)\n%s", form, diff)
				}
			}
		})
	}
}
