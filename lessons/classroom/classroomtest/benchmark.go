package classroomtest

import (
	"strconv"
	"testing"

	"jourdain/lessons/activity"
	"jourdain/lessons/classroom"
	"jourdain/lessons/progress"
)

// Benchmark measures a store: an answer that is kept, by one learner and by thirty at the same time,
// a document that is handed in, a seat that is taken, a step that is made and a class that is seen.
func Benchmark(b *testing.B, s classroom.Store) {
	const seats = 30
	secrets := make([]string, seats+1)
	if err := s.NewClass(b.Context(), classroom.Class{Code: "5B", Seats: seats}, secrets); err != nil {
		b.Fatal(err)
	}
	seat := classroom.Seat{Class: "5B", Number: 1}
	one := func(func(string) bool) bool { return true }
	do := func(name string, do func(i int) error) {
		b.Run(name, func(b *testing.B) {
			for i := 0; b.Loop(); i++ {
				if err := do(i); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
	do("answer", func(i int) error { return s.Progress(seat).SaveAnswer(b.Context(), "levels", 1, activity.Answer{i}) })
	b.Run("answers", func(b *testing.B) {
		b.SetParallelism(seats)
		b.RunParallel(func(pb *testing.PB) {
			for i := 0; pb.Next(); i++ {
				at := classroom.Seat{Class: "5B", Number: 1 + i%seats}
				if err := s.Progress(at).SaveAnswer(b.Context(), "levels", 1, activity.Answer{i}); err != nil {
					b.Error(err)
				}
			}
		})
	})
	do("hand in", func(int) error {
		_, err := s.Progress(seat).HandIn(b.Context(), progress.HandedIn{Lesson: "levels", File: "a.odt", Passed: true}, one)
		return err
	})
	do("read", func(int) error {
		_, err := s.Progress(seat).Lessons(b.Context())
		return err
	})
	do("sit", func(i int) error { return s.Sit(b.Context(), seat, strconv.Itoa(i)) })
	do("move", func(i int) error { return s.Move(b.Context(), "none", classroom.Place{Step: i}) })
	do("room", func(int) error {
		_, err := s.Room(b.Context(), "5B")
		return err
	})
}
