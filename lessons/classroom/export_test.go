package classroom

import (
	"context"
	"time"
)

// OpenCheaply opens classes with a clock, and with sums of secrets that take no time.
func OpenCheaply(ctx context.Context, address string, now func() time.Time) (Store, error) {
	return open(ctx, address, now, price{passes: 1, memory: 8})
}

// MemoryAt keeps classes until the program ends, with a clock.
func MemoryAt(now func() time.Time) Store { return newMemory(now) }
