package starter_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"jourdain/grader"
	"jourdain/grader/document"
	"jourdain/grader/interop"
	"jourdain/grader/rubric"
	"jourdain/grader/rules"
	"jourdain/grader/rules/rule"
)

// LibreOffice opens each construct, shows our words, and what it saves has the same
// structure and the same faults: a learner who only saves the file has changed nothing.
func TestInteropLibreOfficeKeepsEachConstruct(t *testing.T) {
	interop.Program(t, "soffice")
	t.Cleanup(func() { _ = os.RemoveAll(interop.Profile(t)) })
	everything, err := os.ReadFile("testdata/everything.md")
	if err != nil {
		t.Fatal(err)
	}
	all := append(samples(t), sample{name: "everything", source: everything})
	dir := t.TempDir()
	var files []string
	for i, s := range all {
		files = append(files, filepath.Join(dir, fmt.Sprintf("%03d.odt", i)))
		if err := os.WriteFile(files[i], odtOf(t, s.source), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	texts, saved := interop.ConvertAll(t, files, "txt:Text (encoded):UTF8"), interop.ConvertAll(t, files, "odt")
	for i, s := range all {
		t.Run(s.name, func(t *testing.T) {
			before, after := open(t, files[i]), open(t, saved[i])
			text, err := os.ReadFile(texts[i])
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(shown(before), textLines(text)); diff != "" {
				t.Errorf("LibreOffice shows another text (-ours +LibreOffice):\n%s", diff)
			}
			if diff := cmp.Diff(inventory(before), inventory(after)); diff != "" {
				t.Errorf("LibreOffice saves another structure (-ours +LibreOffice):\n%s", diff)
			}
			if diff := cmp.Diff(findings(t, before), findings(t, after)); diff != "" {
				t.Errorf("after LibreOffice has saved it other things are found (-before +after):\n%s", diff)
			}
		})
	}
}

// shown returns the lines of a document as a plain text shows them: boxes are left out,
// and a note is its mark.
func shown(doc *document.Document) []string {
	var lines []string
	for block := range doc.All() {
		switch b := block.(type) {
		case *document.Heading:
			lines = append(lines, b.Text())
		case *document.Paragraph:
			if b.Place.Region.Has(document.InBox) {
				continue
			}
			text := ""
			for i := range b.Spans {
				if n := b.Spans[i].Note; n != nil {
					text += n.Label
				}
				text += document.Text(b.Spans[i : i+1])
			}
			lines = append(lines, strings.Split(text, "\n")...)
		}
	}
	for len(lines) > 1 && lines[len(lines)-1] == "" {
		lines = lines[:len(lines)-1]
	}
	return lines
}

// findings returns all that any rule finds in a document.
func findings(t *testing.T, doc *document.Document) []string {
	t.Helper()
	r := &rubric.Rubric{Title: rule.EitherTitle}
	for _, each := range rules.All() {
		if !slices.Contains([]rule.ID{"required-outline", "kept-text", "matches-model", "outline-depth"}, each.ID) {
			r.Checks = append(r.Checks, rubric.Check{Rule: each.ID, Required: true})
		}
	}
	graded, err := grader.Grade(context.Background(), doc, r)
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for i := range graded.Checks {
		c := &graded.Checks[i]
		list = append(list, fmt.Sprintf("%s: %s", c.Rule, c.Status))
		for _, f := range c.Findings {
			list = append(list, fmt.Sprintf("  paragraph %d: %v %s %q %v", f.Place.Paragraph, f.Severity, f.Case, f.Excerpt, f.Got))
		}
	}
	return list
}

// inventory returns what a document is made of, a line each.
func inventory(doc *document.Document) []string {
	lines := []string{fmt.Sprintf("file: %s, %s, %s", doc.Meta.Title, doc.Meta.Language, doc.Meta.Creator)}
	for block := range doc.All() {
		lines = append(lines, fmt.Sprintf("%d: %s", block.At().Paragraph, described(block)))
	}
	for _, m := range doc.Margins {
		for _, block := range m.Blocks {
			lines = append(lines, m.Region.Name()+": "+described(block))
		}
	}
	return lines
}

func described(block document.Block) string {
	switch b := block.(type) {
	case *document.Heading:
		return fmt.Sprintf("heading %d %s", b.Level, pieces(b.Spans))
	case *document.Paragraph:
		style := "no style"
		if named := b.Style.Named(); named != nil {
			style = named.Display
		}
		return fmt.Sprintf("paragraph (%s) %s", style, pieces(b.Spans))
	case *document.List:
		return fmt.Sprintf("list, ordered %v, %d items", b.Ordered, len(b.Items))
	case *document.Table:
		merged := 0
		for i := range b.Rows {
			for j := range b.Rows[i].Cells {
				if b.Rows[i].Cells[j].Covered {
					merged++
				}
			}
		}
		return fmt.Sprintf("table, %d rows, header %d, covered %d", len(b.Rows), b.HeaderRows, merged)
	case *document.Contents:
		return fmt.Sprintf("contents, generated %v, %s, depth %d", b.Generated, b.Kind, b.Depth)
	case *document.Figure:
		return fmt.Sprintf("picture on %s: %s", b.Anchor, b.Description)
	case *document.Box:
		return fmt.Sprintf("box on %s", b.Anchor)
	default:
		return strings.TrimPrefix(fmt.Sprintf("%T", block), "*document.")
	}
}

// pieces returns the words of a text with what they are.
func pieces(spans []document.Span) string {
	var b strings.Builder
	for i := range spans {
		s := &spans[i]
		text := document.Text(spans[i : i+1])
		switch {
		case s.Note != nil:
			text = fmt.Sprintf("[note %s: %s]", s.Note.Label, pieces(s.Note.Blocks[0].(*document.Paragraph).Spans))
		case s.Field != nil && s.Field.Kind == document.PageNumber:
			text = "[the number of the page]"
		case s.Field != nil:
			text = fmt.Sprintf("[field %d %s: %s]", s.Field.Kind, s.Field.Name, s.Text)
		case s.Figure != nil:
			text = fmt.Sprintf("[picture %s on %s: %s]", s.Figure.Name, s.Figure.Anchor, s.Figure.Description)
		case s.Link != nil:
			text = "[link: " + text + "]"
		}
		if l := s.Look; s.Note == nil && s.Figure == nil && strings.TrimSpace(text) != "" {
			text += fmt.Sprintf("{%v%v%v%v%v %v %s %v}", mark("b", l.Bold), mark("i", l.Italic), mark("u", l.Underline), mark("c", l.Capitals),
				l.Position.Value, l.Size.Value, l.Color.Value, l.Align.Value)
		}
		b.WriteString(text)
	}
	return b.String()
}

func mark(name string, p document.Property[bool]) string {
	if p.Value {
		return fmt.Sprintf("%s%d", name, p.Origin)
	}
	return ""
}
