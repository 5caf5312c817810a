package sheets

import (
	"bytes"
	"fmt"
	"html/template"
	"strings"

	"github.com/yuin/goldmark"

	"jourdain/grader/report"
	"jourdain/grader/rules/page"
	"jourdain/grader/rules/rule"
)

// mostTodo is how many things to do a sheet tells: more than five at once help nobody.
// Where there is little room, a few with how they are done are better than many without.
const (
	mostTodo = 5
	fewTodo  = 3
)

// mostPlaces is how many places of one thing to do are told; the rest is a count.
const mostPlaces = 3

// todo is one thing to do.
type todo struct {
	Sign   string   // as "mark.question"; "" for what is certain
	What   string   // what was found
	Places []string // where, in words of the document
	Fix    string   // what to do
	How    *how     // by which menu; nil for none, or where one before says it
	As     int      // the thing to do, from 1, that says how; 0 for none
	skill  string
}

// how is how something is done in one program.
type how struct {
	Title string // what is done, and with what
	Steps template.HTML
	lines []string // of the source of the steps, for the room they take
}

// choose takes the first things to do, as many as there is room for, and counts the others.
func (v *sheetView) choose(book *page.Book) error {
	checks := toMend(v.Report.Checks)
	for _, c := range checks[:min(len(checks), mostTodo)] {
		item, err := v.item(c, book)
		if err != nil {
			return err
		}
		v.Todo = append(v.Todo, item)
	}
	for room := v.room(); v.height() > room && v.shorten(); {
		continue
	}
	v.leave(checks[len(v.Todo):])
	return nil
}

// shorten takes away from the things to do what can best be missed, from the last one on: what
// is more than a few; how to do it; all places but one; the thing itself. It reports whether
// there was something.
func (v *sheetView) shorten() bool {
	last := len(v.Todo) - 1
	if last >= fewTodo {
		v.Todo = v.Todo[:last]
		return true
	}
	for i := last; i > 0; i-- {
		if t := &v.Todo[i]; t.How != nil || t.As > 0 {
			t.How, t.As = nil, 0
			return true
		}
	}
	for i := last; i >= 0; i-- {
		if t := &v.Todo[i]; len(t.Places) > 1 {
			t.Places = t.Places[:1]
			return true
		}
	}
	if last > 0 {
		v.Todo = v.Todo[:last]
	}
	return last > 0
}

// leave counts what finds no room. What is only to be looked at stands in no table: without a
// copy of the document nobody would find it by a number.
func (v *sheetView) leave(checks []*report.WordedCheck) {
	for _, c := range checks {
		if v.Copy != "" || !isQuestion(c) {
			v.More++
		}
	}
}

// toMend returns the checks with something to do: what was required, then what was not, then
// what somebody has to look at.
func toMend(checks []report.WordedCheck) []*report.WordedCheck {
	var list []*report.WordedCheck
	for _, is := range []func(*report.WordedCheck) bool{
		func(c *report.WordedCheck) bool { return c.Status == report.Failed && c.Required },
		func(c *report.WordedCheck) bool { return c.Status == report.Failed && !c.Required },
		isQuestion,
	} {
		for i := range checks {
			if is(&checks[i]) {
				list = append(list, &checks[i])
			}
		}
	}
	return list
}

// isQuestion knows what passed and may not be as it was meant.
func isQuestion(c *report.WordedCheck) bool {
	return c.Status == report.Passed && len(c.Findings) > 0 && c.Severity == rule.Review.String()
}

// item makes a thing to do of a check. How it is done is said once.
func (v *sheetView) item(c *report.WordedCheck, book *page.Book) (todo, error) {
	item := todo{What: c.Message, Fix: c.Fix, Places: v.places(c)}
	if isQuestion(c) {
		item.Sign = "mark.question"
	}
	about := book.Page(c.Rule)
	if about == nil || len(c.Findings) == 0 {
		return item, nil
	}
	item.skill = about.SkillFor(c.Findings[0].Case)
	for i := range v.Todo {
		if v.Todo[i].skill == item.skill && v.Todo[i].How != nil {
			item.As = i + 1
			return item, nil
		}
	}
	var err error
	item.How, err = howTo(item.skill, v.tool(), book, v.words)
	return item, err
}

// places says where the findings of a check are. The message has the words of the first one
// already where there is only one.
func (v *sheetView) places(c *report.WordedCheck) []string {
	var list []string
	for i := range c.Findings[:min(len(c.Findings), mostPlaces)] {
		f := &c.Findings[i]
		where := report.Where(v.words, f.Paragraph, f.Line)
		if where != "" && len(f.Under) > 0 {
			where = v.words.Say("report.under", "Place", where, "Heading", f.Under[len(f.Under)-1])
		}
		switch said := f.Quoted; {
		case f.Excerpt == "" || len(c.Findings) == 1 && strings.Contains(c.Message, said):
			list = append(list, where)
		case where == "":
			list = append(list, said)
		default:
			list = append(list, v.words.Say("sheet.place", "Words", said, "Place", where))
		}
	}
	list = filled(list)
	if more := len(c.Findings) + c.More - mostPlaces; more > 0 && len(list) > 0 {
		list = append(list, v.words.Say("sheet.places", "Count", more))
	}
	return list
}

// firstSteps returns the steps that a section begins with, and the example that they announce.
func firstSteps(body string) string {
	const fence = "\n```"
	steps, rest, _ := strings.Cut(body, "\n\n")
	if !strings.HasSuffix(steps, ":") || !strings.HasPrefix(rest, fence[1:]) {
		return steps
	}
	example, _, _ := strings.Cut(rest[len(fence):], fence)
	return steps + "\n\n" + rest[:len(fence)] + example + fence
}

// howTo says how a skill is done in a program: the steps, and not what else there is to know
// about it, for which the page of the skill has room and a sheet has none. nil for nothing.
func howTo(skill string, tool page.Tool, book *page.Book, words Words) (*how, error) {
	about := book.Skill(skill)
	if about == nil {
		return nil, nil //nolint:nilnil // nothing to say is no error
	}
	section, ok := about.How[tool]
	if !ok {
		return nil, nil //nolint:nilnil // as above
	}
	source := firstSteps(section.Body)
	// A step goes on in the next line of the source, with spaces before it.
	unmarked := strings.NewReplacer("**", "", "\n   ", " ")
	var steps bytes.Buffer
	// Our own pages; what is HTML in them would be left out.
	if err := goldmark.Convert([]byte(source), &steps); err != nil {
		return nil, fmt.Errorf("howto %s: %w", skill, err)
	}
	return &how{
		Title: words.Say("howto.with", "Skill", about.Title, "Tool", section.Tool),
		Steps: template.HTML(steps.String()), //nolint:gosec // see above
		lines: strings.Split(unmarked.Replace(source), "\n"),
	}, nil
}
