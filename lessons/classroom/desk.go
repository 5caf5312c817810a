package classroom

import (
	"context"
	"sync"
	"time"

	"jourdain/lessons/activity"
	"jourdain/lessons/progress"
)

// desk is what is kept of a seat.
type desk struct {
	secret  string
	wrong   map[int]wrongs // by their origins
	keys    []Key
	session string
	seen    time.Time // when the session was heard of last
	place   Place
	done    counted
	works   []HandIn
}

// wrongs are wrong secrets in a row.
type wrongs struct {
	count int
	last  time.Time
}

func newDesk(secret string) *desk {
	return &desk{secret: secret, wrong: map[int]wrongs{}, done: counted{progress.Memory(), &sync.Map{}}}
}

// counted counts the activities that were answered.
type counted struct {
	progress.Store
	answered *sync.Map
}

func (c counted) SaveAnswer(ctx context.Context, lesson string, step int, answer activity.Answer) error {
	c.answered.Store(progress.Exercise{Lesson: lesson, Step: step}, true)
	return c.Store.SaveAnswer(ctx, lesson, step, answer)
}
