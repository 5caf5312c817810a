package rubric

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/rules/rule"
)

// Words says the comments of a written rubric. Their keys begin with "rubric."; the
// words of the screens (tui/text) have them.
type Words interface {
	Say(key string, values ...any) string
}

// FromModel makes a first rubric from a model document: its convention for the title,
// its outline, and the rules for what it holds (lists, tables, images, notes, a table
// of contents, styles). A teacher edits it then.
func FromModel(doc *document.Document) *Source {
	s := &Source{Title: rule.EitherTitle.Convention(doc)}
	add := func(id rule.ID, points float64) *CheckSource {
		s.Checks = append(s.Checks, CheckSource{Rule: id, Points: points})
		return &s.Checks[len(s.Checks)-1]
	}
	if rule.HasTitle(doc) {
		add("single-title", 1)
	}
	if outline := outlineOf(doc, s.Title); len(outline) > 0 {
		add("required-outline", 4).Outline = map[string][]Entry{"any": outline}
		add("no-lookalike-heading", 2)
		add("no-skipped-level", 1)
		add("no-empty-heading", 1)
	}
	for _, kind := range holdings(doc) {
		check := add(kind.rule, 2)
		if kind.limit != "" {
			check.Limits = map[string]float64{kind.limit: float64(kind.count)}
		}
	}
	return s
}

// outlineOf gives the headings of a document as an author would write them, without
// the one that is the title.
func outlineOf(doc *document.Document, title rule.Title) []Entry {
	root := &Entry{}
	path := []*Entry{root}
	levels := []int{0}
	first := true
	for h := range doc.Headings() {
		isTitle := first && title == rule.LevelOne && h.Level == 1
		first = false
		if isTitle || strings.TrimSpace(document.Printable(h.Text())) == "" {
			continue
		}
		for levels[len(levels)-1] >= h.Level {
			path, levels = path[:len(path)-1], levels[:len(levels)-1]
		}
		above := path[len(path)-1]
		above.Below = append(above.Below, Entry{Text: plain(h.Text())})
		path, levels = append(path, &above.Below[len(above.Below)-1]), append(levels, h.Level)
	}
	return root.Below
}

// plain gives a heading's text without what means something in an outline: the
// comparison of headings ignores spaces, so that nothing is lost.
func plain(text string) string {
	text = strings.Join(strings.Fields(document.Printable(text)), " ")
	text = strings.ReplaceAll(text, " | ", "|")
	if rest, ok := strings.CutPrefix(text, "? "); ok {
		text = "?" + rest
	}
	return text
}

// holding is something that a document holds, and the rule for it.
type holding struct {
	rule  rule.ID
	limit string // of the rule, for how many there are; "" for none
	count int
}

// holdings gives what a document holds, in the order of the catalogue.
func holdings(doc *document.Document) []holding {
	var lists, tables, images, notes, contents, quotations int
	spans := func(list []document.Span) {
		for i := range list {
			switch list[i].Kind {
			case document.ImageSpan:
				images++
			case document.NoteSpan:
				notes++
			default:
			}
		}
	}
	for block := range doc.All() {
		switch b := block.(type) {
		case *document.List:
			if !b.Place.Where.Has(document.InList) {
				lists++
			}
		case *document.Table:
			tables++
		case *document.Figure:
			images++
		case *document.Quotation:
			quotations++
		case *document.Contents:
			contents++
		case *document.Heading:
			spans(b.Spans)
		case *document.Paragraph:
			spans(b.Spans)
			if b.Role == document.QuotationRole {
				quotations++
			}
		}
	}
	all := []holding{
		{"real-list", "at-least", lists},
		{"real-table", "at-least", tables},
		{"table-header", "", tables},
		{"image-text", "", images},
		{"styles-not-formatting", "", when(doc.Format == document.ODT, 1)},
		{"quotation", "", quotations},
		{"contents-present", "", contents},
		{"real-note", "", notes},
	}
	var held []holding
	for _, h := range all {
		if h.count > 0 {
			held = append(held, h)
		}
	}
	return held
}

func when(yes bool, n int) int {
	if yes {
		return n
	}
	return 0
}

// Write writes a rubric in YAML, with comments that say how to edit it.
func Write(w io.Writer, s *Source, words Words) error {
	var b bytes.Buffer
	comment(&b, "", words.Say("rubric.head"))
	fmt.Fprintf(&b, "title: %s  # %s\n", s.Title, words.Say("rubric.title"))
	b.WriteString("checks:\n")
	for i := range s.Checks {
		c := &s.Checks[i]
		fmt.Fprintf(&b, "  - rule: %s\n    points: %v\n", c.Rule, c.Points)
		if c.Required != nil && !*c.Required {
			fmt.Fprintf(&b, "    required: false  # %s\n", words.Say("rubric.unmet"))
		}
		for name, value := range c.Limits {
			fmt.Fprintf(&b, "    limits: {%s: %v}\n", name, value)
		}
		if len(c.Outline) > 0 {
			comment(&b, "    ", words.Say("rubric.outline"))
			b.WriteString("    outline:\n      any:\n")
			entries(&b, c.Outline["any"], "        ")
		}
	}
	_, err := b.WriteTo(w)
	if err != nil {
		return fmt.Errorf("rubric: %w", err)
	}
	return nil
}

func comment(b *bytes.Buffer, indent, text string) {
	for line := range strings.SplitSeq(text, "\n") {
		b.WriteString(strings.TrimRight(indent+"# "+line, " ") + "\n")
	}
}

func entries(b *bytes.Buffer, list []Entry, indent string) {
	for i := range list {
		e := &list[i]
		b.WriteString(indent + "- " + quoted(e.Text))
		if len(e.Below) > 0 {
			b.WriteString(":\n")
			entries(b, e.Below, indent+"    ")
			continue
		}
		b.WriteString("\n")
	}
}

// quoted gives a text between quotation marks, as JSON and so as YAML has it.
func quoted(text string) string {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(text); err != nil {
		return `""`
	}
	return strings.TrimSuffix(b.String(), "\n")
}
