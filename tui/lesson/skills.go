package lesson

import (
	"slices"
	"strings"

	"jourdain/grader/rules/page"
	"jourdain/tui/screen"
)

// saving is the skill that a document of one's own takes before it can be handed in.
const saving = "save-as-odt"

// needed returns the skills that the work takes, each once: those that its author names, else
// in the order of its rules those of the rules that it must meet and that the starting file
// does not meet yet, and for a document of one's own how to save it.
func (b *Brief) needed(env screen.Env) []*page.Skill {
	var skills []*page.Skill
	add := func(name string) {
		if skill := env.Book.Skill(name); skill != nil && !slices.Contains(skills, skill) {
			skills = append(skills, skill)
		}
	}
	if b.work.Own {
		add(saving)
	}
	for _, name := range b.work.Skills {
		add(name)
	}
	if len(b.work.Skills) > 0 || !b.work.Marked() {
		return skills
	}
	for _, check := range b.work.Submit.Checks {
		optional := check.Required != nil && !*check.Required
		if about := env.Book.Page(check.Rule); about != nil && !optional && !check.Guard {
			add(about.Skill)
		}
	}
	return skills
}

// chooseSkill shows how to do what the work takes: the list, where it takes several
// things, or the page of one.
func (b *Brief) chooseSkill(env screen.Env, id string) screen.Effect {
	name, isSkill := strings.CutPrefix(id, skillID)
	needed := b.needed(env)
	switch {
	case id == howID && len(needed) == 1:
		return screen.Go(screen.Route{Name: screen.HowtoScreen, Skill: needed[0].Name, File: b.file})
	case id == howID:
		b.skills = true
	case isSkill:
		return screen.Go(screen.Route{Name: screen.HowtoScreen, Skill: name, File: b.file})
	}
	return screen.Effect{}
}

// skillsPage lists the skills that the work takes.
func (b *Brief) skillsPage(env screen.Env) screen.Page {
	w := env.Words
	p := screen.Page{
		Head:  screen.Head{Trail: w.Say("lesson.where", "Number", b.lesson.Number, "Title", env.Text(b.lesson).Title)},
		Title: w.Say("brief.how"), Enter: screen.Enter{Verb: w.Say("keys.open")}, Selection: screen.Selection{Turn: "skills"}, Back: screen.Back{ID: closeID},
	}
	for _, skill := range b.needed(env) {
		p.Rows = append(p.Rows, screen.Row{ID: skillID + skill.Name, Label: skill.Title})
	}
	p.Rows = append(p.Rows, screen.Row{ID: closeID, Label: w.Say("brief.how-close"), Apart: true, Enter: w.Say("keys.back")})
	return p
}
