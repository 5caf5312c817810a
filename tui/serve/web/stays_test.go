package web

import (
	"context"
	"testing"
	"testing/synctest"
	"time"
)

// A door that closes lets nobody in, and waits for those who are in, or until its time is over.
func TestADoorThatCloses(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var s stays
		for range 2 {
			if !s.enter() {
				t.Fatal("nobody is let in")
			}
		}
		begun := time.Now()
		ctx, end := context.WithTimeout(t.Context(), time.Second)
		defer end()
		s.close(ctx)
		if took := time.Since(begun); took != time.Second {
			t.Errorf("it waits %v", took)
		}
		if s.enter() {
			t.Error("somebody is let in")
		}
		for range 2 {
			time.AfterFunc(time.Minute, s.leave)
		}
		s.close(t.Context())
		if took := time.Since(begun); took != time.Second+time.Minute {
			t.Errorf("it ends after %v, when not all have left", took)
		}
	})
}
