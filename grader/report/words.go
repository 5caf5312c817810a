package report

import (
	"jourdain/grader/document"
	"jourdain/grader/rules/page"
	"jourdain/grader/rules/rule"
)

// maxFindings is how many findings of one rule are told; the rest is a count.
const maxFindings = 10

// Worded is a report in the words of one language. Its JSON form is a promise.
type Worded struct {
	Schema int             `json:"schema"`
	File   string          `json:"file"`
	Format document.Format `json:"format"`
	Lesson string          `json:"lesson"`
	Work   string          `json:"work,omitempty"` // of a lesson with several
	Lang   string          `json:"lang"`
	Passed bool            `json:"passed"`
	// Wrong says why the work gets no mark, "another" or "empty"; Instead says it in a
	// sentence.
	Wrong   string  `json:"wrong,omitempty"`
	Instead string  `json:"-"`
	Points  float64 `json:"points"` // in quarters
	Of      float64 `json:"of"`
	// Mark is the mark out of Scale, in quarters; both only after [Worded.Rate].
	Mark   *float64      `json:"mark,omitempty"`
	Scale  int           `json:"scale,omitempty"`
	Checks []WordedCheck `json:"checks"`
	// Lines are the document's headings and what looks like one, for a page; nil for
	// another form.
	Lines []Line `json:"-"`
	// Outline is what a machine reads in the document, as text, for work that is shown
	// and not judged; "" for other work.
	Outline string `json:"-"`
	Handed
}

// Unread says why a file could not be judged.
type Unread struct {
	Reason  document.Reason `json:"reason"`
	Message string          `json:"message"`
}

// WordedCheck is a check in the words of one language.
type WordedCheck struct {
	Rule     rule.ID `json:"rule"`
	Status   Status  `json:"status"`
	Severity string  `json:"severity"`
	Required bool    `json:"required"`
	Points   float64 `json:"points"`
	Of       float64 `json:"of"`
	// Title names what the rule asks for.
	Title string `json:"title"`
	// Message says what was found, or what is right, or why it was skipped.
	Message string `json:"message"`
	// Right says what is right, also when something else was found; "" for nothing.
	Right    string          `json:"right,omitempty"`
	Why      string          `json:"why"`
	Fix      string          `json:"fix"`
	Findings []WordedFinding `json:"findings"`
	// Left is as in [Check].
	Left bool `json:"-"`
	More int  `json:"more,omitempty"` // findings that are not told
}

// WordedFinding is a finding in the words of one language.
type WordedFinding struct {
	Paragraph int      `json:"paragraph"`
	Line      int      `json:"line"`
	Under     []string `json:"under"`
	Excerpt   string   `json:"excerpt"`
	Expected  string   `json:"expected"`
	Actual    string   `json:"actual"`
	Severity  string   `json:"severity"`
	// Case is a stable word for what was found.
	Case    string `json:"case"`
	Message string `json:"message,omitempty"`
	Fix     string `json:"fix,omitempty"`
	// Quoted is the excerpt between the quotation marks of the language, as sentences
	// have it.
	Quoted string `json:"-"`
}

// In puts a report into the words of a language. It fails when a rule's page
// lacks a sentence, which a test of package rules rules out for our own.
func In(r *Report, book *page.Book) (*Worded, error) {
	w := &Worded{
		Schema: 1, File: document.Printable(r.File), Format: r.Format, Lesson: r.Lesson, Work: r.Work, Lang: book.Lang(),
		Passed: r.Passed, Points: r.Points, Of: r.Of, Checks: make([]WordedCheck, len(r.Checks)),
	}
	w.Wrong, w.Instead = r.Wrong, book.Grammar().Wrong[r.Wrong]
	for i := range r.Checks {
		check, err := wordCheck(&r.Checks[i], r, book)
		if err != nil {
			return nil, err
		}
		w.Checks[i] = check
	}
	return w, nil
}

func wordCheck(c *Check, r *Report, book *page.Book) (WordedCheck, error) {
	w := WordedCheck{
		Rule: c.Rule, Status: c.Status, Severity: c.Severity.String(), Required: c.Required,
		Points: c.Points, Of: c.Of, Findings: []WordedFinding{}, Left: c.Left,
	}
	if p := book.Page(c.Rule); p != nil {
		w.Title, w.Why = p.Title, p.Why
	}
	var err error
	switch {
	case c.Status == Later:
		w.Message, err = book.Later()
	case c.Status == Nothing:
		w.Message, err = book.Nothing(c.Rule)
	case c.Status == Skipped && r.Wrong != "":
		w.Message = book.Grammar().Wrong[r.Wrong]
	case c.Status == Skipped && c.Needs != "":
		w.Message, err = book.Needs(c.Needs)
	case c.Status == Skipped:
		w.Message, err = book.Meaningless(r.Format)
	case len(c.Findings) == 0 && c.Right == nil:
		// There was nothing to look at, and so nothing to say.
	case len(c.Findings) == 0:
		w.Message, err = book.Right(c.Rule, c.Right)
	default:
		err = wordFindings(&w, c, book)
	}
	return w, err
}

// wordFindings tells the findings. The first is the gravest, and the check's
// message and fix are about it.
func wordFindings(w *WordedCheck, c *Check, book *page.Book) error {
	if c.Right != nil {
		right, err := book.Right(c.Rule, c.Right)
		if err != nil {
			return err
		}
		w.Right = right
	}
	first := &c.Findings[0]
	same := 0
	for i := range c.Findings {
		if c.Findings[i].Case == first.Case {
			same += 1 + c.Findings[i].More
		}
	}
	var err error
	if w.Message, err = book.Message(c.Rule, first, same); err != nil {
		return err
	}
	told := c.Findings[:min(len(c.Findings), maxFindings)]
	w.More = len(c.Findings) - len(told)
	for i := range c.Findings {
		w.More += c.Findings[i].More
	}
	for i := range told {
		f, err := wordFinding(c.Rule, &told[i], book)
		if err != nil {
			return err
		}
		w.Findings = append(w.Findings, f)
	}
	w.Fix = w.Findings[0].Fix
	return nil
}

func wordFinding(id rule.ID, f *rule.Finding, book *page.Book) (WordedFinding, error) {
	said, err := book.Finding(id, f)
	if err != nil {
		return WordedFinding{}, err
	}
	w := WordedFinding{
		Paragraph: f.Place.Paragraph, Line: f.Place.Line, Under: []string{}, Excerpt: f.Excerpt,
		Expected: said.Expected, Actual: said.Actual, Severity: f.Severity.String(), Case: f.Case,
		Message: said.One, Fix: said.Fix, Quoted: book.Grammar().Quote(f.Excerpt),
	}
	for _, text := range f.Place.Path() {
		w.Under = append(w.Under, rule.Quote(text))
	}
	return w, nil
}

// NotRead returns the place of a file that could not be judged among the reports of
// others. lesson is the id of the lesson that asked for it; "" for none.
func NotRead(file, lesson, lang string, why Unread) *Worded {
	return &Worded{Schema: 1, File: document.Printable(file), Lesson: lesson, Lang: lang, Checks: []WordedCheck{}, Handed: Handed{Unreadable: &why}}
}
