package rubric

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/rules"
	"jourdain/grader/rules/reading"
	"jourdain/grader/rules/rule"
)

// Words says the comments of a written rubric. Their keys begin with "rubric."; the
// words of the screens (tui/text) have them.
type Words interface {
	Say(key string, values ...any) string
}

// FromModel makes a first rubric from a model document: its convention for the title,
// its outline, and the rules for what it holds (lists, tables, images, links, notes, a
// table of contents, page numbers, styles), with how many there are. A teacher edits it
// then.
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
		add("required-outline", 4).Outline = map[string][]Entry{anyLanguage: outline}
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
	// Whoever has the model knows what is right in it: what a rule only suspects is certain.
	for i := range s.Checks {
		found, ok := rules.Find(s.Checks[i].Rule)
		s.Checks[i].Strict = ok && !found.CanFail()
	}
	return s
}

// outlineOf returns the headings of a document as an author would write them, without
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

// plain returns a heading's text without what means something in an outline: the
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

// atLeast is the limit of the rules that can ask for so many of what they judge.
const atLeast = "at-least"

// holdings returns what a document holds, in the order of the catalogue: what the rules for
// it find there to judge.
func holdings(doc *document.Document) []holding {
	read := reading.Of(doc)
	held := func(r *rule.Rule) int {
		if !r.AppliesTo(doc.Format) {
			return 0
		}
		pass := rule.NewPass(read, rule.Setting{})
		r.Run(pass)
		things, _ := pass.Judged()
		return things
	}
	var list []holding
	for _, r := range []rule.Rule{
		rules.RealList, rules.RealTable, rules.TableHeader, rules.ImageText, rules.Caption, rules.LinkText, rules.StylesNotFormatting,
		rules.Quotation, rules.RealNote, rules.RealReference,
	} {
		if n := held(&r); n > 0 {
			h := holding{rule: r.ID, count: n}
			if slices.Contains(r.Limits, atLeast) {
				h.limit = atLeast
			}
			list = append(list, h)
		}
	}
	if n := pageBreaks(doc); n > 0 {
		list = append(list, holding{rules.PageBreakNotReturns.ID, atLeast, n})
	}
	if met(&rules.ContentsPresent, read) {
		list = append(list, holding{rule: rules.ContentsPresent.ID})
	}
	// Each document of the class has page numbers then, however short it is.
	if met(&rules.PageNumber, read) {
		list = append(list, holding{rules.PageNumber.ID, "words", 0})
	}
	return list
}

// met reports whether a document has what a rule asks for, and not only nothing against it.
func met(r *rule.Rule, read *reading.Reading) bool {
	if !r.AppliesTo(read.Doc.Format) {
		return false
	}
	pass := rule.NewPass(read, rule.Setting{})
	r.Run(pass)
	findings, right := pass.Result()
	return len(findings) == 0 && right != nil && right.Count > 0
}

func pageBreaks(doc *document.Document) int {
	n := 0
	for block := range doc.All() {
		if _, ok := block.(*document.PageBreak); ok && doc.Format.IsOffice() {
			n++
		}
	}
	return n
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
		if c.Strict {
			b.WriteString("    strict: true\n")
		}
		for name, value := range c.Limits {
			fmt.Fprintf(&b, "    limits: {%s: %v}\n", name, value)
		}
		if len(c.Outline) > 0 {
			comment(&b, "    ", words.Say("rubric.outline"))
			fmt.Fprintf(&b, "    outline:\n      %s:\n", anyLanguage)
			entries(&b, c.Outline[anyLanguage], "        ")
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

// quoted returns a text between quotation marks, as JSON and so as YAML has it.
func quoted(text string) string {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(text); err != nil {
		return `""`
	}
	return strings.TrimSuffix(b.String(), "\n")
}
