package progress

import (
	"context"
	"errors"
	"maps"
	"slices"
	"sync"

	"jourdain/lessons/activity"
)

// Keeper is a store that loses nothing of what is done while the program runs. What its
// own store cannot keep, since the disk is full or another program has the file, it holds
// and shows as if it were kept; each change, each look at all the lessons and the end try
// again, in the order in which things were done.
type Keeper struct {
	base Store

	mu      sync.Mutex // is held while the store works
	waiting []change
	trouble trouble
}

// trouble is what is to be said of the last try; nil when all is kept. It has a lock of its own: who
// asks waits for no store.
type trouble struct {
	mu  sync.Mutex
	err error
}

func (t *trouble) is(err error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.err = err
}

func (t *trouble) said() error {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.err
}

// change is something that a learner did.
type change struct {
	// about tells what it replaces among what waits: of two answers to one activity only the
	// last is kept. It is nil for what adds to what was before.
	about any
	// lesson is the one whose works it needs to know; "" for none.
	lesson string
	do     func(context.Context, Store) error
}

// Keep makes a store hold what it cannot keep.
func Keep(base Store) *Keeper { return &Keeper{base: base} }

// Trouble says why something that was done is not kept, or an [Aside]; nil when all is
// well. It is known at once, also while the store is slow.
func (k *Keeper) Trouble() error { return k.trouble.said() }

// Flush tries to keep what waits. The error says why something of it still is not kept.
func (k *Keeper) Flush(ctx context.Context) error {
	k.mu.Lock()
	defer k.mu.Unlock()
	if err := k.flush(ctx); len(k.waiting) > 0 {
		return err
	}
	return nil // what is done and has something to say is kept too
}

// save keeps a change, or holds it.
func (k *Keeper) save(ctx context.Context, c change) error {
	k.mu.Lock()
	defer k.mu.Unlock()
	if c.about != nil {
		k.waiting = slices.DeleteFunc(k.waiting, func(w change) bool { return w.about == c.about })
	}
	k.waiting = append(k.waiting, c)
	return k.flush(ctx)
}

func (k *Keeper) flush(ctx context.Context) error {
	var said error
	for len(k.waiting) > 0 {
		err := k.waiting[0].do(ctx, k.base)
		var aside *Aside
		if err != nil && !errors.As(err, &aside) && Passing(err) {
			if !interrupted(err) {
				k.trouble.is(err)
			}
			return err
		}
		said = errors.Join(said, err)
		k.waiting = slices.Delete(k.waiting, 0, 1)
	}
	k.trouble.is(said)
	return said
}

// Passing reports whether what failed may succeed another time.
func Passing(err error) bool {
	is := func(kind error) bool { return errors.Is(err, kind) }
	return slices.ContainsFunc([]error{ErrLocked, ErrBroken, ErrNewer, ErrFull, ErrUnwritable, ErrHomeless, ErrAway}, is) || interrupted(err)
}

// interrupted reports whether nothing has failed, but nobody waited for the end.
func interrupted(err error) bool {
	return errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded)
}

// with returns what the store has, with what waits. load puts what is asked for into it.
func (k *Keeper) with(ctx context.Context, load func(m *memory) error) (*memory, error) {
	m := newMemory()
	err := load(m)
	for _, c := range k.waiting {
		if c.lesson != "" && m.works[c.lesson] == nil {
			works, _ := k.base.Works(ctx, c.lesson) // what cannot be read was never done
			m.works[c.lesson] = maps.Clone(works)
		}
	}
	for _, c := range k.waiting {
		_ = c.do(ctx, m) // a memory keeps everything
	}
	return m, err
}

// Lessons returns what was done, and what keeps it from being kept. It tries to keep what
// waits first.
func (k *Keeper) Lessons(ctx context.Context) (map[string]Lesson, error) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if len(k.waiting) > 0 {
		_ = k.flush(ctx) // it stays in the trouble
	}
	m, err := k.with(ctx, func(m *memory) error {
		done, err := k.base.Lessons(ctx)
		maps.Copy(m.lessons, done)
		return err
	})
	if len(k.waiting) > 0 {
		err = k.Trouble()
	}
	return m.lessons, err
}

// Lesson returns what was done in a lesson.
func (k *Keeper) Lesson(ctx context.Context, id string) (Lesson, error) {
	k.mu.Lock()
	defer k.mu.Unlock()
	m, err := k.with(ctx, func(m *memory) error {
		done, err := k.base.Lesson(ctx, id)
		if done != (Lesson{}) {
			m.lessons[id] = done
		}
		return err
	})
	return m.lessons[id], k.heard(err)
}

// Works returns what was done in the works of a lesson.
func (k *Keeper) Works(ctx context.Context, lesson string) (map[string]Work, error) {
	k.mu.Lock()
	defer k.mu.Unlock()
	m, err := k.with(ctx, func(m *memory) error {
		works, err := k.base.Works(ctx, lesson)
		m.works[lesson] = maps.Clone(works)
		return err
	})
	return m.works[lesson], k.heard(err)
}

// Answer returns the answer to an activity.
func (k *Keeper) Answer(ctx context.Context, lesson string, step int) (activity.Answer, error) {
	k.mu.Lock()
	defer k.mu.Unlock()
	m, err := k.with(ctx, func(m *memory) error {
		answer, err := k.base.Answer(ctx, lesson, step)
		m.answers[place{lesson, step}] = answer
		return err
	})
	return m.answers[place{lesson, step}], k.heard(err)
}

// Intended returns the passages of a file that are intended.
func (k *Keeper) Intended(ctx context.Context, file string) (map[Passage]bool, error) {
	k.mu.Lock()
	defer k.mu.Unlock()
	m, err := k.with(ctx, func(m *memory) error {
		passages, err := k.base.Intended(ctx, file)
		m.intended[file] = maps.Clone(passages)
		return err
	})
	return m.intended[file], k.heard(err)
}

// Setting returns a setting's value.
func (k *Keeper) Setting(ctx context.Context, name string) (string, error) {
	k.mu.Lock()
	defer k.mu.Unlock()
	m, err := k.with(ctx, func(m *memory) error {
		value, err := k.base.Setting(ctx, name)
		m.settings[name] = value
		return err
	})
	return m.settings[name], k.heard(err)
}

// heard remembers that a damaged file was put aside, whoever found it.
func (k *Keeper) heard(err error) error {
	if aside := (*Aside)(nil); errors.As(err, &aside) {
		k.trouble.is(err)
		return nil // what was asked for was read in the new file
	}
	return err
}

// Reach keeps that a learner has come to a step.
func (k *Keeper) Reach(ctx context.Context, id string, step int) error {
	return k.save(ctx, change{do: func(ctx context.Context, s Store) error { return s.Reach(ctx, id, step) }})
}

// Restore adds what a code carries.
func (k *Keeper) Restore(ctx context.Context, carried map[string]Lesson) error {
	return k.save(ctx, change{do: func(ctx context.Context, s Store) error { return s.Restore(ctx, carried) }})
}

// HandIn keeps a document that was handed in, and returns what was done also where that is
// not kept.
func (k *Keeper) HandIn(ctx context.Context, h HandedIn, finished Finished) (map[string]Work, error) {
	err := k.save(ctx, change{lesson: h.Lesson, do: func(ctx context.Context, s Store) error {
		_, err := s.HandIn(ctx, h, finished)
		return err
	}})
	works, _ := k.Works(ctx, h.Lesson) // what cannot be read cannot be kept: it is said already
	return works, err
}

// SaveAnswer keeps the answer to an activity.
func (k *Keeper) SaveAnswer(ctx context.Context, lesson string, step int, answer activity.Answer) error {
	answer = slices.Clone(answer)
	return k.save(ctx, change{
		about: place{lesson, step},
		do:    func(ctx context.Context, s Store) error { return s.SaveAnswer(ctx, lesson, step, answer) },
	})
}

// SaveIntended keeps that a passage is intended, or that it is not after all.
func (k *Keeper) SaveIntended(ctx context.Context, file string, p Passage, intended bool) error {
	type passage struct {
		file string
		Passage
	}
	return k.save(ctx, change{
		about: passage{file, p},
		do:    func(ctx context.Context, s Store) error { return s.SaveIntended(ctx, file, p, intended) },
	})
}

// SaveSetting keeps a setting.
func (k *Keeper) SaveSetting(ctx context.Context, name, value string) error {
	type setting string
	return k.save(ctx, change{
		about: setting(name),
		do:    func(ctx context.Context, s Store) error { return s.SaveSetting(ctx, name, value) },
	})
}

// Later is a store that goes on trying to keep what somebody did who has left: one of a server,
// which does not end when they do.
type Later interface {
	// Later makes a change once that is possible, after those that were asked for before.
	Later(do func(context.Context, Store) error)
}

// Close ends the use of the store. What still waits is lost, unless the store is a [Later].
func (k *Keeper) Close() error {
	k.mu.Lock()
	defer k.mu.Unlock()
	if later, ok := k.base.(Later); ok {
		for _, c := range k.waiting {
			later.Later(c.do)
		}
		k.waiting = nil
	}
	return k.base.Close()
}
