package grade

import (
	"context"
	"errors"
	"runtime"
	"slices"
	"sync/atomic"
	"testing"
)

// TestInOrder holds that results come in order although the first takes longest, that
// all cores work, and that no more results wait than is said.
func TestInOrder(t *testing.T) {
	const n = 500
	workers := runtime.GOMAXPROCS(0)
	most := int32(workers*(ahead+1) + 1)
	var started, ended, working, atOnce atomic.Int32
	full := make(chan struct{})
	var got []int
	err := inOrder(t.Context(), n, func(_ context.Context, i int) int {
		atOnce.Store(max(atOnce.Load(), working.Add(1)))
		defer working.Add(-1)
		if held := started.Add(1) - ended.Load(); held > most {
			t.Errorf("%d results are held, more than %d", held, most)
		}
		switch {
		case i == 0 && workers > 1:
			<-full // until another worker has filled the places
		case i == workers*ahead-1:
			close(full)
		}
		return i * i
	}, func(i, square int) error {
		ended.Add(1)
		got = append(got, i)
		if square != i*i {
			t.Errorf("%d has the result %d", i, square)
		}
		return nil
	})
	if err != nil || len(got) != n || !slices.IsSorted(got) {
		t.Errorf("%v; %v", err, got)
	}
	if int(atOnce.Load()) > workers {
		t.Errorf("%d at once on %d cores", atOnce.Load(), workers)
	}
}

func TestInOrderStops(t *testing.T) {
	wrong := errors.New("wrong")
	calls := 0
	err := inOrder(t.Context(), 1_000_000, func(context.Context, int) int { return 0 }, func(i, _ int) error {
		calls++
		if i == 2 {
			return wrong
		}
		return nil
	})
	if !errors.Is(err, wrong) || calls != 3 {
		t.Errorf("%v after %d", err, calls)
	}
	ctx, cancel := context.WithCancel(t.Context())
	err = inOrder(ctx, 1_000_000, func(context.Context, int) int { return 0 }, func(i, _ int) error {
		if i == 2 {
			cancel()
		}
		return nil
	})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("ended with %v", err)
	}
	if err := inOrder(t.Context(), 0, func(context.Context, int) int { return 0 }, nil); err != nil {
		t.Error(err)
	}
}
