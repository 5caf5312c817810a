package classroom

import (
	"context"
	"errors"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"
)

// wait lets somebody of a lane wait in a queue, and tells when their turn has come.
func wait(t *testing.T, q *queue, lane string, come chan string) {
	t.Helper()
	go func() {
		leave, err := q.enter(t.Context(), lane, noBound)
		if err != nil {
			t.Error(err)
			return
		}
		come <- lane
		leave()
	}()
	synctest.Wait()
	time.Sleep(time.Millisecond)
}

// Who tries one secret has their turn after one at most of each other lane, however many wait there.
func TestAQueueTakesTurns(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		q, come := newQueue(1), make(chan string, 100)
		leave, err := q.enter(t.Context(), "flood", noBound)
		if err != nil {
			t.Fatal(err)
		}
		for range 5 {
			wait(t, q, "flood", come)
		}
		wait(t, q, "5B.1", come)
		wait(t, q, "5B.2", come)
		wait(t, q, "5B.2", come)
		leave()
		synctest.Wait()
		close(come)
		var order []string
		for lane := range come {
			order = append(order, lane)
		}
		if diff := cmp.Diff([]string{"5B.1", "5B.2", "flood", "5B.2", "flood", "flood", "flood", "flood"}, order); diff != "" {
			t.Errorf("the turns (-want +got):\n%s", diff)
		}
		// What a lane has had is forgotten in the end.
		for range 10 {
			time.Sleep(lately)
			leave, err := q.enter(t.Context(), "5B.3", noBound)
			if err != nil {
				t.Fatal(err)
			}
			leave()
		}
		if len(q.lanes) != 1 || q.free != 1 {
			t.Errorf("%d lanes stay, and %d are free", len(q.lanes), q.free)
		}
	})
}

// Of one lane so many wait, and others are not kept out by them. Who leaves waits no more.
func TestALaneIsBounded(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		q := newQueue(1)
		leave, err := q.enter(t.Context(), "flood", 2)
		if err != nil {
			t.Fatal(err)
		}
		ctx, end := context.WithCancel(t.Context())
		for range 2 {
			go func() {
				if _, err := q.enter(ctx, "flood", 2); !errors.Is(err, context.Canceled) {
					t.Errorf("who has left: %v", err)
				}
			}()
		}
		synctest.Wait()
		if _, err := q.enter(t.Context(), "flood", 2); !errors.Is(err, ErrWait) {
			t.Errorf("one too many: %v", err)
		}
		end()
		synctest.Wait()
		leave()
		if leave, err = q.enter(t.Context(), "flood", 1); err != nil {
			t.Fatal(err)
		}
		leave()
		if q.free != 1 {
			t.Errorf("%d are free", q.free)
		}
	})
}
