package result

import (
	"cmp"
	"slices"
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/report"
	"jourdain/grader/rules/rule"
	"jourdain/tui/documents"
	"jourdain/tui/screen"
)

// newsQuoted is how many passages the news quote.
const newsQuoted = 3

// tell says the news, in a sentence or two.
func (r *Result) tell(env screen.Env) []screen.Part {
	n, w := r.news, env.Words
	if n == nil {
		return nil
	}
	var parts []screen.Part
	say := func(mark screen.Mark, key string, values ...any) {
		parts = append(parts, screen.Note{Mark: mark, Text: w.Say(key, values...), News: true})
	}
	switch {
	case n.written != (documents.Place{}):
		where := w.Say("place."+string(n.written.Kind)+".in", "Label", document.Printable(n.written.Label))
		parts = append(parts, screen.Note{Mark: screen.OK, Text: w.Say("result.written", "File", screen.FileName(r.path), "Where", where), Worded: true, News: true})
	case n.opened != nil:
		parts = append(parts, n.opened.Note(w))
	case n.tool != "":
		parts = append(parts, remembered(env, n.tool))
	case n.answered != nil && r.views.top().kind != resultView && !env.Plain:
		// The row itself says it.
	case n.answered != nil:
		key := "result.now-asked"
		if n.intended {
			key = "result.now-intended"
		}
		say(screen.NoMark, key, "What", quoted(env, *n.answered))
		if r.answers.unkept {
			say(screen.Question, "result.not-kept")
		}
	case n.unsaved && n.nothing():
		say(screen.NoMark, unsavedFact(r))
	case n.nothing() && r.work != nil && !r.work.Marked():
		say(screen.NoMark, "result.news-shown")
	case n.nothing():
		tellNothing(r.outcome.report, say)
	default:
		if n.passed && r.lesson != nil && r.views.top().kind != resultView {
			say(screen.OK, r.outcome.passedFact()) // the result says it anyway
		}
		n.tellSettled(env, say)
		n.tellAdded(env, r.outcome.firstSaid(env, r.views.top().kind), say)
	}
	return parts
}

// unsavedFact returns the key of what is said of a file that was not saved since: who has passed
// need not save it.
func unsavedFact(r *Result) string {
	if r.lesson != nil && r.outcome.report.Passed {
		return "result.news-unsaved-passed"
	}
	return "result.news-unsaved"
}

// tellNothing says that nothing is new. What the document is comes first where it is not the
// one that was asked for, and there is nothing to compare.
func tellNothing(now *report.Report, say func(screen.Mark, string, ...any)) {
	switch {
	case now.Wrong != "":
	case now.First() != nil:
		say(screen.NoMark, "result.news-same")
	default:
		say(screen.NoMark, "result.news-as-before")
	}
}

// tellSettled says what has become right.
func (n *news) tellSettled(env screen.Env, say func(screen.Mark, string, ...any)) {
	grammar := env.Book.Grammar()
	switch {
	case len(n.headings) > newsQuoted:
		say(screen.OK, "result.news-many-headings", "Count", len(n.headings))
	case len(n.headings) > 0:
		say(screen.OK, "result.news-headings", "Count", len(n.headings), "List", grammar.Quotes(n.headings))
	}
	var quotes []string
	more := n.gone > 0
	for _, q := range n.settled {
		words := quoted(env, q)
		switch {
		case words == "":
			more = true
		case slices.Contains(n.headings, q.finding.Excerpt), slices.Contains(quotes, words):
		case len(quotes) < newsQuoted:
			quotes = append(quotes, words)
		}
	}
	if len(quotes) > 0 {
		say(screen.OK, "result.news-settled", "List", grammar.List(quotes))
	}
	if more && len(quotes) == 0 { // how many places it was tells nothing to who was told of two points
		say(screen.NoMark, "result.news-gone")
	}
}

// tellAdded says what is to be looked at besides, the gravest first.
func (n *news) tellAdded(env screen.Env, below string, say func(screen.Mark, string, ...any)) {
	tellFirst(env, below, say, "result.news-added", n.added)
	tellFirst(env, below, say, "result.news-still", n.still)
}

// firstSaid returns the sentence of what is to be done first, where a view says it; "" for none.
func (o *outcome) firstSaid(env screen.Env, shown viewKind) string {
	first := o.report.First()
	if first == nil || shown != resultView {
		return ""
	}
	checks := o.words(env).worded.Checks
	return checks[slices.IndexFunc(checks, func(c report.WordedCheck) bool { return c.Rule == first.Rule })].Message
}

// tellFirst says the first of some findings, and how many more passages have one. What stands below
// is not said twice.
func tellFirst(env screen.Env, below string, say func(screen.Mark, string, ...any), key string, list []question) {
	if len(list) == 0 {
		return
	}
	first := list[0]
	mark := markOfSeverity(first.finding.Severity)
	if env.Plain {
		mark = screen.NoMark // one word before the sentence is enough
	}
	message := sentenceOf(env, first)
	if message == below {
		mark, message = screen.NoMark, ""
	}
	say(mark, key, "Message", message, "Error", first.finding.Severity == rule.Error)
	if more := len(list) - 1; more > 0 {
		say(mark, key+"-more", "Count", more)
	}
}

// quoted returns the words that a question is about, as they stand now; "" where its sentence quotes
// none.
func quoted(env screen.Env, q question) string {
	words := q.finding.Excerpt
	if words == "" || !strings.Contains(sentenceOf(env, q), words) {
		return ""
	}
	return env.Book.Grammar().Quote(cmp.Or(q.grown, words))
}

// sentenceOf says one finding.
func sentenceOf(env screen.Env, q question) string {
	// A test of the rules keeps a sentence from being missing.
	said, _ := env.Book.Message(q.rule, q.finding, 1)
	return said
}
