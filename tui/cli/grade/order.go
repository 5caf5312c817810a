package grade

import (
	"context"
	"runtime"
)

// ahead is how many results may wait, for each worker, behind one that takes long. It
// bounds the memory: a class of any size holds no more results than this at a time.
const ahead = 4

// inOrder calls work with the numbers from 0 to n-1, as many at a time as the machine
// has cores, and hands each result to done, one after the other in the order of the
// numbers. It ends at the first error of done, and with the context's own once that
// has ended.
func inOrder[T any](ctx context.Context, n int, work func(context.Context, int) T, done func(int, T) error) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	workers := runtime.GOMAXPROCS(0)
	waiting := make(chan chan T, workers*ahead)
	go hire(ctx, n, workers, work, waiting)
	i := 0
	for slot := range waiting {
		select {
		case result := <-slot:
			if err := done(i, result); err != nil {
				return err
			}
		case <-ctx.Done():
			return ctx.Err()
		}
		i++
	}
	return ctx.Err()
}

// hire starts the work, never more than workers at a time, and puts the place of each
// result into waiting before it starts.
func hire[T any](ctx context.Context, n, workers int, work func(context.Context, int) T, waiting chan<- chan T) {
	defer close(waiting)
	busy := make(chan struct{}, workers)
	for i := range n {
		slot := make(chan T, 1)
		select {
		case waiting <- slot:
		case <-ctx.Done():
			return
		}
		select {
		case busy <- struct{}{}:
		case <-ctx.Done():
			return
		}
		go func() {
			defer func() { <-busy }()
			slot <- work(ctx, i)
		}()
	}
}
