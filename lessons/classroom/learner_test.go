package classroom_test

import (
	"context"
	"path/filepath"
	"testing"
	"time"

	"jourdain/lessons/classroom"
	"jourdain/lessons/classroom/classroomtest"
	"jourdain/lessons/classroom/pgtest"
	"jourdain/lessons/progress"
	"jourdain/lessons/progress/progresstest"
)

// desk is a seat at which something was done and will be done, between others.
var desk = classroom.Seat{Class: "5B", Number: 2}

// seated returns a store of classes with a place for what a learner does.
func seated(t *testing.T, s classroom.Store) func(*testing.T) progress.Store {
	t.Helper()
	classroomtest.Class(t, s, desk.Class, 3, false)
	return func(*testing.T) progress.Store { return s.Progress(desk) }
}

// What is done at a seat is kept as what is done at home is.
func TestWhatIsDoneAtASeatIsKept(t *testing.T) {
	t.Run("memory", func(t *testing.T) {
		progresstest.Run(t, func(t *testing.T) func(*testing.T) progress.Store { return seated(t, classroom.Memory()) })
	})
	t.Run("file", func(t *testing.T) {
		progresstest.Run(t, func(t *testing.T) func(*testing.T) progress.Store {
			return seated(t, openFile(t, filepath.Join(t.TempDir(), "classes.db"), nil))
		})
	})
}

func TestInteropWhatIsDoneAtASeatIsKeptOnAServer(t *testing.T) {
	server := pgtest.Start(t)
	progresstest.Run(t, func(t *testing.T) func(*testing.T) progress.Store {
		return seated(t, openServer(t, server.Database(), nil))
	})
}

// inAddress opens the seat of a learner, as a process of its own does.
func inAddress(address string) (progress.Store, error) {
	s, err := classroom.OpenCheaply(context.Background(), address, time.Now)
	if err != nil {
		return nil, err
	}
	return whole{s.Progress(desk), s}, nil
}

// whole is a seat whose store is closed with it.
type whole struct {
	progress.Store
	classes classroom.Store
}

func (w whole) Close() error { return w.classes.Close() }

func TestKilledProcessesLoseNothingInAFile(t *testing.T) {
	progresstest.Killed(t, func() string {
		path := filepath.Join(t.TempDir(), "classes.db")
		classroomtest.Class(t, openFile(t, path, nil), desk.Class, 3, false)
		return path
	}, inAddress)
}

func TestInteropKilledProcessesLoseNothingOnAServer(t *testing.T) {
	progresstest.Killed(t, func() string {
		address := pgtest.Start(t).Database()
		classroomtest.Class(t, openServer(t, address, nil), desk.Class, 3, false)
		return address
	}, inAddress)
}
