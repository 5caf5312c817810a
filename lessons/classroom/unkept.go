package classroom

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"jourdain/lessons/activity"
	"jourdain/lessons/progress"
)

// Unkept is what was done at the seats and could not be kept before the store was closed. It is an
// [ErrAway]. [Unkept.Save] puts it into a file, and [TakeUp] keeps it the next time.
type Unkept struct{ deeds []deed }

func (u *Unkept) Error() string {
	return fmt.Sprintf("classroom: %d changes are not kept", len(u.deeds))
}
func (u *Unkept) Unwrap() error { return ErrAway }

// deed is something that was done at a seat, as it stands in a file. What it is says which of its
// fields are set.
type deed struct {
	Seat     string                     `json:"seat"` // as [Seat.Exactly] writes it
	Away     time.Time                  `json:"away"` // since when it waits
	Did      did                        `json:"did"`
	Lesson   string                     `json:"lesson,omitempty"`
	Step     int                        `json:"step,omitempty"`
	Answer   activity.Answer            `json:"answer,omitempty"`
	Carried  map[string]progress.Lesson `json:"carried,omitempty"`
	HandedIn *progress.HandedIn         `json:"handedIn,omitempty"`
	Passage  *progress.Passage          `json:"passage,omitempty"`
	Intended bool                       `json:"intended,omitempty"`
	Exercise *progress.Practised        `json:"exercise,omitempty"`
	Name     string                     `json:"name,omitempty"` // of a setting or a file
	Value    string                     `json:"value,omitempty"`
	Judged   *HandIn                    `json:"judged,omitempty"`
}

// did says what was done.
type did string

const (
	reached   did = "reached"
	restored  did = "restored"
	handedIn  did = "handed-in"
	answered  did = "answered"
	intended  did = "intended"
	practised did = "practised"
	set       did = "set"
	judged    did = "judged"
)

// note is a ledger that notes what is done, and keeps nothing.
type note struct {
	progress.Store // what is read is not there
	of             deed
	all            *[]deed
}

// noted returns what is owed as an [Unkept].
func noted(all []owed) *Unkept {
	u := &Unkept{}
	for _, o := range all {
		n := note{progress.Memory(), deed{Seat: o.seat.seat.Exactly(), Away: o.at}, &u.deeds}
		_ = o.do(context.Background(), n) // to note it does not fail
	}
	return u
}

// add notes something that was done.
func (n note) add(what did, say func(d *deed)) error {
	d := n.of
	d.Did = what
	say(&d)
	*n.all = append(*n.all, d)
	return nil
}

func (n note) Reach(_ context.Context, id string, step int) error {
	return n.add(reached, func(d *deed) { d.Lesson, d.Step = id, step })
}

func (n note) Restore(_ context.Context, carried map[string]progress.Lesson) error {
	return n.add(restored, func(d *deed) { d.Carried = carried })
}

func (n note) HandIn(_ context.Context, h progress.HandedIn, _ progress.Finished) (map[string]progress.Work, error) {
	return nil, n.add(handedIn, func(d *deed) { d.HandedIn = &h })
}

func (n note) SaveAnswer(_ context.Context, lesson string, step int, answer activity.Answer) error {
	return n.add(answered, func(d *deed) { d.Lesson, d.Step, d.Answer = lesson, step, answer })
}

func (n note) SaveIntended(_ context.Context, file string, p progress.Passage, is bool) error {
	return n.add(intended, func(d *deed) { d.Name, d.Passage, d.Intended = file, &p, is })
}

func (n note) SaveExercise(_ context.Context, e progress.Exercise, p progress.Practised) error {
	return n.add(practised, func(d *deed) { d.Lesson, d.Step, d.Exercise = e.Lesson, e.Step, &p })
}

func (n note) SaveSetting(_ context.Context, name, value string) error {
	return n.add(set, func(d *deed) { d.Name, d.Value = name, value })
}

func (n note) judged(_ context.Context, _ string, h HandIn) error {
	return n.add(judged, func(d *deed) { d.Judged = &h })
}

// unkeptFiles are the names of the files.
const unkeptFiles = "unkept-*.json"

// Save puts it into a new file in a folder, for [TakeUp], and returns its path. Only the owner may
// read it.
func (u *Unkept) Save(folder string) (path string, err error) {
	text, err := json.MarshalIndent(u.deeds, "", " ")
	if err != nil {
		return "", fmt.Errorf("classroom: save: %w", err)
	}
	file, err := os.CreateTemp(folder, unkeptFiles)
	if err != nil {
		return "", fmt.Errorf("classroom: save: %w", err)
	}
	_, err = file.Write(text)
	for _, end := range []func() error{file.Sync, file.Close} {
		if e := end(); err == nil {
			err = e
		}
	}
	if err != nil {
		return "", fmt.Errorf("classroom: save: %w", err)
	}
	return filepath.Clean(file.Name()), nil
}
