package progress

import (
	"context"
	"maps"
	"slices"
	"sync"
	"time"

	"jourdain/lessons/activity"
)

// memory keeps everything until the program ends.
type memory struct {
	mu       sync.Mutex
	lessons  map[string]Lesson
	works    map[string]map[string]Work // by lesson, then by work
	answers  map[place]activity.Answer
	intended map[string]map[Passage]bool // by file
	settings map[string]string

	exercises map[Exercise]Practised
}

type place struct {
	lesson string
	step   int
}

// Memory returns a store that keeps everything until the program ends.
func Memory() Store { return newMemory() }

func newMemory() *memory {
	return &memory{
		lessons: map[string]Lesson{}, works: map[string]map[string]Work{}, answers: map[place]activity.Answer{},
		intended: map[string]map[Passage]bool{}, settings: map[string]string{},
		exercises: map[Exercise]Practised{},
	}
}

// Lesson returns what was done in a lesson.
func (m *memory) Lesson(_ context.Context, id string) (Lesson, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.lessons[id], nil
}

// Lessons returns what was done, by lesson.
func (m *memory) Lessons(context.Context) (map[string]Lesson, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	return maps.Clone(m.lessons), nil
}

// Reach keeps that a learner has come to a step.
func (m *memory) Reach(ctx context.Context, id string, step int) error {
	return m.Restore(ctx, map[string]Lesson{id: {Step: step}})
}

// Restore adds what a code carries.
func (m *memory) Restore(_ context.Context, carried map[string]Lesson) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	now := time.Now()
	for id, from := range carried {
		l := m.lessons[id]
		l.Passed, l.Step, l.At = l.Passed || from.Passed, max(l.Step, from.Step), now
		m.lessons[id] = l
	}
	return nil
}

// Works returns what was done in the works of a lesson.
func (m *memory) Works(_ context.Context, lesson string) (map[string]Work, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	works := map[string]Work{}
	maps.Copy(works, m.works[lesson])
	return works, nil
}

// HandIn keeps a document that was handed in.
func (m *memory) HandIn(_ context.Context, h HandedIn, finished Finished) (map[string]Work, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	works := m.works[h.Lesson]
	if works == nil {
		works = map[string]Work{}
		m.works[h.Lesson] = works
	}
	now := time.Now()
	works[h.Work] = Work{Passed: works[h.Work].Passed || h.Passed, File: h.File, At: now}
	l := m.lessons[h.Lesson]
	l.File, l.At, l.Passed = h.File, now, l.Passed || finished.Of(works)
	m.lessons[h.Lesson] = l
	return maps.Clone(works), nil
}

// Answer returns the answer to an activity.
func (m *memory) Answer(_ context.Context, lesson string, step int) (activity.Answer, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	return slices.Clone(m.answers[place{lesson, step}]), nil
}

// SaveAnswer keeps the answer to an activity.
func (m *memory) SaveAnswer(_ context.Context, lesson string, step int, answer activity.Answer) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.answers[place{lesson, step}] = slices.Clone(answer)
	return nil
}

// Intended returns the passages of a file that are intended.
func (m *memory) Intended(_ context.Context, file string) (map[Passage]bool, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	passages := map[Passage]bool{}
	maps.Copy(passages, m.intended[file])
	return passages, nil
}

// SaveIntended keeps that a passage is intended, or that it is not after all.
func (m *memory) SaveIntended(_ context.Context, file string, p Passage, intended bool) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.intended[file] == nil {
		m.intended[file] = map[Passage]bool{}
	}
	m.intended[file][p] = true
	if !intended {
		delete(m.intended[file], p)
	}
	return nil
}

// Setting returns a setting's value.
func (m *memory) Setting(_ context.Context, name string) (string, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.settings[name], nil
}

// SaveSetting keeps a setting.
func (m *memory) SaveSetting(_ context.Context, name, value string) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.settings[name] = value
	return nil
}

// Close does nothing.
func (m *memory) Close() error { return nil }
