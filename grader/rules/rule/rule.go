package rule

import "jourdain/grader/document"

// ID names a rule in words, such as "no-skipped-level". It never changes: the
// reports, the rubrics and the pages name a rule by it.
type ID string

// Rule is one thing to check in a document.
type Rule struct {
	ID ID
	// About is what the rule judges, where a model has it too: of a document that has lost some
	// of it, no more points are given for the rest by the rule; "" for nothing in particular.
	About About
	// Severity is the worst that the rule can find.
	Severity Severity
	// Needs are the rules that must have passed before this one has a meaning.
	Needs []ID
	// Formats are the formats in which the rule has a meaning; none means all.
	Formats []document.Format
	// Cases are the names of what the rule can find, each with its own sentence
	// on the rule's page. None means the one case [DefaultCase].
	Cases []string
	// Limits are the names of the thresholds that a rubric can set.
	Limits []string
	// Yields names, for a case, what explains better what it finds: when another rule has found
	// that, the case is not told besides. It counts all the same. Two rules may yield to each
	// other, each in what the other says better.
	Yields map[string][]Better
	// OnlyAsked is set for a rule that means nothing until a rubric says what it
	// asks for.
	OnlyAsked bool
	// Run looks at a document and reports. It keeps nothing between two runs.
	Run func(*Pass)
}

// Better is a rule that explains something better when it has found one of some cases, or, when
// none is named, anything.
type Better struct {
	ID    ID
	Cases []string
	// SamePlace is set where only what the rule says of the very place is better, and is at least
	// as sure; otherwise one error anywhere in the document is enough.
	SamePlace bool
	// Above is set where that place is the heading above.
	Above bool
	// SameWant is set where it is better only if it asks for the same there.
	SameWant bool
	// Doubt is set where only a question yields, and what is certain does not: the other one may
	// yield to that.
	Doubt bool
}

// About names what a rule judges.
type About string

// What rules judge.
const (
	Titles     About = "titles"
	Headings   About = "headings"
	Texts      About = "texts"
	Links      About = "links"
	Images     About = "images"
	Lists      About = "lists"
	Tables     About = "tables"
	Quotations About = "quotations"
	Notes      About = "notes"
	Captions   About = "captions"
)

// DefaultCase is the case of a finding that names none.
const DefaultCase = "default"

// AllCases returns the names of what the rule can find.
func (r *Rule) AllCases() []string {
	if len(r.Cases) == 0 {
		return []string{DefaultCase}
	}
	return r.Cases
}

// AppliesTo reports whether the rule has a meaning in a format.
func (r *Rule) AppliesTo(format document.Format) bool {
	if len(r.Formats) == 0 {
		return true
	}
	for _, f := range r.Formats {
		if f == format {
			return true
		}
	}
	return false
}

// CanFail reports whether the rule can be certain of a fault. One that only asks or advises
// takes no points, unless the author of the work makes it strict.
func (r *Rule) CanFail() bool { return r.Severity == Error }

// Severity says how sure a finding is. Greater is graver.
type Severity uint8

// The severities.
const (
	// Advice is a way to do better; it is never wrong to leave things as they are.
	Advice Severity = iota + 1
	// Review asks the author to check: it may be intended.
	Review
	// Error is certain. Only an error can fail a piece of work.
	Error
)

// String returns the severity's word in reports: "error", "review" or "advice".
func (s Severity) String() string {
	switch s {
	case Error:
		return "error"
	case Review:
		return "review"
	case Advice:
		return "advice"
	default:
		return ""
	}
}
