package watch

import (
	"time"

	"jourdain/lessons/classroom"
)

// The rules by which somebody may need help. The page explains them with these figures.
const (
	wrongAnswers = 3 // in a row, at one exercise
	refusedWorks = 2 // in a row, without more points from one to the next
	refusedAny   = 4 // in a row, whatever the points
	longMinutes  = 10
	// active is how long ago somebody did something last who is there and not elsewhere. A server
	// keeps it twice a minute.
	active = 2 * time.Minute
)

// need is why somebody may need help; the zero value is for no reason.
type need struct {
	Why   string // the end of a key of the words: "wrong", "refused" or "long"; "" for nothing
	Count int    // of wrong answers, of refused works, of minutes
}

// needOf says why who sits at a seat may need help. Steps is how many steps their lesson has: what
// comes after them is a work, for which people take the time that they want.
func needOf(s *seat, steps int, now time.Time) need {
	p := &s.Place
	inSteps := p.Lesson != "" && p.Step < steps
	minutes := int(now.Sub(p.Since).Minutes())
	switch {
	case !s.Sitting || p.Lesson == "":
		return need{}
	case inSteps && p.Wrong >= wrongAnswers:
		return need{"wrong", p.Wrong}
	case !inSteps && (p.Wrong >= refusedAny || p.Wrong >= refusedWorks && !gaining(s.Works, p.Lesson)):
		return need{"refused", p.Wrong}
	case inSteps && minutes >= longMinutes && now.Sub(p.Heard) <= active:
		return need{"long", minutes}
	}
	return need{}
}

// gaining reports whether the last two works that were handed in for a lesson have more points from
// one to the other: who gets on needs nobody.
func gaining(works []classroom.HandIn, lesson string) bool {
	if len(works) < 2 {
		return false
	}
	before, last := works[len(works)-2], works[len(works)-1]
	return before.Lesson == lesson && last.Lesson == lesson && last.Points > before.Points
}
