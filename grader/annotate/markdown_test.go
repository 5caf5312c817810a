package annotate_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"jourdain/grader/annotate"
)

// TestCommentsInMarkdown holds where comments stand in a text in Markdown: before the block, and in none.
func TestCommentsInMarkdown(t *testing.T) {
	const said = "<!-- Jourdain:\nsaid\n-->\n\n"
	for _, test := range []struct {
		name, source, want string
		line               int
	}{
		{"the first block", "# A\n\nb\n", said + "# A\n\nb\n", 1},
		{"a block behind an empty line", "# A\n\nb\n", "# A\n\n" + said + "b\n", 3},
		{"a block behind another", "a\n# B\n", "a\n\n" + said + "# B\n", 2},
		{"the second line of a paragraph", "a\nb\n", said + "a\nb\n", 2},
		{"a heading with a line under it", "x\n\nA\n=\n", "x\n\n" + said + "A\n=\n", 3},
		{"behind the properties", "---\ntitle: T\n---\n# A\n", "---\ntitle: T\n---\n\n" + said + "# A\n", 4},
		{"the document as a whole", "---\ntitle: T\n---\n\n# A\n", "---\ntitle: T\n---\n\n" + said + "# A\n", 0},
		{"an item of a list", "x\n\n- a\n- b\n    - c\n", "x\n\n" + said + "- a\n- b\n    - c\n", 5},
		{"a row of a table", "x\n\n| a | b |\n|---|---|\n| c | d |\n", "x\n\n" + said + "| a | b |\n|---|---|\n| c | d |\n", 5},
		{"a line of code", "x\n\n```\n# a\n```\n", "x\n\n" + said + "```\n# a\n```\n", 4},
		{"code by its indent", "x\n\n    a\n", "x\n\n" + said + "    a\n", 3},
		{"a quotation", "x\n\n> a\n>\n> b\n", "x\n\n" + said + "> a\n>\n> b\n", 5},
		{"a block of HTML", "x\n\n<div>\n\na\n\n</div>\n", "x\n\n" + said + "<div>\n\na\n\n</div>\n", 5},
		{"a comment about what follows", "x\n\n<!-- toc -->\n\n- a\n\n<!-- tocstop -->\n", "x\n\n" + said + "<!-- toc -->\n\n- a\n\n<!-- tocstop -->\n", 5},
		{"a note", "a\n\nb[^1]\n\nc\n\n[^1]: in a note\n", "a\n\n" + said + "b[^1]\n\nc\n\n[^1]: in a note\n", -7},
		{"line ends of Windows", "a\r\n\r\nb\r\n", strings.ReplaceAll("a\n\n"+said+"b\n", "\n", "\r\n"), 3},
		{"a mark for the order of bytes", "\uFEFFa\n", "\uFEFF" + said + "a\n", 1},
		{"Windows-1252", "caf\xE9\n", said + "café\n", 1},
		{"no end of the last line", "a\n\nb", "a\n\n" + said + "b", 3},
	} {
		t.Run(test.name, func(t *testing.T) {
			c := annotate.Comment{Paragraph: 1, Line: test.line, Text: []string{"said"}}
			if test.line < 0 {
				c = annotate.Comment{Line: -test.line, Excerpt: "in a note", Text: c.Text}
			}
			s := source{"a.md", []byte(test.source), read(t, "a.md", []byte(test.source))}
			if diff := cmp.Diff(test.want, string(write(t, &s, []annotate.Comment{c}))); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// TestACommentDoesNotEndEarly holds that what a comment quotes does not end it.
func TestACommentDoesNotEndEarly(t *testing.T) {
	s := source{"a.md", []byte("a\n"), read(t, "a.md", []byte("a\n"))}
	got := string(write(t, &s, []annotate.Comment{{Paragraph: 1, Line: 1, Text: []string{"--> a --!> b <!-- c ----->", "a\n-->\nb"}}}))
	if strings.Count(got, "-->") != 1 || strings.Contains(got, "--!>") {
		t.Errorf("%s", got)
	}
}
