package rules

import (
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/rules/rule"
)

// ObjectText reports a chart without words for who cannot see it (WCAG 2.2, 1.1.1;
// PDF/UA-2, 8.2.5.28), unless it is decorative. Another object without them, such as a
// spreadsheet or an equation of another program, is a question: the file does not say what
// it shows. A formula in a language for formulas speaks for itself. The words that a program
// gives by itself ("Object 1") say nothing.
var ObjectText = rule.Rule{
	ID:       "object-text",
	About:    rule.Images,
	Severity: rule.Error,
	Formats:  document.Office(),
	Cases:    []string{"chart", "object", "name"},
	Run: func(p *rule.Pass) {
		objects, found := 0, 0
		for f, place := range allImages(p.Reading) {
			if !f.Embedded || f.Decorative {
				continue
			}
			objects++
			text := strings.TrimSpace(document.Printable(f.Alternative()))
			details := []rule.Detail{rule.Excerpt(text), rule.With("Name", rule.Quote(f.Name))}
			switch {
			case f.Object == document.Formula || text != "" && !isImageName(text):
				continue
			case text != "":
				details = append(details, rule.In("name"), rule.As(rule.Review))
			case f.Object == document.Chart:
				details = append(details, rule.In("chart"), rule.Excerpt(f.Name))
			default:
				details = append(details, rule.In("object"), rule.As(rule.Review), rule.Excerpt(f.Name))
			}
			found++
			p.Report(place, details...)
		}
		p.Judge(objects)
		if found == 0 {
			p.Right(objects, nil)
		}
	},
}
