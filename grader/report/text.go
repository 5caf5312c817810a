package report

import (
	"strings"
	"unicode/utf8"

	"jourdain/grader/rules/rule"
)

// Words says the few words that stand around the sentences of the rules. Their keys
// begin with "report.", and with "mark." for the signs that begin the line of a
// check; the words of the screens (tui/text) have them.
type Words interface {
	Say(key string, values ...any) string
}

// Text returns a report as text to read, in plain lines of one or two sentences: what
// is right, the one thing to mend first, the rest. No line is cut.
func Text(w *Worded, words Words) string {
	t := &teller{words: words}
	t.headline(w)
	t.rights(w)
	first := firstToMend(w.Checks)
	t.part("report.first", w.Checks, func(c *WordedCheck) bool { return c == first }, t.fault("mark.todo"))
	t.part("report.then", w.Checks, func(c *WordedCheck) bool { return c.Status == Failed && c != first }, t.fault("mark.todo"))
	t.part("report.review", w.Checks, isFound(rule.Review), t.fault("mark.question"))
	t.part("report.advice", w.Checks, isFound(rule.Advice), t.fault("mark.advice"))
	t.skippedOnes(w)
	if later := LaterLine(w, words); later != "" {
		t.line()
		t.line(later)
	}
	return t.b.String()
}

// LaterLine names in one line what was not judged because it is learnt later; "" for
// nothing.
func LaterLine(w *Worded, words Words) string {
	var titles []string
	for i := range w.Checks {
		if w.Checks[i].Status == Later {
			titles = append(titles, words.Say("report.quote", "Text", w.Checks[i].Title))
		}
	}
	if titles == nil {
		return ""
	}
	return words.Say("report.later", "Titles", strings.Join(titles, ", "))
}

// teller writes the text of one report.
type teller struct {
	b     strings.Builder
	words Words
}

func (t *teller) line(parts ...string) {
	for _, part := range parts {
		t.b.WriteString(part)
	}
	t.b.WriteByte('\n')
}

// headline says how the work did. Work of which nothing was required neither passes
// nor fails.
func (t *teller) headline(w *Worded) {
	key := "report.not-passed"
	switch {
	case !anyRequired(w.Checks):
		key = "report.looked-at"
	case w.Passed:
		key = "report.passed"
	}
	t.line(t.words.Say(key, "File", w.File))
	if w.Wrong != "" {
		t.line(w.Instead)
		t.standing(w)
		return
	}
	if w.Of > 0 {
		t.line(t.words.Say("report.points", "Count", w.Points, "Of", w.Of))
	}
	t.standing(w)
}

// standing says the mark, and what of it and of the date does not follow from the document.
func (t *teller) standing(w *Worded) {
	for _, said := range StandingLines(w, t.words) {
		t.line(said)
	}
}

// part writes the checks of one kind under a title, which is the sentence of a key;
// nothing when there are none.
func (t *teller) part(key string, checks []WordedCheck, is func(*WordedCheck) bool, tell func(*WordedCheck)) {
	begun := false
	for i := range checks {
		if !is(&checks[i]) {
			continue
		}
		if !begun {
			t.line()
			if key != "" {
				t.line(t.words.Say(key))
			}
			begun = true
		}
		tell(&checks[i])
	}
}

// rights tells what is right.
func (t *teller) rights(w *Worded) {
	told, held := w.Rights()
	for i, said := range told {
		if i == 0 {
			t.line()
		}
		t.line("  ", t.words.Say("mark.ok"), " ", said)
	}
	if held > 0 {
		t.line("  ", t.words.Say("mark.ok"), " ", t.words.Say("report.more-right", "Count", held))
	}
}

// manyUnasked is how many lines are told of what was not checked and nobody asked for; the
// rest is a count. What was asked for is always told.
const manyUnasked = 5

// skippedOnes tells what was not checked.
func (t *teller) skippedOnes(w *Worded) {
	unasked, held := 0, 0
	t.part("report.skipped", w.Checks, func(c *WordedCheck) bool {
		switch {
		case !isUnchecked(w, c):
			return false
		case c.Required:
			return true
		}
		if unasked++; unasked > manyUnasked {
			held++
		}
		return unasked <= manyUnasked
	}, t.skipped)
	if held > 0 {
		t.line("  ", t.words.Say("mark.skipped"), " ", t.words.Say("report.more-skipped", "Count", held))
	}
}

// isUnchecked reports whether a check was not made, or had nothing to judge although it was
// asked for. Of a document that is not the one that was asked for, one sentence says it.
func isUnchecked(w *Worded, c *WordedCheck) bool {
	return c.Status == Nothing && c.Required || c.Status == Skipped && !c.Left && w.Wrong == ""
}

func (t *teller) skipped(c *WordedCheck) {
	t.line("  ", t.words.Say("mark.skipped"), " ", t.words.Say("report.skipped-line", "Title", c.Title, "Message", c.Message))
}

// fault tells a check that found something, behind the mark of a key: what, where,
// why it matters, what to do.
func (t *teller) fault(key string) func(*WordedCheck) {
	mark := "  " + t.words.Say(key) + " "
	inner := strings.Repeat(" ", utf8.RuneCountInString(mark))
	return func(c *WordedCheck) {
		t.line(mark, c.Message)
		same := sameFix(c)
		for i := range c.Findings {
			f := &c.Findings[i]
			if said := t.finding(c, f); said != "" {
				t.line(inner, "- ", said)
			}
			if f.Fix != "" && !same {
				t.line(inner, "  ", t.words.Say("report.fix", "Fix", f.Fix))
			}
		}
		if c.More > 0 {
			t.line(inner, t.words.Say("report.more", "Count", c.More))
		}
		if c.Why != "" {
			t.line(inner, t.words.Say("report.why", "Why", c.Why))
		}
		if c.Fix != "" && same {
			t.line(inner, t.words.Say("report.fix", "Fix", c.Fix))
		}
	}
}

// finding says where a finding is, and what it is where the check's own message, which
// is about all findings, does not say so; "" when there is nothing to add.
func (t *teller) finding(c *WordedCheck, f *WordedFinding) string {
	where := Where(t.words, f.Paragraph, f.Line)
	if len(f.Under) > 0 && where != "" {
		where = t.words.Say("report.under", "Place", where, "Heading", f.Under[len(f.Under)-1])
	}
	what, alone := f.Message, len(c.Findings) == 1
	if alone {
		what = ""
	}
	if what == "" && f.Excerpt != "" && (!alone || !strings.Contains(c.Message, f.Quoted)) {
		what = f.Quoted
	}
	switch {
	case what == "" || what == c.Message:
		return where
	case where == "":
		return what
	default:
		return t.words.Say("report.finding", "Place", where, "What", what)
	}
}

// sameFix reports whether one sentence mends all findings, so that it is said once.
func sameFix(c *WordedCheck) bool {
	for i := range c.Findings {
		if fix := c.Findings[i].Fix; fix != "" && fix != c.Fix {
			return false
		}
	}
	return true
}

// Where names a place: the line where the source has lines, else the paragraph; ""
// where there is neither.
func Where(words Words, paragraph, line int) string {
	switch {
	case line > 0:
		return words.Say("report.line", "Number", line)
	case paragraph > 0:
		return words.Say("report.paragraph", "Number", paragraph)
	default:
		return ""
	}
}

// firstToMend returns the check to mend first, as [Report.First] does; nil for none.
func firstToMend(checks []WordedCheck) *WordedCheck {
	var first *WordedCheck
	for i := range checks {
		switch c := &checks[i]; {
		case c.Status == Failed && c.Required:
			return c
		case c.Status == Failed && first == nil:
			first = c
		}
	}
	return first
}

// FirstToDo says in a sentence or two what to do first; "" for nothing.
func (w *Worded) FirstToDo() string {
	if first := firstToMend(w.Checks); first != nil {
		return strings.TrimSpace(first.Message + " " + first.Fix)
	}
	return strings.TrimSpace(w.Instead)
}

func anyRequired(checks []WordedCheck) bool {
	for i := range checks {
		if checks[i].Required {
			return true
		}
	}
	return false
}

// isFound knows the checks that passed with something to look at.
func isFound(severity rule.Severity) func(*WordedCheck) bool {
	return func(c *WordedCheck) bool {
		return c.Status == Passed && len(c.Findings) > 0 && c.Severity == severity.String()
	}
}
