package author

import (
	"slices"
	"strings"

	"jourdain/grader/address"
	"jourdain/lessons"
	"jourdain/lessons/activity"
	"jourdain/tui/screen"
	"jourdain/tui/text"
	"jourdain/tui/widget"
)

// lessonDetail is a lesson as JSON, with its text.
type lessonDetail struct {
	Schema int `json:"schema"`
	lessonEntry
	Summary string       `json:"summary"`
	Steps   []lessonStep `json:"steps"`
	Brief   string       `json:"brief"` // of all the works, one after the other
	// ChooseOne is set when the works are alternatives.
	ChooseOne bool         `json:"choose_one"`
	Works     []lessonWork `json:"works"`
}

// lessonWork is a file that a lesson asks for.
type lessonWork struct {
	ID     string   `json:"id"` // "" for the only one of a lesson that names none
	Own    bool     `json:"own"`
	Marked bool     `json:"marked"`
	Tracks []string `json:"tracks"`
	File   string   `json:"file"` // of the starting file, without an ending
	Title  string   `json:"title"`
	Brief  string   `json:"brief"`
}

// lessonStep is a card or an activity: its kind is "card" or the activity's.
type lessonStep struct {
	Kind     string `json:"kind"`
	Title    string `json:"title"`
	Markdown string `json:"markdown"`
}

func detailOf(words *text.Words, l *lessons.Lesson, t *lessons.Text) lessonDetail {
	detail := lessonDetail{
		Schema: 1, lessonEntry: entryOf(l, t), Summary: t.Summary, Steps: []lessonStep{},
		Brief:     briefs(l, t.Voice),
		ChooseOne: l.ChooseOne(), Works: []lessonWork{},
	}
	for _, w := range l.Works() {
		own := w.Text(t.Voice)
		detail.Works = append(detail.Works, lessonWork{
			ID: w.ID, Own: w.Own, Marked: w.Marked(), Tracks: append([]string{}, w.Tracks...), File: own.File,
			Title: own.Brief.Title, Brief: pieces(own.Brief.Pieces),
		})
	}
	for i := range t.Steps {
		step := &t.Steps[i]
		kind := "card"
		if step.Activity != nil {
			kind = string(step.Activity.Kind())
		}
		detail.Steps = append(detail.Steps, lessonStep{Kind: kind, Title: step.Title, Markdown: stepMarkdown(words, step)})
	}
	return detail
}

// lessonMarkdown returns a lesson as one document in Markdown, to read or to print.
func lessonMarkdown(words *text.Words, l *lessons.Lesson, t *lessons.Text) string {
	parts := []string{"# " + t.Title}
	add := func(heading, body string) {
		if heading != "" {
			parts = append(parts, "## "+heading)
		}
		if body != "" {
			parts = append(parts, body)
		}
	}
	add("", strings.TrimSpace(t.Summary))
	above := ""
	for i := range t.Steps {
		step := &t.Steps[i]
		heading := step.Title
		if heading == above {
			heading = ""
		}
		add(heading, stepMarkdown(words, step))
		above = step.Title
	}
	for _, brief := range briefsOf(l, t.Voice) {
		add(brief.Title, pieces(brief.Pieces))
	}
	return strings.Join(parts, "\n\n")
}

// briefsOf returns what a lesson says to do in its files: several works may share one.
func briefsOf(l *lessons.Lesson, voice address.Voice) []*lessons.Brief {
	var all []*lessons.Brief
	for _, work := range l.Works() {
		if brief := work.Text(voice).Brief; !slices.Contains(all, brief) {
			all = append(all, brief)
		}
	}
	return all
}

func briefs(l *lessons.Lesson, voice address.Voice) string {
	var said []string
	for _, brief := range briefsOf(l, voice) {
		said = append(said, pieces(brief.Pieces))
	}
	return strings.Join(said, "\n\n")
}

func stepMarkdown(words *text.Words, step *lessons.Step) string {
	if step.Activity != nil {
		return activityMarkdown(words, step.Activity)
	}
	return pieces(step.Card)
}

// activityMarkdown returns the task and its lines, as they are before anybody did
// anything, with the boxes to sort them into.
func activityMarkdown(words *text.Words, act activity.Activity) string {
	parts := []string{strings.TrimSpace(act.Ask())}
	if shows := act.Shows(); shows != nil {
		parts = append(parts, view(shows.Left))
		if shows.Right != nil {
			parts = append(parts, view(*shows.Right))
		}
	}
	if play := act.Play(); play.Way == activity.Fill && !play.Roles {
		var boxes []string
		for _, box := range act.Options(act.Start(), 0) {
			boxes = append(boxes, "**"+box.Label+"**")
		}
		parts = append(parts, strings.Join(boxes, " · "))
	}
	var list []string
	for _, row := range act.Rows(act.Start()) {
		said := row.Text
		if row.Pieces != nil {
			said = widget.Ink(words, screen.WithSigns(row.Pieces), false)
		}
		list = append(list, strings.Repeat("  ", row.Depth)+"- "+said)
	}
	return strings.Join(append(parts, strings.Join(list, "\n")), "\n\n")
}

func pieces(list []lessons.Piece) string {
	parts := make([]string, 0, len(list))
	for _, p := range list {
		switch p := p.(type) {
		case lessons.Prose:
			parts = append(parts, strings.TrimSpace(p.Markdown))
		case lessons.Comparison:
			parts = append(parts, view(p.Left), view(p.Right))
		}
	}
	return strings.Join(parts, "\n\n")
}

// view returns one side of a comparison: its title, and its lines as they stand.
func view(v lessons.View) string {
	return v.Title + "\n\n    " + strings.Join(v.Lines, "\n    ")
}
