package sheets

import (
	"embed"
	"fmt"
	"html/template"
	"io"
	"math"
	"slices"
	"strings"
	"sync"
	"time"

	"jourdain/grader/report"
)

//go:embed sheet.tmpl class.tmpl all.tmpl sheets.css
var files embed.FS

// none stands where there is nothing.
const none = "—"

// write writes a page from a template.
func write(w io.Writer, name string, view any) error {
	all, err := templates()
	if err != nil {
		return err
	}
	if err := all.ExecuteTemplate(w, name, view); err != nil {
		return fmt.Errorf("sheets: %w", err)
	}
	return nil
}

// templates reads the templates, once: a class has a page for everybody.
var templates = sync.OnceValues(func() (*template.Template, error) {
	style, err := files.ReadFile("sheets.css")
	if err != nil {
		return nil, fmt.Errorf("sheets: %w", err)
	}
	all, err := template.New("").Funcs(template.FuncMap{
		"style": func() template.CSS { return template.CSS(report.Style() + string(style)) }, //nolint:gosec // our own files
		"inc":   func(n int) int { return n + 1 },
		"pair":  func(view classView, row *Row) named { return named{view, row} },
	}).ParseFS(files, "*.tmpl")
	if err != nil {
		return nil, fmt.Errorf("sheets: %w", err)
	}
	return all, nil
})

// said is what every page says words with.
type said struct{ words Words }

// Say returns a sentence.
func (s said) Say(key string, values ...any) string { return s.words.Say(key, values...) }

// Lang returns the language of the page.
func (s said) Lang() string { return s.words.Lang() }

// joined puts what there is of some facts on one line.
func joined(facts ...string) string { return strings.Join(filled(facts), " · ") }

// filled returns the texts that say something.
func filled(texts []string) []string {
	return slices.DeleteFunc(slices.Clone(texts), func(text string) bool { return text == "" })
}

// day says a date in a sentence; "" for none.
func day(at time.Time, key string, words Words) string {
	if at.IsZero() {
		return ""
	}
	date := words.Say("when.date", "Day", at.Day(), "Month", words.Say("when.month-"+at.Month().String()))
	return words.Say(key, "Date", words.Say("when.year", "Date", date, "Year", at.Year()))
}

// changed says that a teacher has changed a mark, and why.
func changed(c *Change, scale int, words Words) string {
	said := words.Say("sheet.given")
	if c.Was != nil {
		said = words.Say("sheet.changed", "Mark", report.OutOf(*c.Was, float64(scale), words))
	}
	if c.Reason != "" {
		said += " " + words.Say("sheet.reason", "Reason", c.Reason)
	}
	return said
}

// percent says a share from 0 to 1 as a language writes it: "63 %", "63%". What lacks
// something is not told as whole, nor what has something as nothing.
func percent(share float64, words Words) string {
	n := int(math.Round(100 * share))
	if share < 1 {
		n = min(n, 99)
	}
	if share > 0 {
		n = max(n, 1)
	}
	return words.Say("sheet.percent", "Number", n)
}
