package rules

import (
	"strconv"

	"jourdain/grader/document"
	"jourdain/grader/pattern"
	"jourdain/grader/rules/rule"
)

// PageBreakNotReturns asks to look at texts that may have been pushed to the next page with
// the Enter key: "paragraphs" empty ones and more before it (4 by default), without a page
// break. The file does not tell where a page ends: it is certain only where the number of
// the page was typed beside the empty paragraphs, on two pages one after the other. The
// limit "at-least" asks for so many page breaks; a Markdown text has no pages.
var PageBreakNotReturns = rule.Rule{
	ID:       "page-break-not-returns",
	About:    rule.Texts,
	Severity: rule.Error,
	Cases:    []string{rule.DefaultCase, "maybe", "missing"},
	Limits:   []string{"paragraphs", "at-least"},
	Yields:   map[string][]rule.Better{"missing": {{ID: "matches-model", Cases: []string{"page-start", "missing", "heading"}}}},
	Run: func(p *rule.Pass) {
		runs := readGaps(p.Reading).runs
		most, found, least := p.Limit("paragraphs", 4), 0, int(p.Limit("at-least", 0))
		paged := p.Doc.Format != document.Markdown
		if !paged {
			least = 0
		}
		proven := typedPages(runs)
		for i := range runs {
			details := []rule.Detail{rule.Got(runs[i].count), rule.With("After", runs[i].after), rule.With("Paged", paged), rule.With("Asked", least > 0), rule.With("Broken", runs[i].broken)}
			switch {
			case proven[i] != "":
				p.Report(runs[i].place, append(details, rule.With("Page", proven[i]))...)
			case float64(runs[i].count) >= most:
				p.Report(runs[i].place, append(details, rule.In("maybe"), rule.As(rule.Review))...)
			default:
				continue
			}
			found++
		}
		got := pageBreaks(p.Doc) + found
		// A text without a page break is one page, which nobody pushed anywhere.
		words, _ := size(p.Reading)
		p.Judge(max(least, got, min(words, 1)))
		if got < least {
			found++
			p.Report(start(p.Doc), rule.In("missing"), rule.Want(least), rule.Got(got), rule.Things(least-got))
		}
		if found == 0 {
			p.Right(min(words, 1), nil)
		}
	},
}

// typedPages returns the number of the page that was typed beside a run of two empty paragraphs
// and more, by the number of the run, where the numbers of two runs follow each other.
func typedPages(runs []emptyRun) map[int]string {
	proven := map[int]string{}
	last, before := -1, 0
	for i := range runs {
		number := typedPageNumber(runs[i].after)
		if number == 0 {
			number = typedPageNumber(runs[i].below)
		}
		if number == 0 || runs[i].count < 2 {
			continue
		}
		if last >= 0 && number == before+1 {
			proven[last], proven[i] = strconv.Itoa(before), strconv.Itoa(number)
		}
		last, before = i, number
	}
	return proven
}

// typedPageNumber reads a line that is only the number of a page; 0 for any other.
func typedPageNumber(line string) int {
	if !typedPage().MatchString(line) {
		return 0
	}
	number, err := strconv.Atoi(digits().FindString(line))
	if err != nil {
		return 0
	}
	return number
}

var digits = pattern.New(`\d+`)

// pageBreaks counts the page breaks of a document.
func pageBreaks(doc *document.Document) int {
	n := 0
	for block := range doc.All() {
		if _, ok := block.(*document.PageBreak); ok {
			n++
		}
	}
	return n
}
