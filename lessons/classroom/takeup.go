package classroom

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"jourdain/lessons/progress"
)

// TakeUp keeps what [Unkept.Save] has put into files of a folder, and removes each file whose all is
// kept. Finished says of a lesson when it is finished. It returns how many files were taken up; the
// error says why one was not, which stays.
//
// What was done at a seat afterwards, through another process, is newer: it is not replaced.
func TakeUp(ctx context.Context, s Store, folder string, finished func(lesson string) progress.Finished) (files int, err error) {
	paths, err := filepath.Glob(filepath.Join(folder, unkeptFiles))
	if err != nil {
		return 0, fmt.Errorf("classroom: take up: %w", err)
	}
	for _, path := range paths {
		if e := takeUp(ctx, s, path, finished); e != nil {
			err = errors.Join(err, fmt.Errorf("classroom: take up %s: %w", filepath.Base(path), e))
			continue
		}
		files++
	}
	return files, err
}

func takeUp(ctx context.Context, s Store, path string, finished func(lesson string) progress.Finished) error {
	text, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	var deeds []deed
	if err := json.Unmarshal(text, &deeds); err != nil {
		return err
	}
	heard := map[Seat]time.Time{}
	for i := range deeds {
		seat, err := ParseSeat(deeds[i].Seat)
		if err != nil {
			return err
		}
		if _, known := heard[seat]; !known {
			if heard[seat], err = lastHeard(ctx, s, seat); err != nil {
				return err
			}
		}
		if deeds[i].replaces() && heard[seat].After(deeds[i].Away) {
			continue
		}
		err = deeds[i].again(ctx, s, seat, finished)
		if progress.Passing(err) || err != nil && !errors.Is(err, ErrNoSeat) {
			return err
		}
	}
	return os.Remove(path)
}

// lastHeard returns when somebody did something at a seat last; never where there is no such seat.
func lastHeard(ctx context.Context, s Store, seat Seat) (time.Time, error) {
	room, err := s.Room(ctx, seat.Class)
	if errors.Is(err, ErrNoClass) {
		return time.Time{}, nil
	}
	for _, p := range room {
		if p.Seat == seat {
			return p.Place.Heard, err
		}
	}
	return time.Time{}, err
}

// replaces reports whether a deed would take the place of what was done later. The others add to it.
func (d *deed) replaces() bool { return d.Did == answered || d.Did == intended || d.Did == set }

// again does a deed once more.
func (d *deed) again(ctx context.Context, s Store, seat Seat, finished func(string) progress.Finished) error {
	at := s.Progress(seat)
	switch {
	case d.Did == reached:
		return at.Reach(ctx, d.Lesson, d.Step)
	case d.Did == restored:
		return at.Restore(ctx, d.Carried)
	case d.Did == handedIn && d.HandedIn != nil:
		_, err := at.HandIn(ctx, *d.HandedIn, finished(d.HandedIn.Lesson))
		return err
	case d.Did == answered:
		return at.SaveAnswer(ctx, d.Lesson, d.Step, d.Answer)
	case d.Did == intended && d.Passage != nil:
		return at.SaveIntended(ctx, d.Name, *d.Passage, d.Intended)
	case d.Did == practised && d.Exercise != nil:
		return at.SaveExercise(ctx, progress.Exercise{Lesson: d.Lesson, Step: d.Step}, *d.Exercise)
	case d.Did == set:
		return at.SaveSetting(ctx, d.Name, d.Value)
	case d.Did == judged && d.Judged != nil:
		return s.Judged(ctx, seat, *d.Judged)
	}
	return fmt.Errorf("classroom: %q is nothing that one does", d.Did)
}
