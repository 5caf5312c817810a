package web_test

import (
	"context"

	"jourdain/lessons/classroom"
)

// watched is a store of which a test sees what is kept, and that can be away.
type watched struct {
	classroom.Store
	bound []classroom.Key
	away  error
}

func (w *watched) Bind(ctx context.Context, s classroom.Seat, key classroom.Key) error {
	w.bound = append(w.bound, key)
	return w.Store.Bind(ctx, s, key)
}

func (w *watched) Knows(ctx context.Context, s classroom.Seat, key classroom.Key) (bool, error) {
	if w.away != nil {
		return false, w.away
	}
	return w.Store.Knows(ctx, s, key)
}
