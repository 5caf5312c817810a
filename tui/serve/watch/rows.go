package watch

import (
	"strconv"
	"strings"

	"jourdain/lessons"
	"jourdain/lessons/classroom"
	"jourdain/tui/screen"
	"jourdain/tui/text"
)

// rows shows a row for each seat where somebody sits, in the order of the seats, and one for those
// that are free.
func (p *page) rows(env screen.Env, out *screen.Page) {
	w := env.Words
	var free []*seat
	for i := range p.shown.Seats {
		s := &p.shown.Seats[i]
		if !s.Sitting {
			free = append(free, s)
			continue
		}
		row := screen.Row{ID: s.Seat.String(), Number: s.Seat.Number, Lead: s.Seat.String(), Detail: p.detail(env, s), Aside: p.aside(w, s)}
		row.Label = p.where(env, s)
		if n := p.need(s, env); n.Why != "" {
			row.Mark = screen.Question
			row.Label = w.Say("watch.may-need", "Why", p.reason(w, n), "Place", row.Label)
		}
		out.Rows = append(out.Rows, row)
	}
	if len(free) == 0 {
		return
	}
	numbers := make([]int, len(free))
	for i, s := range free {
		numbers[i] = s.Seat.Number
	}
	verb := "watch.unfold"
	if p.free {
		verb = "watch.fold"
	}
	out.Rows = append(out.Rows, screen.Row{
		ID: freeID, Apart: true, Enter: w.Say(verb),
		Label: w.Say("watch.free", "Count", len(free), "Seats", ranges(numbers)),
	})
	if !p.free {
		return
	}
	for _, s := range free {
		out.Rows = append(out.Rows, screen.Row{
			ID: s.Seat.String(), Number: s.Seat.Number, Lead: s.Seat.String(), Label: p.last(env, s), Detail: p.detail(env, s),
			Aside: p.work(w, s), Group: w.Say("watch.free-seats"),
		})
	}
}

// need says why who sits at a seat may need help.
func (p *page) need(s *seat, env screen.Env) need {
	return needOf(s, steps(p.course.Lesson(s.Place.Lesson), env), p.at)
}

// steps returns how many steps a lesson has.
func steps(l *lessons.Lesson, env screen.Env) int {
	if l == nil {
		return 0
	}
	if t := env.Text(l); t != nil {
		return len(t.Steps)
	}
	return 0
}

func (p *page) reason(w *text.Words, n need) string {
	return w.Say("watch.need-"+n.Why, "Count", n.Count)
}

// where says where in the course somebody is.
func (p *page) where(env screen.Env, s *seat) string {
	w, place := env.Words, s.Place
	lesson := p.course.Lesson(place.Lesson)
	if lesson == nil {
		return w.Say("watch.outside")
	}
	values := []any{"Number", lesson.Number, "Title", lesson.Title(env.Voice()), "Page", place.Step + 1, "Of", steps(lesson, env)}
	switch {
	case place.Step < steps(lesson, env):
		return w.Say("watch.page", values...)
	case place.Screen == string(screen.ResultScreen):
		return w.Say("watch.result", values...)
	case place.Screen == string(screen.SubmitScreen):
		return w.Say("watch.submit", values...)
	default:
		return w.Say("watch.brief", values...)
	}
}

// last says of a free seat where it was left.
func (p *page) last(env screen.Env, s *seat) string {
	w := env.Words
	if s.Place.Heard.IsZero() {
		return w.Say("watch.unused")
	}
	return w.Say("watch.last", "Place", p.where(env, s), "When", w.When(s.Place.Heard, p.at))
}

// aside says for how long somebody is where they are, and what their last work came to.
func (p *page) aside(w *text.Words, s *seat) string {
	long := w.Say("watch.minutes", "Count", max(int(p.at.Sub(s.Place.Since).Minutes()), 0))
	if s.Place.Since.IsZero() {
		long = ""
	}
	return strings.Trim(p.work(w, s)+"  "+long, " ")
}

// work says in short what the last work came to; "" for none.
func (p *page) work(w *text.Words, s *seat) string {
	if len(s.Works) == 0 {
		return ""
	}
	h := s.Works[len(s.Works)-1]
	if h.Of > 0 {
		return w.Say("watch.points", "Points", h.Points, "Of", h.Of)
	}
	return w.Say("watch.passed", "Passed", h.Passed)
}

// detail says what there is no room for in the row of a seat.
func (p *page) detail(env screen.Env, s *seat) string {
	w := env.Words
	var said []string
	if s.Sitting && !s.Place.Since.IsZero() {
		said = append(said, w.Say("watch.since", "Since", w.Clock(s.Place.Since), "Heard", w.When(s.Place.Heard, p.at)))
	}
	if n := len(s.Works); n > 0 {
		said = append(said, p.worked(env, s.Works[n-1], w.When(s.Works[n-1].At, p.at)))
	}
	return strings.Join(said, " ")
}

// worked says what a work came to, and when.
func (p *page) worked(env screen.Env, h classroom.HandIn, when string) string {
	w, title := env.Words, h.Lesson
	if l := p.course.Lesson(h.Lesson); l != nil {
		title = l.Title(env.Voice())
	}
	return w.Say("watch.worked", "File", h.File, "Lesson", title, "When", when, "Passed", h.Passed,
		"Points", h.Points, "Of", h.Of, "Pointed", h.Of > 0)
}

// ranges writes numbers in their order, those in a row as one: "2, 5–9, 11".
func ranges(numbers []int) string {
	var parts []string
	for i := 0; i < len(numbers); {
		end := i
		for end+1 < len(numbers) && numbers[end+1] == numbers[end]+1 {
			end++
		}
		part := strconv.Itoa(numbers[i])
		switch {
		case end == i+1:
			parts = append(parts, part)
			part = strconv.Itoa(numbers[end])
		case end > i:
			part += "–" + strconv.Itoa(numbers[end])
		}
		parts = append(parts, part)
		i = end + 1
	}
	return strings.Join(parts, ", ")
}
