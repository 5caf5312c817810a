package certificate

import (
	"bytes"
	"embed"
	"fmt"
	"io"
	"strings"
	"text/template"

	"jourdain/grader/address"
	"jourdain/grader/document"
	"jourdain/lessons"
	"jourdain/lessons/starter"
)

//go:embed certificate.*.md
var templates embed.FS

// Certificate is what a certificate says.
type Certificate struct {
	// Name is the learner's, as they typed it; "" for a certificate without a name.
	Name string
	// Date is the day, in words.
	Date string
	// Course is the course, and Done says which of its lessons are finished, by id.
	Course *lessons.Course
	Done   func(lesson string) bool
	// Left says how many exercises of a lesson were gone past and not done right yet; nil for none.
	Left func(lesson string) int
}

// data is what a template may say.
type data struct {
	Name, Date string
	Done, All  int // how many lessons of the course are finished, and how many it has
	Parts      []part
	Left       bool // some exercises of the finished lessons are left
}

// part is a part of the course with the titles of its finished lessons.
type part struct {
	Title   string
	Lessons []lesson
}

// lesson is a finished lesson, and how many of its exercises are left.
type lesson struct {
	Title string
	Left  int
}

// Write writes the certificate in a language of the course and in a format in which
// starting files are written. The error is that of a language without a certificate,
// or of starter.Write.
func (c *Certificate) Write(w io.Writer, format document.Format, lang string) error {
	source, err := templates.ReadFile("certificate." + lang + ".md")
	if err != nil {
		return fmt.Errorf("certificate: no words for %q: %w", lang, err)
	}
	words, err := template.New(lang).Parse(string(source))
	if err != nil {
		return fmt.Errorf("certificate: %w", err)
	}
	var filled bytes.Buffer
	if err := words.Execute(&filled, c.data(lang)); err != nil {
		return fmt.Errorf("certificate: %w", err)
	}
	return starter.Write(w, format, withoutGaps(filled.Bytes()))
}

func (c *Certificate) data(lang string) data {
	voice := address.Polite.In(lang)
	d := data{Name: escape(c.Name), Date: escape(c.Date)}
	for _, p := range c.Course.Parts {
		of := part{Title: escape(p.Title(voice))}
		for _, l := range p.Lessons {
			d.All++
			if !c.Done(l.ID) {
				continue
			}
			d.Done++
			done := lesson{Title: escape(l.Title(voice))}
			if c.Left != nil {
				done.Left = c.Left(l.ID)
			}
			d.Left = d.Left || done.Left > 0
			of.Lessons = append(of.Lessons, done)
		}
		if len(of.Lessons) > 0 {
			d.Parts = append(d.Parts, of)
		}
	}
	return d
}

// escape returns words that mean nothing but themselves in Markdown.
func escape(words string) string {
	const marks = "\\`*_{}[]<>()#+-.!|~&:^$="
	var escaped strings.Builder
	for _, r := range strings.TrimSpace(document.Printable(words)) {
		if strings.ContainsRune(marks, r) {
			escaped.WriteByte('\\')
		}
		escaped.WriteRune(r)
	}
	return escaped.String()
}

// withoutGaps leaves one empty line where a template left several.
func withoutGaps(source []byte) []byte {
	for bytes.Contains(source, []byte("\n\n\n")) {
		source = bytes.ReplaceAll(source, []byte("\n\n\n"), []byte("\n\n"))
	}
	return source
}
