package report

import (
	"bytes"
	"embed"
	"fmt"
	"html/template"
	"io"
	"slices"
	"strings"

	"jourdain/grader/rules/rule"
)

//go:embed page.tmpl
var pageFiles embed.FS

// HTML writes the page of one report: one file that needs no other, no script and no
// network, to be read on a screen, by a screen reader and on paper. The lines are the
// document's, from [Worded.Lines]; class is the file of the class's page, "" for none.
func HTML(w io.Writer, r *Worded, words Words, class string) error {
	lines := slices.Clone(r.Lines)
	place(lines, r.Checks)
	view := pageView{Worded: r, Lines: lines, Class: class, words: words}
	return view.write(w, "page.tmpl", view)
}

// IsPage reports whether a file is a page of results, of a document, a class or a pupil, and no work of anybody,
// by its first [PageStart] bytes.
func IsPage(start []byte) bool {
	return bytes.Contains(start, []byte(`<meta name="generator" content="Jourdain">`))
}

// PageStart is how many bytes at the beginning of a file [IsPage] looks at.
const PageStart = 1 << 10

// pageView is what a template sees.
type pageView struct {
	*Worded
	Lines []Line
	Class string
	words Words
}

// Style returns the style sheet of a page, which those that are made elsewhere begin with.
func Style() string { return style }

//go:embed style.css
var style string

func (v pageView) write(w io.Writer, name string, data any) error {
	t, err := template.New(name).Funcs(template.FuncMap{
		"say":   v.words.Say,
		"style": func() template.CSS { return template.CSS(style) }, //nolint:gosec // our own file
		// bare takes the colon from a sentence that introduces a list: as a heading it
		// needs none.
		"bare": func(text string) string { return strings.TrimRight(text, ":\u00A0 ") },
		"indent": func(level int) string {
			return "level-" + string(rune('0'+min(max(level, 1), 6)))
		},
	}).ParseFS(pageFiles, name)
	if err != nil {
		return fmt.Errorf("page: %w", err)
	}
	if err := t.Execute(w, data); err != nil {
		return fmt.Errorf("page: %w", err)
	}
	return nil
}

// Headline says how the work did, in a sentence.
func (v pageView) Headline() string {
	switch {
	case !anyRequired(v.Checks):
		return v.words.Say("report.looked-at", "File", v.File)
	case v.Passed:
		return v.words.Say("report.passed", "File", v.File)
	default:
		return v.words.Say("report.not-passed", "File", v.File)
	}
}

// StandingLines says of a mark that it was given by hand, and of the work that it came late.
func (v pageView) StandingLines() []string {
	lines := StandingLines(v.Worded, v.words)
	if v.Worded.Mark != nil && v.Wrong == "" {
		return lines[1:] // the mark stands above
	}
	return lines
}

// ByHand is the mark that a teacher gave by hand, for the head of the page; "" for none.
func (v pageView) ByHand() string { return ByHand(v.Worded, v.words) }

// Mark says the mark, or the points, or why there are none; "" for none.
func (v pageView) Mark() string {
	if v.Wrong != "" {
		return v.Instead
	}
	if mark := Marked(v.Worded, v.words); mark != "" {
		return v.words.Say("report.mark", "Mark", mark)
	}
	if v.Of > 0 {
		return v.words.Say("report.points", "Count", v.Points, "Of", v.Of)
	}
	return ""
}

// pagePart is some checks under a heading.
type pagePart struct {
	Title, Sign string
	Checks      []WordedCheck
}

// Parts returns the checks that found something, the one thing to mend first before the
// rest, and what was not checked.
func (v pageView) Parts() []pagePart {
	first := firstToMend(v.Checks)
	var parts []pagePart
	add := func(key, sign string, is func(*WordedCheck) bool) {
		part := pagePart{Title: v.words.Say(key), Sign: sign}
		for i := range v.Checks {
			if is(&v.Checks[i]) {
				part.Checks = append(part.Checks, v.Checks[i])
			}
		}
		if len(part.Checks) > 0 {
			parts = append(parts, part)
		}
	}
	add("report.first", "todo", func(c *WordedCheck) bool { return c == first })
	add("report.then", "todo", func(c *WordedCheck) bool { return c.Status == Failed && c != first })
	add("report.review", "question", isFound(rule.Review))
	add("report.advice", "advice", isFound(rule.Advice))
	return parts
}

// Rights returns the sentences for what is right, and a count of the rest.
func (v pageView) Rights() []string {
	said, held := v.Worded.Rights()
	if held > 0 {
		said = append(said, v.words.Say("report.more-right", "Count", held))
	}
	return said
}

// Skipped returns the checks that were asked for and not made.
func (v pageView) Skipped() []WordedCheck {
	var list []WordedCheck
	for i := range v.Checks {
		if c := &v.Checks[i]; isUnchecked(v.Worded, c) && c.Required {
			list = append(list, *c)
		}
	}
	return list
}

// Later names what is learnt later; "" for nothing.
func (v pageView) Later() string { return LaterLine(v.Worded, v.words) }

// Where names the place of a finding.
func (v pageView) Where(f WordedFinding) string { return Where(v.words, f.Paragraph, f.Line) }

// Name returns the end of the file's name, for the title of the page.
func (v pageView) Name() string { return v.File[strings.LastIndexAny(v.File, `/\`)+1:] }
