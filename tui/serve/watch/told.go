package watch

import (
	"time"

	"jourdain/tui/screen"
	"jourdain/tui/text"
)

// told tells the room in the line mode. What was told of a seat is not told again, so that after
// the first time it is what has changed: each sentence has the time in it since when it is so.
func (p *page) told(env screen.Env, out *screen.Page) {
	w := env.Words
	out.Parts = append(out.Parts, screen.Note{Text: w.Say("watch.enter")})
	for _, said := range p.heard {
		out.Parts = append(out.Parts, screen.Note{Text: said})
	}
	if p.same {
		out.Parts = append(out.Parts, screen.Note{Text: w.Say("watch.same", "Time", w.Clock(p.at)), News: true})
	}
	out.Enter = screen.Enter{ID: lookID, Verb: w.Say("watch.look")}
}

// spoken returns a sentence for each seat that was ever used, in their order, those who may need help
// with the reason, and one for all the others.
func (p *page) spoken(env screen.Env) []string {
	if p.shown == nil {
		return nil
	}
	w := env.Words
	var said []string
	var unused []int
	for i := range p.shown.Seats {
		s := &p.shown.Seats[i]
		switch {
		case s.Sitting:
			sentence := w.Say("watch.told", "Seat", s.Seat.String(), "Place", p.where(env, s), "Since", since(w, s.Place.Since))
			if n := p.need(s, env); n.Why != "" {
				if n.Why == "long" {
					n.Count = longMinutes // it is not news each minute
				}
				sentence = w.Say("watch.told-need", "Why", p.reason(w, n), "Told", sentence)
			}
			said = append(said, p.withWork(env, s, sentence))
		case !s.Place.Heard.IsZero():
			said = append(said, p.withWork(env, s, w.Say("watch.told-left", "Seat", s.Seat.String(), "Place", p.where(env, s), "Time", w.Clock(s.Place.Heard))))
		default:
			unused = append(unused, s.Seat.Number)
		}
	}
	if len(unused) > 0 {
		said = append(said, w.Say("watch.told-unused", "Count", len(unused), "Seats", ranges(unused)))
	}
	return said
}

// withWork adds what the last work of a seat came to, where there is one.
func (p *page) withWork(env screen.Env, s *seat, sentence string) string {
	w := env.Words
	if len(s.Works) == 0 {
		return sentence
	}
	h := s.Works[len(s.Works)-1]
	return sentence + " " + p.worked(env, h, since(w, h.At))
}

// since says a time of the day; "" for none.
func since(w *text.Words, at time.Time) string {
	if at.IsZero() {
		return ""
	}
	return w.Clock(at)
}
