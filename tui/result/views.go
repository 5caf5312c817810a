package result

import (
	"strconv"
	"strings"

	"jourdain/grader/report"
	"jourdain/grader/rules/page"
	"jourdain/grader/rules/rule"
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

// view gives what is shown.
func (r *Result) view() view {
	if len(r.views) == 0 {
		return view{}
	}
	return r.views[len(r.views)-1]
}

// open shows a view, and remembers the row of the result that it was opened from.
func (r *Result) open(v view, row string) {
	if len(r.views) == 0 {
		r.row = row
	}
	r.views = append(r.views, v)
}

// leaveEmpty leaves the list of what is intended once nothing is.
func (r *Result) leaveEmpty() {
	if r.view().kind == intendedView && len(r.left) == 0 {
		r.views = r.views[:len(r.views)-1]
	}
}

const (
	answerPref = "intended-"
	toolPref   = "tool-"
	howtoID    = "howto"
)

// chooseInView does what a view offers, and says whether it was that.
func (r *Result) chooseInView(env screen.Env, chosen screen.Chosen) (screen.Effect, bool) {
	if id, ok := strings.CutPrefix(chosen.ID, answerPref); ok && r.full != nil {
		for _, q := range questions(r.full) {
			if answerID(q) == id {
				return r.answer(q), true
			}
		}
		return screen.Effect{}, true
	}
	about := env.Book.Page(r.view().rule)
	if about == nil {
		return screen.Effect{}, false
	}
	if chosen.ID == howtoID {
		return screen.Go(screen.Where{Name: screen.HowtoScreen, Skill: r.skill(about)}), true
	}
	for _, tool := range page.Tools() {
		if chosen.ID == toolPref+string(tool) {
			r.news = &news{tool: tool}
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
func (r *Result) ways(env screen.Env, p *screen.Page) {
	p.Rows = append(p.Rows, screen.Row{ID: closeID, Label: env.Words.Say("result.close"), Apart: true, Enter: env.Words.Say("keys.back")})
	p.Back = closeID
}

// outlinePage shows the two columns, whole.
func (r *Result) outlinePage(env screen.Env, p *screen.Page) {
	p.Parts = append(p.Parts, r.words(env).pairs.columns)
	p.Turn = "outline" + strconv.Itoa(r.turn)
	r.ways(env, p)
}

// intendedPage lists what is as the learner wants it.
func (r *Result) intendedPage(env screen.Env, p *screen.Page) {
	w := env.Words
	p.Title = w.Say("result.intended-title")
	p.Turn = "intended"
	seen := map[string]bool{}
	for _, q := range r.left {
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
	r.ways(env, p)
}

// rulePage says what a rule has found, why it matters and how to do it in the learner's
// tool; which one that is, is asked once.
func (r *Result) rulePage(env screen.Env, p *screen.Page, id rule.ID) {
	w := env.Words
	p.Where, p.Enter = w.Say("rule.where"), w.Say("keys.choose")
	p.Turn = "rule-" + string(id) + strconv.Itoa(r.turn) + string(env.Settings.Tool)
	about := env.Book.Page(id)
	if about == nil {
		r.ways(env, p)
		return
	}
	p.Title = about.Title
	r.found(env, p, id)
	p.Parts = append(p.Parts, screen.Note{Text: about.Why})
	skill := env.Book.Skill(r.skill(about))
	known := false
	if skill != nil {
		var section page.Section
		if section, known = skill.How[env.Settings.Tool]; known {
			p.Parts = append(p.Parts, screen.Caption{Text: w.Say("howto.with", "Skill", skill.Title, "Tool", section.Tool)}, screen.Prose{Markdown: section.Body})
		}
	}
	p.Parts = append(p.Parts, screen.Prose{Markdown: about.Body})
	r.askIntended(env, p, id)
	// Who reads on with Enter comes to what changes no answer.
	p.Focus = closeID
	switch {
	case skill == nil:
	case known:
		p.Rows = append(p.Rows, screen.Row{ID: howtoID, Label: w.Say("howto.other"), Apart: true, Enter: w.Say("keys.open")})
	default:
		for i, row := range tools(skill) {
			if i == 0 {
				p.Focus = row.ID
			}
			row.Group = w.Say("howto.which", "Skill", skill.Title)
			p.Rows = append(p.Rows, row)
		}
	}
	r.ways(env, p)
}

// skill names the page that says how to mend the first thing that a rule has found.
func (r *Result) skill(about *page.Page) string {
	for i := range r.report.Checks {
		if c := &r.report.Checks[i]; c.Rule == about.Rule && len(c.Findings) > 0 {
			return about.SkillFor(c.Findings[0].Case)
		}
	}
	return about.Skill
}

// found says what a rule has found, and where.
func (r *Result) found(env screen.Env, p *screen.Page, id rule.ID) {
	s, w := r.words(env), env.Words
	for _, q := range r.left {
		if q.rule == id {
			p.Parts = append(p.Parts, screen.Note{Mark: screen.OK, Text: w.Say("result.as-wanted", "Sentence", sentenceOf(env, q))})
		}
	}
	for i := range s.worded.Checks {
		c := &s.worded.Checks[i]
		if c.Rule != id {
			continue
		}
		if said := c.Praise(); said != "" {
			p.Parts = append(p.Parts, screen.Note{Mark: screen.OK, Text: said})
		}
		mark, more := markOf(&r.report.Checks[i])
		if !more {
			continue
		}
		p.Parts = append(p.Parts, screen.Note{Mark: mark, Text: sentence(c)})
		if lines := where(env, c); len(lines) > 0 {
			p.Parts = append(p.Parts, screen.Columns{Left: screen.Column{Title: w.Say("result.found-at"), Lines: lines}})
		}
	}
}

// mostPlaces is how many places of findings are named: what to do comes below them.
const mostPlaces = 5

// where says where the findings of a check are; nothing where that is not known.
func where(env screen.Env, c *report.WordedCheck) []screen.Line {
	var lines []screen.Line
	more := c.More
	for i := range c.Findings {
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
func (r *Result) askIntended(env screen.Env, p *screen.Page, id rule.ID) {
	seen := map[string]bool{}
	for _, q := range questions(r.full) {
		name := answerID(q)
		if q.rule != id || seen[name] {
			continue
		}
		seen[name] = true
		key := map[bool]string{true: "result.not-intended", false: "result.is-intended"}[r.answers.given[q.passage()]]
		p.Rows = append(p.Rows, screen.Row{
			ID: answerPref + name, Group: env.Words.Say("result.answer"), Label: env.Words.Say(key, "What", quoted(env, q)),
		})
	}
}
