package rule

import (
	"jourdain/grader/document"
	"jourdain/grader/rules/reading"
)

// Setting is what a rubric sets for a rule.
type Setting struct {
	// Required is set when the rubric asks for the rule by name.
	Required bool
	// Title is the convention for the document's title.
	Title Title
	// Named are the words of the title that the work must have; "" where nothing tells them.
	Named string
	// Outline is the outline that the work asks for; nil for none.
	Outline []Item
	// Kept are the paragraphs that the work must keep; nil for none.
	Kept []Kept
	// Model is the document that the work must become; nil for none.
	Model *Model
	// Limits are thresholds by name, in the unit that the rule's page gives.
	Limits map[string]float64
}

// Item is one heading, or several, of the outline that a work asks for.
type Item struct {
	// Texts are the headings that are right here: alternatives, the first being
	// the one to name. Empty for a wildcard.
	Texts []string
	// Min and Max say how many headings the item stands for; Max < 0 means any
	// number. An ordinary item is 1 and 1, an optional one 0 and 1.
	Min, Max int
	// Below is the outline asked for under the heading; nil when anything goes.
	Below []Item
}

// Kept is a paragraph that a work must keep.
type Kept struct {
	Text string
	// Under is the heading under which it stands; "" for what stands before the
	// first one.
	Under string
}

// Wildcard reports whether the item stands for headings of any text.
func (i *Item) Wildcard() bool { return len(i.Texts) == 0 }

// Pass is one run of one rule over one document. What the rule must remember
// lives in its own variables and ends with the run.
type Pass struct {
	Doc *document.Document
	// Reading is what is read in the document, once for all rules.
	Reading *reading.Reading
	Setting

	findings []Finding
	kept     map[kind]*keptFindings
	right    *Right
	judged   *int
	still    map[About]float64
}

// kind is what findings have in common that are told together.
type kind struct {
	name     string
	severity Severity
}

// keptFindings are those of a kind: how many there are, and the last one that was kept.
type keptFindings struct{ count, last int }

// mostKept is how many findings of a kind are kept: more are counted with the last one, and
// nobody reads them.
const mostKept = 1_000

// NewPass prepares a run over a document that is read. What the run does is counted on the
// document (see [document.Document.Counted]).
func NewPass(read *reading.Reading, setting Setting) *Pass {
	p := &Pass{Doc: read.Doc, Reading: read, Setting: setting}
	if p.Model != nil {
		p.Model = p.Model.counted(p.Doc.Step)
	}
	return p
}

// Limit returns a threshold: the rubric's, or the rule's own.
func (p *Pass) Limit(name string, own float64) float64 {
	if v, ok := p.Limits[name]; ok {
		return v
	}
	return own
}

// Report records a finding at a place. Its severity is [Error] and its case is
// [DefaultCase] unless a detail says otherwise.
func (p *Pass) Report(place document.Place, details ...Detail) {
	f := Finding{Place: place, Severity: Error, Case: DefaultCase}
	for _, detail := range details {
		detail(&f)
	}
	if p.kept == nil {
		p.kept = map[kind]*keptFindings{}
	}
	key := kind{f.Case, f.Severity}
	k := p.kept[key]
	if k == nil {
		k = &keptFindings{}
		p.kept[key] = k
	}
	if k.count++; k.count <= mostKept {
		k.last, p.findings = len(p.findings), append(p.findings, f)
		return
	}
	last := &p.findings[k.last]
	things := last.Count() + f.Count()
	Things(things)(last)
	last.More++
}

// Right records what is right in the document, to be said first, even when the
// rule finds something else: count says how many, and args what the page's
// sentence names.
func (p *Pass) Right(count int, args map[string]any) {
	p.right = &Right{Count: count, Args: map[string]any{}}
	for name, value := range args {
		p.right.Args[name] = printable(value)
	}
}

// Still records, for the rule that compares with a model, how much the document still has of
// what the model has, and as what it is there: shares from 0 to 1. What is not named is all
// there.
func (p *Pass) Still(shares map[About]float64) { p.still = shares }

// StillThere returns what [Pass.Still] recorded; nil when nothing did.
func (p *Pass) StillThere() map[About]float64 { return p.still }

// Judge records how many things the rule looked at, those at fault included: headings,
// images, links, texts. Points go by the share of them that is right; where there is
// none, there is nothing to judge. A rule that does not say judges the document as one.
func (p *Pass) Judge(things int) { p.judged = &things }

// Judged returns how many things the run looked at, and whether it said so.
func (p *Pass) Judged() (things int, said bool) {
	if p.judged == nil {
		return 1, false
	}
	return *p.judged, true
}

// Result returns what the run found, and what is right (nil when the rule did not
// say).
func (p *Pass) Result() ([]Finding, *Right) { return p.findings, p.right }

// Finding is one thing that a rule found, as data.
type Finding struct {
	Severity Severity
	Case     string // which sentence of the rule's page says it
	Place    document.Place
	Excerpt  string // the words it is about, printable; "" for none
	Want     any    // what was expected: a level, a text
	Got      any    // what is there
	Args     map[string]any
	// Things is how many of the things that the rule judges the finding is about; 0 is one.
	Things int
	// Counted is set when another finding is about the same things: they count once.
	Counted bool
	// More is how many further findings of the same case and severity are counted with it.
	More int
}

// Right is what is right in a document, as data.
type Right struct {
	Count int
	Args  map[string]any
}

// Detail adds to a finding.
type Detail func(*Finding)

// Want says what was expected.
func Want(value any) Detail { return func(f *Finding) { f.Want = printable(value) } }

// Got says what is there.
func Got(value any) Detail { return func(f *Finding) { f.Got = printable(value) } }

// As says how sure the finding is.
func As(severity Severity) Detail { return func(f *Finding) { f.Severity = severity } }

// In names the case of the finding.
func In(name string) Detail { return func(f *Finding) { f.Case = name } }

// Excerpt quotes the words that the finding is about, cut to a line's length.
func Excerpt(text string) Detail { return func(f *Finding) { f.Excerpt = Quote(text) } }

// With returns a value that the page's sentence names.
func With(name string, value any) Detail {
	return func(f *Finding) {
		if f.Args == nil {
			f.Args = map[string]any{}
		}
		f.Args[name] = printable(value)
	}
}

// Things says how many of the things that the rule judges the finding is about. With none,
// another finding is about them already.
func Things(count int) Detail {
	return func(f *Finding) { f.Things, f.Counted = max(count, 0), count <= 0 }
}

// Count returns how many of the things that the rule judges the finding is about.
func (f *Finding) Count() int {
	if f.Counted {
		return 0
	}
	return max(f.Things, 1)
}

func printable(value any) any {
	switch value := value.(type) {
	case string:
		return document.Printable(value)
	case []string:
		clean := make([]string, len(value))
		for i := range value {
			clean[i] = document.Printable(value[i])
		}
		return clean
	default:
		return value
	}
}
