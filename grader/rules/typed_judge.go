package rules

import (
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/rules/reading"
	"jourdain/grader/rules/rule"
	"jourdain/grader/rules/spelling"
)

// typedContents is a table of contents that was typed.
type typedContents struct {
	run      *typedRun
	severity rule.Severity
	name     string // the case of the finding
	lines    int
}

// The cases of a typed table of contents.
const (
	maybeContents = "maybe" // lines with pages, which may be one
	listContents  = "list"  // a list that repeats the headings and leads nowhere
)

// asHeadings is how many of a hundred lines must stand further down in the document, and
// asLines how many when they end with no page, and asItems how many when they are the items of
// a list. Below a title, unfinished are enough to ask: the text may not be all written.
const (
	asHeadings = 60
	asLines    = 80
	asItems    = 90
	unfinished = 25
)

// findTyped returns the typed tables of contents of a document.
func findTyped(p *rule.Pass) []typedContents {
	runs := gatherTyped(p.Reading)
	j := typedJudge{doc: p.Doc, read: p.Reading, headings: headingsOf(p)}
	for i, h := range j.headings.list {
		if len(runs) == 0 {
			break
		}
		if rest := withoutPartName(h.Text()); rest != "" {
			j.parts.Add(spelling.KeyOf(rest), i)
		}
	}
	var found []typedContents
	for i := range runs {
		if t, ok := j.judge(&runs[i]); ok {
			found = append(found, t)
		}
	}
	if len(found) == 0 {
		if t, ok := j.findRepeated(); ok {
			found = append(found, t)
		}
	}
	return found
}

// typedKey and typedLinesKey are what is found once for all rules; see [reading.Once].
type (
	typedKey      struct{}
	typedLinesKey struct{}
)

// typedIn returns the typed tables of contents of the document.
func typedIn(p *rule.Pass) []typedContents {
	return reading.Once(p.Reading, typedKey{}, func() []typedContents { return findTyped(p) })
}

// isTypedContents reports whether a paragraph is in a typed table of contents: what that is made
// of, tabs, dots, numbers, is no fault of its own.
func isTypedContents(p *rule.Pass, paragraph *document.Paragraph) bool {
	known := reading.Once(p.Reading, typedLinesKey{}, func() map[*document.Paragraph]bool {
		known := map[*document.Paragraph]bool{}
		for _, found := range typedIn(p) {
			for i := range found.run.lines {
				known[found.run.lines[i].paragraph] = true
			}
		}
		return known
	})
	return paragraph != nil && known[paragraph]
}

// typedJudge decides whether lines are a typed table of contents.
type typedJudge struct {
	doc      *document.Document
	read     *reading.Reading
	headings *headingIndex
	parts    spelling.Set   // headings without "Chapter 2:"
	lines    *standingLines // nil until somebody asks
}

// judge decides by three things: how many of the lines stand further down, whether what they
// name comes in their order, and whether their numbers grow as pages do.
func (j *typedJudge) judge(run *typedRun) (t typedContents, ok bool) {
	switch {
	case run.linked || isMadeByProgram(run, j.doc.Format):
		return t, false
	case run.list && run.above < aboveContents:
		return typedContents{run: run, severity: rule.Review, name: listContents, lines: len(run.lines)}, j.repeats(run)
	}
	w := j.weigh(run)
	if w.lines < fewestEntries {
		return t, false
	}
	certain, likely := run.verdict(&w)
	t = typedContents{run: run, severity: rule.Review, name: maybeContents, lines: w.lines + w.dropped}
	switch {
	case !certain || hasContentsStyle(run) || leadsAway(run):
	case run.list && j.doc.Format == document.Markdown:
		t.severity, t.name = rule.Error, listContents
	default:
		t.severity, t.name = rule.Error, rule.DefaultCase
	}
	return t, likely
}

// verdict reports whether the lines of a run are certainly a typed table of contents, and whether
// they may be one.
func (r *typedRun) verdict(w *weighed) (certain, likely bool) {
	switch {
	case w.mostlyBare() && 2*len(w.before) <= w.bare:
		return false, false // "Item 1", "Item 2"
	case r.above == aboveContents:
		return r.verdictBelowTitle(w)
	}
	if w.isPaged() && w.reach(asHeadings) && w.inOrder() && w.grow() && (!w.mostlyBare() || w.reach(asLines)) {
		return !r.table && !w.hours && !w.mostlyBare() && r.above != aboveIndex, true
	}
	return false, r.above >= aboveIndex && w.paged == 0 && w.reach(asLines) && w.inOrder()
}

// verdictBelowTitle is the verdict on lines below a title such as "Contents". What ends with
// numbers that do not grow may be the contents of a box.
func (r *typedRun) verdictBelowTitle(w *weighed) (certain, likely bool) {
	least := asLines
	if r.list {
		least = asItems
	}
	certain = w.isPaged() && w.grow() && w.reach(asHeadings) || (!w.isPaged() || w.grow()) && w.reach(least) && w.inOrder()
	switch {
	case certain:
		return w.dropped <= w.lines, true
	case w.isPaged() && w.grow():
		return false, true
	default:
		return false, w.reach(asHeadings) || w.found >= fewestEntries && w.reach(unfinished) && w.inOrder()
	}
}

// repeats reports whether each item of a list is a heading, and most headings are among them;
// without headings, whether each is a bold line further down.
func (j *typedJudge) repeats(run *typedRun) bool {
	headings := len(j.headings.list)
	if 2*len(run.lines) <= headings {
		return false
	}
	for i := range run.lines {
		key := spelling.KeyOf(run.lines[i].text)
		if headings > 0 {
			if !j.headings.all.Has(key) {
				return false
			}
			continue
		}
		if _, ok := j.standing().bold.From(key, run.last+1); !ok {
			return false
		}
	}
	return true
}

// standing returns the lines that stand by themselves.
func (j *typedJudge) standing() *standingLines {
	if j.lines == nil {
		j.lines = standingLinesOf(j.read)
	}
	return j.lines
}

// place returns the number of the paragraph that a line names: a heading, or a line that stands
// by itself after the run; 0 for none. What comes after another place is preferred.
func (j *typedJudge) place(l *typedLine, last, before int) int {
	best := 0
	for _, words := range l.names() {
		key := spelling.KeyOf(words)
		least := j.headings.firstAfter(before)
		for _, n := range [...]int{least, 0} {
			if found, ok := j.headings.from(key, words, n); ok {
				best = max(best, j.headings.list[found].Place.Paragraph)
			} else if found, ok := j.parts.From(key, n); ok {
				best = max(best, j.headings.list[found].Place.Paragraph)
			}
			if best > before {
				return best
			}
			if least == 0 {
				break
			}
		}
		for _, from := range [...]int{max(last, before) + 1, last + 1} {
			if found, ok := j.standing().From(key, from); ok && (best == 0 || found > before) {
				return found
			}
			if before <= last {
				break
			}
		}
	}
	return best
}

// names returns the words that can be those of the heading: the whole line, the line without
// its page, without "Chapter 2:", the last of its columns, and without what is added in
// brackets: "Round the lake (2 miles)".
func (l *typedLine) names() []string {
	words := strings.TrimLeft(l.words, marks)
	var names []string
	if l.how < worded {
		names = append(names, strings.TrimLeft(l.text, marks))
	}
	if l.how != noPage {
		names = append(names, words)
	}
	if rest := withoutPartName(words); rest != "" {
		names = append(names, rest)
	}
	if i := strings.LastIndexByte(words, '\t'); i >= 0 && hasLetter(words[i:]) {
		names = append(names, words[i+1:])
	}
	if i := strings.LastIndexByte(words, '('); i > 0 && strings.HasSuffix(words, ")") && hasLetter(words[:i]) {
		names = append(names, words[:i])
	}
	return names
}
