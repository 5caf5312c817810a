package result

import (
	"strconv"
	"strings"

	"jourdain/grader/report"
	"jourdain/grader/rules/page"
	"jourdain/grader/rules/rule"
	"jourdain/lessons/progress"
	"jourdain/tui/screen"
)

// view is what is shown in place of the result, to come back from. The file is looked
// at all the while.
type view struct {
	kind viewKind
	rule rule.ID // of a ruleView
}

type viewKind uint8

const (
	resultView   viewKind = iota // the result itself
	ruleView                     // what a rule asks for, why, and how to do it
	outlineView                  // the two columns, whole
	intendedView                 // what is as the learner wants it
)

// stack is the views that are shown in place of the result, the last on top.
type stack struct {
	views []view
	row   string // the row of the result from which the first of them was opened
}

// top returns what is shown.
func (s *stack) top() view {
	if len(s.views) == 0 {
		return view{}
	}
	return s.views[len(s.views)-1]
}

// open shows a view, and remembers the row of the result that it was opened from.
func (s *stack) open(v view, row string) {
	if len(s.views) == 0 {
		s.row = row
	}
	s.views = append(s.views, v)
}

// leave goes back to what was shown before; the result itself stays.
func (s *stack) leave() { s.views = s.views[:max(len(s.views)-1, 0)] }

// leaveEmpty leaves the list of what is intended once nothing is.
func (s *stack) leaveEmpty(intended int) {
	if s.top().kind == intendedView && intended == 0 {
		s.leave()
	}
}

const (
	answerPref = "intended-"
	toolPref   = "tool-"
	howtoID    = "howto"
)

// chooseInView does what a view offers, and reports whether it was that.
func (r *Result) chooseInView(env screen.Env, chosen screen.Chosen) (screen.Effect, bool) {
	if id, ok := strings.CutPrefix(chosen.ID, answerPref); ok && r.outcome.full != nil {
		for _, q := range questions(r.outcome.full) {
			if answerID(q) == id {
				effect := r.answers.answer(q.passage())
				r.answered(q)
				return effect, true
			}
		}
		return screen.Effect{}, true
	}
	about := env.Book.Page(r.views.top().rule)
	if about == nil {
		return screen.Effect{}, false
	}
	if chosen.ID == howtoID {
		return screen.Go(screen.Route{Name: screen.HowtoScreen, Skill: r.outcome.skill(about)}), true
	}
	for _, tool := range page.Tools() {
		if chosen.ID == toolPref+string(tool) {
			r.tool = tool
			if env.Settings.Tool == "" {
				r.news = &news{tool: tool}
			}
			return with(env, tool), true
		}
	}
	return screen.Effect{}, false
}

// answerID names a question among the rows of a page.
func answerID(q question) string {
	p := q.passage()
	return p.Rule + "/" + p.Case + "/" + p.Quote
}

// ways are the rows that lead back from a view.
func ways(env screen.Env, p *screen.Page) {
	p.Rows = append(p.Rows, screen.Row{ID: closeID, Label: env.Words.Say("result.close"), Apart: true, Enter: env.Words.Say("keys.back")})
	p.Back.ID = closeID
}

// intendedPage lists what is as the learner wants it.
func intendedPage(env screen.Env, p *screen.Page, left []question) {
	w := env.Words
	p.Title = w.Say("result.intended-title")
	p.Selection.Turn = "intended"
	seen := map[string]bool{}
	for _, q := range left {
		id := answerID(q)
		if seen[id] {
			continue
		}
		seen[id] = true
		p.Rows = append(p.Rows, screen.Row{
			ID: rulePref + string(q.rule) + "/" + id, Label: sentenceOf(env, q), Enter: w.Say("result.why"),
			Actions: []screen.Action{{
				ID: answerPref + id, Key: "i", Label: w.Say("result.ask-again"), Help: w.Say("result.ask-again-long", "What", quoted(env, q)),
			}},
		})
	}
	ways(env, p)
}

// rulePage says what a rule has found, how to mend it in the learner's tool, and then why it
// matters; which tool that is, is asked once.
type rulePage struct {
	env     screen.Env
	id      rule.ID
	outcome *outcome
	given   map[progress.Passage]bool // the answers
	tool    page.Tool                 // the document is mended in; "" where that is asked
}

// turn tells the states of the page apart, by the turn of the result.
func (r *rulePage) turn(of int) string {
	return "rule-" + string(r.id) + strconv.Itoa(of) + string(r.tool)
}

// show puts it all on a page.
func (r *rulePage) show(p *screen.Page) {
	env, w := r.env, r.env.Words
	p.Head.Trail, p.Enter.Verb = w.Say("rule.where"), w.Say("keys.choose")
	about := env.Book.Page(r.id)
	if about == nil {
		ways(env, p)
		return
	}
	p.Title = w.Say("rule.title", "Title", about.Title)
	r.found(p)
	skill := env.Book.Skill(r.outcome.skill(about))
	var section page.Section
	known := skill == nil
	if skill != nil {
		section, known = skill.How[r.tool]
	}
	r.askIntended(p)
	// Who reads on with Enter comes to what changes no answer.
	p.Selection.Row = closeID
	why := []screen.Part{screen.Note{Text: about.Why}, screen.Prose{Markdown: about.Body}}
	switch {
	case !known:
		r.askTool(p, skill, why)
	case skill != nil:
		p.Parts = append(p.Parts, screen.Caption{Text: w.Say("howto.with", "Skill", skill.Title, "Tool", section.Tool)}, screen.Prose{Markdown: section.Body})
		p.Rows = append(p.Rows, screen.Row{ID: howtoID, Label: w.Say("howto.other"), Apart: true, Enter: w.Say("keys.open")})
		fallthrough
	default:
		p.Parts = append(p.Parts, why...)
	}
	ways(env, p)
}

// askTool asks for the learner's tool, all of them in sight: why it matters comes below them.
// Who hears the page hears all of it with the tool.
func (r *rulePage) askTool(p *screen.Page, skill *page.Skill, why []screen.Part) {
	for i, row := range tools(skill) {
		if row.ID == toolPref+string(page.Markdown) {
			continue // else the file would be one
		}
		if i == 0 {
			p.Selection.Row = row.ID
		}
		row.Group = r.env.Words.Say("howto.which", "Skill", skill.Title)
		p.Rows = append(p.Rows, row)
	}
	if r.env.Plain {
		p.Parts = append(p.Parts, why[0])
		return
	}
	p.After = append(p.After, why...)
}

// skill names the page that says how to mend the first thing that a rule has found.
func (o *outcome) skill(about *page.Page) string {
	for i := range o.report.Checks {
		if c := &o.report.Checks[i]; c.Rule == about.Rule && len(c.Findings) > 0 {
			return about.SkillFor(c.Findings[0].Case)
		}
	}
	return about.Skill
}

// found says what a rule has found, and where.
func (r *rulePage) found(p *screen.Page) {
	env, s, w := r.env, r.outcome.words(r.env), r.env.Words
	for _, q := range r.outcome.left {
		if q.rule == r.id {
			p.Parts = append(p.Parts, screen.Note{Mark: screen.OK, Text: w.Say("result.as-wanted", "Sentence", sentenceOf(env, q))})
		}
	}
	for i := range s.worded.Checks {
		c := &s.worded.Checks[i]
		if c.Rule != r.id {
			continue
		}
		if said := c.Praise(); said != "" {
			p.Parts = append(p.Parts, screen.Note{Mark: screen.OK, Text: said})
		}
		mark, more := markOf(&r.outcome.report.Checks[i])
		if !more {
			continue
		}
		p.Parts = append(p.Parts, screen.Note{Mark: mark, Text: sentence(c)})
		if lines := where(env, c, r.outcome.report.Checks[i].Findings); len(lines) > 0 {
			p.Parts = append(p.Parts, screen.Columns{Left: screen.Column{Title: w.Say("result.found-at"), Lines: lines}})
		}
	}
}

// mostPlaces is how many places of findings are named: what to do comes below them.
const mostPlaces = 5

// where says where the findings are that the sentence of a check counts; nothing where that is
// not known. What the rule finds besides has another sentence.
func where(env screen.Env, c *report.WordedCheck, findings []rule.Finding) []screen.Line {
	var lines []screen.Line
	more := 0
	for i := range findings {
		if findings[i].Case != findings[0].Case {
			continue
		}
		more += findings[i].More
		if i >= len(c.Findings) {
			more++
			continue
		}
		f := &c.Findings[i]
		at := report.Where(env.Words, f.Paragraph, f.Line)
		switch {
		case at == "" || f.Excerpt == "":
		case len(lines) < mostPlaces:
			lines = append(lines, screen.Line{Text: env.Book.Grammar().Quote(f.Excerpt), Aside: at})
		default:
			more++
		}
	}
	if more > 0 && len(lines) > 0 {
		lines = append(lines, screen.Line{Text: env.Words.Say("report.more", "Count", more)})
	}
	return lines
}

// askIntended lists what a rule asks back, to say that it is intended or that it is
// not.
func (r *rulePage) askIntended(p *screen.Page) {
	env := r.env
	seen := map[string]bool{}
	for _, q := range questions(r.outcome.full) {
		name := answerID(q)
		if q.rule != r.id || seen[name] {
			continue
		}
		seen[name] = true
		key := "result.is-intended"
		if r.given[q.passage()] {
			key = "result.not-intended"
		}
		p.Rows = append(p.Rows, screen.Row{
			ID: answerPref + name, Group: env.Words.Say("result.answer"), Label: env.Words.Say(key, "What", quoted(env, q)),
		})
	}
}
