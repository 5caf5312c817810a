package markdown

import (
	"context"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"jourdain/grader/document"
)

func frontMatterCases() []readCase {
	return []readCase{
		{"front matter", "---\n# comment\ntitle: \"Recettes : les entrées\"\nLang: fr-FR\nauthor: Ana\ndate: 2024-01-01\n---\n# a\n\nb\n---\n", `
meta title="Recettes : les entrées" language="fr-FR" creator="Ana"
8:1 h1 atx a
10:2 h2 setext b
`},
		{"front matter in other forms", "---\ntitle: >\n  Deux\n  lignes\nlanguage: en\nauthor:\n  - name: Ana\n    mail: x\n  - Bob\n...\na\n", `
meta title="Deux lignes" language="en" creator="Ana, Bob"
11:1 p a
`},
		{"a title that is a number", "---\ntitle: 1984\nauthor: ~\n---\n", "meta title=\"1984\" language=\"\" creator=\"\"\n"},
		{"an alias gives nothing", "---\na: &x b\ntitle: *x\nauthor: &y Ana\n---\n", "meta title=\"\" language=\"\" creator=\"Ana\"\n"},
		{"empty front matter", "---\n---\na\n", "3:1 p a\n"},
		{"broken front matter", "---\ntitle: Recettes : les entrées\nlang: [fr\n---\n# a\n", `
warning front-matter-not-read
5:1 h1 atx a
`},
		{"front matter that is too long", "---\ntitle: a\n#" + strings.Repeat("b", 16<<10) + "\n---\nc\n", `
warning front-matter-not-read
5:1 p c
`},
		{"front matter without an end", "---\ntitle: a\n\n# b\n", "1:1 separator\n2:1 p title: a\n4:2 h1 atx b\n"},
		{"text between two rules", "---\n\na: b\n\n---\n", "1:1 separator\n3:1 p a: b\n5:2 separator\n"},
		{"a line between two rules", "---\nTitre\n---\n", "1:1 separator\n2:1 h2 setext Titre\n"},
		{"front matter that is not at the start", "\n---\ntitle: a\n---\n", "2:1 separator\n3:1 h2 setext title: a\n"},
	}
}

func TestFrontMatter(t *testing.T) {
	type parts struct {
		Front, Body string
		Line        int
		OK          bool
	}
	for _, c := range []struct {
		name, source string
		want         parts
	}{
		{"none", "a\n---\n", parts{"", "a\n---\n", 1, false}},
		{"some", "---\na: b\nc: d\n---\ne\n", parts{"a: b\nc: d\n", "e\n", 5, true}},
		{"line ends of Windows and a mark", "\uFEFF---\r\na: b\r\n--- \r\n\r\ne", parts{"a: b\r\n", "\r\ne", 4, true}},
		{"no text after it", "---\na: b\n---", parts{"a: b\n", "", 4, true}},
		{"a key in quotes", "---\n\"a b\": c\n---\n", parts{"\"a b\": c\n", "", 4, true}},
		{"no end", "---\na: b\n", parts{"", "---\na: b\n", 1, false}},
		{"a longer rule", "----\na: b\n----\n", parts{"", "----\na: b\n----\n", 1, false}},
		{"nothing", "", parts{"", "", 1, false}},
	} {
		t.Run(c.name, func(t *testing.T) {
			front, body, line, ok := FrontMatter([]byte(c.source))
			got := parts{string(front), string(body), line, ok}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

// Properties that would cost too much to read are not read, and the text is.
func TestCostlyFrontMatter(t *testing.T) {
	for _, front := range []string{"a: " + strings.Repeat("[", 8_000), "a:\n" + strings.Repeat("- ", 8_000) + "b"} {
		text := "---\n" + front + "\n---\n\n# A\n"
		doc, err := Read(context.Background(), []byte(text))
		if err != nil {
			t.Fatal(err)
		}
		if !slices.Contains(doc.Warnings, document.FrontMatterNotRead) || len(doc.Blocks) != 1 {
			t.Errorf("warnings %v, %d blocks", doc.Warnings, len(doc.Blocks))
		}
	}
}

// The ways to ask for a table of contents in the front matter, of which one is enough.
func TestContentsAskedForInTheFrontMatter(t *testing.T) {
	for front, want := range map[string]bool{
		"toc: true":                               true,
		"toc: yes":                                true,
		"TOC: On":                                 true,
		"table-of-contents: true":                 true,
		"tableofcontents: true\ntoc: false":       true,
		"toc: true\ntable-of-contents: false":     true,
		"output:\n  html_document:\n    toc: yes": true,
		"format:\n  toc: true":                    true,
		"output:\n  html_document:\n    toc: no":  false,
		"toc: false":                              false,
		"toc: maybe":                              false,
		"title: toc":                              false,
		"output: toc":                             false,
	} {
		doc, err := Read(context.Background(), []byte("---\n"+front+"\n---\n\n# A\n"))
		if err != nil {
			t.Fatal(err)
		}
		if doc.Meta.Contents != want {
			t.Errorf("%q asks for contents: %v, want %v", front, doc.Meta.Contents, want)
		}
	}
}
